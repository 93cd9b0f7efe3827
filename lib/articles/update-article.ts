import { eq } from "drizzle-orm";
import { z } from "zod";
import { articles } from "@/db/schema/articles";
import { confirmed } from "@/lib/checks/stand-against";
import { askSecondPerson, urgentReason } from "@/lib/workflow/second-person";
import { whyNotAtStage } from "@/lib/workflow/stages";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { bringUpdate, liveVersion } from "./bring-update";
import { articleId, revisionToken } from "./input";
import { conflict, lockArticle } from "./lock-article";
import { whyNot } from "./rules";

/** Gives readers of a live story its present revision, with the time of the update beside the time of publication. */
export const updateArticle = command({
	permission: "article.publish",
	input: z.object({ articleId, revision: revisionToken, confirmed, urgent: urgentReason }),
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
		const refusal = whyNot("update", article.state) ?? whyNotAtStage("update", article);
		if (refusal) return refuse({ code: refusal });
		const live = await liveVersion(tx, article.id);
		if (live?.revision === revision) return done({ number: article.number });
		const second = await askSecondPerson(tx, { actor, article, urgent, now });
		if (second.problem) return refuse(second.problem);
		const publishAt = live?.publishAt ?? now;
		const { problems, confirmed: nodded } = await bringUpdate(tx, {
			article,
			revision,
			publishAt,
			now,
			nods,
			changed,
		});
		if (problems.length > 0) return refuse(...problems);
		if ("bypassedAt" in second.bypass)
			await tx.update(articles).set(second.bypass).where(eq(articles.id, article.id));
		await record("article.updated", article.id, {
			revision,
			...(urgent && "bypassedAt" in second.bypass && { urgent }),
			...(nodded.length > 0 && { confirmed: nodded }),
		});
		return done({ number: article.number });
	},
});
