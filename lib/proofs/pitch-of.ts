import { desc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { articleRevisions } from "@/db/schema/article-revisions";
import { pitchStories, proofs } from "@/db/schema/proofs";
import { submissions } from "@/db/schema/submissions";
import { proofText } from "./compare-sent";
import type { Pitch } from "./findings";
import { lastWord, standingOf } from "./rules";

/**
 * What a story that is to go out has of its author's word; null when it was not begun from a contributed piece. The piece is held until
 * the transaction ends, so that its author does not take it back in between.
 */
export async function pitchOf(tx: Transaction, articleId: string): Promise<Pitch | null> {
	const [story] = await tx.select().from(pitchStories).where(eq(pitchStories.articleId, articleId));
	if (!story) return null;
	const [piece] =
		story.submissionId === null
			? []
			: await tx
					.select({ state: submissions.state })
					.from(submissions)
					.where(eq(submissions.id, story.submissionId))
					.for("share");
	const all = await tx
		.select({ answer: proofs.answer, recalledAt: proofs.recalledAt, revisionId: proofs.revisionId })
		.from(proofs)
		.where(eq(proofs.articleId, articleId))
		.orderBy(desc(proofs.number));
	const standing = standingOf({
		state: piece?.state ?? null,
		last: lastWord(all),
		isWaived: story.waivedAt !== null,
	});
	const proof = all.find(({ recalledAt }) => recalledAt === null);
	if (standing !== "agreed" || !proof) return { standing, agreed: null };
	const [read] = await tx
		.select({ content: articleRevisions.content })
		.from(articleRevisions)
		.where(eq(articleRevisions.id, proof.revisionId));
	return { standing, agreed: read ? proofText(read.content) : null };
}
