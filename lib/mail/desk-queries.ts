import { desc } from "drizzle-orm";
import { reader } from "@/db/client";
import { mails } from "@/db/schema/mails";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { environment } from "@/lib/env";

const NEWEST = 100;

/** The newest mails of the house, whole, for whoever may see them; empty for all others. */
export async function listMails(actor: Actor) {
	if (!may(actor, "mail.manage", "house")) return [];
	return reader().select().from(mails).orderBy(desc(mails.createdAt), desc(mails.id)).limit(NEWEST);
}

/** Whether there is a server that mails are sent to. */
export function isMailSent(): boolean {
	return environment().smtpUrl !== undefined;
}
