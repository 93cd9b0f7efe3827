import { and, arrayOverlaps, desc, gte, inArray, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import type { ArticleKind } from "@/db/schema/articles";
import { publishedArticles } from "@/db/views/published-articles";
import { publicTerms, publishedSearch } from "@/db/views/published-search";
import { type Cursor, olderThan } from "@/lib/articles/cursor";
import { type PublishedArticle, showing } from "@/lib/articles/public-queries";
import { untilNextPublication } from "@/lib/articles/until-next-publication";
import { askedOnce } from "@/lib/front/asked-once";
import { dependsOn, holdsUntil } from "@/lib/front/reading";
import { isFiltered, type SearchAsked, type SearchCursor } from "./parameters";
import { beginningQuery, hasOrder, looseQuery, type Sought, soughtIn, strictQuery } from "./query";
import {
	after,
	type Candidate,
	type ChosenIds,
	countFacets,
	type FacetCounts,
	type Ranked,
	ranked,
	sinceOf,
	spanOfYear,
} from "./rank";
import type { Term } from "./terms";

export const RESULTS_A_PAGE = 20;

/**
 * So many stories are weighed against each other, and counted, for one query: the newest that have the words in the headline,
 * and the newest that have them anywhere. What a busy word matches besides is older and found by 最新, which goes through all.
 */
export const TITLED_MAX = 300;
export const NEWEST_MAX = 700;
/** Counts such as 過去24小時 go out of date by themselves. */
const HOLDS_MS = 10 * 60_000;

export type SearchResults = {
	sought: Sought;
	stories: { article: PublishedArticle; paragraphs: string[] }[];
	/** At least so many; more when `isCapped`. */
	total: number;
	isCapped: boolean;
	facets: FacetCounts;
	next: SearchCursor | null;
};

/** What readers find for a query, one page of it; null when there is nothing in the text to look for. */
export async function searchStories(
	asked: Pick<SearchAsked, "text" | "filters" | "sort" | "isExact" | "after">,
	chosen: ChosenIds,
	now: Date,
): Promise<SearchResults | null> {
	dependsOn("latest");
	holdsUntil(new Date(now.getTime() + HOLDS_MS));
	await untilNextPublication();
	const sought = soughtIn(asked.text);
	if (sought.phrases.length === 0) return null;
	const asOf = asked.after && asked.after.asOf < now ? asked.after.asOf : now;
	const find = { sought, isExact: asked.isExact, asOf };
	// What is counted is everything, what is shown the chosen part of it: asked side by side, since a busy word fills both.
	const [all, found] = await (isFiltered(asked.filters)
		? Promise.all([
				listCandidates({ ...find, where: undefined, isForCounts: true }),
				listCandidates({ ...find, where: conditionOf(chosen, now) }),
			])
		: listCandidates({ ...find, where: undefined }).then((both) => [both, both] as const));
	const pageOf = asked.sort === "latest" ? newestPage : bestPage;
	const { shown, next } = await pageOf(found, asked.after, { ...find, where: conditionOf(chosen, now) });
	return {
		sought,
		stories: await listFound(shown.map(({ number }) => number)),
		total: found.candidates.length,
		isCapped: found.isCapped,
		facets: countFacets(all.candidates, chosen, now),
		next,
	};
}

/** The newest stories whose headline has what somebody has begun to type. */
export async function listHeadlines(text: string, limit: number) {
	dependsOn("latest");
	await untilNextPublication();
	const sought = soughtIn(text);
	if (sought.phrases.length === 0 || limit <= 0) return [];
	const { number, publishAt, head } = publishedSearch;
	const found = await reader()
		.select({ number })
		.from(publishedSearch)
		.where(sql`${head} @@ ${beginningQuery(sought)}::tsquery`)
		.orderBy(desc(publishAt), desc(number))
		.limit(limit);
	if (found.length === 0) return [];
	const { tail, kicker, claim, subs } = publishedArticles;
	return reader()
		.select({ number: publishedArticles.number, tail, kicker, claim, subs })
		.from(publishedArticles)
		.where(
			inArray(
				publishedArticles.number,
				found.map((one) => one.number),
			),
		)
		.orderBy(desc(publishedArticles.publishAt), desc(publishedArticles.number));
}

/** All that a reader may look for by its name: also the thousands of tags, and the kickers. */
export const listTerms = askedOnce(() => termsOf(undefined));

/** The people, columns, companies and sections a reader may look for. */
export const listNames = askedOnce(() =>
	termsOf(inArray(publicTerms.kind, ["person", "column", "company", "section"])),
);

async function termsOf(condition: SQL | undefined): Promise<Term[]> {
	dependsOn("latest", "people", "columns", "sections");
	await untilNextPublication();
	return reader().select().from(publicTerms).where(condition);
}

type Find = {
	sought: Sought;
	isExact: boolean;
	asOf: Date;
	where: SQL | undefined;
	/** Counted only: nobody asks how well each fits, so the vectors stay unread unless an order of words needs them. */
	isForCounts?: boolean;
};
type Found = { candidates: Ranked[]; isCapped: boolean };
type Page = { shown: Ranked[]; next: SearchCursor | null };

async function listCandidates(find: Find): Promise<Found> {
	const loose = sql`${looseQuery(find.sought)}::tsquery`;
	const [titled, newest] = await Promise.all([
		weighed({ ...find, where: and(find.where, sql`${publishedSearch.head} @@ ${loose}`) }, TITLED_MAX),
		weighed({ ...find, where: and(find.where, sql`${publishedSearch.whole} @@ ${loose}`) }, NEWEST_MAX),
	]);
	const known = new Set(titled.map(({ number }) => number));
	const both = [...titled, ...newest.filter(({ number }) => !known.has(number))];
	return {
		candidates: ranked(both.filter(isFound), find.asOf),
		isCapped: titled.length === TITLED_MAX || newest.length === NEWEST_MAX,
	};
}

/**
 * The newest stories that meet the condition, which an index answers, with how well each fits. Only then is each one's vector
 * read: for the order of the words, which the index does not know (`textRank` 0 where it is another), and for the rank.
 */
async function weighed(
	{ sought, isExact, asOf, where, isForCounts }: Find,
	limit: number,
): Promise<Candidate[]> {
	const { number, publishAt, kind, sectionId, columnId, personIds, whole, plain } = publishedSearch;
	const newest = reader()
		.select({ number, publishAt, kind, sectionId, columnId, personIds, whole, plain })
		.from(publishedSearch)
		.where(and(lte(publishAt, asOf), where))
		.orderBy(desc(publishAt), desc(number))
		.limit(limit)
		.as("newest");
	const strict = sql`${strictQuery(sought)}::tsquery`;
	const rank = isForCounts
		? sql<number>`1`
		: sql<number>`ts_rank('{0.02, 0.1, 0.4, 1}', ${newest.whole}, ${strict})`;
	const conditions = [
		...(hasOrder(sought) ? [sql`${newest.whole} @@ ${strict}`] : []),
		...(isExact ? sought.words.map((word) => sql`position(${word} in ${newest.plain}) > 0`) : []),
	];
	const textRank =
		conditions.length > 0 ? sql<number>`case when ${and(...conditions)} then ${rank} else 0 end` : rank;
	// One value a row: of a busy word a thousand rows come, and to unpack seven values of each took longer than to find them.
	const candidate = sql`json_build_array(${newest.number}, floor(extract(epoch from ${newest.publishAt}) * 1000), ${newest.kind}, ${newest.sectionId}, ${newest.columnId}, ${newest.personIds}, ${textRank})`;
	const rows = await reader()
		.select({ candidate: candidate.mapWith(candidateOf) })
		.from(newest);
	return rows.map((row) => row.candidate);
}

type Packed = [number, number, ArticleKind, string | null, string | null, string[], number];

function candidateOf([number, publishAt, kind, sectionId, columnId, personIds, textRank]: Packed): Candidate {
	return { number, publishAt: new Date(publishAt), kind, sectionId, columnId, personIds, textRank };
}

function isFound({ textRank }: Candidate): boolean {
	return textRank > 0;
}

async function bestPage({ candidates }: Found, cursor: SearchCursor | null, { asOf }: Find): Promise<Page> {
	const rest = after(candidates, cursor);
	const shown = rest.slice(0, RESULTS_A_PAGE);
	return { shown, next: cursorAfter(shown, rest, asOf) };
}

/** Newest first, through all that match: beyond the candidates the archive is read on in windows of as many. */
async function newestPage(found: Found, cursor: SearchCursor | null, find: Find): Promise<Page> {
	if (!found.isCapped) {
		const rest = found.candidates
			.toSorted((a, b) => b.publishAt.getTime() - a.publishAt.getTime() || b.number - a.number)
			.filter((one) => cursor === null || isOlder(one, cursor.story));
		const shown = rest.slice(0, RESULTS_A_PAGE);
		return { shown, next: cursorAfter(shown, rest, find.asOf) };
	}
	const loose = sql`${publishedSearch.whole} @@ ${looseQuery(find.sought)}::tsquery`;
	const rest: Ranked[] = [];
	let place: Cursor | null = cursor?.story ?? null;
	for (let window = 0; window < WINDOWS_MAX; window += 1) {
		const where = and(find.where, loose, place ? olderThan(publishedSearch, place) : undefined);
		const rows = await weighed({ ...find, where }, WINDOW);
		rest.push(...rows.filter(isFound).map((row) => ({ ...row, rank: 0 })));
		place = rows.length === WINDOW ? (rows.toSorted(byAge).at(0) ?? null) : null;
		if (place === null || rest.length > RESULTS_A_PAGE) break;
	}
	const newestFirst = rest.toSorted((a, b) => byAge(b, a));
	const shown = newestFirst.slice(0, RESULTS_A_PAGE);
	const next = cursorAfter(shown, newestFirst, find.asOf);
	return { shown, next: next ?? (place && { asOf: find.asOf, rank: 0, story: place }) };
}

/** Stories read at once beyond the candidates, and how many times for one page: each looks for the order of the words. */
const WINDOW = 100;
const WINDOWS_MAX = 5;

function cursorAfter(shown: readonly Ranked[], rest: readonly Ranked[], asOf: Date): SearchCursor | null {
	const last = shown.at(-1);
	if (!last || rest.length <= shown.length) return null;
	return { asOf, rank: last.rank, story: { publishAt: last.publishAt, number: last.number } };
}

function isOlder(story: Cursor, than: Cursor): boolean {
	return byAge(story, than) < 0;
}

/** Oldest first. */
function byAge(a: Cursor, b: Cursor): number {
	return a.publishAt.getTime() - b.publishAt.getTime() || a.number - b.number;
}

function conditionOf({ time, kinds, sectionIds, personIds, years }: ChosenIds, now: Date): SQL | undefined {
	const { publishAt, kind, sectionId } = publishedSearch;
	return and(
		time ? gte(publishAt, sinceOf(time, now)) : undefined,
		kinds.length > 0 ? inArray(kind, kinds) : undefined,
		sectionIds.length > 0 ? inArray(sectionId, sectionIds) : undefined,
		personIds.length > 0 ? arrayOverlaps(publishedSearch.personIds, personIds) : undefined,
		years.length > 0
			? or(
					...years.map((year) => {
						const [start, end] = spanOfYear(year);
						return and(gte(publishAt, start), lt(publishAt, end));
					}),
				)
			: undefined,
	);
}

async function listFound(numbers: number[]): Promise<SearchResults["stories"]> {
	if (numbers.length === 0) return [];
	const { number, plain } = publishedSearch;
	const [rows, texts] = await Promise.all([
		reader().select().from(publishedArticles).where(inArray(publishedArticles.number, numbers)),
		reader().select({ number, plain }).from(publishedSearch).where(inArray(number, numbers)),
	]);
	showing(rows);
	return numbers.flatMap((wanted) => {
		const article = rows.find((row) => row.number === wanted);
		const text = texts.find((row) => row.number === wanted);
		if (!article || !text) return [];
		const headLines = (article.kicker === null ? 0 : 1) + 1 + article.subs.length;
		return [{ article, paragraphs: text.plain.split("\n").slice(headLines) }];
	});
}
