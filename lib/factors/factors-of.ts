import { and, count, eq, isNotNull, isNull } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { passkeys, recoveryCodes, totpSecrets } from "@/db/schema/factors";

/** What an account can prove itself with besides its password. */
export type Factors = { hasTotp: boolean; passkeys: number; recoveryCodes: number };

export async function factorsOf(db: Pick<Reader, "select">, userId: string): Promise<Factors> {
	const [totp] = await db
		.select({ userId: totpSecrets.userId })
		.from(totpSecrets)
		.where(and(eq(totpSecrets.userId, userId), isNotNull(totpSecrets.confirmedAt)));
	const [keys] = await db.select({ all: count() }).from(passkeys).where(eq(passkeys.userId, userId));
	const [codes] = await db
		.select({ left: count() })
		.from(recoveryCodes)
		.where(and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)));
	return { hasTotp: totp !== undefined, passkeys: keys?.all ?? 0, recoveryCodes: codes?.left ?? 0 };
}

export function hasSecondFactor({ hasTotp, passkeys: keys }: Factors): boolean {
	return hasTotp || keys > 0;
}
