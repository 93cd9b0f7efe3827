import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Problem } from "@/lib/write/outcome";
import { articleRevisions } from "./article-revisions";
import { articles } from "./articles";
import { users } from "./users";

/**
 * A version of a live story that readers are to have from `updateAt` on, one for a story. It stands on what they had when it was
 * set: where that is another meanwhile, it does not come out, and says why in `problems` until somebody has looked.
 */
export const pendingUpdates = pgTable(
	"pending_updates",
	{
		articleId: uuid("article_id")
			.primaryKey()
			.references(() => articles.id, { onDelete: "cascade" }),
		/** The version that comes out; later saves do not change it. */
		revisionId: uuid("revision_id")
			.notNull()
			.references(() => articleRevisions.id),
		updateAt: timestamp("update_at", { withTimezone: true }).notNull(),
		/** What readers had: the version, and since when they had the story. */
		onRevisionId: uuid("on_revision_id")
			.notNull()
			.references(() => articleRevisions.id),
		onPublishAt: timestamp("on_publish_at", { withTimezone: true }).notNull(),
		setBy: uuid("set_by").references(() => users.id),
		setByName: text("set_by_name").notNull(),
		setAt: timestamp("set_at", { withTimezone: true }).notNull(),
		/** When it was to come out and did not. */
		failedAt: timestamp("failed_at", { withTimezone: true }),
		problems: jsonb("problems").$type<Problem[]>(),
	},
	(table) => [
		index("pending_updates_due").on(table.updateAt).where(sql`${table.failedAt} is null`),
		// Each save that folds into the one before asks whether that one is to come out.
		index("pending_updates_by_revision").on(table.revisionId),
		index("pending_updates_by_base").on(table.onRevisionId),
		check("pending_updates_failed", sql`(${table.failedAt} is null) = (${table.problems} is null)`),
	],
);

export type PendingUpdate = typeof pendingUpdates.$inferSelect;
