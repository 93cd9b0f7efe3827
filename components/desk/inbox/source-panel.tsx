import type { readSourceOf } from "@/lib/submissions/desk-queries";
import { factsIn } from "@/lib/submissions/facts-in";
import { textsOf } from "@/lib/submissions/texts-of";
import type { Words } from "@/lib/words/words";
import { Amendments } from "./amendments";
import { FactsToCheck } from "./facts-to-check";

type Source = NonNullable<Awaited<ReturnType<typeof readSourceOf>>>;

/** What was sent, and what was merged into it, beside the draft that was begun from it: to read, and never the draft's text by itself. */
export function SourcePanel({ source, now, words }: { source: Source; now: Date; words: Words }) {
	const { inbox, when } = words;
	const { id, code, state, organisation, senderName, embargoUntil, merged, texts } = source;
	return (
		<details className="pan" open>
			<summary>{inbox.source}</summary>
			<div>
				<p className="hint">
					{inbox.sourceOf(code)}　<bdi>{organisation ?? senderName}</bdi>
				</p>
				{state === "withdrawn" && <p className="note note--err">{inbox.takenBack}</p>}
				{embargoUntil && embargoUntil > now && (
					<p className="note note--warn">{inbox.embargo(when.near(embargoUntil, now))}</p>
				)}
				<Amendments {...{ now, words, state }} amendments={source.amendments}>
					{() => <a href={`/desk/inbox/${id}`}>{inbox.amendments.decideThere}</a>}
				</Amendments>
				<Text sent={source} label={inbox.source} />
				{merged.length > 0 && <p className="hint">{inbox.mergedIntoThis(merged.length)}</p>}
				{merged.map((one) => (
					<details key={one.id} className="ed-src-m">
						<summary>
							<bdi>{one.organisation ?? one.senderName}</bdi>　{one.code}
						</summary>
						<Text sent={one} label={`${inbox.source} ${one.code}`} />
					</details>
				))}
				<FactsToCheck facts={factsIn(texts.join("\n"))} heading="h2" words={inbox.facts} />
				<a className="btn btn--sm" href={`/desk/inbox/${id}`}>
					{inbox.openSource}
				</a>
			</div>
		</details>
	);
}

function Text({
	sent,
	label,
}: {
	sent: Pick<Source["merged"][number], "title" | "body" | "details">;
	label: string;
}) {
	return (
		<section className="ed-src" aria-label={label} lang="zh-Hant-HK" dir="auto">
			<b>{sent.title}</b>
			{textsOf(sent).map((text) => (
				<p key={text}>{text}</p>
			))}
		</section>
	);
}
