import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { articles } from "@/db/schema/articles";
import type { LockedArticle } from "@/lib/articles/lock-article";
import { takeFromReaders } from "@/lib/articles/put-before-readers";
import type { Writing } from "@/lib/write/command";

/**
 * Takes a story out of the schedule whose author no longer wants it printed, that the desk has declined, or that an embargo now binds for
 * longer; any other stays as it is.
 */
export async function holdBack(
	tx: Transaction,
	{
		article,
		because,
		now,
		record,
		changed,
		gone,
	}: { article: LockedArticle; because: "pitch" | "embargo" } & Pick<
		Writing<unknown, unknown>,
		"now" | "record" | "changed" | "gone"
	>,
): Promise<void> {
	if (article.state !== "scheduled") return;
	await takeFromReaders(tx, { article, now, changed, gone });
	await tx.update(articles).set({ state: "draft", publishAt: null }).where(eq(articles.id, article.id));
	await record("article.unscheduled", article.id, { because });
}
