import { and, asc, eq, gt, inArray, isNotNull, lte, notInArray, sql } from "drizzle-orm";
import { z } from "zod";
import { articles } from "@/db/schema/articles";
import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { DUE_NOTICE_MINUTES } from "./due-notice";
import { mailAboutStory } from "./mail-about-story";

/** A round of the clock tells of so many. */
const ROUND = 50;

/**
 * Tells whoever has a story that it is due soon, once for each due time, as long as they have work on it: not of what is ready, given up
 * or with readers, nor of a time that has passed. Asked of the story as it stands, under its lock. Gives how many were told of.
 */
export const tellOfDue = command({
	permission: "article.publish-due",
	input: z.object({}),
	find: findHouse,
	run: async ({ tx, now }) => {
		const soon = new Date(now.getTime() + DUE_NOTICE_MINUTES * 60_000);
		const due = await tx
			.select()
			.from(articles)
			.where(
				and(
					gt(articles.dueAt, now),
					lte(articles.dueAt, soon),
					sql`${articles.dueToldFor} is distinct from ${articles.dueAt}`,
					isNotNull(articles.assignedTo),
					notInArray(articles.stage, ["ready", "spiked"]),
					inArray(articles.state, ["draft", "withdrawn"]),
				),
			)
			.orderBy(asc(articles.dueAt))
			.limit(ROUND)
			.for("update", { skipLocked: true });
		for (const article of due) {
			const { dueAt } = article;
			if (!dueAt) continue;
			await tx.update(articles).set({ dueToldFor: dueAt }).where(eq(articles.id, article.id));
			await mailAboutStory(tx, {
				article,
				kind: "due",
				recipient: article.assignedTo,
				now,
				write: ({ workflow: { mail }, when }, title) => ({
					subject: mail.dueSubject(title),
					lines: [mail.dueSoon(title), mail.due(when.near(dueAt, now))],
				}),
			});
		}
		return done({ told: due.length });
	},
});
