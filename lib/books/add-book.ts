import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { books } from "@/db/schema/books";
import { whyNotAtHead } from "@/lib/media/why-not-at-head";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { bookFields } from "./input";

/** Adds a book for the box 人工智能必讀好書. A title already there gives that book, unchanged. */
export const addBook = command({
	permission: "book.add",
	input: bookFields,
	find: findNothing,
	run: async ({ tx, input: book, now, record }) => {
		const [there] = await tx.select({ id: books.id }).from(books).where(eq(books.title, book.title));
		if (there) return done({ id: there.id });
		const unusable = await whyNotAtHead(tx, book.coverId, now);
		if (unusable) return refuse({ code: unusable, field: "coverId" });
		const id = randomUUID();
		await tx.insert(books).values({ id, ...book });
		await record("book.added", id, { title: book.title });
		return done({ id });
	},
});
