import { desc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { proofs } from "@/db/schema/proofs";

/** Who at the desk wants to know what an author says: whoever sent the newest proof, and whoever deals with the piece. */
export async function whoWaits(
	tx: Transaction,
	{ articleId, assigneeId }: { articleId: string; assigneeId: string | null },
): Promise<string[]> {
	const [last] = await tx
		.select({ sentBy: proofs.sentBy })
		.from(proofs)
		.where(eq(proofs.articleId, articleId))
		.orderBy(desc(proofs.number))
		.limit(1);
	return [last?.sentBy ?? null, assigneeId].filter((id) => id !== null);
}
