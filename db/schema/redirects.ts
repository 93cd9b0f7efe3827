import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** Old addresses. `fromPath` is decoded, lower-case, without a trailing slash; `toPath` is null where the page is gone (410). */
export const redirects = pgTable(
	"redirects",
	{
		fromPath: text("from_path").primaryKey(),
		toPath: text("to_path"),
		status: integer("status").notNull().default(308),
		/** Of a page that is gone: since when, where that is known, and what readers are told of it. */
		goneAt: timestamp("gone_at", { withTimezone: true }),
		reason: text("reason"),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [
		// Addresses that were cut short are looked for by their beginning.
		index("redirects_by_prefix").on(table.fromPath.op("text_pattern_ops")),
		check(
			"redirects_status",
			sql`(${table.status} in (301, 302, 307, 308) and ${table.toPath} is not null) or (${table.status} = 410 and ${table.toPath} is null)`,
		),
		check(
			"redirects_gone",
			sql`${table.status} = 410 or (${table.goneAt} is null and ${table.reason} is null)`,
		),
		check("redirects_reason", sql`btrim(${table.reason}) <> ''`),
		check("redirects_from", sql`${table.fromPath} like '/%' and ${table.fromPath} <> ${table.toPath}`),
	],
);

export type Redirect = typeof redirects.$inferSelect;
