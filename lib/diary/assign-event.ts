import { and, eq, gt, inArray, isNull, lt, ne, or } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { type DiaryEvent, diaryEvents } from "@/db/schema/diary";
import { users } from "@/db/schema/users";
import { optionalChoice, yesOrNo } from "@/lib/text/fields";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { mayBeSent } from "./assignees";
import { clashesOf } from "./clashes";
import { eventId } from "./input";
import { lockEvent } from "./lock-event";
import { tellColleagues } from "./tell-colleagues";

/** Longer than any event that another can clash with. */
const LOOKED_AROUND_DAYS = 3;

/**
 * Says who covers an event, blank for nobody, and tells whoever is new to it and whoever no longer goes. Somebody who is elsewhere at that
 * time is refused (`diary-clash`) until it is said to be meant (`confirmed`). Nothing changed is no event.
 */
export const assignEvent = command({
	permission: "diary.keep",
	input: z.object({
		eventId,
		reporterId: optionalChoice,
		photographerId: optionalChoice,
		confirmed: yesOrNo.default(false),
	}),
	find: findHouse,
	run: async ({ tx, actor, input: { eventId, reporterId, photographerId, confirmed }, now, record }) => {
		const event = await lockEvent(tx, eventId);
		if (!event) return refuse({ code: "not-found" });
		if (reporterId === event.reporterId && photographerId === event.photographerId)
			return done({ id: eventId });
		if (event.state === "cancelled") return refuse({ code: "diary-cancelled" });
		const people = { reporterId, photographerId };
		const names = new Map<string, string>();
		for (const [field, id] of Object.entries(people)) {
			if (id === null || id === event[field as keyof typeof people]) continue;
			const [person] = await tx
				.select({ name: users.name, role: users.role })
				.from(users)
				.where(and(eq(users.id, id), isNull(users.suspendedAt)));
			if (!person || !mayBeSent(person.role)) return refuse({ code: "gone", field });
			names.set(field, person.name);
		}
		const after = { ...event, ...people };
		if (!confirmed) {
			const [clash] = (await clashesAround(tx, after)).filter(({ kind }) => kind === "person");
			if (clash) {
				const other = clash.with;
				const isReporter =
					reporterId !== null && [other.reporterId, other.photographerId].includes(reporterId);
				const values = { title: other.title, at: other.startsAt.getTime() };
				return refuse({ code: "diary-clash", field: isReporter ? "reporterId" : "photographerId", values });
			}
		}
		await tx
			.update(diaryEvents)
			.set({ ...people, changedAt: now, revision: event.revision + 1 })
			.where(eq(diaryEvents.id, eventId));
		const had = [event.reporterId, event.photographerId];
		const has = [reporterId, photographerId];
		await tellColleagues(tx, {
			...{ event, actor, now },
			kind: "diary-assigned",
			to: has.filter((id) => !had.includes(id)),
			write: ({ when, diary: { mail, fields } }) => ({
				subject: mail.subjects.assigned(event.title),
				lines: [
					mail.assigned(event.title),
					"",
					mail.said(fields.startsAt, when.full(event.startsAt)),
					...(event.place ? [mail.said(fields.place, event.place)] : []),
					mail.said(fields.organiser, event.organiser),
				],
			}),
		});
		await tellColleagues(tx, {
			...{ event, actor, now },
			kind: "diary-taken",
			to: had.filter((id) => !has.includes(id)),
			write: ({ diary: { mail } }) => ({
				subject: mail.subjects.taken(event.title),
				lines: [mail.taken(event.title)],
			}),
		});
		await record("diary.assigned", eventId, { name: event.title, ...Object.fromEntries(names) });
		return done({ id: eventId });
	},
});

/** What an event would clash with among those of its days. */
async function clashesAround(tx: Transaction, event: DiaryEvent) {
	const ids = [event.reporterId, event.photographerId].filter((id) => id !== null);
	if (ids.length === 0) return [];
	const apart = LOOKED_AROUND_DAYS * 86_400_000;
	const others = await tx
		.select()
		.from(diaryEvents)
		.where(
			and(
				or(inArray(diaryEvents.reporterId, ids), inArray(diaryEvents.photographerId, ids)),
				gt(diaryEvents.startsAt, new Date(event.startsAt.getTime() - apart)),
				lt(diaryEvents.startsAt, new Date(event.startsAt.getTime() + apart)),
				ne(diaryEvents.id, event.id),
			),
		);
	return clashesOf(event, others);
}
