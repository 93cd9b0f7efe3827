import { eq, isNull, lt, or, sql } from "drizzle-orm";
import { z } from "zod";
import { articles } from "@/db/schema/articles";
import { publications } from "@/db/schema/publications";
import { articleSearch, publicationSearch } from "@/db/schema/search";
import { system } from "@/lib/access/actor";
import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { indexArticles, indexPublications, SEARCH_RULES } from "./index-stories";

const BATCH = 200;

/** Makes the words of the next stories that lack them or have them by older rules; gives how many it did. */
const indexNextStories = command({
	permission: "search.reindex",
	input: z.object({}),
	find: findHouse,
	run: async ({ tx, changed }) => {
		const before = await tx
			.select({ id: publications.articleId })
			.from(publications)
			.leftJoin(publicationSearch, eq(publicationSearch.articleId, publications.articleId))
			.where(or(isNull(publicationSearch.articleId), lt(publicationSearch.rules, SEARCH_RULES)))
			.limit(BATCH)
			.for("update", { of: publications, skipLocked: true });
		await indexPublications(
			tx,
			before.map(({ id }) => id),
		);
		const working = await tx
			.select({ id: articles.id })
			.from(articles)
			.leftJoin(articleSearch, eq(articleSearch.articleId, articles.id))
			.where(or(isNull(articleSearch.articleId), lt(articleSearch.rules, SEARCH_RULES)))
			.limit(BATCH)
			.for("update", { of: articles, skipLocked: true });
		await indexArticles(
			tx,
			working.map(({ id }) => id),
		);
		if (before.length > 0) changed("latest");
		return done({ stories: before.length + working.length });
	},
});

/** Makes the words anew of stories of which something was renamed or merged; gives how many it did. */
const renewNextStories = command({
	permission: "search.reindex",
	input: z.object({}),
	find: findHouse,
	run: async ({ tx, changed }) => {
		// Written so that the planner sees the partial index, which is nearly always empty.
		const before = await tx
			.select({ id: publicationSearch.articleId })
			.from(publicationSearch)
			.where(sql`${publicationSearch.rules} = 0`)
			.limit(BATCH)
			.for("update", { skipLocked: true });
		await indexPublications(
			tx,
			before.map(({ id }) => id),
		);
		const working = await tx
			.select({ id: articleSearch.articleId })
			.from(articleSearch)
			.where(sql`${articleSearch.rules} = 0`)
			.limit(BATCH)
			.for("update", { skipLocked: true });
		await indexArticles(
			tx,
			working.map(({ id }) => id),
		);
		if (before.length > 0) changed("latest");
		return done({ stories: before.length + working.length });
	},
});

/** Goes on until nothing is found by words of before. Harmless when there is nothing to do, and cheap. */
export async function renewStaleWords(): Promise<number> {
	let written = 0;
	for (;;) {
		const outcome = await renewNextStories(system("search index"), {});
		if (!outcome.ok) throw new Error(`the search index was refused: ${JSON.stringify(outcome.problems)}`);
		if (outcome.value.stories === 0) return written;
		written += outcome.value.stories;
	}
}

/** Marks every row as old; readers find by them until they are made anew. */
const forgetIndex = command({
	permission: "search.reindex",
	input: z.object({}),
	find: findHouse,
	run: async ({ tx }) => {
		await tx.update(publicationSearch).set({ rules: 0 });
		await tx.update(articleSearch).set({ rules: 0 });
		return done({});
	},
});

/**
 * Brings the search index up to date: what was written before there was one, or by older rules. Harmless when nothing is
 * lacking, and safe while people work. Gives how many rows it wrote.
 */
export async function reindexSearch({
	isAll = false,
	onProgress = () => {},
}: {
	isAll?: boolean;
	onProgress?: (text: string) => void;
} = {}): Promise<number> {
	if (isAll) await forgetIndex(system("search index"), {});
	let written = 0;
	for (;;) {
		const outcome = await indexNextStories(system("search index"), {});
		if (!outcome.ok) throw new Error(`the search index was refused: ${JSON.stringify(outcome.problems)}`);
		if (outcome.value.stories === 0) return written;
		written += outcome.value.stories;
		onProgress(`Search index … ${written}`);
	}
}
