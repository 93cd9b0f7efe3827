import { and, asc, count, desc, eq, gte, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { reader } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { commentClosings, commenters, comments } from "@/db/schema/comments";
import { publications } from "@/db/schema/publications";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { readSettings } from "@/lib/settings/public-queries";
import type { QueueFilter, QueueTab } from "./queue-filter";
import { closesAt, REPORT_THRESHOLD, whyClosed } from "./rules";

const QUEUE_PAGE_SIZE = 30;
const SEEN = ["pending", "suspect", "approved", "rejected"] as const;

/**
 * One page of the moderators' queue: what waits, the longest waiting first; what was decided, the last first. Empty for
 * whoever may not moderate. Unconfirmed comments are in no list.
 */
export async function listQueue(actor: Actor, { tab, story, page }: QueueFilter) {
	if (!may(actor, "comment.moderate", "house")) return { comments: [], hasMore: false };
	const parents = alias(comments, "parents");
	const isWaiting = tab === "pending" || tab === "suspect";
	const rows = await reader()
		.select({
			id: comments.id,
			number: comments.number,
			state: comments.state,
			name: comments.name,
			text: comments.text,
			newsroomLabel: comments.newsroomLabel,
			signals: comments.signals,
			rejectReason: comments.rejectReason,
			reports: comments.reports,
			createdAt: comments.createdAt,
			decidedAt: comments.decidedAt,
			decidedBy: comments.decidedBy,
			email: commenters.email,
			isBlocked: sql<boolean>`${commenters.blockedAt} is not null`,
			approvedBefore: commenters.approvedCount,
			article: articles.number,
			claim: articles.claim,
			answers: parents.text,
			answersName: parents.name,
			others: sql<number>`(select count(*)::int from comments n where n.network = ${comments.network} and n.commenter_id <> ${comments.commenterId} and n.created_at > ${comments.createdAt} - interval '1 day' and n.created_at < ${comments.createdAt} + interval '1 day')`,
		})
		.from(comments)
		.innerJoin(articles, eq(articles.id, comments.articleId))
		.leftJoin(commenters, eq(commenters.id, comments.commenterId))
		.leftJoin(parents, eq(parents.id, comments.parentId))
		.where(and(inTab(tab), story === null ? undefined : eq(articles.number, story)))
		.orderBy(isWaiting ? asc(comments.createdAt) : desc(comments.createdAt), comments.number)
		.limit(QUEUE_PAGE_SIZE + 1)
		.offset((page - 1) * QUEUE_PAGE_SIZE);
	return { comments: rows.slice(0, QUEUE_PAGE_SIZE), hasMore: rows.length > QUEUE_PAGE_SIZE };
}

export type QueuedComment = Awaited<ReturnType<typeof listQueue>>["comments"][number];

/** How many comments stand under each tab. */
export async function countQueue(
	actor: Actor,
	{ story }: Pick<QueueFilter, "story">,
): Promise<Record<QueueTab, number>> {
	const counts: Record<QueueTab, number> = { pending: 0, approved: 0, rejected: 0, suspect: 0, reported: 0 };
	if (!may(actor, "comment.moderate", "house")) return counts;
	const ofStory = story === null ? undefined : eq(articles.number, story);
	const rows = await reader()
		.select({ state: comments.state, comments: count() })
		.from(comments)
		.innerJoin(articles, eq(articles.id, comments.articleId))
		.where(and(inArray(comments.state, [...SEEN]), ofStory))
		.groupBy(comments.state);
	for (const row of rows) {
		const tab = SEEN.find((one) => one === row.state);
		if (tab) counts[tab] = row.comments;
	}
	const [reported] = await reader()
		.select({ comments: count() })
		.from(comments)
		.innerJoin(articles, eq(articles.id, comments.articleId))
		.where(and(inTab("reported"), ofStory));
	return { ...counts, reported: reported?.comments ?? 0 };
}

/** The ids of comments by their public numbers, for taking a decision back. */
export async function listCommentIds(actor: Actor, numbers: number[]): Promise<string[]> {
	if (numbers.length === 0 || !may(actor, "comment.moderate", "house")) return [];
	const rows = await reader()
		.select({ id: comments.id })
		.from(comments)
		.where(and(inArray(comments.number, numbers), inArray(comments.state, ["approved", "rejected"])));
	return rows.map(({ id }) => id);
}

/** A published story whose comments are looked at, and whether the newsroom has closed them; null when there is none. */
export async function readModeratedStory(actor: Actor, number: number) {
	if (!may(actor, "comment.moderate", "house")) return null;
	const [story] = await reader()
		.select({
			number: publications.number,
			claim: publications.claim,
			closedReason: commentClosings.reason,
			closedAt: commentClosings.closedAt,
		})
		.from(publications)
		.leftJoin(commentClosings, eq(commentClosings.articleId, publications.articleId))
		.where(eq(publications.number, number));
	return story ?? null;
}

/**
 * What moderators must know of one story at its own screen: until when it takes comments, or why it takes none, and how many
 * wait. Null for a story that readers neither have nor are to have, and for whoever may not moderate.
 */
export async function readDiscussion(actor: Actor, { number }: { number: number }, now: Date) {
	if (!may(actor, "comment.moderate", "house")) return null;
	const [[story], { comments: house }, counts] = await Promise.all([
		reader()
			.select({
				publishAt: publications.publishAt,
				reason: commentClosings.reason,
				closedAt: commentClosings.closedAt,
			})
			.from(publications)
			.leftJoin(commentClosings, eq(commentClosings.articleId, publications.articleId))
			.where(eq(publications.number, number)),
		readSettings(),
		countQueue(actor, { story: number }),
	]);
	if (!story) return null;
	const { publishAt, reason, closedAt } = story;
	const closing = reason !== null && closedAt !== null ? { reason, closedAt } : null;
	return {
		closed: whyClosed({ publishAt, closing }, house, now),
		closesAt: closesAt(publishAt, house.closeAfterDays),
		waiting: counts.pending + counts.suspect,
	};
}

function inTab(tab: QueueTab): SQL | undefined {
	if (tab === "reported") return and(gte(comments.reports, REPORT_THRESHOLD), eq(comments.state, "approved"));
	return eq(comments.state, tab);
}
