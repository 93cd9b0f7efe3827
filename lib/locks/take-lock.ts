import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { articleLocks } from "@/db/schema/article-locks";
import type { Staff } from "@/lib/access/actor";
import { articleId } from "@/lib/articles/input";
import { lockArticle } from "@/lib/articles/lock-article";
import { tellOf } from "@/lib/notices/tell-of";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { heldLock, whyLocked } from "./held-lock";

const input = z.object({ articleId });

/** Locks a story, so that only the actor can save its text; `locked` when somebody else's lock holds. Again is harmless. */
export const takeLock = command({
	permission: "article.lock",
	input,
	find: lockArticle,
	run: async ({ tx, actor, subject: article, now, record }) => {
		if (actor.kind !== "staff") return refuse({ code: "forbidden" });
		const locked = await whyLocked(tx, { articleId: article.id, actor, now });
		if (locked) return locked;
		const before = await heldLock(tx, article.id, now);
		await hold(tx, { articleId: article.id, actor, takenAt: before?.takenAt ?? now, now });
		if (!before) await record("article.locked", article.id);
		return done({ revision: article.revision });
	},
});

/** Takes a story over from whoever has locked it, who is told; without a lock that holds it is an ordinary lock. */
export const takeOverLock = command({
	permission: "article.take-over",
	input,
	find: lockArticle,
	run: async ({ tx, actor, subject: article, now, record }) => {
		if (actor.kind !== "staff") return refuse({ code: "forbidden" });
		const before = await heldLock(tx, article.id, now);
		const isMine = before?.userId === actor.userId;
		await hold(tx, { articleId: article.id, actor, takenAt: isMine ? before.takenAt : now, now });
		if (before && !isMine) {
			await tellOf(tx, { kind: "taken-over", articleId: article.id, to: [before.userId], actor, now });
			await record("article.taken-over", article.id, { from: before.userId });
		}
		return done({ revision: article.revision });
	},
});

/** Gives one's own lock up; harmless where there is none. */
export const releaseLock = command({
	permission: "article.view",
	input,
	find: lockArticle,
	run: async ({ tx, actor, subject: article, record }) => {
		if (actor.kind !== "staff") return refuse({ code: "forbidden" });
		const [mine] = await tx
			.select({ userId: articleLocks.userId })
			.from(articleLocks)
			.where(eq(articleLocks.articleId, article.id));
		if (mine?.userId !== actor.userId) return done({});
		await tx.delete(articleLocks).where(eq(articleLocks.articleId, article.id));
		await record("article.unlocked", article.id);
		return done({});
	},
});

async function hold(
	tx: Transaction,
	{ articleId: id, actor, takenAt, now }: { articleId: string; actor: Staff; takenAt: Date; now: Date },
): Promise<void> {
	const lock = { userId: actor.userId, sessionId: actor.sessionId, takenAt, activeAt: now };
	await tx
		.insert(articleLocks)
		.values({ articleId: id, ...lock })
		.onConflictDoUpdate({ target: articleLocks.articleId, set: lock });
}
