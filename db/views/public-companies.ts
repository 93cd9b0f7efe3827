import { sql } from "drizzle-orm";
import { integer, pgView, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { CompanyKind } from "../schema/companies";
import { notExpired } from "./not-expired";

/** Companies that a story readers can see names. One such story of each is looked for; EXISTS would hash them all. */
export const publicCompanies = pgView("public_companies", {
	id: uuid("id").notNull(),
	slug: text("slug").notNull(),
	exchange: text("exchange"),
	code: text("code"),
	name: text("name").notNull(),
	englishName: text("english_name"),
	aliases: text("aliases").array().notNull(),
	kind: text("kind").$type<CompanyKind>().notNull(),
}).as(sql`
	select c.id, c.slug, c.exchange, c.code, c.name, c.english_name, c.aliases, c.kind from companies c
	where (select true from publication_companies l where l.company_id = c.id and l.publish_at <= now() and ${notExpired(sql`l.number`)} limit 1)`);

/** Which published stories name a company, newest first through an index. */
export const publishedCompanies = pgView("published_companies", {
	companyId: uuid("company_id").notNull(),
	number: integer("number").notNull(),
	publishAt: timestamp("publish_at", { withTimezone: true }).notNull(),
}).as(sql`
	select l.company_id, l.number, l.publish_at from publication_companies l where l.publish_at <= now() and ${notExpired(sql`l.number`)}`);
