import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { users } from "@/db/schema/users";
import { environment } from "@/lib/env";
import { queueMail } from "@/lib/mail/queue-mail";
import { type Words, wordsIn } from "@/lib/words/words";
import type { MailKind } from "./mail-kinds";

/**
 * Tells one colleague of something by mail, in their language, by way of the outbox: a mail server that is away holds nothing up.
 * Nobody is told of what they want no mail about, nor once their account is suspended. `write` gives the subject and what stands between
 * the greeting and the address `path`.
 */
export async function mailColleague(
	tx: Transaction,
	{
		recipient,
		kind,
		path,
		write,
		now,
	}: {
		recipient: string | null;
		kind: MailKind;
		path: string;
		write: (words: Words) => { subject: string; lines: string[] };
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
	const { subject, lines } = write(words);
	const text = [
		words.workflow.mail.greeting(colleague.name),
		"",
		...lines,
		"",
		`${environment().siteUrl}${path}`,
		"",
	].join("\n");
	await queueMail(tx, { to: colleague.email, subject, text, now });
}
