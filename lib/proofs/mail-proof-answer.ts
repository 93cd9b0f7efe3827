import type { Transaction } from "@/db/client";
import type { Article } from "@/db/schema/articles";
import { mailAboutStory, quoted } from "@/lib/workflow/mail-about-story";

/** Tells whoever sent a proof what its author said. */
export async function mailProofAnswer(
	tx: Transaction,
	{
		by,
		answer,
		words: said,
		...about
	}: {
		article: Pick<Article, "id" | "kicker" | "claim">;
		by: string;
		answer: "agreed" | "changes";
		words: string | null;
		recipient: string | null;
		now: Date;
	},
): Promise<void> {
	await mailAboutStory(tx, {
		...about,
		kind: "proof",
		write: ({ proofs: { mail } }, title) => ({
			subject: mail.subjects[answer](title),
			lines: [mail.told[answer](by, title), ...quoted(said)],
		}),
	});
}
