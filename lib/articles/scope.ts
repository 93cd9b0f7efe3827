import { and, eq, exists, or, type SQL, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import { articleBylines, articles } from "@/db/schema/articles";
import type { Actor } from "@/lib/access/actor";

/** Which stories the actor may see on the desk, as a condition; the same rule as the policy's `article.view`. */
export function visibleTo(actor: Actor): SQL {
	if (actor.kind === "system") return sql`true`;
	if (actor.kind === "anonymous") return sql`false`;
	if (actor.role === "admin" || actor.role === "chief" || actor.role === "editor") return sql`true`;
	const bylined = reader()
		.select({ one: sql`1` })
		.from(articleBylines)
		.where(
			and(
				eq(articleBylines.articleId, articles.id),
				actor.personId ? eq(articleBylines.personId, actor.personId) : sql`false`,
			),
		);
	const published = sql`(${articles.state} = 'published' or (${articles.state} = 'scheduled' and ${articles.publishAt} <= now()))`;
	return (
		or(
			eq(articles.createdBy, actor.userId),
			exists(bylined),
			actor.role === "writer" ? published : sql`false`,
		) ?? sql`false`
	);
}
