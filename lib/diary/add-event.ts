import { randomUUID } from "node:crypto";
import { diaryEvents } from "@/db/schema/diary";
import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { eventFields } from "./input";

/** Writes an event into the diary by hand. */
export const addEvent = command({
	permission: "diary.keep",
	input: eventFields,
	find: findHouse,
	run: async ({ tx, actor, input, now, record }) => {
		const id = randomUUID();
		const createdBy = actor.kind === "staff" ? actor.userId : null;
		await tx.insert(diaryEvents).values({ id, ...input, createdBy, createdAt: now, changedAt: now });
		await record("diary.added", id, { name: input.title });
		return done({ id });
	},
});
