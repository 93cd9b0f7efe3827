import type { Transaction } from "@/db/client";
import { factorsOf } from "./factors-of";
import { renewCodes } from "./recovery-codes";

/** Recovery codes for an account that has none left; null when it has some. */
export async function codesIfNone(tx: Transaction, userId: string): Promise<string[] | null> {
	return (await factorsOf(tx, userId)).recoveryCodes === 0 ? renewCodes(tx, userId) : null;
}
