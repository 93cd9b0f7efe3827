import type { Transaction } from "@/db/client";
import { spentProofs } from "@/db/schema/spent-proofs";
import { readProof } from "./proof-of-work";

/**
 * Takes the work that came with a form for the submission that this transaction writes: `spent` when it was taken for another before.
 * Two that come at once wait for one another at the key, and the second finds the first's.
 */
export async function spendProof(
	tx: Transaction,
	{ sent, now }: { sent: string; now: Date },
): Promise<"good" | "spent" | "none"> {
	const proof = await readProof(sent, now);
	if (!proof) return "none";
	const taken = await tx.insert(spentProofs).values(proof).onConflictDoNothing().returning();
	return taken.length > 0 ? "good" : "spent";
}
