import type { ReactNode } from "react";
import type { AuthorProofs } from "@/lib/proofs/author-queries";
import type { ProofChanges } from "@/lib/proofs/compare-sent";
import type { ReturnedAnswer } from "@/lib/submissions/returned-submission";
import { isoHongKong, nearDateline } from "@/lib/time/hong-kong";
import type { BlockChange } from "@/lib/versions/compare-bodies";
import type { Run } from "@/lib/versions/compare-text";

/** The proof that its author is asked to read, with what was changed marked, and the two answers to it; what was answered before. */
export function ProofReview({
	proofs: { last, isRecalled, isWaived, reading, answered },
	base,
	returned,
	now,
}: {
	proofs: AuthorProofs;
	base: string;
	returned: ReturnedAnswer | null;
	now: Date;
}) {
	return (
		<>
			{isWaived && last !== "agreed" && (
				<p className="note note--warn">
					主編已決定不等候你的回覆，文章可以刊登。你仍可回覆校樣，或寫給編輯部。
				</p>
			)}
			{isRecalled && <p className="note">編輯部已收回校樣，改好後會再請你校閱。</p>}
			{reading && (
				<section className="pf-r" aria-labelledby="proof-title">
					<h2 id="proof-title">校樣（第{reading.number}稿）</h2>
					<p className="hint">
						編輯部於<time dateTime={isoHongKong(reading.sentAt)}>{nearDateline(reading.sentAt, now)}</time>
						送出
					</p>
					{reading.note && <p className="pf-w">{reading.note}</p>}
					<p className="pf-key">
						<ins>底線</ins>是編輯加入的字，<del>刪線</del>是編輯刪去的字。
					</p>
					<article className="pf-t" aria-label="標示改動的校樣">
						<Marked changes={reading.changes} />
					</article>
					<details className="pf-clean">
						<summary>只看刊登的文字</summary>
						<article className="pf-t" aria-label="刊登的文字">
							<Clean changes={reading.changes} />
						</article>
					</details>
					{last === "out" && <Answers {...{ base, returned }} number={reading.number} />}
				</section>
			)}
			{answered.length > 0 && (
				<section aria-labelledby="proof-answers">
					<h2 id="proof-answers" className="vh">
						你對校樣的回覆
					</h2>
					<ol className="stack">
						{answered.map(({ number, answer, words, at }) => (
							<li key={number} className="msg msg--me">
								<p className="meta">
									<b>
										第{number}稿：{answer === "agreed" ? "你同意刊登" : "你要求修改"}
									</b>
									{at && <time dateTime={isoHongKong(at)}>{nearDateline(at, now)}</time>}
								</p>
								{words && <p dir="auto">{words}</p>}
							</li>
						))}
					</ol>
				</section>
			)}
		</>
	);
}

function Answers({
	base,
	number,
	returned,
}: {
	base: string;
	number: number;
	returned: ReturnedAnswer | null;
}) {
	const problem = returned?.isAboutWords ? returned.problem : null;
	return (
		<>
			<form action={`${base}/proof`} method="post">
				<input type="hidden" name="number" value={number} />
				<input type="hidden" name="answer" value="agreed" />
				<button className="btn btn--pri" type="submit">
					同意按此稿刊登
				</button>
			</form>
			<form className="stack" action={`${base}/proof`} method="post">
				<input type="hidden" name="number" value={number} />
				<input type="hidden" name="answer" value="changes" />
				<div className={problem ? "field field--err" : "field"}>
					<label htmlFor="proof-words">要修改的地方</label>
					<textarea
						className="inp"
						id="proof-words"
						name="words"
						rows={5}
						dir="auto"
						required
						defaultValue={returned?.words ?? ""}
						aria-invalid={problem ? true : undefined}
						aria-describedby={problem ? "proof-problem" : undefined}
					/>
					{problem && (
						<p className="err" id="proof-problem" role="alert">
							{problem}
						</p>
					)}
				</div>
				<p>
					<button className="btn" type="submit">
						要求修改
					</button>
				</p>
			</form>
		</>
	);
}

function Marked({ changes: { headline, deck, blocks } }: { changes: ProofChanges }) {
	return (
		<>
			<h3>
				<MarkedRuns runs={headline} />
			</h3>
			{deck.length > 0 && (
				<p className="sum">
					<MarkedRuns runs={deck} />
				</p>
			)}
			{blocks.map((block, at) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a proof never changes, and blocks may repeat.
				<Block key={at} type={block.type}>
					<MarkedRuns runs={runsOf(block)} />
				</Block>
			))}
		</>
	);
}

function Clean({ changes: { headline, deck, blocks } }: { changes: ProofChanges }) {
	return (
		<>
			<h3>{textLeft(headline)}</h3>
			{deck.length > 0 && <p className="sum">{textLeft(deck)}</p>}
			{blocks
				.filter(({ kind }) => kind !== "gone")
				.map((block, at) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a proof never changes, and blocks may repeat.
					<Block key={at} type={block.type}>
						{textLeft(runsOf(block))}
					</Block>
				))}
		</>
	);
}

function Block({ type, children }: { type: BlockChange["type"]; children: ReactNode }) {
	return type === "heading" ? <h4>{children}</h4> : <p>{children}</p>;
}

/** What went and what came, to the eye by a line through or under it, to the ear by a word before it. */
function MarkedRuns({ runs }: { runs: readonly Run[] }) {
	let at = 0;
	return runs.map(({ kind, text }) => {
		at += text.length;
		const key = `${kind}${at}`;
		if (kind === "same") return <span key={key}>{text}</span>;
		const Mark = kind === "gone" ? "del" : "ins";
		return (
			<Mark key={key}>
				<span className="vh">{kind === "gone" ? "（刪去：" : "（加入："}</span>
				{text}
				<span className="vh">）</span>
			</Mark>
		);
	});
}

/** A block as runs. One whose form alone changed reads as it was: bold is no other word. */
function runsOf(block: BlockChange): Run[] {
	if (block.kind === "changed") return block.runs;
	return [{ kind: block.kind === "form" ? "same" : block.kind, text: block.text }];
}

function textLeft(runs: readonly Run[]): string {
	return runs
		.filter(({ kind }) => kind !== "gone")
		.map(({ text }) => text)
		.join("");
}
