import { lt, sql } from "drizzle-orm";
import { z } from "zod";
import { linkAnswers } from "@/db/schema/link-answers";
import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";

/** An answer older than this says nothing about today. */
export const ANSWER_HOLDS_HOURS = 24;
const DAYS_KEPT = 30;

/** Keeps what addresses answered just now, in place of what they answered before. */
export const noteLinkAnswers = command({
	permission: "link.note",
	input: z.object({
		answers: z.array(z.object({ href: z.string().max(2_100), status: z.number().int().nullable() })).max(100),
	}),
	find: findHouse,
	run: async ({ tx, input: { answers }, now }) => {
		if (answers.length > 0)
			await tx
				.insert(linkAnswers)
				.values(answers.map((answer) => ({ ...answer, askedAt: now })))
				.onConflictDoUpdate({
					target: linkAnswers.href,
					set: { status: sql`excluded.status`, askedAt: sql`excluded.asked_at` },
				});
		await tx
			.delete(linkAnswers)
			.where(lt(linkAnswers.askedAt, new Date(now.getTime() - DAYS_KEPT * 86_400_000)));
		return done({});
	},
});
