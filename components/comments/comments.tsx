import type { PublicComment, Thread } from "@/lib/comments/public-queries";
import type { Closing } from "@/lib/comments/rules";
import { When } from "../story/when";
import { ClosedNotice } from "./closed-notice";
import { CommentForm } from "./comment-form";
import { CommentText } from "./comment-text";

/** What readers say under a story, the newest first, each with its replies; then the form, or why there is none. */
export function Comments({
	threads,
	closed,
	article,
	stamp,
	now,
}: {
	threads: readonly Thread[];
	closed: Closing | null;
	article: number;
	stamp: string;
	now: Date;
}) {
	const shown = threads.flatMap((thread) => [thread, ...thread.replies]);
	const count = shown.filter(({ isRemoved }) => !isRemoved).length;
	const canReply = closed === null;
	return (
		<section className="box" id="comments" aria-labelledby="comments-head">
			<h2 id="comments-head">
				<span>留言（{count}）</span>
				<small>先審後刊，一般兩小時內</small>
			</h2>
			{threads.length === 0 ? (
				<p className="cm-none">未有留言。</p>
			) : (
				<ol className="cm">
					{threads.map((thread) => (
						<li key={thread.number} id={`comment-${thread.number}`}>
							<OneComment comment={thread} article={article} canReply={canReply} now={now} />
							{thread.replies.length > 0 && (
								<ol>
									{thread.replies.map((reply) => (
										<li key={reply.number} id={`comment-${reply.number}`}>
											<OneComment comment={reply} article={article} canReply={canReply} now={now} />
										</li>
									))}
								</ol>
							)}
						</li>
					))}
				</ol>
			)}
			{closed ? (
				<ClosedNotice closed={closed} />
			) : (
				<details className="cm-new">
					<summary className="btn">寫留言</summary>
					<CommentForm article={article} stamp={stamp} typed={{}} problems={{}} reply={null} />
				</details>
			)}
		</section>
	);
}

function OneComment({
	comment,
	article,
	canReply,
	now,
}: {
	comment: PublicComment;
	article: number;
	canReply: boolean;
	now: Date;
}) {
	const { number, name, text, newsroomLabel, isRemoved, publishedAt } = comment;
	if (isRemoved) return <p className="cm-gone">留言者已收回這則留言。</p>;
	const place = `/articles/${article}/comments`;
	return (
		<>
			<p className="meta">
				<b>
					<bdi>{name}</bdi>
				</b>
				{newsroomLabel && <span className="tag-type">{newsroomLabel}</span>}
				<When at={publishedAt} now={now} withToday />
			</p>
			<CommentText text={text} />
			<p className="act">
				{canReply && (
					<a href={`${place}/form?reply=${number}`} rel="nofollow" aria-label={`回覆${name}`}>
						回覆
					</a>
				)}
				<a href={`${place}/report?comment=${number}`} rel="nofollow" aria-label={`檢舉${name}的留言`}>
					檢舉
				</a>
			</p>
		</>
	);
}
