import { and, asc, desc, eq, exists, gte, inArray, lt, ne, or, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import { articleBylines, articles } from "@/db/schema/articles";
import type { Staff } from "@/lib/access/actor";
import { addDays, dayOf, fromHongKong } from "@/lib/time/hong-kong";
import { visibleTo } from "./scope";

/** More than this on one day would be no line any more. */
const LINE_MAX = 200;

/** The stories the actor may see that go out on the Hong Kong day of `now`: out already, or due later. Earliest first. */
export async function listOutOn(actor: Staff, now: Date) {
	const day = dayOf(now);
	const [from, to] = [fromHongKong(day, "00:00"), fromHongKong(addDays(day, 1), "00:00")];
	if (!from || !to) throw new Error(`${day} is no day`);
	const { id, kicker, claim, publishAt } = articles;
	const rows = await reader()
		.select({ id, kicker, claim, publishAt })
		.from(articles)
		.where(
			and(
				visibleTo(actor),
				inArray(articles.state, ["scheduled", "published"]),
				gte(publishAt, from),
				lt(publishAt, to),
			),
		)
		.orderBy(asc(publishAt), asc(articles.number))
		.limit(LINE_MAX);
	return rows.flatMap((row) => (row.publishAt ? [{ ...row, publishAt: row.publishAt }] : []));
}

/** The drafts the actor started or signs and nobody has given up, last saved first. */
export async function listMyDrafts(actor: Staff, limit = 8) {
	const signed = reader()
		.select({ one: sql`1` })
		.from(articleBylines)
		.where(
			and(
				eq(articleBylines.articleId, articles.id),
				actor.personId ? eq(articleBylines.personId, actor.personId) : sql`false`,
			),
		);
	const { id, kicker, claim, savedAt } = articles;
	return reader()
		.select({ id, kicker, claim, savedAt, hasPicture: sql<boolean>`${articles.leadMediaId} is not null` })
		.from(articles)
		.where(
			and(
				visibleTo(actor),
				eq(articles.state, "draft"),
				ne(articles.stage, "spiked"),
				or(eq(articles.createdBy, actor.userId), exists(signed)),
			),
		)
		.orderBy(desc(savedAt), desc(articles.number))
		.limit(limit);
}
