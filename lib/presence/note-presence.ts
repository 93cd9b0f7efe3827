import { and, eq, gt, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { articleLocks } from "@/db/schema/article-locks";
import { presences } from "@/db/schema/presences";
import { users } from "@/db/schema/users";
import { may } from "@/lib/access/policy";
import { articleId } from "@/lib/articles/input";
import { seeArticle } from "@/lib/articles/lock-article";
import { heldLock } from "@/lib/locks/held-lock";
import { notesMark } from "@/lib/notes/notes-mark";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { PURGED_MINUTES, peopleIn, whatDoes } from "./rules";
import { isSignedIn, tabColumns } from "./tabs";

const input = z.object({
	articleId,
	tabId: z.uuid("invalid"),
	/** Who this tab was before it was loaded anew, when its good-bye may not have arrived. */
	before: z.uuid("invalid").optional(),
	isEditing: z.boolean("invalid"),
	/** Counted from 1. */
	paragraph: z.int("invalid").min(1, "invalid").max(100_000, "invalid").nullable().default(null),
	/** Since somebody last did something in the tab. */
	idleSeconds: z.number("invalid").min(0, "invalid").max(86_400, "invalid"),
});

/**
 * A tab tells that a story is open in it, and hears who else is there, who has locked the story and which revision stands.
 * Whoever may see the story may be there; nothing of it is an edit, and no event is written.
 */
export const notePresence = command({
	permission: "article.view",
	input,
	find: seeArticle,
	run: async ({ tx, actor, input: tab, subject: article, now }) => {
		if (actor.kind !== "staff") return refuse({ code: "forbidden" });
		const { userId, sessionId } = actor;
		const activeAt = new Date(now.getTime() - tab.idleSeconds * 1000);
		const { isEditing, paragraph } = tab;
		const mine = and(eq(presences.articleId, article.id), eq(presences.userId, userId));
		if (tab.before !== undefined) await tx.delete(presences).where(and(mine, eq(presences.id, tab.before)));
		const row = { seenAt: now, activeAt, isEditing, paragraph };
		await tx
			.insert(presences)
			.values({ id: tab.tabId, articleId: article.id, userId, sessionId, openedAt: now, ...row })
			.onConflictDoUpdate({
				target: presences.id,
				set: row,
				// A tab is one person's at one story; somebody else's identity cannot be taken over by naming it.
				setWhere: sql`${presences.userId} = ${userId} and ${presences.articleId} = ${article.id}`,
			});
		await tx
			.update(articleLocks)
			.set({ activeAt: sql`greatest(${articleLocks.activeAt}, ${activeAt.toISOString()}::timestamptz)` })
			.where(and(eq(articleLocks.articleId, article.id), eq(articleLocks.userId, userId)));
		const tabs = await tx
			.select({ id: presences.id, ...tabColumns })
			.from(presences)
			.innerJoin(users, eq(users.id, presences.userId))
			.where(
				and(
					eq(presences.articleId, article.id),
					gt(presences.seenAt, new Date(now.getTime() - PURGED_MINUTES * 60_000)),
					isSignedIn(tx),
					ne(presences.id, tab.tabId),
				),
			);
		const lock = await heldLock(tx, article.id, now);
		return done({
			people: peopleIn(tabs, { myself: userId, now }),
			isOwnTabEditing: tabs.some((one) => one.userId === userId && whatDoes(one, now) === "editing"),
			lock: lock && { name: lock.name, since: lock.takenAt.toISOString(), isMine: lock.userId === userId },
			notes: may(actor, "article.annotate", article) ? await notesMark(tx, article.id) : null,
			newest: {
				revision: article.revision,
				savedAt: article.savedAt.toISOString(),
				savedBy: article.savedByName ?? "",
				isOwn: article.savedBy === userId,
			},
		});
	},
});
