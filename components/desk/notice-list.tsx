import { withoutBreakMarks } from "@/lib/headlines/phrases";
import type { listNotices } from "@/lib/notices/desk-queries";
import { isoHongKong } from "@/lib/time/hong-kong";
import type { Words } from "@/lib/words/words";

/** What one was told of, newest first; each leads to the note, the story or the event it is about. */
export function NoticeList({
	notices,
	now,
	words,
}: {
	notices: Awaited<ReturnType<typeof listNotices>>;
	now: Date;
	words: Words;
}) {
	const said = words.together.notices;
	return (
		<ol className="q nc">
			{notices.map(({ id, kind, actorName, articleId, threadId, claim, eventId, event, at, readAt }) => (
				<li key={id}>
					<article>
						<p className="q-t">
							{readAt === null && <span className="flag flag--warn">{said.fresh}</span>}{" "}
							<a
								href={
									eventId
										? `/desk/diary/${eventId}`
										: `/desk/articles/${articleId}${threadId ? `?note=${threadId}` : ""}`
								}
							>
								{said.kinds[kind](actorName)}
							</a>
						</p>
						<p className="meta">
							<span lang="zh-Hant-HK">
								{said.about(event ?? (withoutBreakMarks(claim ?? "") || said.untitled))}
							</span>
							<time dateTime={isoHongKong(at)}>{words.when.near(at, now)}</time>
						</p>
					</article>
				</li>
			))}
		</ol>
	);
}
