import type { Article, Stage } from "@/db/schema/articles";
import type { Problem } from "@/lib/write/outcome";
import { type StageVerb, whyNotAtStage } from "./stages";

/** The problem that stands against a step of the story by somebody who saw it at `seen`, or null. */
export function whyNotMove(
	verb: StageVerb,
	article: Pick<Article, "stage" | "state">,
	seen: Stage,
): Problem | null {
	if (article.stage !== seen) return { code: "moved-meanwhile" };
	const reason = whyNotAtStage(verb, article);
	return reason && { code: reason };
}
