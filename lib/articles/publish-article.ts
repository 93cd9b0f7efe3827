import { eq } from "drizzle-orm";
import { z } from "zod";
import { articles } from "@/db/schema/articles";
import { confirmed } from "@/lib/checks/stand-against";
import { whyOverBefore } from "@/lib/expiry/rules";
import { mailPublished } from "@/lib/workflow/mail-published";
import { pathDone } from "@/lib/workflow/path-done";
import { askSecondPerson, urgentReason } from "@/lib/workflow/second-person";
import { whyNotAtStage } from "@/lib/workflow/stages";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { liveVersion } from "./bring-update";
import { articleId, revisionToken } from "./input";
import { conflict, lockArticle } from "./lock-article";
import { putBeforeReaders } from "./put-before-readers";
import { whyNot } from "./rules";

const input = z.object({ articleId, revision: revisionToken, confirmed, urgent: urgentReason });

/**
 * Gives a story to readers now, as it stands in `revision`. A second click is harmless: a story already published from
 * that revision answers as if it had just been done; what has been written since then is an update. A withdrawn story may be
 * published again.
 */
export const publishArticle = command({
	permission: "article.publish",
	input,
	find: lockArticle,
	run: async ({
		tx,
		actor,
		input: { revision, confirmed: nods, urgent },
		subject: article,
		now,
		record,
		changed,
	}) => {
		if (article.revision !== revision) return conflict(tx, article);
		if (article.state === "published" && (await liveVersion(tx, article.id))?.revision === revision)
			return done({ number: article.number });
		const refusal = whyNot("publish", article.state) ?? whyNotAtStage("publish", article);
		if (refusal) return refuse({ code: refusal });
		const over = whyOverBefore(article.expiresAt, now);
		if (over) return refuse({ code: over });
		const second = await askSecondPerson(tx, { actor, article, urgent, now });
		if (second.problem) return refuse(second.problem);
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
				...pathDone,
				...second.bypass,
			})
			.where(eq(articles.id, article.id));
		if (!article.firstPublishedAt) await mailPublished(tx, { article, publishAt: now, actor, now });
		await record("article.published", article.id, {
			revision,
			...(urgent && "bypassedAt" in second.bypass && { urgent }),
			...(nodded.length > 0 && { confirmed: nodded }),
		});
		return done({ number: article.number });
	},
});
