import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import "@/components/styles/directory.css";
import { LedgerList } from "@/components/desk/corrections/ledger-list";
import { DeskHead } from "@/components/desk/desk-head";
import { SavedNote } from "@/components/desk/saved-note.island";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { listLedger } from "@/lib/corrections/desk-queries";
import { ledgerHref, ledgerKinds, parseLedgerFilter } from "@/lib/corrections/ledger";
import { wordsIn } from "@/lib/words/words";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "更正紀錄" };

export default async function LedgerPage({ searchParams }: Props) {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/corrections");
	if (!may(staff, "correction.list", "house")) return notThere();
	const query = await searchParams;
	const filter = parseLedgerFilter(query);
	const { lines, next } = await listLedger(staff, filter);
	const words = wordsIn(staff.locale);
	const said = words.ledger;
	return (
		<>
			<DeskHead title={said.title}>
				<a className="btn ws-back" href="/corrections">
					{said.public}
				</a>
			</DeskHead>
			<main className="ws-main" id="main">
				{query.reworded && <SavedNote>{said.reworded}</SavedNote>}
				<p className="hint">{said.intro}</p>
				<nav className="chips" aria-label={said.kindsLabel}>
					{[null, ...ledgerKinds].map((kind) => (
						<a
							key={kind}
							className="chip"
							href={ledgerHref({ kind, before: null })}
							aria-current={filter.kind === kind ? "page" : undefined}
						>
							{kind ? said.kinds[kind] : words.directory.list.all}
						</a>
					))}
				</nav>
				{lines.length === 0 && <p className="hint">{said.none}</p>}
				<LedgerList lines={lines} now={new Date()} words={words} />
				{(next || filter.before) && (
					<nav className="st-p" aria-label={words.desk.list.pages}>
						{filter.before && (
							<a className="btn" href={ledgerHref({ ...filter, before: null })}>
								{words.events.newest}
							</a>
						)}
						{next && (
							<a className="btn" rel="next" href={ledgerHref({ ...filter, before: next })}>
								{words.events.older}
							</a>
						)}
					</nav>
				)}
			</main>
		</>
	);
}
