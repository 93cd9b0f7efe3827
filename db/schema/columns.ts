import { sql } from "drizzle-orm";
import { check, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { media } from "./media";
import { people } from "./people";

export const columnStates = ["active", "paused", "ended"] as const;

/** A standing column (專欄), written by one or more columnists. `weekday` is 0 for Sunday to 6 for Saturday, Hong Kong. */
export const columns = pgTable(
	"columns",
	{
		id: uuid("id").primaryKey(),
		slug: text("slug").notNull().unique(),
		name: text("name").notNull().unique(),
		description: text("description").notNull().default(""),
		weekday: integer("weekday"),
		state: text("state", { enum: columnStates }).notNull().default("active"),
		position: integer("position").notNull().default(0),
		pictureId: uuid("picture_id").references(() => media.id),
		revision: integer("revision").notNull().default(1),
	},
	(table) => [
		check("columns_slug", sql`${table.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
		check("columns_weekday", sql`${table.weekday} between 0 and 6`),
		check("columns_state", sql`${table.state} in ('active', 'paused', 'ended')`),
	],
);

export const columnColumnists = pgTable(
	"column_columnists",
	{
		columnId: uuid("column_id")
			.notNull()
			.references(() => columns.id, { onDelete: "cascade" }),
		personId: uuid("person_id")
			.notNull()
			.references(() => people.id),
		position: integer("position").notNull().default(0),
	},
	(table) => [primaryKey({ columns: [table.columnId, table.personId] })],
);

export type Column = typeof columns.$inferSelect;
