import { eq } from "drizzle-orm";
import { z } from "zod";
import { articles } from "@/db/schema/articles";
import { publications } from "@/db/schema/publications";
import { confirmed } from "@/lib/checks/stand-against";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { articleId, revisionToken } from "./input";
import { conflict, lockArticle } from "./lock-article";
import { putBeforeReaders } from "./put-before-readers";
import { whyNot } from "./rules";

const input = z.object({ articleId, revision: revisionToken, confirmed });

/**
 * Gives a story to readers now, as it stands in `revision`. A second click is harmless: a story already published from
 * that revision answers as if it had just been done. A withdrawn story may be published again.
 */
export const publishArticle = command({
	permission: "article.publish",
	input,
	find: lockArticle,
	run: async ({ tx, input: { revision, confirmed: nods }, subject: article, now, record, changed }) => {
		if (article.revision !== revision) return conflict(tx, article);
		if (article.state === "published" && (await isLive(tx, article.id)))
			return done({ number: article.number });
		const refusal = whyNot("publish", article.state);
		if (refusal) return refuse({ code: refusal });
		const { problems, confirmed: nodded } = await putBeforeReaders(tx, {
			article,
			publishAt: now,
			updatedAt: null,
			now,
			nods,
			changed,
		});
		if (problems.length > 0) return refuse(...problems);
		await tx
			.update(articles)
			.set({
				state: "published",
				publishAt: now,
				firstPublishedAt: article.firstPublishedAt ?? now,
				withdrawnAt: null,
				withdrawnReason: null,
			})
			.where(eq(articles.id, article.id));
		await record("article.published", article.id, {
			revision,
			...(nodded.length > 0 && { confirmed: nodded }),
		});
		return done({ number: article.number });
	},
});

async function isLive(tx: Parameters<typeof putBeforeReaders>[0], articleId: string): Promise<boolean> {
	const [live] = await tx
		.select({ number: publications.number })
		.from(publications)
		.where(eq(publications.articleId, articleId));
	return live !== undefined;
}
