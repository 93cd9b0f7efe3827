import { and, count, eq, gt, lte, or, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { publications } from "@/db/schema/publications";
import { sections } from "@/db/schema/sections";
import { ARTICLES_PER_PART } from "@/db/views/published-places";
import type { Staff } from "@/lib/access/actor";
import { PAGE_SIZE } from "@/lib/articles/public-queries";
import { visibleTo } from "@/lib/articles/scope";
import { FEED_STORIES } from "@/lib/feeds/public-queries";
import { withoutBreakMarks } from "@/lib/headlines/phrases";
import { headlineOn } from "@/lib/headlines/surface-headlines";
import { isUuid } from "@/lib/text/uuid";
import type { Outing } from "./surfaces";

/** What must be found of a story that readers have, and where; null while they have none, or when it is not for this actor. */
export async function readOuting(actor: Staff, articleId: string): Promise<Outing | null> {
	if (!isUuid(articleId)) return null;
	const { number, tail, kicker, claim, subs, listHeadline, searchHeadline } = publications;
	const { sectionId, publishAt, updatedAt } = publications;
	const [row] = await reader()
		.select({
			number,
			tail,
			kicker,
			claim,
			subs,
			listHeadline,
			searchHeadline,
			sectionId,
			section: sections.slug,
			publishAt,
			updatedAt,
		})
		.from(publications)
		.innerJoin(articles, eq(articles.id, publications.articleId))
		.leftJoin(sections, eq(sections.id, sectionId))
		.where(and(eq(publications.articleId, articleId), lte(publishAt, sql`now()`), visibleTo(actor)));
	if (!row) return null;
	const newer = and(
		lte(publishAt, sql`now()`),
		or(gt(publishAt, row.publishAt), and(eq(publishAt, row.publishAt), gt(number, row.number))),
	);
	const [[all], [inSection]] = await Promise.all([
		reader().select({ newer: count() }).from(publications).where(newer),
		reader()
			.select({ newer: count() })
			.from(publications)
			.where(and(newer, row.sectionId === null ? sql`false` : eq(sectionId, row.sectionId))),
	]);
	return {
		number: row.number,
		tail: row.tail,
		claim: withoutBreakMarks(row.claim),
		listClaim: withoutBreakMarks(headlineOn("listHeadline", row).claim),
		searchClaim: withoutBreakMarks(headlineOn("searchHeadline", row).claim),
		section: row.section,
		version: row.updatedAt ?? row.publishAt,
		part: Math.floor(row.number / ARTICLES_PER_PART),
		isNew: {
			latest: (all?.newer ?? 0) < PAGE_SIZE,
			section: (inSection?.newer ?? 0) < PAGE_SIZE,
			feed: (all?.newer ?? 0) < FEED_STORIES,
		},
	};
}
