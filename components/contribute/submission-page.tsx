import "@/components/styles/lists.css";
import { CommentText } from "@/components/comments/comment-text";
import { DECLINE_REASONS, type DeclineReason } from "@/lib/submissions/decline-reasons";
import { KIND_WORDS } from "@/lib/submissions/kind-words";
import type { ReturnedAnswer, ReturnedChange } from "@/lib/submissions/returned-submission";
import { whyNot } from "@/lib/submissions/states";
import type { Status } from "@/lib/submissions/status";
import { datelineWithWeekday, isoHongKong, nearDateline } from "@/lib/time/hong-kong";
import { AmendmentForm } from "./amendment-form";
import { EventReview } from "./event-review";
import { FilesLater } from "./files-later";
import { Progress, stateTitle } from "./progress";
import { ProofReview } from "./proof-review";
import { isFresh, Receipt } from "./receipt";

/** The sender's own page of one submission: where it stands, what was asked, an answer, and the way to take it back. */
export function SubmissionPage({
	status,
	token,
	typed,
	problem,
	refused = [],
	proof = null,
	event = null,
	amendment = null,
	now,
}: {
	status: Status;
	token: string;
	/** The answer that came back. */
	typed: string;
	problem: string | null;
	/** Why files that were added just now were not taken. */
	refused?: string[];
	/** The answer to a proof that came back. */
	proof?: ReturnedAnswer | null;
	/** The change of an event that came back. */
	event?: ReturnedChange | null;
	/** What was to be put right and came back. */
	amendment?: ReturnedChange | null;
	now: Date;
}) {
	const base = `/contribute/status/${token}`;
	const { code, kind, title, messages, story, declineReason, embargoUntil } = status;
	return (
		<div className="cols cols--31 pr-st">
			<div className="stack">
				{isFresh(status) ? (
					<>
						<h1>{stateTitle(status)}</h1>
						<Receipt status={status} />
					</>
				) : (
					<header>
						<p className="hint pr-code">{code}</p>
						<h1>{stateTitle(status)}</h1>
						<p className="sum">
							{KIND_WORDS[kind].name}：<bdi>{title}</bdi>
						</p>
					</header>
				)}
				{story && (
					<p className="note note--ok">
						<a href={story}>閱讀報道</a>
					</p>
				)}
				{declineReason && (
					<div className="note">
						<p>{DECLINE_REASONS[declineReason as DeclineReason] ?? DECLINE_REASONS.other}</p>
						{status.declineNote && <CommentText text={status.declineNote} />}
					</div>
				)}
				{embargoUntil && embargoUntil > now && (
					<p className="note note--warn">
						<b>禁發至{datelineWithWeekday(embargoUntil)}</b>
						<br />
						我們會遵守禁發時間。如消息在此之前已由他人公開，須兩名編輯同意才可提早解除。
					</p>
				)}
				{proof && !proof.isAboutWords && (
					<div className="note note--err" role="alert">
						<p>{proof.problem}</p>
						{proof.words && <p className="pf-w">{proof.words}</p>}
					</div>
				)}
				{status.proofs && <ProofReview proofs={status.proofs} base={base} returned={proof} now={now} />}
				{status.event && (
					<EventReview
						{...{ base, now }}
						event={status.event}
						returned={event}
						mayChange={status.state !== "withdrawn"}
					/>
				)}
				{kind === "pitch" && (status.state === "withdrawn" || status.state === "declined") && (
					<p className="hint">校樣不再提供，文章不會刊登。</p>
				)}
				<AmendmentForm {...{ status, base, now }} returned={amendment} />
				{status.isByCode && (kind === "press" || kind === "pitch") && (
					<p className="hint">
						{kind === "pitch" ? "校閱文章及修改來件" : "修改來件"}，請用電郵內的連結開啟本頁。
					</p>
				)}
				{messages.length > 0 && (
					<ol className="stack" aria-label="往來訊息">
						{messages.map(({ id, text, createdAt, isDesk }) => (
							<li key={id} className={isDesk ? "msg" : "msg msg--me"}>
								<p className="meta">
									<b>{isDesk ? "編輯部" : "你"}</b>
									<time dateTime={isoHongKong(createdAt)}>{nearDateline(createdAt, now)}</time>
								</p>
								<CommentText text={text} />
							</li>
						))}
					</ol>
				)}
				{whyNot("answer", status.state) === null && (
					<form className="stack" action={`${base}/answers`} method="post">
						<div className={problem ? "field field--err" : "field"}>
							<label htmlFor="answer">{messages.length > 0 ? "回覆" : "補充資料"}</label>
							<textarea
								className="inp"
								id="answer"
								name="text"
								rows={5}
								dir="auto"
								required
								defaultValue={typed}
								aria-invalid={problem ? true : undefined}
								aria-describedby={problem ? "answer-problem" : undefined}
							/>
							{problem && (
								<p className="err" id="answer-problem" role="alert">
									{problem}
								</p>
							)}
						</div>
						<p>
							<button className="btn btn--pri" type="submit">
								送出
							</button>
						</p>
					</form>
				)}
			</div>
			<aside className="stack">
				{!isFresh(status) && (
					<section className="box" aria-labelledby="progress">
						<h2 id="progress">進度</h2>
						<Progress status={status} />
					</section>
				)}
				<FilesLater {...{ status, token, refused, now }} mayAdd={whyNot("answer", status.state) === null} />
				{whyNot("withdraw", status.state) === null && (
					<section className="box" aria-labelledby="manage">
						<h2 id="manage">管理</h2>
						<details className="pr-take">
							<summary>撤回來件</summary>
							<form action={`${base}/withdrawal`} method="post">
								<p className="hint">
									{status.event?.isOwn && "撤回亦即取消活動。"}
									撤回後編輯部不再跟進，內容30日後刪除，不能復原。
								</p>
								<button className="btn btn--danger" type="submit">
									確定撤回
								</button>
							</form>
						</details>
					</section>
				)}
			</aside>
		</div>
	);
}
