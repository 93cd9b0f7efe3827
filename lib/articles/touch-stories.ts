import { inArray, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { articles } from "@/db/schema/articles";
import {
	publicationBylines,
	publicationCompanies,
	publications,
	publicationTags,
} from "@/db/schema/publications";
import { articleSearch, publicationSearch } from "@/db/schema/search";
import { articleTag, listTag, type Tag } from "@/lib/front/tags";

/** By these rules no words are made: a row that has it is made anew by the clock, and found by its old words until then. */
export const STALE = 0;

/**
 * Says that something which stands with these stories has changed (a name, a section): every page that shows one of them is made
 * anew, and their words of search as soon as the clock comes to it. `stories` gives their identities, in brackets.
 */
export async function touchStories(
	tx: Transaction,
	stories: SQL,
	changed: (...tags: Tag[]) => void,
): Promise<void> {
	const { articleId, number, sectionId, columnId, kicker } = publications;
	const rows = await tx
		.select({ number, sectionId, columnId, kicker })
		.from(publications)
		.where(inArray(articleId, stories));
	const links = {
		person: await tx
			.selectDistinct({ id: publicationBylines.personId })
			.from(publicationBylines)
			.where(inArray(publicationBylines.articleId, stories)),
		tag: await tx
			.selectDistinct({ id: publicationTags.tagId })
			.from(publicationTags)
			.where(inArray(publicationTags.articleId, stories)),
		company: await tx
			.selectDistinct({ id: publicationCompanies.companyId })
			.from(publicationCompanies)
			.where(inArray(publicationCompanies.articleId, stories)),
	};
	for (const row of rows) {
		changed(articleTag(row.number));
		if (row.sectionId) changed(listTag("section", row.sectionId));
		if (row.columnId) changed(listTag("column", row.columnId));
		if (row.kicker) changed(listTag("kicker", row.kicker));
	}
	for (const place of ["person", "tag", "company"] as const)
		changed(...links[place].map(({ id }) => listTag(place, id)));
	if (rows.length > 0) changed("latest", "corrections");
	await tx
		.update(publicationSearch)
		.set({ rules: STALE })
		.where(inArray(publicationSearch.articleId, stories));
	await tx.update(articleSearch).set({ rules: STALE }).where(inArray(articleSearch.articleId, stories));
}

/** The stories in which somebody is named, in working copies or before readers. */
export function storiesOfPerson(personId: string): SQL {
	return sql`(select article_id from article_bylines where person_id = ${personId} union select article_id from publication_bylines where person_id = ${personId})`;
}

/** The stories that carry a tag, in working copies or before readers. */
export function storiesOfTag(tagId: string): SQL {
	return sql`(select article_id from article_tags where tag_id = ${tagId} union select article_id from publication_tags where tag_id = ${tagId})`;
}

/** The stories that stand in a section, a column or beside a book, in working copies or before readers. */
export function storiesIn(place: "section" | "column" | "book", id: string): SQL {
	const key = { section: "sectionId", column: "columnId", book: "bookId" } as const;
	return sql`(select ${articles.id} from ${articles} where ${articles[key[place]]} = ${id} union select ${publications.articleId} from ${publications} where ${publications[key[place]]} = ${id})`;
}
