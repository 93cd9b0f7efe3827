import type { ShownProof } from "@/lib/proofs/desk-queries";
import { isoHongKong } from "@/lib/time/hong-kong";
import type { Words } from "@/lib/words/words";

/** The proofs that were sent to an author and what came back, newest first. The author's words are text and nothing else. */
export function ProofList({
	proofs,
	now,
	words,
}: {
	proofs: readonly ShownProof[];
	now: Date;
	words: Words;
}) {
	const said = words.proofs;
	if (proofs.length === 0) return null;
	return (
		<ol className="wf-proofs" aria-label={said.list}>
			{proofs.map(
				({ number, note, sentByName, sentAt, recalledAt, answer, answerWords, answeredBy, answeredAt }) => (
					<li key={number}>
						<p className="hint">
							<time dateTime={isoHongKong(sentAt)}>
								{said.sent(number, sentByName, words.when.near(sentAt, now))}
							</time>
						</p>
						{note && (
							<p lang="zh-Hant-HK" dir="auto">
								{note}
							</p>
						)}
						{answer && answeredAt ? (
							<div className={answer === "agreed" ? "note note--ok" : "note note--warn"}>
								<p>
									<b>{said.answers[answer](answeredBy ?? "", words.when.near(answeredAt, now))}</b>
								</p>
								{answerWords && (
									<p className="wf-proofs-w" lang="zh-Hant-HK" dir="auto">
										{answerWords}
									</p>
								)}
							</div>
						) : (
							<p>{recalledAt ? said.recalled(words.when.near(recalledAt, now)) : said.waiting}</p>
						)}
					</li>
				),
			)}
		</ol>
	);
}
