import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type Tip, tipMessages, tips } from "@/db/schema/tips";
import type { TipSubject } from "@/lib/access/subjects";
import { listInOffice } from "./list-in-office";

/** The tip itself, locked until the end of the transaction. */
export async function lockTip(tx: Transaction, tipId: string): Promise<Tip | null> {
	const [tip] = await tx.select().from(tips).where(eq(tips.id, tipId)).for("update");
	return tip ?? null;
}

/** The tip of a receipt, by its hash, locked until the end of the transaction. */
export async function lockByReceipt(tx: Transaction, hash: string): Promise<Tip | null> {
	const [tip] = await tx.select().from(tips).where(eq(tips.receipt, hash)).for("update");
	return tip ?? null;
}

/** For permissions about tips: who keeps them now. */
export async function findTipDesk(tx: Transaction): Promise<TipSubject> {
	const inOffice = await listInOffice(tx);
	return { custodianIds: inOffice.map(({ userId }) => userId) };
}

/** The place of the next message. */
export async function nextPosition(tx: Transaction, tipId: string): Promise<number> {
	const [row] = await tx
		.select({ next: sql<number>`coalesce(max(${tipMessages.position}) + 1, 0)::int` })
		.from(tipMessages)
		.where(eq(tipMessages.tipId, tipId));
	return row?.next ?? 0;
}
