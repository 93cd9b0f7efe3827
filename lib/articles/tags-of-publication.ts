import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import {
	publicationBylines,
	publicationCompanies,
	publications,
	publicationTags,
} from "@/db/schema/publications";
import { articleTag, listTag, type Tag } from "@/lib/front/tags";

/** Every list that a publication stands in now; empty while there is none. */
export async function tagsOfPublication(tx: Transaction, articleId: string): Promise<Tag[]> {
	const [place] = await tx
		.select({
			number: publications.number,
			sectionId: publications.sectionId,
			columnId: publications.columnId,
			kicker: publications.kicker,
		})
		.from(publications)
		.where(eq(publications.articleId, articleId));
	if (!place) return [];
	const people = await tx
		.select({ id: publicationBylines.personId })
		.from(publicationBylines)
		.where(eq(publicationBylines.articleId, articleId));
	const tags = await tx
		.select({ id: publicationTags.tagId })
		.from(publicationTags)
		.where(eq(publicationTags.articleId, articleId));
	const companies = await tx
		.select({ id: publicationCompanies.companyId })
		.from(publicationCompanies)
		.where(eq(publicationCompanies.articleId, articleId));
	return [
		articleTag(place.number),
		"latest",
		"schedule",
		...(place.sectionId ? [listTag("section", place.sectionId)] : []),
		...(place.columnId ? [listTag("column", place.columnId)] : []),
		...(place.kicker ? [listTag("kicker", place.kicker)] : []),
		...people.map(({ id }) => listTag("person", id)),
		...tags.map(({ id }) => listTag("tag", id)),
		...companies.map(({ id }) => listTag("company", id)),
	];
}
