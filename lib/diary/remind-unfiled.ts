import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { articles, type Stage } from "@/db/schema/articles";
import { type DiaryEvent, diaryEvents } from "@/db/schema/diary";
import { dayOf, fromHongKong } from "@/lib/time/hong-kong";
import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { assignedTo } from "./lock-event";
import { askedForAt } from "./rules";
import { tellColleagues } from "./tell-colleagues";

const AT_ONCE = 50;
/** What is older has been dealt with, or never will be. */
const WITHIN_DAYS = 7;
/** A story at one of these has not been handed in. */
const IN_HAND: readonly Stage[] = ["idea", "draft"];

/**
 * On the morning after an event, asks whoever was to cover it for the story when none was handed in: once, and only if that is still so when
 * it is asked.
 */
export const remindUnfiled = command({
	permission: "diary.remind",
	input: z.object({}),
	find: findHouse,
	run: async ({ tx, actor, now, record }) => {
		const midnight = fromHongKong(dayOf(now), "00:00")?.toISOString();
		const over = await tx
			.select()
			.from(diaryEvents)
			.where(
				and(
					isNull(diaryEvents.remindedAt),
					eq(diaryEvents.state, "on"),
					sql`coalesce(${diaryEvents.endsAt}, ${diaryEvents.startsAt}) < ${midnight}`,
				),
			)
			.orderBy(asc(diaryEvents.startsAt), asc(diaryEvents.id))
			.limit(AT_ONCE)
			.for("update", { skipLocked: true });
		const due = over.filter((event) => askedForAt(event) <= now);
		if (due.length === 0) return done({ told: 0 });
		await tx
			.update(diaryEvents)
			.set({ remindedAt: now })
			.where(
				inArray(
					diaryEvents.id,
					due.map(({ id }) => id),
				),
			);
		let told = 0;
		for (const event of due) {
			if (!(await isOwed(tx, event, now))) continue;
			told += 1;
			await tellColleagues(tx, {
				...{ event, actor, now },
				kind: "diary-unfiled",
				to: [event.reporterId ?? event.photographerId],
				write: ({ when, diary: { mail } }) => ({
					subject: mail.subjects.unfiled(event.title),
					lines: [mail.unfiled(event.title, when.full(event.startsAt))],
				}),
			});
			await record("diary.reminded", event.id, { name: event.title });
		}
		return done({ told });
	},
});

/** Whether somebody went and has handed in nothing. */
async function isOwed(tx: Transaction, event: DiaryEvent, now: Date): Promise<boolean> {
	if (assignedTo(event).length === 0) return false;
	if (event.startsAt.getTime() < now.getTime() - WITHIN_DAYS * 86_400_000) return false;
	if (event.articleId === null) return true;
	const [story] = await tx
		.select({ state: articles.state, stage: articles.stage })
		.from(articles)
		.where(eq(articles.id, event.articleId));
	return story === undefined || (story.state === "draft" && IN_HAND.includes(story.stage));
}
