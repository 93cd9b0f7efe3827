import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type User, users } from "@/db/schema/users";
import type { Actor } from "@/lib/access/actor";

/** The account of whoever acts, locked; null for those who have none. */
export async function ownAccount(tx: Transaction, _input: unknown, actor: Actor): Promise<User | null> {
	if (actor.kind !== "staff") return null;
	const [user] = await tx.select().from(users).where(eq(users.id, actor.userId)).for("update");
	return user ?? null;
}
