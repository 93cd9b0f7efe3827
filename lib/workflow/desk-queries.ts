import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { reader } from "@/db/client";
import { articleSteps } from "@/db/schema/article-steps";
import { articles } from "@/db/schema/articles";
import { embargoLifts } from "@/db/schema/embargo-lifts";
import { settings } from "@/db/schema/settings";
import { users } from "@/db/schema/users";
import type { Staff } from "@/lib/access/actor";
import { seesAll, worksOn } from "@/lib/access/policy";
import type { ArticleSubject } from "@/lib/access/subjects";
import { visibleTo } from "@/lib/articles/scope";
import { settingsOf } from "@/lib/settings/settings";
import { lacksSecondPerson } from "./second-person";

const STEPS_SHOWN = 30;

export type Workflow = NonNullable<Awaited<ReturnType<typeof readWorkflow>>>;

/**
 * Where a story is on its way through the desk, and how it came there; null when it is not for this actor's eyes. Whoever sees it
 * only because readers do is not told what colleagues said about it.
 */
export async function readWorkflow(actor: Staff, article: ArticleSubject) {
	const articleId = article.id;
	const isTold = worksOn(actor, article);
	const assignee = alias(users, "assignee");
	const sender = alias(users, "sender");
	const [row] = await reader()
		.select({
			stage: articles.stage,
			resumeAt: articles.resumeAt,
			spikedFrom: articles.spikedFrom,
			approvedRevision: articles.approvedRevision,
			approvedBy: articles.approvedBy,
			assignedTo: articles.assignedTo,
			assignee: assignee.name,
			dueAt: articles.dueAt,
			bypassedAt: articles.bypassedAt,
			bypassedBy: articles.bypassedBy,
			bypassedByName: sender.name,
			bypassReason: articles.bypassReason,
			embargoUntil: articles.embargoUntil,
			embargoReason: articles.embargoReason,
		})
		.from(articles)
		.leftJoin(assignee, eq(assignee.id, articles.assignedTo))
		.leftJoin(sender, eq(sender.id, articles.bypassedBy))
		.where(and(eq(articles.id, articleId), visibleTo(actor)));
	if (!row) return null;
	const { id, verb, fromStage, toStage, revision, words, byName, at } = articleSteps;
	const [steps, [lift], rows] = await Promise.all([
		reader()
			.select({ id, verb, fromStage, toStage, revision, words, byName, at })
			.from(articleSteps)
			.where(and(eq(articleSteps.articleId, articleId), isTold ? undefined : sql`false`))
			.orderBy(desc(id))
			.limit(STEPS_SHOWN),
		reader().select().from(embargoLifts).where(eq(embargoLifts.articleId, articleId)),
		reader().select().from(settings),
	]);
	const { bypassedAt, bypassedBy, bypassedByName, bypassReason, embargoUntil, embargoReason, ...place } = row;
	return {
		...place,
		/** A review that is owed since the story went out alone. */
		owed:
			isTold && bypassedAt
				? {
						at: bypassedAt,
						by: bypassedByName ?? "",
						reason: bypassReason ?? "",
						isMine: bypassedBy === actor.userId,
					}
				: null,
		embargo: isTold && embargoUntil ? { until: embargoUntil, reason: embargoReason ?? "" } : null,
		// A wish falls with the embargo that it is about.
		lift:
			lift && embargoUntil && embargoUntil > new Date()
				? {
						until: lift.until,
						reason: lift.reason,
						by: lift.askedByName,
						askedAt: lift.askedAt,
						isMine: lift.askedBy === actor.userId,
					}
				: null,
		/** Somebody else must have passed it before this actor sends it out. */
		needsSecond: lacksSecondPerson(actor, place, settingsOf(rows).workflow),
		steps,
	};
}

/** Everybody to whom a story can be given, by name; nobody for whoever gives none. */
export async function listColleagues(actor: Staff) {
	if (!seesAll(actor)) return [];
	return reader()
		.select({ id: users.id, name: users.name })
		.from(users)
		.where(isNull(users.suspendedAt))
		.orderBy(asc(users.name));
}
