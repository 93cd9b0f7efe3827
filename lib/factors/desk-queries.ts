import { asc, eq } from "drizzle-orm";
import { reader } from "@/db/client";
import { passkeys } from "@/db/schema/factors";
import { users } from "@/db/schema/users";
import type { Staff } from "@/lib/access/actor";
import { factorsOf } from "./factors-of";

/** One's own ways to prove who one is: whether there is a password, an app, which passkeys, and how many recovery codes are left. */
export async function readOwnFactors(actor: Staff) {
	const [[account], factors, keys] = await Promise.all([
		reader().select({ passwordHash: users.passwordHash }).from(users).where(eq(users.id, actor.userId)),
		factorsOf(reader(), actor.userId),
		reader()
			.select({
				id: passkeys.id,
				name: passkeys.name,
				createdAt: passkeys.createdAt,
				lastUsedAt: passkeys.lastUsedAt,
			})
			.from(passkeys)
			.where(eq(passkeys.userId, actor.userId))
			.orderBy(asc(passkeys.createdAt)),
	]);
	return { ...factors, hasPassword: Boolean(account?.passwordHash), keys };
}
