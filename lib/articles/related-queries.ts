import { and, desc, eq, ne, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { prepared, reader } from "@/db/client";
import { publishedArticles } from "@/db/views/published-articles";
import { publishedTags } from "@/db/views/published-places";
import { dependsOn } from "@/lib/front/reading";
import { listTag } from "@/lib/front/tags";
import {
	listByNumbers,
	listInSection,
	type PublishedArticle,
	type PublishedStory,
	readStory,
	showing,
} from "./public-queries";
import { untilNextPublication } from "./until-next-publication";

/** How far back stories are sought that share a tag; a busy tag has tens of thousands. */
const NEWEST_OF_TAG = 100;

/** The newest of the other stories under a story's 眉題. */
export async function listRunning(
	{ kicker, number }: Pick<PublishedStory, "kicker" | "number">,
	limit = 4,
): Promise<PublishedArticle[]> {
	if (kicker === null) return [];
	dependsOn(listTag("kicker", kicker));
	const rows = await newestUnderKicker().execute({ kicker, limit: limit + 1 });
	await untilNextPublication();
	showing(rows);
	return rows.filter((row) => row.number !== number).slice(0, limit);
}

const newestUnderKicker = prepared((db) =>
	db
		.select()
		.from(publishedArticles)
		.where(eq(publishedArticles.kicker, sql.placeholder("kicker")))
		.orderBy(desc(publishedArticles.publishAt), desc(publishedArticles.number))
		.limit(sql.placeholder("limit"))
		.prepare("newest_under_kicker"),
);

/**
 * Stories to read next: those that share most tags, newest first among equals, from the newest 100 of each tag; filled up
 * from the same section. Never the story itself.
 */
export async function listRelated(
	story: Pick<PublishedStory, "number" | "sectionId" | "tags">,
	limit = 3,
): Promise<PublishedArticle[]> {
	dependsOn(...story.tags.map(({ id }) => listTag("tag", id)));
	const shared = new Map<number, number>();
	for (const { number } of await listSharing(story)) shared.set(number, (shared.get(number) ?? 0) + 1);
	const best = [...shared]
		.sort(([a, countA], [b, countB]) => countB - countA || b - a)
		.slice(0, limit)
		.map(([number]) => number);
	const related = await listByNumbers(best);
	if (related.length >= limit || story.sectionId === null) return related;
	const { articles } = await listInSection(story.sectionId, { limit: limit + related.length + 1 });
	const known = new Set([story.number, ...best]);
	return [...related, ...articles.filter((article) => !known.has(article.number))].slice(0, limit);
}

/** What belongs to the story of this number, for the links under a lead: its running story first, then what shares its tags. */
export async function listBeside(number: number, limit = 3): Promise<PublishedArticle[]> {
	const story = await readStory(number);
	if (!story) return [];
	const [running, related] = await Promise.all([
		listRunning(story, limit),
		listRelated({ ...story, sectionId: null }, limit * 2),
	]);
	const known = new Set(running.map((one) => one.number));
	return [...running, ...related.filter((one) => !known.has(one.number))].slice(0, limit);
}

/**
 * The newest stories of each of the story's tags; one that shares several comes several times. In no order. Each tag is asked
 * for by its identity, because PostgreSQL takes a tag that it does not know beforehand for a rare one, and would sort a busy one.
 */
async function listSharing({
	number,
	tags,
}: Pick<PublishedStory, "number" | "tags">): Promise<{ number: number }[]> {
	const [first, second, ...more] = tags.map(({ id }) =>
		reader()
			.select({ number: publishedTags.number })
			.from(publishedTags)
			.where(and(eq(publishedTags.tagId, id), ne(publishedTags.number, number)))
			.orderBy(desc(publishedTags.publishAt), desc(publishedTags.number))
			.limit(NEWEST_OF_TAG),
	);
	if (!first) return [];
	return second ? unionAll(first, second, ...more) : first;
}
