import { and, eq, isNotNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { totpSecrets } from "@/db/schema/factors";
import { decrypt } from "@/lib/access/sealed";
import { stepOfCode } from "./totp";

type Tried = { userId: string; code: string; now: Date };

/** Uses a code of the account's authenticator app up; false when it is wrong, used before, or there is no app. */
export async function takeTotp(tx: Transaction, { userId, code, now }: Tried): Promise<boolean> {
	const [row] = await tx
		.select()
		.from(totpSecrets)
		.where(and(eq(totpSecrets.userId, userId), isNotNull(totpSecrets.confirmedAt)))
		.for("update");
	const secret = row && decrypt("totp secret", row.sealedSecret, userId);
	const step = secret && stepOfCode({ secret, code, lastStep: row.lastStep, now });
	if (!step) return false;
	await tx.update(totpSecrets).set({ lastStep: step }).where(eq(totpSecrets.userId, userId));
	return true;
}
