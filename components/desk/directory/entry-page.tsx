import type { ReactNode } from "react";
import { DeskHead } from "@/components/desk/desk-head";
import { SavedNote } from "@/components/desk/saved-note.island";
import type { Words } from "@/lib/words/words";

/** The page of one entry: the way back to the list, what was just done, where readers find it, and its form. */
export function EntryPage({
	title,
	back,
	news = null,
	page = null,
	merge = null,
	words: { directory },
	children,
}: {
	title: string;
	back: string;
	news?: string | null;
	page?: { href: string; name: string } | null;
	merge?: { href: string; name: string } | null;
	words: Words;
	children: ReactNode;
}) {
	const { form, list } = directory;
	return (
		<>
			<DeskHead title={title}>
				<a className="btn ws-back" href={back}>
					{form.back}
				</a>
			</DeskHead>
			<main className="ws-main" id="main">
				{news && <SavedNote>{news}</SavedNote>}
				{(page || merge) && (
					<p className="dir-w">
						{page && (
							<a className="btn" href={page.href} aria-label={list.open(page.name)}>
								{list.openShort}
							</a>
						)}
						{merge && (
							<a className="btn" href={merge.href}>
								{list.mergeName(merge.name)}
							</a>
						)}
					</p>
				)}
				{children}
			</main>
		</>
	);
}
