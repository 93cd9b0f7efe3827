import { eq } from "drizzle-orm";
import { z } from "zod";
import { articles } from "@/db/schema/articles";
import { articleId, revisionToken } from "@/lib/articles/input";
import { conflict, lockArticle } from "@/lib/articles/lock-article";
import { putBeforeReaders } from "@/lib/articles/put-before-readers";
import { confirmed } from "@/lib/checks/stand-against";
import { pathDone } from "@/lib/workflow/path-done";
import { askSecondPerson, urgentReason } from "@/lib/workflow/second-person";
import { whyNotAtStage } from "@/lib/workflow/stages";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { endOfTime } from "./input";
import { hasExpired, whyNotExpiry } from "./rules";

const input = z.intersection(
	z.object({ articleId, revision: revisionToken, confirmed, urgent: urgentReason }),
	endOfTime,
);

/**
 * Gives readers a story back whose time was over, until another instant or for good, as it stands in `revision`. It keeps the time
 * at which it was published, and with it its place in the lists; what a publication asks for is asked for here too.
 */
export const renewArticle = command({
	permission: "article.publish",
	input,
	find: lockArticle,
	run: async ({
		tx,
		actor,
		input: { revision, confirmed: nods, urgent, expiresAt },
		subject: article,
		now,
		record,
		changed,
	}) => {
		if (article.revision !== revision) return conflict(tx, article);
		if (!hasExpired(article)) return refuse({ code: "not-expired" });
		const refusal = whyNotAtStage("publish", article);
		if (refusal) return refuse({ code: refusal });
		const early = expiresAt && whyNotExpiry(expiresAt, { ...article, state: "published" }, now);
		if (early) return refuse({ code: early, field: "at" });
		const second = await askSecondPerson(tx, { actor, article, urgent, now });
		if (second.problem) return refuse(second.problem);
		const publishAt = article.publishAt ?? now;
		const { problems, confirmed: nodded } = await putBeforeReaders(tx, {
			article: { ...article, expiresAt },
			publishAt,
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
				publishAt,
				firstPublishedAt: article.firstPublishedAt ?? publishAt,
				withdrawnAt: null,
				withdrawnReason: null,
				expiresAt,
				...pathDone,
				...second.bypass,
			})
			.where(eq(articles.id, article.id));
		await record("article.renewed", article.id, {
			revision,
			...(expiresAt && { expiresAt: expiresAt.toISOString() }),
			...(urgent && "bypassedAt" in second.bypass && { urgent }),
			...(nodded.length > 0 && { confirmed: nodded }),
		});
		return done({ number: article.number });
	},
});
