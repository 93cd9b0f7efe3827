import type { Transaction } from "@/db/client";
import { type Submission, submissionBands } from "@/db/schema/submissions";
import { bandsOf } from "./likeness";

/** Makes a received submission one that others are found to be like. */
export async function writeBands(
	tx: Transaction,
	{ id, body }: Pick<Submission, "id" | "body">,
): Promise<void> {
	const bands = bandsOf(body).map((hash, band) => ({ submissionId: id, band, hash }));
	if (bands.length > 0) await tx.insert(submissionBands).values(bands).onConflictDoNothing();
}
