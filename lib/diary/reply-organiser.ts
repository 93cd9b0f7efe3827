import { randomUUID } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { diaryAnswers, diaryReplies } from "@/db/schema/diary";
import { submissions } from "@/db/schema/submissions";
import { actorName } from "@/lib/access/actor";
import { optionalLine, optionalProse } from "@/lib/text/fields";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { eventId, NAMES_MAX, WORDS_MAX } from "./input";
import { lockEvent } from "./lock-event";
import { mailReply } from "./mails";

/** The most answers to one organiser. */
const REPLIES_MAX = 20;

/** Tells the organiser by mail whether the newsroom comes, and who. The answer that was given last, given again, sends nothing. */
export const replyOrganiser = command({
	permission: "diary.keep",
	input: z.object({
		eventId,
		answer: z.enum(diaryAnswers, "needs-choice"),
		names: optionalLine({ max: NAMES_MAX }).nullable().default(null),
		note: optionalProse({ max: WORDS_MAX }).nullable().default(null),
	}),
	find: findHouse,
	run: async ({ tx, actor, input: { eventId, answer, names, note }, now, record }) => {
		const event = await lockEvent(tx, eventId);
		if (!event) return refuse({ code: "not-found" });
		if (event.contactEmail === null) return refuse({ code: "diary-no-address" });
		const before = await tx
			.select()
			.from(diaryReplies)
			.where(eq(diaryReplies.eventId, eventId))
			.orderBy(desc(diaryReplies.sentAt), desc(diaryReplies.id));
		const [last] = before;
		if (last?.answer === answer && last.names === names && last.note === note) return done({ id: eventId });
		if (event.state === "cancelled") return refuse({ code: "diary-cancelled" });
		if (before.length >= REPLIES_MAX) return refuse({ code: "too-many-messages" });
		const id = randomUUID();
		await tx
			.insert(diaryReplies)
			.values({ id, eventId, answer, names, note, sentBy: actorName(actor), sentAt: now });
		const [submission] = event.submissionId
			? await tx
					.select({ id: submissions.id, code: submissions.code, email: submissions.email })
					.from(submissions)
					.where(eq(submissions.id, event.submissionId))
			: [];
		await mailReply(tx, { event, submission: submission ?? null, answer, names, note, now });
		await record("diary.replied", eventId, { name: event.title });
		return done({ id: eventId });
	},
});
