import { eq, sql } from "drizzle-orm";
import type { Reader, Transaction } from "@/db/client";
import { media } from "@/db/schema/media";
import type { Problem } from "@/lib/write/outcome";

/** The problem that the same bytes are in the library already, with where; null when they are new. */
export async function duplicateOf(
	db: Pick<Reader | Transaction, "select">,
	sha256: string,
): Promise<Problem | null> {
	const { id, fileName } = media;
	const [there] = await db.select({ id, fileName }).from(media).where(eq(media.sha256, sha256)).limit(1);
	return there
		? { code: "duplicate", field: "file", values: { mediaId: there.id, fileName: there.fileName } }
		: null;
}

/** Lets one after the other ask and add when the same bytes come twice at the same moment. */
export async function waitForSameBytes(tx: Transaction, sha256: string): Promise<void> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`media ${sha256}`}, 0))`);
}
