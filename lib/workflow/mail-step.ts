import type { Transaction } from "@/db/client";
import type { Article, Stage } from "@/db/schema/articles";
import { type Actor, actorName } from "@/lib/access/actor";
import { mailAboutStory, quoted } from "./mail-about-story";

type Told = Pick<Article, "id" | "number" | "kicker" | "claim" | "dueAt">;

/** Tells one colleague of a step, nobody of what they did themselves. */
export async function mailStep(
	tx: Transaction,
	step: {
		article: Told;
		verb: "submit" | "approve" | "return" | "spike" | "assign";
		to: Stage;
		words: string | null;
		actor: Actor;
		now: Date;
		recipient: string | null;
	},
): Promise<void> {
	const { article, verb, to, words, actor, now, recipient } = step;
	if (recipient === null || (actor.kind === "staff" && actor.userId === recipient)) return;
	await mailAboutStory(tx, {
		...{ article, recipient, now },
		kind: verb,
		write: ({ workflow: { mail, stages }, when }, title) => ({
			subject: mail.subjects[verb](title),
			lines: [
				mail.told[verb](actorName(actor), title, stages[to]),
				...quoted(words),
				...(verb === "assign" && article.dueAt ? ["", mail.due(when.near(article.dueAt, now))] : []),
			],
		}),
	});
}
