import { nearDay } from "@/lib/time/hong-kong";
import type { ListedTip } from "@/lib/tips/desk-queries";
import type { Words } from "@/lib/words/words";

/** The tips, the latest activity first. A tip has no name: what it is about nobody knows before it is opened. */
export function TipList({
	tips,
	hasMore,
	page,
	words,
	now,
}: {
	tips: readonly ListedTip[];
	hasMore: boolean;
	page: number;
	words: Words["tips"];
	now: Date;
}) {
	if (tips.length === 0) return <p>{words.none}</p>;
	return (
		<>
			<ul className="dt-list" aria-label={words.title}>
				{tips.map(({ id, state, receivedOn, activeOn, isUnread, messages, storyNumber }) => (
					<li key={id}>
						<a href={`/desk/tips/${id}`}>{words.tip(nearDay(receivedOn, now))}</a>
						<p className="dt-meta">
							{isUnread && <b className="dt-new">{words.unread}</b>}
							<span>{words.states[state]}</span>
							<span>{words.messages(messages)}</span>
							<span>{words.lastActive(nearDay(activeOn, now))}</span>
							{storyNumber !== null && <span>{words.story(storyNumber)}</span>}
						</p>
					</li>
				))}
			</ul>
			{hasMore && (
				<p>
					<a className="btn" href={`/desk/tips?page=${page + 1}`}>
						{words.older}
					</a>
				</p>
			)}
		</>
	);
}
