import { and, eq, gt, inArray } from "drizzle-orm";
import { reader } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { presences } from "@/db/schema/presences";
import { users } from "@/db/schema/users";
import type { Staff } from "@/lib/access/actor";
import { visibleTo } from "@/lib/articles/scope";
import { listLocks } from "@/lib/locks/held-lock";
import { PURGED_MINUTES, peopleIn, type Tab } from "./rules";
import { isSignedIn, tabColumns } from "./tabs";

/** Who is at a story, and who has locked it, by their names. */
export type AtStory = { editing: string[]; reading: string[]; locked: string | null };

/** Who else is at these stories now, by the story's identity; those where nobody is are left out, as are stories unseen by the actor. */
export async function listPresent(
	actor: Staff,
	articleIds: readonly string[],
	now: Date,
): Promise<Map<string, AtStory>> {
	const present = new Map<string, AtStory>();
	if (articleIds.length === 0) return present;
	const db = reader();
	const rows = await db
		.select({ articleId: presences.articleId, ...tabColumns })
		.from(presences)
		.innerJoin(users, eq(users.id, presences.userId))
		.innerJoin(articles, eq(articles.id, presences.articleId))
		.where(
			and(
				inArray(presences.articleId, [...articleIds]),
				gt(presences.seenAt, new Date(now.getTime() - PURGED_MINUTES * 60_000)),
				visibleTo(actor),
				isSignedIn(db),
			),
		);
	const tabs = new Map<string, Tab[]>();
	for (const { articleId, ...tab } of rows) tabs.set(articleId, [...(tabs.get(articleId) ?? []), tab]);
	const locks = await listLocks(actor, articleIds, now);
	for (const id of articleIds) {
		const people = peopleIn(tabs.get(id) ?? [], { myself: actor.userId, now });
		const named = (doing: string) => people.filter((one) => one.doing === doing).map(({ name }) => name);
		const at = { editing: named("editing"), reading: named("reading"), locked: locks.get(id) ?? null };
		if (at.editing.length + at.reading.length > 0 || at.locked !== null) present.set(id, at);
	}
	return present;
}
