import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type TipKey, tipKeys } from "@/db/schema/tips";

/** A key that has not been removed, locked until the end of the transaction. */
export async function lockTipKey(tx: Transaction, keyId: string): Promise<TipKey | null> {
	const [key] = await tx
		.select()
		.from(tipKeys)
		.where(and(eq(tipKeys.id, keyId), isNull(tipKeys.removedAt)))
		.for("update");
	return key ?? null;
}
