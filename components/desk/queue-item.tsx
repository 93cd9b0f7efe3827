import type { ReactNode } from "react";
import { CommentText } from "@/components/comments/comment-text";
import type { QueuedComment } from "@/lib/comments/desk-queries";
import { isoHongKong } from "@/lib/time/hong-kong";
import type { Words } from "@/lib/words/words";

/** One comment of the queue, whole, with what a moderator needs to know of it. `tools` are the deeds it allows. */
export function QueueItem({
	comment,
	now,
	words,
	formId,
	tools,
}: {
	comment: QueuedComment;
	now: Date;
	words: Words;
	/** The bulk form that its checkbox belongs to; null where there is none. */
	formId: string | null;
	tools: ReactNode;
}) {
	const { comments } = words;
	const { number, name, email, answers, answersName } = comment;
	return (
		<li id={`q-${number}`}>
			{formId && (
				<input
					type="checkbox"
					name={`comment:${comment.id}`}
					form={formId}
					aria-label={comments.choose(name)}
				/>
			)}
			<article aria-labelledby={`q-${number}-name`}>
				<p className="meta">
					<b id={`q-${number}-name`}>
						<bdi>{name}</bdi>
					</b>
					{comment.newsroomLabel && <span className="tag-type">{comment.newsroomLabel}</span>}
					{email && <bdi>{email}</bdi>}
					<span>{comments.number(number)}</span>
					<time dateTime={isoHongKong(comment.createdAt)}>
						{comments.sent(words.when.near(comment.createdAt, now))}
					</time>
				</p>
				{answers !== null && (
					<blockquote className="q-on" dir="auto">
						{comments.inReplyTo(answersName ?? "")}
						{answers}
					</blockquote>
				)}
				<div className="q-t" lang="zh-Hant-HK">
					<CommentText text={comment.text} />
				</div>
				<Flags comment={comment} now={now} words={words} />
				<p className="meta">
					<a href={`/desk/comments?state=${comment.state}&story=${comment.article}`}>{comment.claim}</a>
				</p>
				<div className="q-tools">{tools}</div>
			</article>
		</li>
	);
}

function Flags({ comment, now, words }: { comment: QueuedComment; now: Date; words: Words }) {
	const { comments } = words;
	const signals = comments.signals as Record<string, string>;
	return (
		<p className="q-flags">
			{comment.email && (
				<span className="flag">
					{comment.approvedBefore ? comments.approvedBefore(comment.approvedBefore) : comments.first}
				</span>
			)}
			{comment.isBlocked && <span className="flag flag--warn">{comments.blocked}</span>}
			{comment.signals.map((signal) => (
				<span key={signal} className="flag flag--warn">
					{signals[signal] ?? signal}
				</span>
			))}
			{comment.others > 0 && <span className="flag">{comments.others(comment.others)}</span>}
			{comment.reports > 0 && <span className="flag flag--warn">{comments.reports(comment.reports)}</span>}
			{comment.rejectReason && <span className="flag">{comments.reasons[comment.rejectReason]}</span>}
			{comment.decidedAt && (
				<span className="flag">
					{comments.decided(comment.decidedBy ?? "", words.when.near(comment.decidedAt, now))}
				</span>
			)}
		</p>
	);
}
