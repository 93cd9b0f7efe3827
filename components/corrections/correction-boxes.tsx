import { CORRECTION_NAMES, type Correction, correctionWords } from "@/lib/corrections/correction";
import { dateline, isoHongKong } from "@/lib/time/hong-kong";
import { RewordedNote } from "./reworded-note";

/** The newest correction, in amber on top of the story, and the way to all of them. */
export function CorrectionNotice({ correction }: { correction: Correction }) {
	return (
		<p className="corr">
			<b>{CORRECTION_NAMES[correction.kind]}：</b>
			{correctionWords(correction)}
			<a href="#corrections">查看更正紀錄</a>
		</p>
	);
}

/** Every correction of the story below its text, newest first; none is ever taken out. */
export function CorrectionLog({ corrections }: { corrections: readonly Correction[] }) {
	return (
		<section className="corr corr-log" id="corrections" aria-labelledby="corrections-head">
			<h2 id="corrections-head">更正紀錄</h2>
			<ol>
				{corrections.map((correction) => (
					<li key={`${correction.publishedAt.getTime()} ${correction.whatIs}`}>
						<time dateTime={isoHongKong(correction.publishedAt)}>{dateline(correction.publishedAt)}</time>
						{"\u3000"}
						<b>{CORRECTION_NAMES[correction.kind]}：</b>
						{correctionWords(correction)}
						<RewordedNote correction={correction} />
					</li>
				))}
			</ol>
			<p>
				發現錯誤？<a href="/contribute">告訴我們</a>
				{"\u3000"}
				<a href="/corrections">全部更正</a>
			</p>
		</section>
	);
}
