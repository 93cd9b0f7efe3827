import { asc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { reader } from "@/db/client";
import { notes, noteThreads } from "@/db/schema/notes";
import { users } from "@/db/schema/users";
import type { Staff } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { readArticle } from "@/lib/articles/desk-queries";
import { colleaguesOf } from "./colleagues";

/** The conversations of a story with their notes, oldest first, and who may be mentioned in them; null for whoever may not read them. */
export async function readNotes(actor: Staff, articleId: string) {
	const article = await readArticle(actor, articleId);
	if (!article || !may(actor, "article.annotate", article)) return null;
	const resolver = alias(users, "resolver");
	const rows = await reader()
		.select({
			thread: noteThreads,
			resolvedByName: resolver.name,
			note: { id: notes.id, text: notes.text, name: notes.writtenByName, at: notes.writtenAt },
		})
		.from(noteThreads)
		.innerJoin(notes, eq(notes.threadId, noteThreads.id))
		.leftJoin(resolver, eq(resolver.id, noteThreads.resolvedBy))
		.where(eq(noteThreads.articleId, articleId))
		.orderBy(asc(noteThreads.startedAt), asc(noteThreads.id), asc(notes.writtenAt), asc(notes.id));
	const threads = new Map<string, Thread>();
	for (const { thread, resolvedByName, note } of rows) {
		const { id, quote, before, after, resolvedAt } = thread;
		const known = threads.get(id);
		if (known) known.notes.push(note);
		else threads.set(id, { id, anchor: { quote, before, after }, resolvedAt, resolvedByName, notes: [note] });
	}
	const colleagues = await colleaguesOf(reader(), article);
	return {
		threads: [...threads.values()],
		colleagues: colleagues.filter(({ userId }) => userId !== actor.userId).map(({ name }) => name),
	};
}

export type Thread = {
	id: string;
	anchor: { quote: string; before: string; after: string };
	resolvedAt: Date | null;
	resolvedByName: string | null;
	notes: { id: string; text: string; name: string; at: Date }[];
};
