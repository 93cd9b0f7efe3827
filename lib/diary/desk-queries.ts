import { and, asc, desc, eq, gte, inArray, isNull, lt, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { reader } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { diaryChanges, diaryEvents, diaryReplies } from "@/db/schema/diary";
import { submissions } from "@/db/schema/submissions";
import { users } from "@/db/schema/users";
import type { Staff } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { addDays, dayOf, fromHongKong } from "@/lib/time/hong-kong";
import { ROLES_SENT } from "./assignees";
import { clashesOf } from "./clashes";
import { assignedTo } from "./lock-event";
import { endOf } from "./rules";

const reporter = alias(users, "reporter");
const photographer = alias(users, "photographer");
const isOpen = sql<boolean>`exists (select 1 from ${diaryChanges} where ${diaryChanges.eventId} = ${diaryEvents.id} and ${diaryChanges.decision} is null)`;
const AT_MOST = 1_000;

/** Events of these days, Hong Kong time, by the day on which they begin, each with what it clashes with; empty for whoever may not see the diary. */
export async function readDiary(
	actor: Staff,
	{ days, who }: { days: readonly string[]; who: "all" | "mine" },
) {
	const [first, last] = [days[0], days.at(-1)];
	const from = first === undefined ? null : fromHongKong(first, "00:00");
	const to = last === undefined ? null : fromHongKong(addDays(last, 1), "00:00");
	if (!from || !to || !may(actor, "diary.view", "house")) return {};
	// What began on the day before may last into the first one, and clash there.
	const all = await listBetween(new Date(from.getTime() - 86_400_000), new Date(to.getTime() + 86_400_000));
	const isMine = (event: (typeof all)[number]) => assignedTo(event).includes(actor.userId);
	const shown = all
		.filter(({ startsAt }) => startsAt >= from && startsAt < to)
		.filter((event) => who === "all" || isMine(event))
		.map((event) => ({ ...event, clashes: clashesOf(event, all) }));
	return Object.fromEntries(
		days.map((day) => [day, shown.filter(({ startsAt }) => dayOf(startsAt) === day)]),
	);
}

export type DiaryEntry = Awaited<ReturnType<typeof readDiary>>[string][number];

async function listBetween(from: Date, to: Date) {
	const { id, state, title, organiser, place, startsAt, endsAt, embargoUntil } = diaryEvents;
	const { reporterId, photographerId, articleId } = diaryEvents;
	return reader()
		.select({
			...{ id, state, title, organiser, place, startsAt, endsAt, embargoUntil },
			...{ reporterId, photographerId, articleId },
			reporter: reporter.name,
			photographer: photographer.name,
			isAsked: isOpen,
		})
		.from(diaryEvents)
		.leftJoin(reporter, eq(reporter.id, diaryEvents.reporterId))
		.leftJoin(photographer, eq(photographer.id, diaryEvents.photographerId))
		.where(and(gte(diaryEvents.startsAt, from), lt(diaryEvents.startsAt, to)))
		.orderBy(asc(diaryEvents.startsAt), asc(diaryEvents.id))
		.limit(AT_MOST);
}

/** Events, of whatever day, of which an organiser wants something changed, the longest waiting first. */
export async function listAsked(actor: Staff) {
	if (!may(actor, "diary.keep", "house")) return [];
	return reader()
		.select({
			id: diaryEvents.id,
			title: diaryEvents.title,
			kind: diaryChanges.kind,
			sentAt: diaryChanges.sentAt,
		})
		.from(diaryChanges)
		.innerJoin(diaryEvents, eq(diaryEvents.id, diaryChanges.eventId))
		.where(isNull(diaryChanges.decision))
		.orderBy(asc(diaryChanges.sentAt), asc(diaryChanges.id))
		.limit(AT_MOST);
}

/**
 * One event, whole; null when there is none, or for whoever may not see the diary. How its organiser is reached is for those who keep the
 * diary and those who go.
 */
export async function readEvent(actor: Staff, id: string) {
	if (!may(actor, "diary.view", "house")) return null;
	const [row] = await reader()
		.select({
			event: diaryEvents,
			reporter: reporter.name,
			photographer: photographer.name,
			code: submissions.code,
			claim: articles.claim,
			storyState: articles.state,
		})
		.from(diaryEvents)
		.leftJoin(reporter, eq(reporter.id, diaryEvents.reporterId))
		.leftJoin(photographer, eq(photographer.id, diaryEvents.photographerId))
		.leftJoin(submissions, eq(submissions.id, diaryEvents.submissionId))
		.leftJoin(articles, eq(articles.id, diaryEvents.articleId))
		.where(eq(diaryEvents.id, id));
	if (!row) return null;
	const { event, ...beside } = row;
	const goes = assignedTo(event);
	const mayReach = may(actor, "diary.keep", "house") || goes.includes(actor.userId);
	const [replies, changes, around] = await Promise.all([
		reader()
			.select()
			.from(diaryReplies)
			.where(eq(diaryReplies.eventId, id))
			.orderBy(desc(diaryReplies.sentAt), desc(diaryReplies.id)),
		reader()
			.select()
			.from(diaryChanges)
			.where(eq(diaryChanges.eventId, id))
			.orderBy(desc(diaryChanges.sentAt), desc(diaryChanges.id)),
		listBetween(
			new Date(event.startsAt.getTime() - 86_400_000),
			new Date(endOf(event).getTime() + 86_400_000),
		),
	]);
	const contact = mayReach ? {} : { contactName: null, contactEmail: null, contactPhone: null };
	return {
		...event,
		...contact,
		...beside,
		replies,
		changes,
		clashes: clashesOf(event, around),
		assignedIds: goes,
	};
}

export type ReadEvent = NonNullable<Awaited<ReturnType<typeof readEvent>>>;

/** Who can be sent, by name. */
export async function listSent(actor: Staff) {
	if (!may(actor, "diary.keep", "house")) return [];
	return reader()
		.select({ id: users.id, name: users.name })
		.from(users)
		.where(and(isNull(users.suspendedAt), inArray(users.role, ROLES_SENT)))
		.orderBy(asc(users.name), asc(users.id));
}
