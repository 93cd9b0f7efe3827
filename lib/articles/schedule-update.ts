import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { articleRevisions } from "@/db/schema/article-revisions";
import { articles } from "@/db/schema/articles";
import { pendingUpdates } from "@/db/schema/pending-updates";
import { actorName } from "@/lib/access/actor";
import { confirmed, standAgainst } from "@/lib/checks/stand-against";
import { pictureProblems } from "@/lib/media/picture-problems";
import { askSecondPerson, urgentReason } from "@/lib/workflow/second-person";
import { whyNotAtStage } from "@/lib/workflow/stages";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { liveVersion } from "./bring-update";
import { followMerges } from "./follow-merges";
import { articleId, revisionToken } from "./input";
import { hongKongInstant } from "./instant-input";
import { conflict, lockArticle } from "./lock-article";
import { whyNot, whyNotSchedulable } from "./rules";

const input = z.intersection(
	z.object({ articleId, revision: revisionToken, confirmed, urgent: urgentReason }),
	hongKongInstant,
);

/**
 * Sets the instant at which readers of a live story get its present revision: `on` (YYYY-MM-DD) and `at` (HH:MM), Hong Kong time.
 * The revision is pinned, checked now and once more when it comes out; an update that was set before is replaced. It does not come
 * out when readers have been given something else meanwhile: see `whyUpdateStale`.
 */
export const scheduleUpdate = command({
	permission: "article.schedule",
	input,
	find: lockArticle,
	run: async ({
		tx,
		actor,
		input: { revision, confirmed: nods, urgent, when: updateAt },
		subject: article,
		now,
		record,
	}) => {
		if (article.revision !== revision) return conflict(tx, article);
		const refusal = whyNot("update", article.state) ?? whyNotAtStage("update", article);
		if (refusal) return refuse({ code: refusal });
		const live = await liveVersion(tx, article.id);
		if (!live) return refuse({ code: "not-published" });
		if (live.revision === revision) return refuse({ code: "nothing-to-update" });
		const untimely = whyNotSchedulable(updateAt, now);
		if (untimely) return refuse({ code: untimely, field: "at" });
		if (article.expiresAt && updateAt >= article.expiresAt)
			return refuse({ code: "update-after-expiry", field: "at" });
		const second = await askSecondPerson(tx, { actor, article, urgent, now });
		if (second.problem) return refuse(second.problem);
		const [pinned] = await tx
			.select({ id: articleRevisions.id, content: articleRevisions.content })
			.from(articleRevisions)
			.where(and(eq(articleRevisions.articleId, article.id), eq(articleRevisions.revision, revision)));
		if (!pinned) throw new Error(`article ${article.id} has no revision ${revision}`);
		const content = await followMerges(tx, pinned.content);
		const embargo = article.embargoUntil && { until: article.embargoUntil, at: updateAt };
		const verdict = await standAgainst(tx, { articleId: article.id, content, embargo, nods });
		const unusable = await pictureProblems(tx, { articleId: article.id, content, at: updateAt });
		const problems = [...verdict.problems, ...unusable];
		if (problems.length > 0) return refuse(...problems);
		const pending = {
			revisionId: pinned.id,
			updateAt,
			onRevisionId: live.revisionId,
			onPublishAt: live.publishAt,
			setBy: actor.kind === "staff" ? actor.userId : null,
			setByName: actorName(actor),
			setAt: now,
			failedAt: null,
			problems: null,
		};
		await tx
			.insert(pendingUpdates)
			.values({ articleId: article.id, ...pending })
			.onConflictDoUpdate({ target: pendingUpdates.articleId, set: pending });
		await tx
			.update(articles)
			.set({ stage: "ready", resumeAt: null, ...second.bypass })
			.where(eq(articles.id, article.id));
		await record("article.update-scheduled", article.id, {
			revision,
			publishAt: updateAt.toISOString(),
			...(urgent && "bypassedAt" in second.bypass && { urgent }),
			...(verdict.confirmed.length > 0 && { confirmed: verdict.confirmed }),
		});
		return done({ updateAt: updateAt.toISOString() });
	},
});
