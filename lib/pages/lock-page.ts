import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type Page, pages } from "@/db/schema/pages";

/** The page, locked until the transaction ends; null when there is none. */
export async function lockPage(tx: Transaction, input: { pageId: string }): Promise<Page | null> {
	const [page] = await tx.select().from(pages).where(eq(pages.id, input.pageId)).for("update");
	return page ?? null;
}
