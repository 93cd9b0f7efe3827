import { and, count, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { notes, noteThreads } from "@/db/schema/notes";
import { type Actor, actorName } from "@/lib/access/actor";
import { articleId } from "@/lib/articles/input";
import { seeArticle } from "@/lib/articles/lock-article";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { findThread } from "./find-thread";
import { anchor, noteText } from "./input";
import { tellOfNote } from "./tell-of-note";

/** Open conversations of one story, and notes of one conversation, that a person can still keep in view. */
const THREADS_MAX = 200;
const NOTES_MAX = 200;

/** Begins a conversation beside a passage of a story, or about the whole of it. The same identities again change nothing. */
export const startThread = command({
	permission: "article.annotate",
	input: z.object({
		articleId,
		threadId: z.uuid("invalid"),
		noteId: z.uuid("invalid"),
		text: noteText,
		anchor,
	}),
	find: seeArticle,
	run: async ({
		tx,
		actor,
		input: { threadId, noteId, text, anchor: at },
		subject: article,
		now,
		record,
	}) => {
		const open = and(eq(noteThreads.articleId, article.id), isNull(noteThreads.resolvedAt));
		const [threads] = await tx.select({ open: count() }).from(noteThreads).where(open);
		if ((threads?.open ?? 0) >= THREADS_MAX) return refuse({ code: "too-many-notes" });
		const made = await tx
			.insert(noteThreads)
			.values({ id: threadId, articleId: article.id, ...at, startedAt: now })
			.onConflictDoNothing()
			.returning({ id: noteThreads.id });
		if (made.length === 0)
			return (await isMine(tx, noteId, actor)) ? done({ threadId }) : refuse({ code: "not-found" });
		await keep(tx, { threadId, noteId, text, actor, now });
		await tellOfNote(tx, { article, threadId, noteId, text, actor, now });
		await record("note.written", article.id, { threadId });
		return done({ threadId });
	},
});

/** Answers in a conversation that is not resolved. The same identity again changes nothing. */
export const replyToThread = command({
	permission: "article.annotate",
	input: z.object({ threadId: z.uuid("invalid"), noteId: z.uuid("invalid"), text: noteText }),
	find: findThread,
	run: async ({ tx, actor, input: { threadId, noteId, text }, subject: article, now, record }) => {
		if (article.thread.resolvedAt) return refuse({ code: "thread-resolved" });
		if (await isMine(tx, noteId, actor)) return done({ threadId });
		const [written] = await tx.select({ notes: count() }).from(notes).where(eq(notes.threadId, threadId));
		if ((written?.notes ?? 0) >= NOTES_MAX) return refuse({ code: "too-many-notes" });
		await keep(tx, { threadId, noteId, text, actor, now });
		await tellOfNote(tx, { article, threadId, noteId, text, actor, now });
		await record("note.written", article.id, { threadId });
		return done({ threadId });
	},
});

async function keep(
	tx: Transaction,
	{
		threadId,
		noteId,
		text,
		actor,
		now,
	}: { threadId: string; noteId: string; text: string; actor: Actor; now: Date },
): Promise<void> {
	await tx.insert(notes).values({
		id: noteId,
		threadId,
		text,
		writtenBy: actor.kind === "staff" ? actor.userId : null,
		writtenByName: actorName(actor),
		writtenAt: now,
	});
}

/** Whether the note is there already, sent by the same person a moment ago. */
async function isMine(tx: Transaction, noteId: string, actor: Actor): Promise<boolean> {
	const [note] = await tx.select({ writtenBy: notes.writtenBy }).from(notes).where(eq(notes.id, noteId));
	return note !== undefined && actor.kind === "staff" && note.writtenBy === actor.userId;
}
