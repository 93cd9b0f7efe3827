import { desc, eq } from "drizzle-orm";
import { reader } from "@/db/client";
import { articleRevisions } from "@/db/schema/article-revisions";
import { articles } from "@/db/schema/articles";
import { pitchStories, proofs } from "@/db/schema/proofs";
import { submissions } from "@/db/schema/submissions";
import { users } from "@/db/schema/users";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import type { ArticleSubject } from "@/lib/access/subjects";
import { proofText } from "./compare-sent";
import { lastWord, standingOf } from "./rules";

/**
 * What a story begun from a contributed piece has of its author's word, as its screen checks and shows it: every proof, newest first.
 * Null for any other story, and for whoever may not see this one.
 */
export async function readPitch(actor: Actor, article: ArticleSubject) {
	if (!may(actor, "article.view", article)) return null;
	const [story] = await reader()
		.select({
			waivedAt: pitchStories.waivedAt,
			waivedReason: pitchStories.waivedReason,
			waivedBy: users.name,
			state: submissions.state,
			author: submissions.senderName,
		})
		.from(pitchStories)
		.leftJoin(submissions, eq(submissions.id, pitchStories.submissionId))
		.leftJoin(users, eq(users.id, pitchStories.waivedBy))
		.where(eq(pitchStories.articleId, article.id));
	if (!story) return null;
	const sent = await listProofs(article.id);
	const standing = standingOf({
		state: story.state,
		last: lastWord(sent),
		isWaived: story.waivedAt !== null,
	});
	const proof = sent.find(({ recalledAt }) => recalledAt === null);
	const [read] =
		standing === "agreed" && proof
			? await reader()
					.select({ content: articleRevisions.content })
					.from(articleRevisions)
					.where(eq(articleRevisions.id, proof.revisionId))
			: [];
	const { waivedAt, waivedReason, waivedBy, author } = story;
	return {
		standing,
		agreed: read ? proofText(read.content) : null,
		author,
		proofs: sent,
		waived: waivedAt && { at: waivedAt, by: waivedBy, reason: waivedReason ?? "" },
	};
}

export type DeskPitch = NonNullable<Awaited<ReturnType<typeof readPitch>>>;

/** The proofs of the story that a submission became, for whoever handles submissions; empty for anybody else. */
export async function listProofsOf(actor: Actor, submissionId: string) {
	if (!may(actor, "submission.handle", "house")) return [];
	const [story] = await reader()
		.select({ articleId: articles.id })
		.from(submissions)
		.innerJoin(articles, eq(articles.id, submissions.articleId))
		.where(eq(submissions.id, submissionId));
	return story ? listProofs(story.articleId) : [];
}

export type ShownProof = Awaited<ReturnType<typeof listProofs>>[number];

async function listProofs(articleId: string) {
	const { number, revisionId, note, sentByName, sentAt, recalledAt } = proofs;
	const { answer, answerWords, answeredBy, answeredAt } = proofs;
	return reader()
		.select({
			...{ number, revisionId, note, sentByName, sentAt, recalledAt },
			...{ answer, answerWords, answeredBy, answeredAt },
			revision: articleRevisions.revision,
		})
		.from(proofs)
		.innerJoin(articleRevisions, eq(articleRevisions.id, proofs.revisionId))
		.where(eq(proofs.articleId, articleId))
		.orderBy(desc(proofs.number));
}
