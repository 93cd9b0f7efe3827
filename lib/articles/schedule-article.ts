import { eq } from "drizzle-orm";
import { z } from "zod";
import { articles } from "@/db/schema/articles";
import { confirmed } from "@/lib/checks/stand-against";
import { whyOverBefore } from "@/lib/expiry/rules";
import { askSecondPerson, urgentReason } from "@/lib/workflow/second-person";
import { whyNotAtStage } from "@/lib/workflow/stages";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { articleId, revisionToken } from "./input";
import { hongKongInstant } from "./instant-input";
import { conflict, lockArticle } from "./lock-article";
import { putBeforeReaders } from "./put-before-readers";
import { whyNot, whyNotSchedulable } from "./rules";

const input = z.intersection(
	z.object({ articleId, revision: revisionToken, confirmed, urgent: urgentReason }),
	hongKongInstant,
);

/**
 * Sets the instant from which readers have the story: `on` (YYYY-MM-DD) and `at` (HH:MM), Hong Kong time. The revision is
 * pinned: later saves do not change what comes out until it is scheduled again. No worker is needed for it to appear.
 */
export const scheduleArticle = command({
	permission: "article.schedule",
	input,
	find: lockArticle,
	run: async ({
		tx,
		actor,
		input: { revision, confirmed: nods, urgent, when: publishAt },
		subject: article,
		now,
		record,
		changed,
	}) => {
		if (article.revision !== revision) return conflict(tx, article);
		const refusal = whyNot("schedule", article.state) ?? whyNotAtStage("schedule", article);
		if (refusal) return refuse({ code: refusal });
		const second = await askSecondPerson(tx, { actor, article, urgent, now });
		if (second.problem) return refuse(second.problem);
		const untimely = whyNotSchedulable(publishAt, now);
		if (untimely) return refuse({ code: untimely, field: "at" });
		const over = whyOverBefore(article.expiresAt, publishAt);
		if (over) return refuse({ code: over, field: "at" });
		const { problems, confirmed: nodded } = await putBeforeReaders(tx, {
			article,
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
				state: "scheduled",
				publishAt,
				withdrawnAt: null,
				withdrawnReason: null,
				stage: "ready",
				resumeAt: null,
				...second.bypass,
			})
			.where(eq(articles.id, article.id));
		await record("article.scheduled", article.id, {
			revision,
			publishAt: publishAt.toISOString(),
			...(urgent && "bypassedAt" in second.bypass && { urgent }),
			...(nodded.length > 0 && { confirmed: nodded }),
		});
		return done({ publishAt: publishAt.toISOString() });
	},
});
