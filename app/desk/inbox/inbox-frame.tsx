import type { ReactNode } from "react";
import { DeskHead } from "@/components/desk/desk-head";
import { InboxKeys } from "@/components/desk/inbox/inbox-keys.island";
import { InboxList } from "@/components/desk/inbox/inbox-list";
import { InboxTabs } from "@/components/desk/inbox/inbox-tabs";
import { InboxWays } from "@/components/desk/inbox/inbox-ways";
import type { Staff } from "@/lib/access/actor";
import { countAlike } from "@/lib/submissions/alike-queries";
import { countInbox, listInbox } from "@/lib/submissions/desk-queries";
import type { InboxFilter } from "@/lib/submissions/inbox-filter";
import type { Words } from "@/lib/words/words";

/** The inbox: its parts, the list, and one submission beside it; on a phone one of the two. */
export async function InboxFrame({
	staff,
	filter,
	words,
	now,
	chosen,
	children,
}: {
	staff: Staff;
	filter: InboxFilter;
	words: Words;
	now: Date;
	/** The submission that is shown. */
	chosen: string | null;
	children: ReactNode;
}) {
	const [{ items, hasMore }, counts] = await Promise.all([listInbox(staff, filter), countInbox(staff)]);
	const alike = await countAlike(
		staff,
		items.map(({ id }) => id),
		now,
	);
	return (
		<>
			<DeskHead title={words.inbox.title}>
				<InboxWays way="list" words={words} />
			</DeskHead>
			<main className={chosen ? "inb inb--one" : "inb"} id="main">
				<InboxTabs filter={filter} counts={counts} words={words} />
				<InboxList {...{ items, hasMore, alike, filter, chosen, now, words }} />
				<div className="inb-v">{children}</div>
				<InboxKeys />
			</main>
		</>
	);
}
