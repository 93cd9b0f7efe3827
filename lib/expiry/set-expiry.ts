import { and, eq, gte } from "drizzle-orm";
import { z } from "zod";
import { articles } from "@/db/schema/articles";
import { pendingUpdates } from "@/db/schema/pending-updates";
import { publications } from "@/db/schema/publications";
import { articleId } from "@/lib/articles/input";
import { lockArticle } from "@/lib/articles/lock-article";
import { tagsOfPublication } from "@/lib/articles/tags-of-publication";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { endOfTime } from "./input";
import { whyNotExpiry } from "./rules";

const input = z.intersection(z.object({ articleId }), endOfTime);

/**
 * Sets the instant until which readers have a story, in whatever state it is before them, or takes it away so that they have it for
 * good. No worker is needed for it to leave. One that has left already is renewed instead: `renewArticle`.
 */
export const setExpiry = command({
	permission: "article.schedule",
	input,
	find: lockArticle,
	run: async ({ tx, input: { expiresAt }, subject: article, now, record, changed }) => {
		if (expiresAt === null && article.state === "withdrawn") return refuse({ code: "not-published" });
		const refusal = expiresAt && whyNotExpiry(expiresAt, article, now);
		if (refusal) return refuse({ code: refusal, field: "at" });
		if (expiresAt && (await isUpdatedAfter(tx, article.id, expiresAt)))
			return refuse({ code: "expiry-before-update", field: "at" });
		await tx.update(articles).set({ expiresAt }).where(eq(articles.id, article.id));
		await tx.update(publications).set({ expiresAt }).where(eq(publications.articleId, article.id));
		// Whatever shows the story is made again, and then holds no longer than the story.
		changed(...(await tagsOfPublication(tx, article.id)));
		if (expiresAt) await record("expiry.set", article.id, { expiresAt: expiresAt.toISOString() });
		else if (article.expiresAt) await record("expiry.cleared", article.id);
		return done({ expiresAt: expiresAt?.toISOString() ?? null });
	},
});

async function isUpdatedAfter(
	tx: Parameters<typeof tagsOfPublication>[0],
	articleId: string,
	expiresAt: Date,
): Promise<boolean> {
	const [later] = await tx
		.select({ updateAt: pendingUpdates.updateAt })
		.from(pendingUpdates)
		.where(and(eq(pendingUpdates.articleId, articleId), gte(pendingUpdates.updateAt, expiresAt)));
	return later !== undefined;
}
