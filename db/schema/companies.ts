import { sql } from "drizzle-orm";
import { boolean, check, date, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";

export const companyKinds = ["listed", "startup", "institution"] as const;
export type CompanyKind = (typeof companyKinds)[number];

/**
 * Companies by which stories are found. A listed one has the code of its exchange; in Hong Kong that is five digits, which may
 * be given to another company once the first has left: then the first is no longer active.
 */
export const companies = pgTable(
	"companies",
	{
		id: uuid("id").primaryKey(),
		/** Of its address: the code in Hong Kong, elsewhere the exchange and the code, the name without any. */
		slug: text("slug").notNull().unique(),
		exchange: text("exchange"),
		code: text("code"),
		name: text("name").notNull(),
		englishName: text("english_name"),
		aliases: text("aliases").array().notNull().default([]),
		kind: text("kind", { enum: companyKinds }).notNull(),
		isActive: boolean("is_active").notNull().default(true),
		/** The day of the list from which this was taken. */
		asOf: date("as_of", { mode: "string" }).notNull(),
		/** Up to which number the stories that stood before it have been looked through for it; null when all have been. */
		soughtTo: integer("sought_to").default(0),
		revision: integer("revision").notNull().default(1),
	},
	(table) => [
		uniqueIndex("companies_by_code")
			.on(table.exchange, table.code)
			.where(sql`${table.code} is not null and ${table.isActive}`),
		check("companies_name", sql`btrim(${table.name}) <> ''`),
		check("companies_code", sql`(${table.exchange} is null) = (${table.code} is null)`),
		check(
			"companies_hong_kong_code",
			sql`${table.exchange} is distinct from 'HKEX' or ${table.code} ~ '^\\d{5}$'`,
		),
	],
);

export type Company = typeof companies.$inferSelect;
