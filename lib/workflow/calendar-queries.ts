import { and, gt, inArray, sql } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import { pendingUpdates } from "@/db/schema/pending-updates";
import type { Staff } from "@/lib/access/actor";
import { addDays, dayOf, fromHongKong } from "@/lib/time/hong-kong";
import { isOpen } from "./list-conditions";
import { between, isToBeUpdated, listTickets, type Ticket } from "./tickets";

const SHOWN = 400;

/** One entry of the calendar: a story that is due, that readers have or will have, get another version of, or have no longer. */
export type CalendarEntry = {
	kind: "due" | "scheduled" | "published" | "update" | "expiry";
	at: Date;
	story: Ticket;
};

/** What is due and what goes out on each of these days, Hong Kong time, earliest first. */
export async function readCalendar(
	actor: Staff,
	days: readonly string[],
): Promise<Record<string, CalendarEntry[]>> {
	const [first, last] = [days[0], days.at(-1)];
	const from = first === undefined ? null : fromHongKong(first, "00:00");
	const to = last === undefined ? null : fromHongKong(addDays(last, 1), "00:00");
	if (!from || !to) return {};
	const [due, out, updates, ends] = await Promise.all([
		listTickets(actor, { where: and(isOpen, between(articles.dueAt, from, to)), order: "due", limit: SHOWN }),
		listTickets(actor, {
			where: and(inArray(articles.state, ["scheduled", "published"]), between(articles.publishAt, from, to)),
			order: "publish",
			limit: SHOWN,
		}),
		listTickets(actor, {
			where: and(isToBeUpdated, between(pendingUpdates.updateAt, from, to)),
			order: "update",
			limit: SHOWN,
		}),
		listTickets(actor, {
			where: and(
				inArray(articles.state, ["scheduled", "published"]),
				between(articles.expiresAt, from, to),
				gt(articles.expiresAt, sql`now()`),
			),
			order: "expiry",
			limit: SHOWN,
		}),
	]);
	const entries: CalendarEntry[] = [
		...due.flatMap((story) => (story.dueAt ? [{ kind: "due" as const, at: story.dueAt, story }] : [])),
		...out.flatMap((story) =>
			story.publishAt && (story.state === "scheduled" || story.state === "published")
				? [{ kind: story.state, at: story.publishAt, story }]
				: [],
		),
		...updates.flatMap((story) =>
			story.updateAt ? [{ kind: "update" as const, at: story.updateAt, story }] : [],
		),
		...ends.flatMap((story) =>
			story.expiresAt ? [{ kind: "expiry" as const, at: story.expiresAt, story }] : [],
		),
	].sort((a, b) => a.at.getTime() - b.at.getTime());
	return Object.fromEntries(days.map((day) => [day, entries.filter(({ at }) => dayOf(at) === day)]));
}
