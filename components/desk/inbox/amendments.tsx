import type { ReactNode } from "react";
import { Runs } from "@/components/desk/versions/runs";
import type { ListedAmendment } from "@/lib/submissions/amendment-queries";
import { type AmendedParts, amendedParts, embargoMoves } from "@/lib/submissions/amendments";
import type { SubmissionState } from "@/lib/submissions/kinds";
import { compareText } from "@/lib/versions/compare-text";
import type { Words } from "@/lib/words/words";

/** What the sender wants put right: the difference to be confirmed, and what was decided before. `children` are the ways to decide. */
export function Amendments({
	amendments,
	state,
	now,
	words,
	children,
}: {
	amendments: readonly ListedAmendment[];
	state: SubmissionState;
	now: Date;
	words: Words;
	children: (amendment: ListedAmendment) => ReactNode;
}) {
	const { amendments: said } = words.inbox;
	const open = amendments.find(({ decision }) => decision === null);
	const past = amendments.filter(({ decision }) => decision !== null);
	return (
		<>
			{open && state !== "withdrawn" && (
				<section className="note note--warn stack" aria-labelledby="amendment">
					<h3 id="amendment">{said.title}</h3>
					<One amendment={open} {...{ now, words }} />
					{children(open)}
				</section>
			)}
			{past.length > 0 && (
				<details>
					<summary>{said.earlier(past.length)}</summary>
					<ol className="stack">
						{past.map((amendment) => (
							<li key={amendment.id}>
								<One {...{ amendment, now, words }} />
							</li>
						))}
					</ol>
				</details>
			)}
		</>
	);
}

function One({ amendment, now, words }: { amendment: ListedAmendment; now: Date; words: Words }) {
	const { inbox, when } = words;
	const { amendments: said } = inbox;
	const { before, after, sentAt, decision, decisionWords, decidedBy, decidedAt } = amendment;
	const moves = decision === null ? embargoMoves(before.embargoUntil, after.embargoUntil, now) : "not";
	return (
		<>
			<p className="hint">
				{decision && decidedAt
					? said.decided[decision](decidedBy ?? "", when.near(decidedAt, now))
					: said.asked(when.near(sentAt, now))}
			</p>
			{amendment.words && (
				<p lang="zh-Hant-HK" dir="auto">
					{amendment.words}
				</p>
			)}
			<dl className="amd">
				{amendedParts(before, after).map((part) => (
					<div key={part}>
						<dt>{said.parts[part]}</dt>
						<dd lang="zh-Hant-HK" dir="auto">
							<Difference {...{ part, before, after, now, words }} />
						</dd>
					</div>
				))}
			</dl>
			{moves === "longer" && <p className="hint">{said.longer}</p>}
			{moves === "shorter" && <p className="hint">{said.shorter}</p>}
			{decisionWords && <p dir="auto">{decisionWords}</p>}
		</>
	);
}

/** What was and what is to be: texts word by word, everything else whole. */
function Difference({
	part,
	before,
	after,
	now,
	words: { inbox, when },
}: {
	part: keyof AmendedParts;
	before: AmendedParts;
	after: AmendedParts;
	now: Date;
	words: Words;
}) {
	if (part === "title" || part === "body")
		return <Runs runs={compareText(before[part], after[part]).map(shortened)} />;
	const said = (text: string | null) =>
		text === null ? inbox.amendments.none : part === "embargoUntil" ? when.near(new Date(text), now) : text;
	return (
		<>
			<del>{said(before[part])}</del> <ins>{said(after[part])}</ins>
		</>
	);
}

/** Of a long run that stayed the same its ends: what is to be looked at stands beside them. */
function shortened(run: ReturnType<typeof compareText>[number]) {
	const ENDS = 80;
	return run.kind === "same" && run.text.length > ENDS * 3
		? { ...run, text: `${run.text.slice(0, ENDS)}……${run.text.slice(-ENDS)}` }
		: run;
}
