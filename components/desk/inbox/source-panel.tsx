import type { readSourceOf } from "@/lib/submissions/desk-queries";
import type { Words } from "@/lib/words/words";

type Source = NonNullable<Awaited<ReturnType<typeof readSourceOf>>>;

/** What was sent, beside the draft that was begun from it: to read, and never the draft's text by itself. */
export function SourcePanel({ source, now, words }: { source: Source; now: Date; words: Words }) {
	const { inbox, when } = words;
	const { id, code, state, title, body, organisation, senderName, embargoUntil } = source;
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
				<section className="ed-src" aria-label={inbox.source} lang="zh-Hant-HK" dir="auto">
					<b>{title}</b>
					<p>{body}</p>
				</section>
				<a className="btn btn--sm" href={`/desk/inbox/${id}`}>
					{inbox.openSource}
				</a>
			</div>
		</details>
	);
}
