import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { notes } from "@/db/schema/notes";
import { type Actor, actorName } from "@/lib/access/actor";
import type { ArticleSubject } from "@/lib/access/subjects";
import { environment } from "@/lib/env";
import { withoutBreakMarks } from "@/lib/headlines/phrases";
import { queueMail } from "@/lib/mail/queue-mail";
import { tellOf } from "@/lib/notices/tell-of";
import { wordsIn } from "@/lib/words/words";
import { colleaguesOf } from "./colleagues";
import { mentionedIn } from "./mentions";

/**
 * Tells of a new note: whoever it names (by mail too, where they want it), whoever spoke in the conversation before, and for a
 * first note whoever began the story. Only people who may read notes of this story, never the one who wrote it, each once.
 */
export async function tellOfNote(
	tx: Transaction,
	about: {
		article: ArticleSubject & { claim: string };
		threadId: string;
		noteId: string;
		text: string;
		actor: Actor;
		now: Date;
	},
): Promise<void> {
	const { article, threadId, noteId, text, actor, now } = about;
	const colleagues = (await colleaguesOf(tx, article)).filter(
		({ userId }) => actor.kind !== "staff" || userId !== actor.userId,
	);
	const deed = { articleId: article.id, threadId, noteId, actor, now };
	const mentioned = mentionedIn(text, colleagues);
	await tellOf(tx, { ...deed, kind: "mention", to: mentioned.map(({ userId }) => userId) });
	for (const { email, locale, mailsMentions } of mentioned) {
		if (!mailsMentions) continue;
		const { mail, notices } = wordsIn(locale).together;
		const name = actorName(actor);
		const headline = withoutBreakMarks(article.claim) || notices.untitled;
		const { siteUrl } = environment();
		const link = `${siteUrl}/desk/articles/${article.id}?note=${threadId}`;
		const account = `${siteUrl}/desk/account`;
		await queueMail(tx, {
			to: email,
			subject: mail.subject(name, headline),
			// The story's own words are not in it: they may not be out yet.
			text: `${[mail.opening(name, headline), text, link, mail.closing(account)].join("\n\n")}\n`,
			now,
		});
	}
	// Whoever was told of the mention is not told again: one note, one notice.
	const spoke = await tx.select({ id: notes.writtenBy }).from(notes).where(eq(notes.threadId, threadId));
	const ids = new Set(colleagues.map(({ userId }) => userId));
	const told = (id: string | null): id is string => id !== null && ids.has(id);
	await tellOf(tx, { ...deed, kind: "reply", to: spoke.map(({ id }) => id).filter(told) });
	if (spoke.length === 1) await tellOf(tx, { ...deed, kind: "note", to: [article.createdBy].filter(told) });
}
