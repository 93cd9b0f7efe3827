import { sql } from "drizzle-orm";
import { check, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { media } from "./media";

/** A recommended book (人工智能必讀好書). */
export const books = pgTable(
	"books",
	{
		id: uuid("id").primaryKey(),
		title: text("title").notNull().unique(),
		author: text("author").notNull().default(""),
		translator: text("translator"),
		publisher: text("publisher"),
		isbn: text("isbn"),
		blurb: text("blurb").notNull().default(""),
		coverId: uuid("cover_id").references(() => media.id),
		link: text("link"),
		disclosure: text("disclosure"),
		revision: integer("revision").notNull().default(1),
	},
	(table) => [check("books_title", sql`btrim(${table.title}) <> ''`)],
);

export type Book = typeof books.$inferSelect;
