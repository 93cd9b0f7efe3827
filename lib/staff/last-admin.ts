import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type User, users } from "@/db/schema/users";

/** Whether the house would have no administrator who can sign in without this one. Of two who go at the same time the second waits and is told. */
export async function isLastAdmin(tx: Transaction, user: User): Promise<boolean> {
	if (user.role !== "admin" || user.suspendedAt !== null) return false;
	await tx.execute(sql`select pg_advisory_xact_lock(hashtext('the last administrator'))`);
	const [other] = await tx
		.select({ id: users.id })
		.from(users)
		.where(and(eq(users.role, "admin"), isNull(users.suspendedAt), ne(users.id, user.id)))
		.limit(1);
	return other === undefined;
}
