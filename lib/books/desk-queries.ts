import { asc, eq, type SQL, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import { books } from "@/db/schema/books";
import { media } from "@/db/schema/media";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { isNamed } from "@/lib/people/rules";
import { isUuid } from "@/lib/text/uuid";

/** The books by title, for whoever may change them; the sought text is found in any spelling. */
export async function listBooksToEdit(actor: Actor, search: string) {
	if (!may(actor, "book.add", "new")) return [];
	const all = await listed(undefined);
	return all.filter(({ book }) => isNamed(search, [book.title, book.author, book.isbn]));
}

/** One book as it may be changed, or null when there is none or not for this actor. */
export async function readBookToEdit(actor: Actor, bookId: string) {
	if (!isUuid(bookId) || !may(actor, "book.change", { id: bookId })) return null;
	return (await listed(eq(books.id, bookId)))[0] ?? null;
}

function listed(where: SQL | undefined) {
	return reader()
		.select({
			book: books,
			picture: {
				id: media.id,
				edition: media.edition,
				width: media.width,
				widths: media.widths,
				alt: media.alt,
			},
			stories: sql<number>`(select count(*)::int from publications p where p.book_id = books.id)`,
		})
		.from(books)
		.leftJoin(media, eq(media.id, books.coverId))
		.where(where)
		.orderBy(asc(books.title));
}
