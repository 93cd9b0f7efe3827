import { and, asc, desc, gt, gte, isNotNull, lt, max, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import { publishedArticles } from "@/db/views/published-articles";

/** How many numbers one part covers. Far below the 50,000 of the protocol, so that no part is long in the making. */
export const ARTICLES_PER_PART = 5_000;
/** Google takes this many stories of the last two days in one news sitemap. */
const NEWS_MAX = 1_000;

const { number, tail, publishAt, updatedAt, kicker, claim, subs, sectionId, columnId } = publishedArticles;
const changedAt = sql<Date>`coalesce(${updatedAt}, ${publishAt})`.mapWith(publishAt);

/**
 * The parts that have stories, and when one of them last changed. A story's part follows from its number alone, so that it
 * never moves to another and a withdrawal changes one part only.
 */
export async function listArticleParts(): Promise<{ part: number; changedAt: Date }[]> {
	const part = sql<number>`${number} / ${ARTICLES_PER_PART}`.mapWith(number);
	return (
		reader()
			.select({ part, changedAt: max(changedAt).mapWith(publishAt) })
			.from(publishedArticles)
			// By position, because PostgreSQL takes the same parameter in two places for two different ones.
			.groupBy(sql`1`)
			.orderBy(sql`1`)
	);
}

export async function listArticlesOfPart(
	part: number,
): Promise<{ number: number; tail: string; changedAt: Date }[]> {
	const first = part * ARTICLES_PER_PART;
	// Beyond PostgreSQL's integer there is no number, and asking for one is an error.
	if (first > 2_147_483_647 - ARTICLES_PER_PART) return [];
	return reader()
		.select({ number, tail, changedAt })
		.from(publishedArticles)
		.where(and(gte(number, first), lt(number, first + ARTICLES_PER_PART)))
		.orderBy(asc(number));
}

/** The stories of the last 48 hours by the database's clock, newest first. */
export async function listNews() {
	return reader()
		.select({ number, tail, publishAt, kicker, claim, subs })
		.from(publishedArticles)
		.where(gt(publishAt, sql`now() - interval '48 hours'`))
		.orderBy(desc(publishAt), desc(number))
		.limit(NEWS_MAX);
}

/** When a section and a column got their newest story, by identity, and the whole site under "". */
export async function newestByPlace(): Promise<Map<string, Date>> {
	const newest = max(publishAt).mapWith(publishAt);
	const [all, sections, columns] = await Promise.all([
		reader().select({ newest }).from(publishedArticles),
		reader()
			.select({ id: sectionId, newest })
			.from(publishedArticles)
			.where(isNotNull(sectionId))
			.groupBy(sectionId),
		reader()
			.select({ id: columnId, newest })
			.from(publishedArticles)
			.where(isNotNull(columnId))
			.groupBy(columnId),
	]);
	const rows = [...all.map((row) => ({ id: "", ...row })), ...sections, ...columns];
	return new Map(rows.flatMap((row) => (row.id !== null && row.newest ? [[row.id, row.newest]] : [])));
}
