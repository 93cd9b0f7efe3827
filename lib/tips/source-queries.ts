import { asc, eq } from "drizzle-orm";
import { reader } from "@/db/client";
import { tipDesk, tipMessages, tips } from "@/db/schema/tips";
import { readSettings } from "@/lib/settings/public-queries";
import { addDays } from "@/lib/time/hong-kong";

/** The salt of all receipts; null before the door has ever been open. */
export async function readSalt(): Promise<string | null> {
	const [desk] = await reader().select({ salt: tipDesk.salt }).from(tipDesk);
	return desk?.salt ?? null;
}

/** What a receipt leads to, by its hash: never who reads it or what was begun from it. Null for one that leads to nothing. */
export async function readByReceipt(hash: string) {
	const [tip] = await reader()
		.select({ id: tips.id, state: tips.state, activeOn: tips.activeOn })
		.from(tips)
		.where(eq(tips.receipt, hash));
	if (!tip) return null;
	const [{ tips: rules }, messages] = await Promise.all([
		readSettings(),
		reader()
			.select({ sender: tipMessages.sender, sentOn: tipMessages.sentOn, id: tipMessages.id })
			.from(tipMessages)
			.where(eq(tipMessages.tipId, tip.id))
			.orderBy(asc(tipMessages.position)),
	]);
	return { state: tip.state, destroyedAfter: addDays(tip.activeOn, rules.keptDays), messages };
}

/** An answer as it is kept. */
export async function readSealed(messageId: string): Promise<Uint8Array | null> {
	const [row] = await reader()
		.select({ sealed: tipMessages.sealed })
		.from(tipMessages)
		.where(eq(tipMessages.id, messageId));
	return row?.sealed ?? null;
}
