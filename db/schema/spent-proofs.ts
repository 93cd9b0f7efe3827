import { index, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** Work that browsers have done for a form (lib/submissions/proof-of-work), so that it counts for one submission; kept while it could be sent again. */
export const spentProofs = pgTable(
	"spent_proofs",
	{
		nonce: text("nonce").primaryKey(),
		expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
	},
	(table) => [index("spent_proofs_expiry").on(table.expiresAt)],
);
