import { sql } from "drizzle-orm";
import { pgView, text, uuid } from "drizzle-orm/pg-core";

/** The keys for which a tip is sealed now: those of custodians in office. Whose they are is nobody's business. */
export const publicTipKeys = pgView("public_tip_keys", {
	id: uuid("id").notNull(),
	recipient: text("recipient").notNull(),
}).as(sql`
	select k.id, k.recipient from tip_keys k join users u on u.id = k.user_id
	where k.confirmed_at is not null and k.removed_at is null
		and u.role = 'tip-custodian' and u.suspended_at is null`);
