import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { publications } from "@/db/schema/publications";
import type { ContainerKey } from "./containers";

/** Why a story cannot stand in a container, or null: readers will never get it, or 專欄 shows nothing but columns. */
export async function whyNotPlaceable(
	tx: Transaction,
	{ articleId, to }: { articleId: string; to: ContainerKey },
): Promise<"not-placeable" | "needs-column" | null> {
	const [story] = await tx
		.select({ columnId: publications.columnId })
		.from(publications)
		.where(eq(publications.articleId, articleId));
	if (!story) return "not-placeable";
	return to === "columnists" && story.columnId === null ? "needs-column" : null;
}
