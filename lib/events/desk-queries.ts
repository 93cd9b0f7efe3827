import { and, desc, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { type Event, events } from "@/db/schema/events";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { visibleTo } from "@/lib/articles/scope";
import { whyNotStorable } from "@/lib/text/well-formed";
import { addDays, fromHongKong } from "@/lib/time/hong-kong";
import type { EventCursor, EventFilter } from "./event-filter";
import { hiddenNouns } from "./hidden-verbs";
import { type EventSubject, subjectsOf } from "./subjects";

/** Events on one page of the log. */
export const EVENTS_PAGE = 50;

export type LoggedEvent = Pick<Event, "id" | "at" | "actorKind" | "actorName" | "verb" | "details"> & {
	/** What it was done to, where that is still there and this reader may see it. */
	subject: EventSubject | null;
};

/** The audit log, newest first, for whoever may read it: who did what to which thing. Answered from one index whatever is asked. */
export async function listEvents(
	actor: Actor,
	filter: EventFilter,
	limit = EVENTS_PAGE,
): Promise<{ events: LoggedEvent[]; next: EventCursor | null }> {
	const nothing = { events: [], next: null };
	if (!may(actor, "event.view", "house") || whyNotStorable(filter.who) !== null) return nothing;
	const about = filter.story === null ? filter.about : await storyOf(actor, filter.story);
	if (filter.story !== null && about === null) return nothing;
	const rows = await reader()
		.select()
		.from(events)
		.where(and(shownTo(actor), matching({ ...filter, about })))
		.orderBy(...(about === null ? [desc(events.at), desc(events.id)] : [desc(events.id)]))
		.limit(limit + 1);
	const shown = rows.slice(0, limit);
	const subjects = await subjectsOf(actor, shown);
	const last = shown.at(-1);
	return {
		events: shown.map(({ id, at, actorKind, actorName, verb, subjectId, details }) => ({
			...{ id, at, actorKind, actorName, verb, details },
			subject: (subjectId && subjects.get(subjectId)) || null,
		})),
		next: rows.length > limit && last ? { at: last.at, id: last.id } : null,
	};
}

/** Who has an event in the log, and of what kinds there are some: each found by one step in an index. */
export async function listEventChoices(actor: Actor): Promise<{ names: string[]; verbs: string[] }> {
	if (!may(actor, "event.view", "house")) return { names: [], verbs: [] };
	const [names, verbs] = await Promise.all([listNames(), listVerbs()]);
	const hidden = hiddenNouns(actor);
	return { names, verbs: verbs.filter((verb) => !hidden.includes(verb.split(".")[0] ?? "")) };
}

function matching({ who, verb, about, day, before }: EventFilter): SQL | undefined {
	const from = day && fromHongKong(day, "00:00");
	const until = day && fromHongKong(addDays(day, 1), "00:00");
	const at = before && sql`${before.at.toISOString()}::timestamptz`;
	return and(
		who ? eq(events.actorName, who) : undefined,
		verb ? eq(events.verb, verb) : undefined,
		about ? eq(events.subjectId, about) : undefined,
		from ? gte(events.at, from) : undefined,
		until ? lt(events.at, until) : undefined,
		before && at
			? about
				? lt(events.id, before.id)
				: sql`(${events.at} <= ${at} and (${events.at}, ${events.id}) < (${at}, ${before.id}))`
			: undefined,
	);
}

function shownTo(actor: Actor): SQL | undefined {
	const hidden = hiddenNouns(actor);
	return hidden.length === 0
		? undefined
		: sql`split_part(${events.verb}, '.', 1) <> all(${sql.param(hidden)}::text[])`;
}

async function storyOf(actor: Actor, number: number): Promise<string | null> {
	const [story] = await reader()
		.select({ id: articles.id })
		.from(articles)
		.where(and(eq(articles.number, number), visibleTo(actor)));
	return story?.id ?? null;
}

// Each finds the next name or verb by one step in its index, however many events there are.
async function listNames(): Promise<string[]> {
	const rows = await reader()
		.select({ one: sql<string>`one` })
		.from(sql`(
			with recursive steps as (
				(select actor_name as one from events order by actor_name limit 1)
				union all
				select (select e.actor_name from events e where e.actor_name > s.one order by e.actor_name limit 1)
				from steps s where s.one is not null
			) select one from steps where one is not null) as found`);
	return rows.map(({ one }) => one);
}

async function listVerbs(): Promise<string[]> {
	const rows = await reader()
		.select({ one: sql<string>`one` })
		.from(sql`(
			with recursive steps as (
				(select verb as one from events order by verb limit 1)
				union all
				select (select e.verb from events e where e.verb > s.one order by e.verb limit 1)
				from steps s where s.one is not null
			) select one from steps where one is not null) as found`);
	return rows.map(({ one }) => one);
}
