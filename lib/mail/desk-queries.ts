import { desc } from "drizzle-orm";
import { reader } from "@/db/client";
import { mails } from "@/db/schema/mails";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { environment } from "@/lib/env";

const NEWEST = 100;

/**
 * The newest mails of the house for whoever may see them; empty for all others. Those that open somebody's account have no text here
 * as soon as there is a server that brings them to their receiver.
 */
export async function listMails(actor: Actor) {
	if (!may(actor, "mail.manage", "house")) return [];
	const newest = await reader()
		.select()
		.from(mails)
		.orderBy(desc(mails.createdAt), desc(mails.id))
		.limit(NEWEST);
	return newest.map((mail) => {
		const isWithheld = mail.isSecret && isMailSent();
		return { ...mail, isWithheld, text: isWithheld ? "" : mail.text };
	});
}

/** Whether there is a server that mails are sent to. */
export function isMailSent(): boolean {
	return environment().smtpUrl !== undefined;
}
