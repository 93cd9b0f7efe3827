import { eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import { reader } from "@/db/client";
import { articleBylines, articles } from "@/db/schema/articles";
import type { Role } from "@/db/schema/users";
import type { Actor } from "@/lib/access/actor";
import { seesAll } from "@/lib/access/policy";
import { inState } from "./state-now";

/** Roles that see what they have begun, were given or signed. */
const OF_THEIR_OWN: readonly Role[] = ["writer", "columnist", "tip-custodian"];

/** Which stories the actor may see on the desk, as a condition; the same rule as the policy's `article.view`. */
export function visibleTo(actor: Actor): SQL {
	const own = workedOnBy(actor);
	const seesWhatReadersSee = actor.kind === "staff" && actor.role === "writer";
	return seesWhatReadersSee ? (or(own, inState("published")) ?? own) : own;
}

/** Which stories the actor has to do with, not only sees because readers do: the same rule as the policy's `worksOn`. */
export function workedOnBy(actor: Actor): SQL {
	if (actor.kind === "system") return sql`true`;
	if (actor.kind === "anonymous") return sql`false`;
	if (seesAll(actor)) return sql`true`;
	if (!OF_THEIR_OWN.includes(actor.role)) return sql`false`;
	// One set of identities, not two conditions: PostgreSQL then begins with the few stories of this account.
	const started = reader()
		.select({ id: articles.id })
		.from(articles)
		.where(eq(articles.createdBy, actor.userId));
	const given = reader()
		.select({ id: articles.id })
		.from(articles)
		.where(eq(articles.assignedTo, actor.userId));
	const signed = reader()
		.select({ id: articleBylines.articleId })
		.from(articleBylines)
		.where(actor.personId ? eq(articleBylines.personId, actor.personId) : sql`false`);
	return inArray(articles.id, union(started, given, signed));
}
