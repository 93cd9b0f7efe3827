import { sql } from "drizzle-orm";
import { bigint, check, index, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** The audit log: who did what to which thing, written in the same transaction as the change, never altered. */
export const events = pgTable(
	"events",
	{
		id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
		at: timestamp("at", { withTimezone: true }).notNull().defaultNow(),
		actorKind: text("actor_kind", { enum: ["anonymous", "system", "staff"] }).notNull(),
		actorId: uuid("actor_id"),
		actorName: text("actor_name").notNull(),
		verb: text("verb").notNull(),
		subjectId: uuid("subject_id"),
		details: jsonb("details").$type<Record<string, unknown>>().notNull().default({}),
	},
	(table) => [
		index("events_by_time").on(table.at, table.id),
		index("events_by_actor").on(table.actorName, table.at, table.id),
		index("events_by_verb").on(table.verb, table.at, table.id),
		index("events_by_subject").on(table.subjectId, table.id),
		check("events_verb", sql`${table.verb} ~ '^[a-z-]+\.[a-z-]+$'`),
	],
);

export type Event = typeof events.$inferSelect;
