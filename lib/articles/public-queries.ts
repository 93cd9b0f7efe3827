import { type AnyColumn, and, desc, eq, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import { prepared, reader } from "@/db/client";
import { publishedCompanies } from "@/db/views/public-companies";
import {
	expiredArticles,
	publishedArticles,
	publishedBodies,
	withdrawnArticles,
} from "@/db/views/published-articles";
import { publicTags, publishedBylines, publishedTags } from "@/db/views/published-places";
import { EXPIRED_REASON } from "@/lib/expiry/rules";
import { askedOnce } from "@/lib/front/asked-once";
import { dependsOn, goneFrom } from "@/lib/front/reading";
import { articleTag, listTag } from "@/lib/front/tags";
import { whyNotStorable } from "@/lib/text/well-formed";
import { type Cursor, olderThan } from "./cursor";
import { untilNextPublication } from "./until-next-publication";

export type PublishedArticle = typeof publishedArticles.$inferSelect;
export type PublishedStory = PublishedArticle & Omit<typeof publishedBodies.$inferSelect, "number">;
/** One page of a list, newest first. `next` is the cursor of the page after it, null on the last. */
export type ArticlePage = { articles: PublishedArticle[]; next: Cursor | null };
type Paging = { before?: Cursor | null; limit?: number };
type SpanPaging = Paging & { span?: Span | null };
/** Instants from `from` on and before `until`. */
export type Span = { from: Date; until: Date };

export const PAGE_SIZE = 20;

/** The newest published stories. */
export async function listLatest({ before, limit = PAGE_SIZE }: Paging = {}): Promise<ArticlePage> {
	dependsOn("latest");
	return page(before ? olderThan(publishedArticles, before) : undefined, limit);
}

/** The newest stories of all, as they stand beside every story. */
export const listNewest = askedOnce(async (limit: number) => (await listLatest({ limit })).articles);

export async function listInSection(
	sectionId: string,
	{ before, span, limit = PAGE_SIZE }: SpanPaging = {},
): Promise<ArticlePage> {
	dependsOn(listTag("section", sectionId));
	return page(
		and(
			eq(publishedArticles.sectionId, sectionId),
			span ? during(publishedArticles.publishAt, span) : undefined,
			before ? olderThan(publishedArticles, before) : undefined,
		),
		limit,
	);
}

export async function listInColumn(
	columnId: string,
	{ before, span, limit = PAGE_SIZE }: SpanPaging = {},
): Promise<ArticlePage> {
	dependsOn(listTag("column", columnId));
	return page(
		and(
			eq(publishedArticles.columnId, columnId),
			span ? during(publishedArticles.publishAt, span) : undefined,
			before ? olderThan(publishedArticles, before) : undefined,
		),
		limit,
	);
}

/** The stories of one running story, by the 眉題 they share. */
export async function listWithKicker(
	kicker: string,
	{ before, limit = PAGE_SIZE }: Paging = {},
): Promise<ArticlePage> {
	dependsOn(listTag("kicker", kicker));
	if (whyNotStorable(kicker) !== null) return { articles: [], next: null };
	return page(
		and(eq(publishedArticles.kicker, kicker), before ? olderThan(publishedArticles, before) : undefined),
		limit,
	);
}

/** Everything published within a span of time, newest first. */
export async function listWithin(
	span: Span,
	{ before, limit = PAGE_SIZE }: Paging = {},
): Promise<ArticlePage> {
	dependsOn("latest");
	return page(
		and(during(publishedArticles.publishAt, span), before ? olderThan(publishedArticles, before) : undefined),
		limit,
	);
}

/** The newest stories that name a company. */
export async function listNaming(
	companyId: string,
	{ before, limit = PAGE_SIZE }: Paging = {},
): Promise<ArticlePage> {
	dependsOn(listTag("company", companyId));
	const naming = await reader()
		.select({ number: publishedCompanies.number })
		.from(publishedCompanies)
		.where(
			and(
				eq(publishedCompanies.companyId, companyId),
				before ? olderThan(publishedCompanies, before) : undefined,
			),
		)
		.orderBy(desc(publishedCompanies.publishAt), desc(publishedCompanies.number))
		.limit(limit + 1);
	return pageOf(
		naming.map(({ number }) => number),
		limit,
	);
}

/** Published stories by their numbers, in that order; those that are not published are left out. */
export async function listByNumbers(numbers: number[]): Promise<PublishedArticle[]> {
	return inOrder(numbers);
}

/** The published ones among the stories that a text has cards of; the page changes when any of them comes, changes or goes. */
export async function listCards(numbers: number[]): Promise<PublishedArticle[]> {
	if (numbers.length === 0) return [];
	dependsOn(...numbers.map(articleTag));
	const found = await inOrder(numbers);
	if (found.length < numbers.length) await untilNextPublication();
	return found;
}

/** The newest stories under a person's name, in whatever role. */
export async function listByPerson(
	personId: string,
	{ before, span, limit = PAGE_SIZE }: SpanPaging = {},
): Promise<ArticlePage> {
	dependsOn(listTag("person", personId));
	const mine = await reader()
		.selectDistinct({ number: publishedBylines.number, publishAt: publishedBylines.publishAt })
		.from(publishedBylines)
		.where(
			and(
				eq(publishedBylines.personId, personId),
				span ? during(publishedBylines.publishAt, span) : undefined,
				before ? olderThan(publishedBylines, before) : undefined,
			),
		)
		.orderBy(desc(publishedBylines.publishAt), desc(publishedBylines.number))
		.limit(limit + 1);
	return pageOf(
		mine.map(({ number }) => number),
		limit,
	);
}

/** A tag by its slug, with the newest stories that carry it; null when no published story does. */
export async function readTag(
	slug: string,
	{ before, limit = PAGE_SIZE }: Paging = {},
): Promise<({ name: string } & ArticlePage) | null> {
	if (whyNotStorable(slug) !== null) return null;
	const { id, name } = publicTags;
	const [tag] = await reader().select({ id, name }).from(publicTags).where(eq(publicTags.slug, slug));
	if (!tag) {
		dependsOn("latest");
		await untilNextPublication();
		return null;
	}
	dependsOn(listTag("tag", tag.id));
	const carrying = await reader()
		.select({ number: publishedTags.number })
		.from(publishedTags)
		.where(and(eq(publishedTags.tagId, tag.id), before ? olderThan(publishedTags, before) : undefined))
		.orderBy(desc(publishedTags.publishAt), desc(publishedTags.number))
		.limit(limit + 1);
	return {
		name: tag.name,
		...(await pageOf(
			carrying.map(({ number }) => number),
			limit,
		)),
	};
}

/** One published story whole, or null. Shared by a page and its metadata within a request. */
export const readStory = askedOnce(async (number: number): Promise<PublishedStory | null> => {
	dependsOn(articleTag(number));
	const [row] = await storyByNumber().execute({ number });
	if (!row) await untilNextPublication();
	goneFrom(row?.published_articles.expiresAt ?? null);
	return row ? { ...row.published_bodies, ...row.published_articles } : null;
});

const storyByNumber = prepared((db) =>
	db
		.select()
		.from(publishedArticles)
		.innerJoin(publishedBodies, eq(publishedBodies.number, publishedArticles.number))
		.where(eq(publishedArticles.number, sql.placeholder("number")))
		.prepare("story_by_number"),
);

/** Full texts of some stories, for feeds that carry them. */
export async function listBodies(numbers: number[]) {
	if (numbers.length === 0) return [];
	return reader().select().from(publishedBodies).where(inArray(publishedBodies.number, numbers));
}

/** Why and when a story was taken away or its time was over, or null when readers never had it or have it now. */
export async function readWithdrawal(
	number: number,
): Promise<{ withdrawnAt: Date; reason: string; isExpired: boolean } | null> {
	dependsOn(articleTag(number));
	const { withdrawnAt, reason, isExpired } = withdrawnArticles;
	const [withdrawn] = await reader()
		.select({ withdrawnAt, reason, isExpired })
		.from(withdrawnArticles)
		.where(eq(withdrawnArticles.number, number));
	if (withdrawn) return withdrawn;
	const [expired] = await reader()
		.select({ expiredAt: expiredArticles.expiredAt })
		.from(expiredArticles)
		.where(eq(expiredArticles.number, number));
	return expired ? { withdrawnAt: expired.expiredAt, reason: EXPIRED_REASON, isExpired: true } : null;
}

function during(publishAt: AnyColumn, { from, until }: Span): SQL | undefined {
	return and(gte(publishAt, from), lt(publishAt, until));
}

async function page(where: SQL | undefined, limit: number): Promise<ArticlePage> {
	const rows = await reader()
		.select()
		.from(publishedArticles)
		.where(where)
		.orderBy(desc(publishedArticles.publishAt), desc(publishedArticles.number))
		.limit(limit + 1);
	await untilNextPublication();
	return cut(rows, limit);
}

async function pageOf(numbers: number[], limit: number): Promise<ArticlePage> {
	await untilNextPublication();
	return cut(await inOrder([...new Set(numbers)]), limit);
}

async function inOrder(numbers: number[]): Promise<PublishedArticle[]> {
	if (numbers.length === 0) return [];
	const rows = await articlesByNumber().execute({ numbers });
	showing(rows);
	const found = new Map(rows.map((row) => [row.number, row]));
	return numbers.flatMap((number) => found.get(number) ?? []);
}

const articlesByNumber = prepared((db) =>
	db
		.select()
		.from(publishedArticles)
		.where(sql`${publishedArticles.number} = any(${sql.placeholder("numbers")})`)
		.prepare("articles_by_number"),
);

/** Declares that a page shows these stories: it changes with each of them, and may not outlast one that leaves. */
export function showing(articles: readonly Pick<PublishedArticle, "number" | "expiresAt">[]): void {
	dependsOn(...articles.map(({ number }) => articleTag(number)));
	for (const { expiresAt } of articles) goneFrom(expiresAt);
}

function cut(rows: PublishedArticle[], limit: number): ArticlePage {
	const articles = rows.slice(0, limit);
	showing(articles);
	const last = articles.at(-1);
	return {
		articles,
		next: rows.length > limit && last ? { publishAt: last.publishAt, number: last.number } : null,
	};
}
