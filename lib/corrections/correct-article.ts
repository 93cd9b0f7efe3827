import { randomUUID } from "node:crypto";
import { z } from "zod";
import { corrections } from "@/db/schema/corrections";
import { articleId } from "@/lib/articles/input";
import { lockArticle } from "@/lib/articles/lock-article";
import { whyNot } from "@/lib/articles/rules";
import { articleTag } from "@/lib/front/tags";
import { optionalChoice } from "@/lib/text/fields";
import { notePing } from "@/lib/websub/note-ping";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { correctionFields } from "./input";
import { settleRequest } from "./settle-request";

const input = z.intersection(correctionFields, z.object({ articleId, submissionId: optionalChoice }));

/**
 * Tells readers of a live story what was wrong in it and what is right. The text itself is left to `updateArticle`. What has
 * been told stays told: there is no way to take it back, and `rewordCorrection` leaves a trace. Asked for by a `submissionId`, its sender is
 * told as well.
 */
export const correctArticle = command({
	permission: "article.correct",
	input,
	find: lockArticle,
	run: async ({ tx, actor, input: correction, subject: article, now, record, changed }) => {
		const refusal = whyNot("correct", article.state);
		if (refusal) return refuse({ code: refusal });
		const { submissionId } = correction;
		if (submissionId !== null) {
			const problem = await settleRequest(tx, { submissionId, article, now });
			if (problem) return refuse({ code: problem });
		}
		const id = randomUUID();
		const publishedBy = actor.kind === "staff" ? actor.userId : null;
		await tx.insert(corrections).values({ id, ...correction, publishedAt: now, publishedBy });
		changed(articleTag(article.number), "corrections");
		await notePing(tx, ["corrections"], now);
		await record("article.corrected", article.id, { correction: id, kind: correction.kind });
		if (submissionId !== null) await record("submission.used", submissionId, { correction: id });
		return done({ id, articleId: article.id });
	},
});
