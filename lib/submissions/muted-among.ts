import { inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { mutedSenders } from "@/db/schema/muted-senders";
import { mutedBy } from "./mute-rules";

/** Which of these addresses are muted, by themselves or by a domain. */
export async function mutedAmong(tx: Transaction, emails: readonly string[]): Promise<Set<string>> {
	const all = [...new Set(emails.flatMap(mutedBy))];
	if (all.length === 0) return new Set();
	const rows = await tx
		.select({ sender: mutedSenders.sender })
		.from(mutedSenders)
		.where(inArray(mutedSenders.sender, all));
	const muted = new Set(rows.map(({ sender }) => sender));
	return new Set(emails.filter((email) => mutedBy(email).some((sender) => muted.has(sender))));
}
