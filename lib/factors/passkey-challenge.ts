import { randomUUID } from "node:crypto";
import { and, eq, gt, isNull, lt } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { passkeyChallenges } from "@/db/schema/factors";
import { isUuid } from "@/lib/text/uuid";

const MINUTES = 5;

type Wanted = { purpose: "register" | "sign-in"; userId: string | null; now: Date };

/** Keeps what a passkey is asked to sign, and throws away what nobody answered. Gives the challenge's id. */
export async function keepChallenge(
	tx: Transaction,
	{ challenge, now, ...wanted }: Wanted & { challenge: string },
): Promise<string> {
	await tx.delete(passkeyChallenges).where(lt(passkeyChallenges.expiresAt, now));
	const id = randomUUID();
	const expiresAt = new Date(now.getTime() + MINUTES * 60_000);
	await tx.insert(passkeyChallenges).values({ id, challenge, ...wanted, expiresAt });
	return id;
}

/** The challenge of this id, which cannot be answered again; null when there is none for this. */
export async function takeChallenge(
	tx: Transaction,
	{ id, purpose, userId, now }: Wanted & { id: string },
): Promise<string | null> {
	if (!isUuid(id)) return null;
	const [taken] = await tx
		.delete(passkeyChallenges)
		.where(
			and(
				eq(passkeyChallenges.id, id),
				eq(passkeyChallenges.purpose, purpose),
				userId === null ? isNull(passkeyChallenges.userId) : eq(passkeyChallenges.userId, userId),
				gt(passkeyChallenges.expiresAt, now),
			),
		)
		.returning({ challenge: passkeyChallenges.challenge });
	return taken?.challenge ?? null;
}
