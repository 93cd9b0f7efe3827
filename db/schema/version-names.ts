import { sql } from "drizzle-orm";
import { check, foreignKey, integer, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { articleRevisions } from "./article-revisions";
import { users } from "./users";

/** What the newsroom calls a version (送法律審閱前). Beside the version, which is never altered; a named one is not folded into a later save. */
export const versionNames = pgTable(
	"version_names",
	{
		articleId: uuid("article_id").notNull(),
		revision: integer("revision").notNull(),
		name: text("name").notNull(),
		namedBy: uuid("named_by").references(() => users.id, { onDelete: "set null" }),
		namedAt: timestamp("named_at", { withTimezone: true }).notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.articleId, table.revision] }),
		foreignKey({
			columns: [table.articleId, table.revision],
			foreignColumns: [articleRevisions.articleId, articleRevisions.revision],
			name: "version_names_of_revision",
		}).onDelete("cascade"),
		check("version_names_named", sql`btrim(${table.name}) <> ''`),
	],
);
