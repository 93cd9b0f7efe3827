import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, smallint, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import type { ProofChanges } from "@/lib/proofs/compare-sent";
import { articleRevisions } from "./article-revisions";
import { articles } from "./articles";
import { submissions } from "./submissions";
import { users } from "./users";

/**
 * The stories that were begun from a contributed piece, for good: that a story may not go out without its author's word is still known
 * when the piece itself has been deleted on its day, which leaves `submissionId` null.
 */
export const pitchStories = pgTable(
	"pitch_stories",
	{
		articleId: uuid("article_id")
			.primaryKey()
			.references(() => articles.id, { onDelete: "cascade" }),
		submissionId: uuid("submission_id")
			.unique()
			.references(() => submissions.id, { onDelete: "set null" }),
		/** A chief lets it go out without the author's word, and why. */
		waivedAt: timestamp("waived_at", { withTimezone: true }),
		waivedBy: uuid("waived_by").references(() => users.id),
		waivedReason: text("waived_reason"),
	},
	(table) => [
		check("pitch_stories_waived", sql`(${table.waivedAt} is null) = (${table.waivedReason} is null)`),
	],
);

export const proofAnswers = ["agreed", "changes"] as const;

/** What was sent to the author of a contributed piece to be read before readers have it, and what they said. */
export const proofs = pgTable(
	"proofs",
	{
		id: uuid("id").primaryKey(),
		submissionId: uuid("submission_id")
			.notNull()
			.references(() => submissions.id, { onDelete: "cascade" }),
		articleId: uuid("article_id")
			.notNull()
			.references(() => articles.id, { onDelete: "cascade" }),
		/** The first, the second … of its story. */
		number: smallint("number").notNull(),
		/** The version that the author reads, whatever is written afterwards. */
		revisionId: uuid("revision_id")
			.notNull()
			.references(() => articleRevisions.id),
		/** That version laid over what the author sent, which neither changes any more. */
		changes: jsonb("changes").$type<ProofChanges>().notNull(),
		/** The editor's words to the author. */
		note: text("note"),
		sentBy: uuid("sent_by").references(() => users.id),
		sentByName: text("sent_by_name").notNull(),
		sentAt: timestamp("sent_at", { withTimezone: true }).notNull(),
		/** The desk took it back before it was answered. */
		recalledAt: timestamp("recalled_at", { withTimezone: true }),
		answer: text("answer", { enum: proofAnswers }),
		answerWords: text("answer_words"),
		/** The name under which the piece was sent: whoever holds its key answers in it. */
		answeredBy: text("answered_by"),
		answeredAt: timestamp("answered_at", { withTimezone: true }),
	},
	(table) => [
		unique("proofs_order").on(table.articleId, table.number),
		unique("proofs_of_submission").on(table.submissionId, table.number),
		index("proofs_revision").on(table.revisionId),
		check("proofs_answer", sql`${table.answer} in ('agreed', 'changes')`),
		check(
			"proofs_answered",
			sql`(${table.answer} is null) = (${table.answeredAt} is null) and (${table.answer} is null) = (${table.answeredBy} is null)`,
		),
		check(
			"proofs_words",
			sql`(${table.answer} is not distinct from 'changes') = (${table.answerWords} is not null)`,
		),
		check("proofs_recalled", sql`${table.recalledAt} is null or ${table.answer} is null`),
	],
);

export type Proof = typeof proofs.$inferSelect;
