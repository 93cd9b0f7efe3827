import type { Transaction } from "@/db/client";
import type { Article } from "@/db/schema/articles";
import { problemSentence } from "@/lib/words/words";
import type { Problem } from "@/lib/write/outcome";
import { mailAboutStory } from "./mail-about-story";

/** Tells whoever set an update for an instant that it did not come out, and why: they may have left the desk hours before. */
export async function mailFailedUpdate(
	tx: Transaction,
	{
		updateAt,
		problems,
		...about
	}: {
		article: Pick<Article, "id" | "kicker" | "claim">;
		updateAt: Date;
		problems: readonly Problem[];
		recipient: string | null;
		now: Date;
	},
): Promise<void> {
	await mailAboutStory(tx, {
		...about,
		kind: "update-failed",
		write: (words, title) => ({
			subject: words.workflow.mail.failedUpdateSubject(title),
			lines: [
				words.workflow.mail.failedUpdate(title, words.when.near(updateAt, about.now)),
				...new Set(problems.map((problem) => problemSentence(words, problem))),
			],
		}),
	});
}
