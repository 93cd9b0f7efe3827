import { and, desc, inArray, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import { type ArticleState, articleBylines, articles } from "@/db/schema/articles";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import type { ArticleSubject } from "@/lib/access/subjects";
import { isUuid } from "@/lib/text/uuid";
import { BULK_MAX, type BulkAsked, type BulkDeed } from "./bulk-deed";
import { listArticles } from "./desk-queries";
import type { ListFilter } from "./list-filter";
import { whyNot } from "./rules";
import { visibleTo } from "./scope";
import { stateNow } from "./state-now";

type Chosen = { id: string; number: number; state: ArticleState; kicker: string | null; claim: string };
export type Selection = {
	allowed: Chosen[];
	/** Those that stay as they are, each with the problem that stands against it. */
	refused: (Chosen & { code: string })[];
	/** There are more than go at once. */
	hasMore: boolean;
};

/**
 * The stories that somebody has chosen, as they are now: those that this deed may be done to by this actor, and those that it may not.
 * `isAll` means all that the filter shows, found anew. What the actor may not see is neither.
 */
export async function readSelection(
	actor: Actor,
	{ deed, ids, isAll }: BulkAsked,
	filter: ListFilter,
): Promise<Selection> {
	const found = isAll ? await idsOf(actor, filter) : { ids: ids.filter(isUuid), hasMore: false };
	if (found.ids.length === 0) return { allowed: [], refused: [], hasMore: false };
	const { id, number, kicker, claim, createdBy, stage, assignedTo } = articles;
	const rows = await reader()
		.select({
			...{ id, number, kicker, claim, createdBy, stage, assignedTo },
			state: stateNow,
			authorIds: sql<
				string[]
			>`coalesce((select jsonb_agg(b.person_id) from ${articleBylines} b where b.article_id = articles.id), '[]'::jsonb)`,
		})
		.from(articles)
		.where(and(inArray(id, found.ids), visibleTo(actor)))
		.orderBy(desc(articles.savedAt), desc(number));
	const selection: Selection = { allowed: [], refused: [], hasMore: found.hasMore };
	for (const row of rows) {
		const story = { id: row.id, number: row.number, state: row.state, kicker: row.kicker, claim: row.claim };
		const code = whyRefused(actor, deed, row);
		if (code === null) selection.allowed.push(story);
		else selection.refused.push({ ...story, code });
	}
	return selection;
}

type Subject = Chosen & ArticleSubject;

function whyRefused(actor: Actor, deed: BulkDeed, story: Subject): string | null {
	if (deed !== "withdraw") return may(actor, "article.revise", story) ? null : "forbidden";
	if (!may(actor, "article.withdraw", story)) return "forbidden";
	return whyNot("withdraw", story.state);
}

async function idsOf(actor: Actor, filter: ListFilter): Promise<{ ids: string[]; hasMore: boolean }> {
	const ids: string[] = [];
	let hasMore = true;
	for (let page = 1; hasMore && ids.length < BULK_MAX; page += 1) {
		const list = await listArticles(actor, { ...filter, page });
		ids.push(...list.articles.map((story) => story.id));
		hasMore = list.hasMore;
	}
	return { ids: ids.slice(0, BULK_MAX), hasMore };
}
