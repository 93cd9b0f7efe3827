import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { submissions } from "./submissions";

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const amendmentDecisions = ["confirmed", "declined", "replaced"] as const;

/** What of a release or a pitch its sender may put right; the embargo is an instant in ISO 8601, null for none. */
export type Amended = {
	title: string;
	body: string;
	senderName: string;
	phone: string | null;
	embargoUntil: string | null;
};

/** What a sender wants put right, until an editor has decided: what was sent stands as it was, but for an embargo that binds longer. */
export const submissionAmendments = pgTable(
	"submission_amendments",
	{
		id: uuid("id").primaryKey(),
		submissionId: uuid("submission_id")
			.notNull()
			.references(() => submissions.id, { onDelete: "cascade" }),
		before: jsonb("before").$type<Amended>().notNull(),
		after: jsonb("after").$type<Amended>().notNull(),
		/** Why, in the sender's words. */
		words: text("words"),
		sentAt: instant("sent_at").notNull(),
		decision: text("decision", { enum: amendmentDecisions }),
		decisionWords: text("decision_words"),
		decidedBy: text("decided_by"),
		decidedAt: instant("decided_at"),
	},
	(table) => [
		uniqueIndex("submission_amendments_open").on(table.submissionId).where(sql`${table.decision} is null`),
		index("submission_amendments_of").on(table.submissionId, table.sentAt),
		check("submission_amendment_decision", sql`${table.decision} in ('confirmed', 'declined', 'replaced')`),
		check("submission_amendment_decided", sql`(${table.decision} is null) = (${table.decidedAt} is null)`),
		check(
			"submission_amendment_refused",
			sql`${table.decision} is distinct from 'declined' or ${table.decisionWords} is not null`,
		),
	],
);

export type Amendment = typeof submissionAmendments.$inferSelect;
