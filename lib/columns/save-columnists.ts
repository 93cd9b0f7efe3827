import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { columnColumnists } from "@/db/schema/columns";
import { people } from "@/db/schema/people";

/** Sets who writes a column, in order; gives false, and changes nothing, when one of them is not there. */
export async function saveColumnists(
	tx: Transaction,
	columnId: string,
	personIds: readonly string[],
): Promise<boolean> {
	for (const id of personIds) {
		const [person] = await tx
			.select({ mergedIntoId: people.mergedIntoId })
			.from(people)
			.where(eq(people.id, id))
			.for("key share");
		if (!person || person.mergedIntoId !== null) return false;
	}
	await tx.delete(columnColumnists).where(eq(columnColumnists.columnId, columnId));
	if (personIds.length > 0)
		await tx
			.insert(columnColumnists)
			.values(personIds.map((personId, position) => ({ columnId, personId, position })));
	return true;
}
