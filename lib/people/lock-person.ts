import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type Person, people } from "@/db/schema/people";

/** The person, locked until the transaction ends; null when there is none, or when it has become another. */
export async function lockPerson(
	tx: Transaction,
	{ personId }: { personId: string },
): Promise<Person | null> {
	const [person] = await tx.select().from(people).where(eq(people.id, personId)).for("update");
	return person && person.mergedIntoId === null ? person : null;
}
