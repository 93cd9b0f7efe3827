import { eq, inArray, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { books } from "@/db/schema/books";
import { columns } from "@/db/schema/columns";
import { people } from "@/db/schema/people";
import { publicationMedia, publications } from "@/db/schema/publications";
import { articleTag, listTag, type Tag } from "@/lib/front/tags";

/** Under which tags readers' pages show a picture: its stories wherever they stand, books beside stories, portraits, columns. */
export async function tagsOfPicture(tx: Transaction, mediaId: string): Promise<Tag[]> {
	const showing = tx
		.select({ articleId: publicationMedia.articleId })
		.from(publicationMedia)
		.where(eq(publicationMedia.mediaId, mediaId));
	const covers = tx.select({ id: books.id }).from(books).where(eq(books.coverId, mediaId));
	const stories = await tx
		.select({ number: publications.number })
		.from(publications)
		.where(or(inArray(publications.articleId, showing), inArray(publications.bookId, covers)));
	const portraits = await tx.select({ id: people.id }).from(people).where(eq(people.portraitId, mediaId));
	const heads = await tx.select({ id: columns.id }).from(columns).where(eq(columns.pictureId, mediaId));
	return [
		...(heads.length > 0 ? (["columns"] as const) : []),
		...stories.map(({ number }) => articleTag(number)),
		...portraits.map(({ id }) => listTag("person", id)),
		...(portraits.length > 0 ? (["people"] as const) : []),
	];
}
