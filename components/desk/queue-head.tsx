import type { ReactNode } from "react";
import {
	QUEUE_TABS,
	type QueueFilter,
	type QueueNews,
	type QueueTab,
	queueHref,
} from "@/lib/comments/queue-filter";
import { problemSentence, type Words } from "@/lib/words/words";

/** The parts of the queue with their counts, and what the last deed came to, with the way to take it back. */
export function QueueHead({
	filter,
	counts,
	news,
	undo,
	words,
}: {
	filter: QueueFilter;
	counts: Record<QueueTab, number>;
	news: QueueNews | null;
	undo: ReactNode;
	words: Words;
}) {
	const { comments } = words;
	const deeds = comments.deeds as Record<string, string>;
	return (
		<>
			<nav className="chips" aria-label={comments.tabsLabel}>
				{QUEUE_TABS.map((tab) => (
					<a
						key={tab}
						className="chip"
						href={queueHref({ ...filter, tab, page: 1 })}
						aria-current={filter.tab === tab ? "page" : undefined}
					>
						{comments.tabs[tab]}
						<span className="n">{counts[tab]}</span>
					</a>
				))}
			</nav>
			{news && (
				<div
					className={news.left.length > 0 ? "note note--warn q-news" : "note note--ok q-news"}
					role="status"
				>
					{(news.done.length > 0 || news.left.length === 0) && (
						<p>{comments.did(deeds[news.deed] ?? news.deed, news.done.map(comments.number).join(" "))}</p>
					)}
					{news.left.map(({ number, code }) => (
						<p key={number}>{comments.left(number, problemSentence(words, { code }))}</p>
					))}
					{undo}
				</div>
			)}
		</>
	);
}
