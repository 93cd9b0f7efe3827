import { eq } from "drizzle-orm";
import { z } from "zod";
import { notes, noteThreads } from "@/db/schema/notes";
import { tellOf } from "@/lib/notices/tell-of";
import { command } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { colleaguesOf } from "./colleagues";
import { findThread } from "./find-thread";

const input = z.object({ threadId: z.uuid("invalid") });

/** Marks a conversation as done with: it leaves the margin and is kept. */
export const resolveThread = command({
	permission: "article.annotate",
	input,
	find: findThread,
	run: async ({ tx, actor, input: { threadId }, subject: article, now, record }) => {
		if (article.thread.resolvedAt) return done({ threadId });
		const resolvedBy = actor.kind === "staff" ? actor.userId : null;
		await tx.update(noteThreads).set({ resolvedAt: now, resolvedBy }).where(eq(noteThreads.id, threadId));
		const spoke = await tx.select({ id: notes.writtenBy }).from(notes).where(eq(notes.threadId, threadId));
		const colleagues = new Set((await colleaguesOf(tx, article)).map(({ userId }) => userId));
		const to = spoke.flatMap(({ id }) => (id !== null && colleagues.has(id) ? [id] : []));
		await tellOf(tx, { kind: "resolved", articleId: article.id, threadId, to, actor, now });
		await record("note.resolved", article.id, { threadId });
		return done({ threadId });
	},
});

/** Takes a conversation up again. */
export const reopenThread = command({
	permission: "article.annotate",
	input,
	find: findThread,
	run: async ({ tx, input: { threadId }, subject: article, record }) => {
		if (!article.thread.resolvedAt) return done({ threadId });
		await tx
			.update(noteThreads)
			.set({ resolvedAt: null, resolvedBy: null })
			.where(eq(noteThreads.id, threadId));
		await record("note.reopened", article.id, { threadId });
		return done({ threadId });
	},
});
