import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import "@/components/styles/directory.css";
import { DirectoryHead } from "@/components/desk/directory/directory-head";
import { directoryParts } from "@/components/desk/directory/directory-parts";
import { EntryList } from "@/components/desk/directory/entry-list";
import { NameSearch } from "@/components/desk/directory/name-search";
import { SavedNote } from "@/components/desk/saved-note.island";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { listBooksToEdit } from "@/lib/books/desk-queries";
import { soughtName } from "@/lib/people/people-filter";
import { wordsIn } from "@/lib/words/words";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "書籍" };

export default async function BooksPage({ searchParams }: Props) {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/books");
	if (!may(staff, "book.add", "new")) return notThere();
	const query = await searchParams;
	const search = soughtName(query.q);
	const books = await listBooksToEdit(staff, search);
	const words = wordsIn(staff.locale);
	const { form, list, books: said } = words.directory;
	return (
		<>
			<DirectoryHead current="books" parts={directoryParts(staff)} words={words}>
				<a className="btn btn--pri ws-back" href="/desk/books/new">
					{said.add}
				</a>
			</DirectoryHead>
			<main className="ws-main" id="main">
				{typeof query.added === "string" && <SavedNote>{form.added(query.added.slice(0, 200))}</SavedNote>}
				<p className="hint">{said.intro}</p>
				<NameSearch path="/desk/books" search={search} words={words} />
				{books.length === 0 && <p className="hint">{search ? list.noneFound(search) : list.none}</p>}
				<EntryList
					path="/desk/books"
					entries={books.map(({ book, stories }) => ({
						id: book.id,
						name: book.title,
						also: book.author,
						stories,
						facts: [book.publisher, book.isbn].filter((fact) => fact !== null),
					}))}
					words={words}
				/>
			</main>
		</>
	);
}
