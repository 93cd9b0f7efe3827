import type { BulkDeed } from "@/lib/articles/bulk-deed";
import { withoutBreakMarks } from "@/lib/headlines/phrases";
import { problemSentence, type Words } from "@/lib/words/words";

type Chosen = { id: string; number: number; state: keyof Words["desk"]["states"]; claim: string };

/** What a deed will be done to, and what it will not, each with the reason: to be looked at before it is confirmed. */
export function ChosenStories({
	selection: { allowed, refused, hasMore },
	deed,
	words,
}: {
	selection: {
		allowed: readonly Chosen[];
		refused: readonly (Chosen & { code: string })[];
		hasMore: boolean;
	};
	deed: BulkDeed;
	words: Words;
}) {
	const { bulk, desk } = words;
	const name = ({ claim, number }: Chosen) =>
		`${withoutBreakMarks(claim) || desk.untitled}　${desk.list.number(number)}`;
	if (allowed.length + refused.length === 0) return <p className="note note--warn">{bulk.nothing}</p>;
	return (
		<div className="dir-clean">
			<h2>{bulk.allowed(allowed.length)}</h2>
			<p className="hint">{deed === "withdraw" ? bulk.withdrawHint : bulk.reviseHint}</p>
			{hasMore && <p className="note note--warn">{bulk.more(allowed.length + refused.length)}</p>}
			<ol className="bulk-l" lang="zh-Hant-HK">
				{allowed.map((story) => (
					<li key={story.id}>
						{name(story)}
						<span className="hint">　{desk.states[story.state]}</span>
					</li>
				))}
			</ol>
			{refused.length > 0 && (
				<>
					<h2>{bulk.refused(refused.length)}</h2>
					<ol className="bulk-l">
						{refused.map((story) => (
							<li key={story.id}>
								<span lang="zh-Hant-HK">{name(story)}</span>
								<span className="hint">　{problemSentence(words, { code: story.code })}</span>
							</li>
						))}
					</ol>
				</>
			)}
		</div>
	);
}
