import { randomInt, randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { recoveryCodes } from "@/db/schema/factors";
import { digestOf } from "@/lib/access/sealed";

export const RECOVERY_CODES = 10;

/** Letters and digits that nobody takes for another. */
const LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
const LENGTH = 10;

/** Makes ten codes in the place of all earlier ones; they are told this once. */
export async function renewCodes(tx: Transaction, userId: string): Promise<string[]> {
	const codes = Array.from({ length: RECOVERY_CODES }, aCode);
	await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
	await tx
		.insert(recoveryCodes)
		.values(codes.map((code) => ({ id: randomUUID(), userId, digest: digestOfCode(userId, code) })));
	return codes;
}

/** Uses a code up; false when the account has no such code, or no longer. */
export async function takeCode(
	tx: Transaction,
	{ userId, code, now }: { userId: string; code: string; now: Date },
): Promise<boolean> {
	const used = await tx
		.update(recoveryCodes)
		.set({ usedAt: now })
		.where(
			and(
				eq(recoveryCodes.userId, userId),
				eq(recoveryCodes.digest, digestOfCode(userId, code)),
				isNull(recoveryCodes.usedAt),
			),
		)
		.returning({ id: recoveryCodes.id });
	return used.length === 1;
}

/** In two halves, as it is easier to copy. */
function aCode(): string {
	const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("");
	return `${letters.slice(0, LENGTH / 2)}-${letters.slice(LENGTH / 2)}`;
}

function digestOfCode(userId: string, code: string): string {
	const letters = code
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[^a-z0-9]/g, "");
	return digestOf("recovery code", `${userId} ${letters}`);
}
