import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { Article } from "@/db/schema/articles";
import { users } from "@/db/schema/users";
import { titleOf } from "@/lib/articles/title";
import { environment } from "@/lib/env";
import { queueMail } from "@/lib/mail/queue-mail";
import type { MailKind } from "@/lib/staff/mail-kinds";
import { type Words, wordsIn } from "@/lib/words/words";

/**
 * Tells one colleague of something about a story, in their language, by way of the outbox: a mail server that is away holds nothing up.
 * Nobody is told of what they want no mail about, nor once their account is suspended. `write` gives the subject and what stands between
 * the greeting and the story's address.
 */
export async function mailAboutStory(
	tx: Transaction,
	{
		article,
		kind,
		recipient,
		write,
		now,
	}: {
		article: Pick<Article, "id" | "kicker" | "claim">;
		kind: MailKind;
		recipient: string | null;
		write: (words: Words, title: string) => { subject: string; lines: string[] };
		now: Date;
	},
): Promise<void> {
	if (recipient === null) return;
	const { name, email, locale, unwantedMails } = users;
	const [colleague] = await tx
		.select({ name, email, locale, unwantedMails })
		.from(users)
		.where(and(eq(users.id, recipient), isNull(users.suspendedAt)));
	if (!colleague || colleague.unwantedMails.includes(kind)) return;
	const words = wordsIn(colleague.locale);
	const { subject, lines } = write(words, titleOf(article) || words.desk.untitled);
	const text = [
		words.workflow.mail.greeting(colleague.name),
		"",
		...lines,
		"",
		`${environment().siteUrl}/desk/articles/${article.id}`,
		"",
	].join("\n");
	await queueMail(tx, { to: colleague.email, subject, text, now });
}

/** What somebody wrote, as mails quote it. */
export function quoted(words: string | null): string[] {
	return words ? ["", words.replace(/^/gm, "> ")] : [];
}
