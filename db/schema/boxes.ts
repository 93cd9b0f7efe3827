import { sql } from "drizzle-orm";
import { boolean, check, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

export const boxKinds = ["support", "contact", "promo"] as const;

/** A house box under a story. In `text`, `[words](address)` is a link; nothing else is marked up. */
export const boxes = pgTable(
	"boxes",
	{
		id: uuid("id").primaryKey(),
		kind: text("kind", { enum: boxKinds }).notNull(),
		title: text("title").notNull().default(""),
		text: text("text").notNull(),
		linkLabel: text("link_label"),
		linkHref: text("link_href"),
		position: integer("position").notNull().default(0),
		isActive: boolean("is_active").notNull().default(true),
		startsAt: timestamp("starts_at", { withTimezone: true }),
		endsAt: timestamp("ends_at", { withTimezone: true }),
		revision: integer("revision").notNull().default(1),
	},
	(table) => [
		check("boxes_kind", sql`${table.kind} in ('support', 'contact', 'promo')`),
		check(
			"boxes_span",
			sql`${table.startsAt} is null or ${table.endsAt} is null or ${table.startsAt} < ${table.endsAt}`,
		),
	],
);

export type Box = typeof boxes.$inferSelect;
export type BoxKind = Box["kind"];
