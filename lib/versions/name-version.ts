import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { articleRevisions } from "@/db/schema/article-revisions";
import { versionNames } from "@/db/schema/version-names";
import { articleId, revisionToken } from "@/lib/articles/input";
import { lockArticle } from "@/lib/articles/lock-article";
import { optionalLine } from "@/lib/text/fields";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";

/** Graphemes. */
const VERSION_NAME_MAX = 40;

const input = z.object({
	articleId,
	version: revisionToken,
	/** Nothing takes the name away. */
	name: optionalLine({ max: VERSION_NAME_MAX }).nullable().default(null),
});

/**
 * Gives a version a name, another one, or none. A named version stays in the list whatever is saved after it. Refusal: version-gone,
 * when a later save of the same run has taken its place.
 */
export const nameVersion = command({
	permission: "article.revise",
	input,
	find: lockArticle,
	run: async ({ tx, actor, input: { version, name }, subject: article, now, record }) => {
		const [kept] = await tx
			.select({ id: articleRevisions.id })
			.from(articleRevisions)
			.where(and(eq(articleRevisions.articleId, article.id), eq(articleRevisions.revision, version)));
		if (!kept) return refuse({ code: "version-gone" });
		const namedBy = actor.kind === "staff" ? actor.userId : null;
		if (name === null)
			await tx
				.delete(versionNames)
				.where(and(eq(versionNames.articleId, article.id), eq(versionNames.revision, version)));
		else
			await tx
				.insert(versionNames)
				.values({ articleId: article.id, revision: version, name, namedBy, namedAt: now })
				.onConflictDoUpdate({
					target: [versionNames.articleId, versionNames.revision],
					set: { name, namedBy, namedAt: now },
				});
		await record("article.version-named", article.id, { version, ...(name !== null && { name }) });
		return done({ articleId: article.id, version });
	},
});
