import { and, asc, eq, lte } from "drizzle-orm";
import { z } from "zod";
import { publications } from "@/db/schema/publications";
import { submissions } from "@/db/schema/submissions";
import { storyPath } from "@/lib/articles/address";
import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { mailUsed } from "./mails";
import { mergedInto } from "./merged-into";

const AT_ONCE = 50;

/** Tells the senders whose story readers have since the last time, once each, with its address. */
export const tellSenders = command({
	permission: "submission.tidy",
	input: z.object({}),
	find: findHouse,
	run: async ({ tx, now, record }) => {
		const used = await tx
			.select({ submission: submissions, number: publications.number, tail: publications.tail })
			.from(submissions)
			.innerJoin(publications, eq(publications.articleId, submissions.articleId))
			.where(and(eq(submissions.state, "adopted"), lte(publications.publishAt, now)))
			.orderBy(asc(submissions.id))
			.limit(AT_ONCE)
			.for("update", { of: submissions, skipLocked: true });
		for (const { submission, ...story } of used) {
			await tx
				.update(submissions)
				.set({ state: "used", changedAt: now })
				.where(eq(submissions.id, submission.id));
			for (const told of [submission, ...(await mergedInto(tx, submission.id))])
				await mailUsed(tx, told, { path: storyPath(story), number: story.number, now });
			await record("submission.used", submission.id, { code: submission.code, article: story.number });
		}
		return done({ told: used.length });
	},
});
