import { randomUUID } from "node:crypto";
import { inArray } from "drizzle-orm";
import { z } from "zod";
import { diaryEvents } from "@/db/schema/diary";
import { tidied } from "@/lib/text/tidy";
import { whyNotStorable } from "@/lib/text/well-formed";
import { dayOf } from "@/lib/time/hong-kong";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { proposeChange } from "./propose-change";
import { type ReadEvent, readCalendarFile } from "./read-calendar-file";
import { differing, whenOf } from "./rules";

/**
 * Puts the events of a calendar file into the diary. One that is there already, by its UID, is not put in again: what has changed of it
 * waits as a difference for an editor, like an organiser's own. Gives how many were added, how many differ, and how many were there.
 */
export const importCalendar = command({
	permission: "diary.keep",
	input: z.object({ file: z.string("blank").min(1, "blank") }),
	find: findHouse,
	run: async ({ tx, actor, input: { file }, now, record }) => {
		if (whyNotStorable(file) !== null) return refuse({ code: "bad-characters", field: "file" });
		const read = readCalendarFile(file);
		if ("problem" in read) return refuse(read.problem);
		// The last of those with one UID counts, as in a calendar.
		const events = [...new Map(read.events.map((event) => [event.uid, event])).values()];
		const uids = events.map(({ uid }) => uid);
		const known = await tx.select().from(diaryEvents).where(inArray(diaryEvents.uid, uids)).for("update");
		const added: string[] = [];
		let differ = 0;
		for (const event of events) {
			const there = known.find(({ uid }) => uid === event.uid);
			if (there) {
				const kind = event.isCancelled ? ("cancel" as const) : ("change" as const);
				const [before, after] = [whenOf(there), event.isCancelled ? whenOf(there) : whenOf(event)];
				const isSame = event.isCancelled
					? there.state === "cancelled"
					: differing(before, after).length === 0;
				if (isSame) continue;
				await proposeChange(tx, { event: there, kind, after, words: null, by: null, actor, now });
				differ += 1;
				continue;
			}
			if (event.isCancelled) continue;
			const id = randomUUID();
			await tx.insert(diaryEvents).values({
				id,
				...columnsOf(event),
				createdAt: now,
				changedAt: now,
				createdBy: actor.kind === "staff" ? actor.userId : null,
			});
			await record("diary.imported", id, { name: event.title });
			added.push(id);
		}
		const first = events.map(({ startsAt }) => startsAt.getTime()).sort((a, b) => a - b)[0];
		return done({
			...{ added: added.length, differ, there: events.length - added.length - differ },
			/** The day from which the list shows them. */
			on: first === undefined ? null : dayOf(new Date(first)),
		});
	},
});

function columnsOf({ uid, title, place, organiser, facts, startsAt, endsAt }: ReadEvent) {
	return {
		...{ uid, startsAt, endsAt },
		title: tidied(title, "line"),
		organiser: organiser === null ? "（未註明）" : tidied(organiser, "line"),
		place: place === null ? null : tidied(place, "line"),
		facts: facts === null ? null : tidied(facts, "prose"),
	};
}
