import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { type Book, books } from "@/db/schema/books";
import { revisionToken } from "@/lib/articles/input";
import { storiesIn, touchStories } from "@/lib/articles/touch-stories";
import { whyNotAtHead } from "@/lib/media/why-not-at-head";
import { changesBetween } from "@/lib/write/changes";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { bookFields } from "./input";

const input = bookFields.extend({ bookId: z.uuid("invalid"), revision: revisionToken });

/** Changes a book, beside every story at once. */
export const changeBook = command({
	permission: "book.change",
	input,
	find: lockBook,
	run: async ({ tx, input: { bookId, revision, ...fields }, subject: before, now, record, changed }) => {
		if (before.revision !== revision) return refuse({ code: "conflict" });
		const [taken] = await tx
			.select({ id: books.id })
			.from(books)
			.where(and(ne(books.id, bookId), eq(books.title, fields.title)));
		if (taken) return refuse({ code: "taken", field: "title" });
		if (fields.coverId !== before.coverId) {
			const unusable = await whyNotAtHead(tx, fields.coverId, now);
			if (unusable) return refuse({ code: unusable, field: "coverId" });
		}
		const changes = changesBetween(before, fields);
		if (Object.keys(changes).length === 0) return done({ id: bookId, revision });
		await tx
			.update(books)
			.set({ ...fields, revision: revision + 1 })
			.where(eq(books.id, bookId));
		await touchStories(tx, storiesIn("book", bookId), changed);
		await record("book.changed", bookId, { name: fields.title, changes });
		return done({ id: bookId, revision: revision + 1 });
	},
});

async function lockBook(tx: Transaction, { bookId }: { bookId: string }): Promise<Book | null> {
	const [book] = await tx.select().from(books).where(eq(books.id, bookId)).for("update");
	return book ?? null;
}
