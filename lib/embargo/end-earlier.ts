import { eq } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import { embargoLifts } from "@/db/schema/embargo-lifts";
import type { LockedArticle } from "@/lib/articles/lock-article";
import type { Writing } from "@/lib/write/command";

/**
 * Ends the embargo of a locked story by the word of two: whoever asked and whoever agreed. `until` is the new moment; null or a moment
 * that is past ends it now. Gives the moment that binds from then on, or null. Whoever calls has asked whether both may.
 */
export async function endEarlier(
	{ tx, now, record }: Pick<Writing<unknown, unknown>, "tx" | "now" | "record">,
	{
		article,
		until,
		reason,
		askedBy,
	}: { article: LockedArticle; until: Date | null; reason: string | null; askedBy: string },
): Promise<Date | null> {
	const binds = until !== null && until > now ? until : null;
	await tx.delete(embargoLifts).where(eq(embargoLifts.articleId, article.id));
	await tx
		.update(articles)
		.set(binds ? { embargoUntil: binds } : { embargoUntil: null, embargoReason: null })
		.where(eq(articles.id, article.id));
	await record("embargo.lifted", article.id, { until: binds?.toISOString() ?? null, reason, askedBy });
	return binds;
}
