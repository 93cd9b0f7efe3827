import { sql } from "drizzle-orm";
import { check, date, index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { articles } from "./articles";

export const importParts = ["page", "latest"] as const;

/**
 * From which page file a draft came: what keeps the same story from being imported twice. `part` tells whether the file was
 * the story's own page or only listed it with an excerpt; a listed story becomes whole when its own page is imported.
 */
export const imports = pgTable(
	"imports",
	{
		articleId: uuid("article_id")
			.primaryKey()
			.references(() => articles.id, { onDelete: "cascade" }),
		/** The headline without spaces and width differences, to find the same story in another crawl. */
		headlineKey: text("headline_key").notNull(),
		part: text("part", { enum: importParts }).notNull(),
		/** The Hong Kong day the page gave, when it gave one. */
		publishedOn: date("published_on", { mode: "string" }),
		fileName: text("file_name").notNull(),
		sourceSha256: text("source_sha256").notNull(),
		importedAt: timestamp("imported_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [
		index("imports_by_headline").on(table.headlineKey),
		check("imports_part", sql`${table.part} in ('page', 'latest')`),
		check("imports_sha256", sql`${table.sourceSha256} ~ '^[0-9a-f]{64}$'`),
	],
);

export type Import = typeof imports.$inferSelect;
