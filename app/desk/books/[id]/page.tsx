import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import "@/components/styles/editor.css";
import "@/components/styles/directory.css";
import type { EntryFieldOf } from "@/components/desk/directory/entry-field.island";
import { EntryForm } from "@/components/desk/directory/entry-form.island";
import { EntryPage } from "@/components/desk/directory/entry-page";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { readBookToEdit } from "@/lib/books/desk-queries";
import { mediaUrl } from "@/lib/media/addresses";
import { wordsIn } from "@/lib/words/words";
import { addBookAction, changeBookAction } from "../actions";

type Props = {
	params: Promise<{ id: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "書籍" };

const FIELDS: EntryFieldOf[] = [
	{ name: "title" },
	{ name: "author", isOptional: true },
	{ name: "translator", isOptional: true },
	{ name: "publisher", isOptional: true },
	{ name: "isbn", isOptional: true },
	{ name: "coverId", look: "picture" },
	{ name: "blurb", look: "prose", isOptional: true, rows: 4 },
	{ name: "link", isOptional: true },
	{ name: "disclosure", isOptional: true },
];

export default async function BookPage({ params, searchParams }: Props) {
	const { id } = await params;
	const staff = await currentStaff();
	if (!staff) redirect(`/sign-in?to=${encodeURIComponent(`/desk/books/${id}`)}`);
	const words = wordsIn(staff.locale);
	const { form, books: said } = words.directory;
	const about = { fields: FIELDS, labels: said.fields, hints: said.hints };
	if (id === "new" && may(staff, "book.add", "new"))
		return (
			<EntryPage title={said.add} back="/desk/books" words={words}>
				<EntryForm {...about} action={addBookAction} values={{}} submit={form.add} />
			</EntryPage>
		);
	const found = await readBookToEdit(staff, id);
	if (!found) return notThere();
	const { book, picture } = found;
	const { saved } = await searchParams;
	return (
		<EntryPage
			title={said.edit(book.title)}
			back="/desk/books"
			news={saved === String(book.revision) ? form.saved : null}
			words={words}
		>
			<EntryForm
				key={String(saved)}
				{...about}
				action={changeBookAction}
				values={{
					title: book.title,
					author: book.author,
					translator: book.translator ?? "",
					publisher: book.publisher ?? "",
					isbn: book.isbn ?? "",
					coverId: book.coverId ?? "",
					blurb: book.blurb,
					link: book.link ?? "",
					disclosure: book.disclosure ?? "",
				}}
				fixed={{ bookId: id, revision: String(book.revision) }}
				picture={picture && { src: mediaUrl(picture, picture.widths[0] ?? picture.width), alt: picture.alt }}
			/>
		</EntryPage>
	);
}
