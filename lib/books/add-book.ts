import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { books } from "@/db/schema/books";
import { isAllowedHref } from "@/lib/body/allowed-href";
import { line, optionalLine, optionalProse } from "@/lib/text/fields";
import { command, findNothing } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";

const input = z.object({
	title: line({ max: 200 }),
	author: optionalLine({ max: 200 })
		.transform((text) => text ?? "")
		.default(""),
	translator: optionalLine({ max: 100 }).nullable().default(null),
	publisher: optionalLine({ max: 100 }).nullable().default(null),
	isbn: z
		.string()
		.regex(/^(97[89])?\d{9}[\dX]$/, "not-an-isbn")
		.nullable()
		.default(null),
	blurb: optionalProse({ max: 600 })
		.transform((text) => text ?? "")
		.default(""),
	link: z
		.string()
		.refine((link) => /^https?:/i.test(link) && isAllowedHref(link), "not-a-link")
		.nullable()
		.default(null),
	disclosure: optionalLine({ max: 200 }).nullable().default(null),
});

/** Adds a book for the box 人工智能必讀好書. A title already there gives that book, unchanged. */
export const addBook = command({
	permission: "book.add",
	input,
	find: findNothing,
	run: async ({ tx, input: book, record }) => {
		const [there] = await tx.select({ id: books.id }).from(books).where(eq(books.title, book.title));
		if (there) return done({ id: there.id });
		const id = randomUUID();
		await tx.insert(books).values({ id, ...book });
		await record("book.added", id, { title: book.title });
		return done({ id });
	},
});
