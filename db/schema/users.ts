import { sql } from "drizzle-orm";
import { boolean, check, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { MailKind } from "@/lib/staff/mail-kinds";
import { people } from "./people";

export const roles = [
	"admin",
	"chief",
	"editor",
	"sub-editor",
	"writer",
	"columnist",
	"press-desk",
	"tip-custodian",
] as const;
export const locales = ["zh-Hant-HK", "en"] as const;

/** Staff accounts. The e-mail is stored lower-case; the password as an argon2id hash. */
export const users = pgTable(
	"users",
	{
		id: uuid("id").primaryKey(),
		email: text("email").notNull().unique(),
		name: text("name").notNull(),
		/** Null for whoever signs in by passkey alone. */
		passwordHash: text("password_hash"),
		role: text("role", { enum: roles }).notNull(),
		personId: uuid("person_id")
			.unique()
			.references(() => people.id),
		locale: text("locale", { enum: locales }).notNull().default("zh-Hant-HK"),
		/** Whether being named in a note is told by mail too. */
		mailsMentions: boolean("mails_mentions").notNull().default(true),
		/** The mails about their work that they do without. */
		unwantedMails: text("unwanted_mails").array().$type<MailKind[]>().notNull().default([]),
		suspendedAt: timestamp("suspended_at", { withTimezone: true }),
		passwordChangedAt: timestamp("password_changed_at", { withTimezone: true }).notNull().defaultNow(),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [
		check(
			"users_role",
			sql`${table.role} in ('admin', 'chief', 'editor', 'sub-editor', 'writer', 'columnist', 'press-desk', 'tip-custodian')`,
		),
		check(
			"users_unwanted_mails",
			sql`${table.unwantedMails} <@ array['assign', 'submit', 'return', 'approve', 'spike', 'update-failed', 'proof', 'published', 'due', 'diary']`,
		),
		check("users_locale", sql`${table.locale} in ('zh-Hant-HK', 'en')`),
		check("users_email", sql`${table.email} = lower(${table.email}) and ${table.email} like '%_@_%'`),
	],
);

export type User = typeof users.$inferSelect;
export type Role = User["role"];
