import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { passkeys } from "@/db/schema/factors";
import type { User } from "@/db/schema/users";
import type { Actor } from "@/lib/access/actor";
import { ownAccount } from "@/lib/staff/own-account";

export const passkeyId = z.uuid("invalid");

/** One of one's own passkeys, and the account it opens; null for a passkey of anybody else. */
export async function ownPasskey(
	tx: Transaction,
	input: { passkeyId: string },
	actor: Actor,
): Promise<(User & { passkeyName: string }) | null> {
	const user = await ownAccount(tx, input, actor);
	if (!user) return null;
	const [key] = await tx
		.select({ name: passkeys.name })
		.from(passkeys)
		.where(and(eq(passkeys.id, input.passkeyId), eq(passkeys.userId, user.id)));
	return key ? { ...user, passkeyName: key.name } : null;
}
