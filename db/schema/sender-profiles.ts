import { sql } from "drizzle-orm";
import { check, index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** What a returning sender wants the forms to know already. Whoever reads mail at the address keeps, changes and deletes it. */
export const senderProfiles = pgTable(
	"sender_profiles",
	{
		id: uuid("id").primaryKey(),
		email: text("email").notNull().unique(),
		organisation: text("organisation"),
		senderName: text("sender_name"),
		role: text("role"),
		phone: text("phone"),
		/** What the organisation says of itself at the end of each release. */
		boilerplate: text("boilerplate"),
		createdAt: instant("created_at").notNull(),
		/** When it was last changed or opened: it is deleted so long after that. */
		usedAt: instant("used_at").notNull(),
	},
	(table) => [
		index("sender_profiles_by_use").on(table.usedAt),
		check(
			"sender_profiles_email",
			sql`${table.email} = lower(${table.email}) and ${table.email} like '%_@_%'`,
		),
	],
);

/** Links to a profile that were mailed; each opens it once. The mail holds a token, of which only the hash is kept. */
export const profileLinks = pgTable(
	"profile_links",
	{
		tokenHash: text("token_hash").primaryKey(),
		email: text("email").notNull(),
		expiresAt: instant("expires_at").notNull(),
		usedAt: instant("used_at"),
	},
	(table) => [index("profile_links_by_expiry").on(table.expiresAt)],
);
