import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import "@/components/styles/directory.css";
import { DirectoryHead } from "@/components/desk/directory/directory-head";
import { directoryParts } from "@/components/desk/directory/directory-parts";
import { EntryList } from "@/components/desk/directory/entry-list";
import { SavedNote } from "@/components/desk/saved-note.island";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { listColumnsToEdit } from "@/lib/columns/desk-queries";
import { wordsIn } from "@/lib/words/words";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "專欄" };

export default async function ColumnsPage({ searchParams }: Props) {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/columns");
	if (!may(staff, "column.add", "new")) return notThere();
	const columns = await listColumnsToEdit(staff);
	const { added } = await searchParams;
	const words = wordsIn(staff.locale);
	const { form, list, columns: said } = words.directory;
	return (
		<>
			<DirectoryHead current="columns" parts={directoryParts(staff)} words={words}>
				<a className="btn btn--pri ws-back" href="/desk/columns/new">
					{said.add}
				</a>
			</DirectoryHead>
			<main className="ws-main" id="main">
				{typeof added === "string" && <SavedNote>{form.added(added.slice(0, 200))}</SavedNote>}
				<p className="hint">{said.intro}</p>
				{columns.length === 0 && <p className="hint">{list.none}</p>}
				<EntryList
					path="/desk/columns"
					entries={columns.map(({ id, slug, name, columnists, weekday, state, stories }) => ({
						...{ id, name, stories },
						also: columnists.map((one) => one.name).join("、") || said.nobody,
						facts: weekday === null ? [said.noDay] : [said.days[weekday] ?? ""],
						flags: state === "active" ? [] : [said.states[state]],
						page: `/columns/${slug}`,
					}))}
					words={words}
				/>
			</main>
		</>
	);
}
