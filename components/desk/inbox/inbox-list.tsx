import type { InboxItem } from "@/lib/submissions/desk-queries";
import { dueOf } from "@/lib/submissions/due";
import { type InboxFilter, inboxHref } from "@/lib/submissions/inbox-filter";
import { WAITING_AMENDED } from "@/lib/submissions/states";
import { isoHongKong } from "@/lib/time/hong-kong";
import type { Words } from "@/lib/words/words";

/** Until when a request must be decided. */
export function Due({ item, now, words }: { item: Parameters<typeof dueOf>[0]; now: Date; words: Words }) {
	const due = dueOf(item, now);
	if (!due) return null;
	const look = { calm: "flag", near: "flag flag--warn", over: "flag flag--err" }[due.look];
	const time = words.when.near(due.at, now);
	return (
		<span className={look}>{due.look === "over" ? words.inbox.overdue(time) : words.inbox.due(time)}</span>
	);
}

/** The submissions of a part of the inbox, their kind upright beside them. */
export function InboxList({
	items,
	hasMore,
	alike,
	filter,
	chosen,
	now,
	words,
}: {
	items: readonly InboxItem[];
	hasMore: boolean;
	/** How many others bring the same news, by submission. */
	alike: ReadonlyMap<string, number>;
	filter: InboxFilter;
	chosen: string | null;
	now: Date;
	words: Words;
}) {
	const { inbox } = words;
	return (
		<section className="inb-l" aria-label={inbox.list}>
			{filter.tab === "muted" && filter.q === "" && (
				<p className="inb-l-h">
					<a href="/desk/inbox/muted">{inbox.mutedList}</a>
				</p>
			)}
			{items.length === 0 && (
				<p className="hint">{filter.q === "" ? inbox.none[filter.tab] : inbox.nothingFound(filter.q)}</p>
			)}
			<ol>
				{items.map((item) => (
					<li key={item.id} aria-current={item.id === chosen ? "true" : undefined}>
						<span className="inb-k">{inbox.kinds[item.kind]}</span>
						<div>
							<a href={inboxHref(filter, item.id)} dir="auto" lang="zh-Hant-HK">
								{item.title}
							</a>
							<p className="meta">
								<bdi>{item.organisation ?? item.senderName}</bdi>
								{(filter.tab !== "waiting" || filter.q !== "" || WAITING_AMENDED.includes(item.state)) && (
									<span>{inbox.states[item.state]}</span>
								)}
								{item.state === "answered" && <span className="flag">{inbox.states.answered}</span>}
								{item.embargoUntil && item.embargoUntil > now && (
									<span className="flag flag--warn">
										{inbox.embargo(words.when.near(item.embargoUntil, now))}
									</span>
								)}
								{item.isAmended && <span className="flag flag--warn">{inbox.amendments.title}</span>}
								<Due item={item} now={now} words={words} />
								{item.startsAt && <span>{inbox.starts(words.when.near(item.startsAt, now))}</span>}
								{item.signals.length > 1 && <span className="flag flag--warn">{inbox.signalsTitle}</span>}
								{alike.has(item.id) && <span className="flag">{inbox.alike(alike.get(item.id) ?? 0)}</span>}
								{item.assignee && <span>{item.assignee}</span>}
							</p>
						</div>
						<time className="meta" dateTime={isoHongKong(item.confirmedAt)}>
							{words.when.near(item.confirmedAt, now)}
						</time>
					</li>
				))}
			</ol>
			{hasMore && (
				<a className="btn" href={inboxHref({ ...filter, page: filter.page + 1 })}>
					{inbox.more}
				</a>
			)}
		</section>
	);
}
