import { and, eq, gt, gte, isNull, lt, ne, notInArray, or, type SQL, sql } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import type { Actor } from "@/lib/access/actor";
import type { ListFilter } from "@/lib/articles/list-filter";
import { isUnseen } from "@/lib/articles/state-now";
import { addDays, dayOf, fromHongKong } from "@/lib/time/hong-kong";

const WEEK_DAYS = 7;

/** Work that has a time and is not done: neither with its readers nor given up. */
export const isOpen = and(isUnseen, ne(articles.stage, "spiked"));

/** What is on its way to readers, begun and not out, and has no picture yet. */
export function withoutPicture(now: Date): SQL | undefined {
	const isComing = or(
		eq(articles.state, "draft"),
		and(eq(articles.state, "scheduled"), gt(articles.publishAt, now)),
	);
	return and(isComing, notInArray(articles.stage, ["idea", "spiked"]), isNull(articles.leadMediaId));
}

/** The stories of a filter by stage, assignee, due time and what they lack, as a condition. Spiked ones are shown when asked for, or searched. */
export function onTheWay(
	actor: Actor,
	{ stage, assignee, due, lacks, search }: Partial<ListFilter>,
	now: Date,
): SQL | undefined {
	return and(
		stage ? eq(articles.stage, stage) : search ? undefined : ne(articles.stage, "spiked"),
		// What is out is not on its way, although its working copy is done.
		stage && stage !== "spiked" ? isUnseen : undefined,
		assignee ? assignedTo(actor, assignee) : undefined,
		due ? dueIn(due, now) : undefined,
		lacks ? withoutPicture(now) : undefined,
	);
}

function assignedTo(actor: Actor, assignee: string): SQL {
	if (assignee === "nobody") return isNull(articles.assignedTo);
	if (assignee !== "me") return eq(articles.assignedTo, assignee);
	return actor.kind === "staff" ? eq(articles.assignedTo, actor.userId) : sql`false`;
}

/** Open stories whose time is over, or comes today or within a week. */
export function dueIn(due: NonNullable<ListFilter["due"]>, now: Date): SQL | undefined {
	if (due === "late") return and(isOpen, lt(articles.dueAt, now));
	const today = dayOf(now);
	const end = fromHongKong(addDays(today, due === "today" ? 1 : WEEK_DAYS), "00:00");
	const begin = fromHongKong(today, "00:00");
	return and(
		isOpen,
		begin ? gte(articles.dueAt, begin) : undefined,
		end ? lt(articles.dueAt, end) : undefined,
	);
}
