import { type AnyColumn, and, asc, desc, eq, gt, gte, lt, max, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import { publicColumns, publicSections } from "@/db/views/public-pages";
import { publishedArticles } from "@/db/views/published-articles";
import { ARTICLES_PER_PART, publishedParts } from "@/db/views/published-places";
import { untilNextPublication } from "@/lib/articles/until-next-publication";
import { dependsOn } from "@/lib/front/reading";

/** Google takes this many stories of the last two days in one news sitemap. */
const NEWS_MAX = 1_000;

const { number, tail, publishAt, updatedAt, kicker, claim, subs, sectionId, columnId } = publishedArticles;
const changedAt = sql<Date>`coalesce(${updatedAt}, ${publishAt})`.mapWith(publishAt);

/**
 * The parts that have stories, and when one of them last changed. A story's part follows from its number alone, so that it
 * never moves to another and a withdrawal changes one part only.
 */
export async function listArticleParts(): Promise<{ part: number; changedAt: Date }[]> {
	await dependsOnEveryStory();
	return reader().select().from(publishedParts).orderBy(asc(publishedParts.part));
}

export async function listArticlesOfPart(
	part: number,
): Promise<{ number: number; tail: string; changedAt: Date }[]> {
	await dependsOnEveryStory();
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
	await dependsOnEveryStory();
	return reader()
		.select({ number, tail, publishAt, kicker, claim, subs })
		.from(publishedArticles)
		.where(gt(publishAt, sql`now() - interval '48 hours'`))
		.orderBy(desc(publishAt), desc(number))
		.limit(NEWS_MAX);
}

/** When a section and a column got their newest story, by identity, and the whole site under "". */
export async function newestByPlace(): Promise<Map<string, Date>> {
	await dependsOnEveryStory();
	const newestIn = (place: AnyColumn, pages: AnyColumn) =>
		sql<Date | null>`${reader()
			.select({ newest: max(publishAt) })
			.from(publishedArticles)
			.where(eq(place, pages))}`.mapWith(publishAt);
	const [all, sections, columns] = await Promise.all([
		reader()
			.select({ newest: max(publishAt).mapWith(publishAt) })
			.from(publishedArticles),
		reader()
			.select({ id: publicSections.id, newest: newestIn(sectionId, publicSections.id) })
			.from(publicSections),
		reader()
			.select({ id: publicColumns.id, newest: newestIn(columnId, publicColumns.id) })
			.from(publicColumns),
	]);
	const rows = [...all.map((row) => ({ id: "", ...row })), ...sections, ...columns];
	return new Map(rows.flatMap(({ id, newest }) => (newest ? [[id, newest]] : [])));
}

async function dependsOnEveryStory(): Promise<void> {
	dependsOn("latest");
	await untilNextPublication();
}
