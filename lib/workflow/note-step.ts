import type { Transaction } from "@/db/client";
import { articleSteps, type StepVerb } from "@/db/schema/article-steps";
import type { Article, Stage } from "@/db/schema/articles";
import { type Actor, actorName } from "@/lib/access/actor";

/** Adds a step to the way of a story, with the revision that it was about. */
export async function noteStep(
	tx: Transaction,
	step: {
		article: Pick<Article, "id" | "stage" | "revision">;
		verb: StepVerb;
		to: Stage;
		words?: string | null;
		actor: Actor;
		now: Date;
	},
): Promise<void> {
	const { article, verb, to, words = null, actor, now } = step;
	await tx.insert(articleSteps).values({
		articleId: article.id,
		verb,
		fromStage: article.stage,
		toStage: to,
		revision: article.revision,
		words,
		byId: actor.kind === "staff" ? actor.userId : null,
		byName: actorName(actor),
		at: now,
	});
}
