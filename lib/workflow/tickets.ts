import { and, asc, desc, eq, gte, isNotNull, isNull, lt, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { reader } from "@/db/client";
import { articleRevisions } from "@/db/schema/article-revisions";
import { articleBylines, articles, type Stage } from "@/db/schema/articles";
import { pendingUpdates } from "@/db/schema/pending-updates";
import { publications } from "@/db/schema/publications";
import { users } from "@/db/schema/users";
import type { Staff } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { visibleTo } from "@/lib/articles/scope";
import { isUnseen, stateNow } from "@/lib/articles/state-now";

const assignees = alias(users, "assignees");

export type Ticket = Awaited<ReturnType<typeof listTickets>>[number];

/** The stories of a condition that the actor may see, as tickets with what the actor may do with each. */
export async function listTickets(
	actor: Staff,
	{ where, order, limit }: { where: SQL | undefined; order: keyof typeof ORDERS; limit: number },
) {
	const rows = await reader()
		.select({
			id: articles.id,
			number: articles.number,
			revision: articles.revision,
			state: stateNow,
			stage: articles.stage,
			resumeAt: articles.resumeAt,
			spikedFrom: articles.spikedFrom,
			kicker: articles.kicker,
			claim: articles.claim,
			createdBy: articles.createdBy,
			assignedTo: articles.assignedTo,
			assignee: assignees.name,
			dueAt: articles.dueAt,
			publishAt: articles.publishAt,
			savedAt: articles.savedAt,
			embargoUntil: articles.embargoUntil,
			updateAt:
				sql<Date | null>`case when ${pendingUpdates.failedAt} is null then ${pendingUpdates.updateAt} end`.mapWith(
					pendingUpdates.updateAt,
				),
			updateFailed: sql<boolean>`${pendingUpdates.failedAt} is not null`,
			expiresAt: articles.expiresAt,
			owesReview: sql<boolean>`${articles.bypassedAt} is not null`,
			hasPicture: sql<boolean>`${articles.leadMediaId} is not null`,
			hasUnpublishedChanges: sql<boolean>`coalesce((select r.revision < ${articles.revision} from ${publications} p join ${articleRevisions} r on r.id = p.revision_id where p.article_id = ${articles.id}), false)`,
			authorIds: sql<
				string[]
			>`coalesce((select jsonb_agg(b.person_id) from ${articleBylines} b where b.article_id = ${articles.id}), '[]'::jsonb)`,
		})
		.from(articles)
		.leftJoin(assignees, eq(assignees.id, articles.assignedTo))
		.leftJoin(pendingUpdates, eq(pendingUpdates.articleId, articles.id))
		.where(and(visibleTo(actor), where))
		.orderBy(...ORDERS[order])
		.limit(limit);
	return rows.map(({ createdBy, authorIds, ...row }) => {
		const subject = { ...row, createdBy, authorIds };
		return {
			...row,
			rights: {
				revise: may(actor, "article.revise", subject),
				submit: may(actor, "article.submit", subject),
				judge: may(actor, "article.judge", subject),
				assign: may(actor, "article.assign", subject),
				spike: may(actor, "article.spike", subject),
				embargo: may(actor, "article.embargo", subject),
				schedule: may(actor, "article.schedule", subject),
			},
		};
	});
}

const ORDERS = {
	saved: [desc(articles.savedAt), desc(articles.number)],
	due: [sql`${articles.dueAt} asc nulls last`, desc(articles.savedAt)],
	publish: [asc(articles.publishAt), asc(articles.number)],
	update: [asc(pendingUpdates.updateAt), asc(articles.number)],
	expiry: [asc(articles.expiresAt), asc(articles.number)],
} satisfies Record<string, SQL[]>;

/** Live stories of which readers are to get another version. */
export const isToBeUpdated = and(
	eq(articles.state, "published"),
	isNotNull(pendingUpdates.updateAt),
	isNull(pendingUpdates.failedAt),
);

/** Stories at one stage that are neither out nor timed. */
export function atStage(stage: Stage): SQL | undefined {
	return and(eq(articles.stage, stage), isUnseen);
}

/** Whether a column of instants lies in [from, to). */
export function between(
	column:
		| typeof articles.dueAt
		| typeof articles.publishAt
		| typeof articles.expiresAt
		| typeof pendingUpdates.updateAt,
	from: Date,
	to: Date,
) {
	return and(gte(column, from), lt(column, to));
}
