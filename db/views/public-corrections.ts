import { sql } from "drizzle-orm";
import { boolean, integer, jsonb, pgView, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { CorrectionKind } from "../schema/corrections";
import { isOut } from "./not-expired";

/**
 * Corrections of stories that readers have, or had until they were withdrawn or their time was over. `story` is null for the latter, whose headline
 * is nobody's any more. Each story is looked up by its key: joined, all of them would be read once.
 */
export const publicCorrections = pgView("public_corrections", {
	number: integer("number").notNull(),
	articleId: uuid("article_id").notNull(),
	articleNumber: integer("article_number").notNull(),
	kind: text("kind").$type<CorrectionKind>().notNull(),
	whatWas: text("what_was").notNull(),
	whatIs: text("what_is").notNull(),
	note: text("note").notNull(),
	publishAt: timestamp("publish_at", { withTimezone: true }).notNull(),
	rewordedAt: timestamp("reworded_at", { withTimezone: true }),
	isWithdrawn: boolean("is_withdrawn").notNull(),
	story: jsonb("story").$type<{ tail: string; kicker: string | null; claim: string }>(),
}).as(sql`
	select c.number, c.article_id, a.number as article_number, c.kind, c.what_was, c.what_is, c.note, c.published_at as publish_at, c.reworded_at, s.story is null as is_withdrawn, s.story
	from corrections c
	cross join lateral (select a.number, a.state, a.first_published_at, a.expires_at from articles a where a.id = c.article_id offset 0) a
	cross join lateral (select (
		select jsonb_build_object('tail', p.tail, 'kicker', p.kicker, 'claim', p.claim)
		from publications p where p.article_id = c.article_id and ${isOut}
	) as story) s
	where c.published_at <= now() and (s.story is not null or (a.state = 'withdrawn' and a.first_published_at <= now()) or a.expires_at <= now())`);
