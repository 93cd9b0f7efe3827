import { eq } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import type { Writing } from "@/lib/write/command";

/** Binds a story that has just been begun by the embargo of what it was begun from; one that is past binds nothing. */
export async function bindDraft(
	{ tx, now, record }: Pick<Writing<unknown, unknown>, "tx" | "now" | "record">,
	{ articleId, until, reason }: { articleId: string; until: Date | null; reason: string },
): Promise<void> {
	if (until === null || until <= now) return;
	await tx
		.update(articles)
		.set({ embargoUntil: until, embargoReason: reason })
		.where(eq(articles.id, articleId));
	await record("embargo.set", articleId, { until: until.toISOString(), reason });
}
