import type { Metadata } from "next";
import { redirect } from "next/navigation";
import "@/components/styles/directory.css";
import { BulkForm } from "@/components/desk/bulk/bulk-form.island";
import { ChosenStories } from "@/components/desk/bulk/chosen-stories";
import { DeskHead } from "@/components/desk/desk-head";
import { listHref } from "@/components/desk/story-filters";
import { currentStaff } from "@/lib/access/session";
import { parseBulk } from "@/lib/articles/bulk-deed";
import { listChoices } from "@/lib/articles/desk-queries";
import { parseFilter } from "@/lib/articles/list-filter";
import { readSelection } from "@/lib/articles/selection";
import { wordsIn } from "@/lib/words/words";
import { changeManyAction } from "./actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "批量更改" };

export default async function BulkPage({ searchParams }: Props) {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/articles");
	const query = await searchParams;
	const filter = parseFilter(query);
	const asked = parseBulk(query);
	const list = listHref(filter);
	if (!asked) redirect(list);
	const [selection, { sections }] = await Promise.all([readSelection(staff, asked, filter), listChoices()]);
	const words = wordsIn(staff.locale);
	const { bulk } = words;
	return (
		<>
			<DeskHead title={bulk.deeds[asked.deed]}>
				<a className="btn ws-back" href={list}>
					{bulk.back}
				</a>
			</DeskHead>
			<main className="ws-main" id="main">
				<ChosenStories selection={selection} deed={asked.deed} words={words} />
				{selection.allowed.length > 0 && (
					<BulkForm
						action={changeManyAction}
						deed={asked.deed}
						ids={selection.allowed.map(({ id }) => id)}
						list={list.split("?")[1] ?? ""}
						sections={sections.map(({ id, name }) => ({ id, name }))}
					/>
				)}
			</main>
		</>
	);
}
