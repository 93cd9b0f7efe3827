import { and, desc, gte, ne, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import { articles } from "@/db/schema/articles";
import type { Actor } from "@/lib/access/actor";
import { visibleTo } from "@/lib/articles/scope";
import { isUuid } from "@/lib/text/uuid";
import { headlineLikeness, LIKE_FROM } from "./likeness";

const DAYS = 30;
/** Stories of that time that are looked at, newest first: a newsroom writes fewer. */
const MOST = 3000;
const SHOWN = 5;

/** The stories saved in the last 30 days whose headlines are most like this one, the likest first; of those the actor may see, and not the story itself. */
export async function listSimilarHeadlines(
	actor: Actor,
	{ headline, articleId, now }: { headline: string; articleId: string; now: Date },
) {
	const since = new Date(now.getTime() - DAYS * 86_400_000);
	const { id, number, headline: theirs, savedAt } = articles;
	const recent = await reader()
		.select({
			id,
			number,
			headline: theirs,
			savedAt,
			isShown: sql<boolean>`${articles.state} = 'published' or (${articles.state} = 'scheduled' and ${articles.publishAt} <= now())`,
		})
		.from(articles)
		.where(and(gte(savedAt, since), isUuid(articleId) ? ne(id, articleId) : undefined, visibleTo(actor)))
		.orderBy(desc(savedAt))
		.limit(MOST);
	return recent
		.map((story) => ({ ...story, likeness: headlineLikeness(headline, story.headline) }))
		.filter(({ likeness }) => likeness >= LIKE_FROM)
		.sort((one, other) => other.likeness - one.likeness)
		.slice(0, SHOWN);
}
