import { and, desc, eq, inArray } from "drizzle-orm";
import { reader } from "@/db/client";
import { articleRevisions } from "@/db/schema/article-revisions";
import { articles } from "@/db/schema/articles";
import { versionNames } from "@/db/schema/version-names";
import type { Actor } from "@/lib/access/actor";
import { workedOnBy } from "@/lib/articles/scope";
import { isUuid } from "@/lib/text/uuid";

/** Some versions of a story whole, by their revision; nothing of a story the actor does not work on: what was struck out of it is theirs alone. */
export async function readVersions(actor: Actor, articleId: string, revisions: readonly number[]) {
	if (!isUuid(articleId) || revisions.length === 0) return new Map<number, Version>();
	const { revision, content, savedByName, savedAt } = articleRevisions;
	const rows = await reader()
		.select({ revision, content, savedByName, savedAt })
		.from(articleRevisions)
		.innerJoin(articles, eq(articles.id, articleRevisions.articleId))
		.where(
			and(eq(articleRevisions.articleId, articleId), inArray(revision, [...revisions]), workedOnBy(actor)),
		);
	return new Map<number, Version>(rows.map((row) => [row.revision, row]));
}

export type Version = Pick<
	typeof articleRevisions.$inferSelect,
	"revision" | "content" | "savedByName" | "savedAt"
>;

/** The versions of a story, newest first, for whoever works on it. */
export async function listRevisions(actor: Actor, articleId: string) {
	if (!isUuid(articleId)) return [];
	const { id, revision, reason, savedByName, startedAt, savedAt } = articleRevisions;
	return reader()
		.select({ id, revision, reason, savedByName, startedAt, savedAt, name: versionNames.name })
		.from(articleRevisions)
		.innerJoin(articles, eq(articles.id, articleRevisions.articleId))
		.leftJoin(
			versionNames,
			and(
				eq(versionNames.articleId, articleRevisions.articleId),
				eq(versionNames.revision, articleRevisions.revision),
			),
		)
		.where(and(eq(articleRevisions.articleId, articleId), workedOnBy(actor)))
		.orderBy(desc(revision))
		.limit(100);
}
