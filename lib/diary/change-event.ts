import { eq } from "drizzle-orm";
import { z } from "zod";
import { diaryEvents } from "@/db/schema/diary";
import { revisionToken } from "@/lib/articles/input";
import { changesBetween } from "@/lib/write/changes";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { eventFields, eventId } from "./input";
import { lockEvent } from "./lock-event";
import { tellAssigned } from "./tell-assigned";

/** What whoever is assigned must hear of. */
const TOLD = ["state", "startsAt", "endsAt", "place"];

/**
 * Changes what the diary says of an event. `revision` must be the one that was loaded, else it is refused with `conflict`. Whoever is to
 * cover it is told when its time, place or state is another.
 */
export const changeEvent = command({
	permission: "diary.keep",
	input: z.intersection(z.object({ eventId, revision: revisionToken }), eventFields),
	find: findHouse,
	run: async ({ tx, actor, input: { eventId, revision, ...fields }, now, record }) => {
		const before = await lockEvent(tx, eventId);
		if (!before) return refuse({ code: "not-found" });
		if (before.revision !== revision) return refuse({ code: "conflict" });
		const changes = changesBetween(before, fields);
		if (Object.keys(changes).length === 0) return done({ id: eventId, revision });
		const moved = fields.startsAt.getTime() !== before.startsAt.getTime();
		const after = { ...before, ...fields, revision: revision + 1 };
		await tx
			.update(diaryEvents)
			.set({
				...fields,
				revision: revision + 1,
				changedAt: now,
				// What is held on another day is asked for on the morning after that.
				...(moved && { remindedAt: null }),
			})
			.where(eq(diaryEvents.id, eventId));
		if (TOLD.some((name) => changes[name])) await tellAssigned(tx, { before, after, actor, now });
		// How an organiser is reached stays out of the log, which is kept for good.
		const { contactName: _, contactEmail: __, contactPhone: ___, facts: ____, ...logged } = changes;
		await record("diary.changed", eventId, { name: fields.title, changes: logged });
		return done({ id: eventId, revision: revision + 1 });
	},
});
