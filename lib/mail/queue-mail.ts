import { randomUUID } from "node:crypto";
import type { Transaction } from "@/db/client";
import { mails } from "@/db/schema/mails";
import { environment } from "@/lib/env";
import { cleanText } from "@/lib/text/well-formed";

/**
 * Puts a mail into the outbox, in the transaction of whatever it tells about: it goes out after the commit, or never was.
 * `to` is one checked address. What is put into the subject cannot begin another header.
 */
export async function queueMail(
	tx: Transaction,
	{
		to,
		subject,
		text,
		isSecret = false,
		now,
	}: {
		to: string;
		subject: string;
		text: string;
		/** Holds a link that opens an account: the desk does not show it. */
		isSecret?: boolean;
		now: Date;
	},
): Promise<void> {
	const id = randomUUID();
	await tx.insert(mails).values({
		id,
		to,
		subject: cleanText(subject).replace(/\s+/g, " ").trim(),
		text: cleanText(text),
		isSecret,
		messageId: `<${id}@${new URL(environment().siteUrl).hostname}>`,
		createdAt: now,
		nextTryAt: now,
	});
}
