import { sql } from "drizzle-orm";
import { check, index, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { locales, roles, users } from "./users";

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** Who has been asked to join the staff. The link in the mail holds a token, of which only the hash is kept. */
export const invitations = pgTable(
	"invitations",
	{
		id: uuid("id").primaryKey(),
		email: text("email").notNull(),
		role: text("role", { enum: roles }).notNull(),
		/** The language of the mail; whoever joins chooses their own. */
		locale: text("locale", { enum: locales }).notNull(),
		tokenHash: text("token_hash").notNull().unique(),
		invitedBy: uuid("invited_by").references(() => users.id),
		createdAt: instant("created_at").notNull(),
		sentAt: instant("sent_at").notNull(),
		expiresAt: instant("expires_at").notNull(),
		acceptedAt: instant("accepted_at"),
		revokedAt: instant("revoked_at"),
	},
	(table) => [
		uniqueIndex("invitations_open")
			.on(table.email)
			.where(sql`${table.acceptedAt} is null and ${table.revokedAt} is null`),
		check("invitations_email", sql`${table.email} = lower(${table.email}) and ${table.email} like '%_@_%'`),
		check("invitations_ended_once", sql`${table.acceptedAt} is null or ${table.revokedAt} is null`),
	],
);

/** Links by which a forgotten password is set anew; each works once. */
export const passwordResets = pgTable(
	"password_resets",
	{
		tokenHash: text("token_hash").primaryKey(),
		userId: uuid("user_id")
			.notNull()
			.references(() => users.id, { onDelete: "cascade" }),
		expiresAt: instant("expires_at").notNull(),
		usedAt: instant("used_at"),
	},
	(table) => [index("password_resets_by_user").on(table.userId)],
);
