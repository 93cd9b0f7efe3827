import { eq, isNull } from "drizzle-orm";
import { reader } from "@/db/client";
import { type Article, articles } from "@/db/schema/articles";
import { type Import, imports } from "@/db/schema/imports";
import { people } from "@/db/schema/people";
import { mayBeSameStory } from "./story-key";

export type KnownPerson = { id: string; name: string; honorific: string | null; aliases: string[] };

/** Everybody who may be named in a headline's brackets. */
export async function listKnownPeople(): Promise<KnownPerson[]> {
	return reader()
		.select({ id: people.id, name: people.name, honorific: people.honorific, aliases: people.aliases })
		.from(people)
		.where(isNull(people.mergedIntoId));
}

export type ImportedStory = Pick<Import, "articleId" | "part"> &
	Pick<Article, "number" | "revision" | "state">;

/** The draft an earlier import made of this story, or null; `publishedOn` is a Hong Kong day or null when unknown. */
export async function readImportedStory(
	key: string,
	publishedOn: string | null,
): Promise<ImportedStory | null> {
	const rows = await reader()
		.select({
			articleId: imports.articleId,
			part: imports.part,
			publishedOn: imports.publishedOn,
			number: articles.number,
			revision: articles.revision,
			state: articles.state,
		})
		.from(imports)
		.innerJoin(articles, eq(articles.id, imports.articleId))
		.where(eq(imports.headlineKey, key));
	return rows.find((row) => mayBeSameStory(row.publishedOn, publishedOn)) ?? null;
}
