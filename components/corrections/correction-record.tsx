import "@/components/styles/lists.css";
import { InlineHeadline } from "@/components/story/headline";
import { CORRECTION_NAMES, correctionWords, type RecordedCorrection } from "@/lib/corrections/correction";
import { dateline, isoHongKong } from "@/lib/time/hong-kong";
import { RewordedNote } from "./reworded-note";

/** The public record: what was corrected or withdrawn, when, and in which story. */
export function CorrectionRecord({ corrections }: { corrections: readonly RecordedCorrection[] }) {
	return (
		<ol className="corr-all">
			{corrections.map((correction) => (
				<li key={`${correction.publishedAt.getTime()} ${correction.story.href}`}>
					<p className="meta">
						<span className="tag-type">{CORRECTION_NAMES[correction.kind]}</span>
						<time dateTime={isoHongKong(correction.publishedAt)}>{dateline(correction.publishedAt)}</time>
					</p>
					<InlineHeadline headline={headlineOf(correction)} href={correction.story.href} level={2} />
					<p className="sum">
						{correctionWords(correction)}
						<RewordedNote correction={correction} />
					</p>
				</li>
			))}
		</ol>
	);
}

function headlineOf({ story: { kicker, claim } }: RecordedCorrection) {
	return { kicker, claim, subs: [], author: null };
}
