import { randomUUID } from "node:crypto";
import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { articleRevisions } from "@/db/schema/article-revisions";
import { pitchStories, proofs } from "@/db/schema/proofs";
import { actorName } from "@/lib/access/actor";
import { articleId, revisionToken } from "@/lib/articles/input";
import { conflict, lockArticle } from "@/lib/articles/lock-article";
import { missingForPublication } from "@/lib/articles/rules";
import { lockSubmission } from "@/lib/submissions/lock-submission";
import { mailProof } from "@/lib/submissions/mails";
import { optionalProse } from "@/lib/text/fields";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { compareSent } from "./compare-sent";
import { lastWord, NOTE_MAX, PROOFS_MAX, standingOf, whyNoProof } from "./rules";

/** What an author reads; what else a story lacks for publication is the desk's affair. */
const READ = ["needs-claim", "needs-body"];

/**
 * Sends a story that was begun from a contributed piece to its author, as it stands in `revision` (送作者校閱): pins that version and
 * mails the author once. An earlier proof counts no more. Sent twice, it is sent once. Gives which proof of the story it is.
 */
export const sendProof = command({
	permission: "proof.send",
	input: z.object({
		articleId,
		revision: revisionToken,
		note: optionalProse({ max: NOTE_MAX }).nullable().default(null),
	}),
	find: lockArticle,
	run: async ({ tx, actor, input: { revision, note }, subject: article, now, record }) => {
		const [story] = await tx.select().from(pitchStories).where(eq(pitchStories.articleId, article.id));
		if (!story) return refuse({ code: "not-a-pitch" });
		// What is scheduled was agreed to; whoever asks anew takes it out of the schedule first.
		if (article.state !== "draft") return refuse({ code: "is-before-readers" });
		if (article.revision !== revision) return conflict(tx, article);
		const submission = story.submissionId ? await lockSubmission(tx, story.submissionId) : null;
		const before = await tx
			.select()
			.from(proofs)
			.where(eq(proofs.articleId, article.id))
			.orderBy(desc(proofs.number));
		const standing = standingOf({
			state: submission?.state ?? null,
			last: lastWord(before),
			isWaived: false,
		});
		const why = whyNoProof(standing);
		if (why || !submission) return refuse({ code: why ?? "pitch-taken-back" });
		const [pinned] = await tx
			.select({ id: articleRevisions.id, content: articleRevisions.content })
			.from(articleRevisions)
			.where(and(eq(articleRevisions.articleId, article.id), eq(articleRevisions.revision, revision)));
		if (!pinned) throw new Error(`article ${article.id} has no revision ${revision}`);
		const last = before.find(({ recalledAt }) => recalledAt === null);
		if (last?.revisionId === pinned.id) {
			if (last.answer !== null) return refuse({ code: "proof-unchanged" });
			return done({ number: last.number });
		}
		if (before.length >= PROOFS_MAX) return refuse({ code: "too-many-proofs" });
		const missing = missingForPublication(pinned.content).filter(({ code }) => READ.includes(code));
		if (missing.length > 0) return refuse(...missing);
		const number = (before[0]?.number ?? 0) + 1;
		await tx.insert(proofs).values({
			id: randomUUID(),
			submissionId: submission.id,
			articleId: article.id,
			number,
			revisionId: pinned.id,
			changes: compareSent(submission, pinned.content),
			note,
			sentBy: actor.kind === "staff" ? actor.userId : null,
			sentByName: actorName(actor),
			sentAt: now,
		});
		// Whoever asks the author wants to hear the author, whatever a chief allowed before.
		await tx
			.update(pitchStories)
			.set({ waivedAt: null, waivedBy: null, waivedReason: null })
			.where(eq(pitchStories.articleId, article.id));
		await mailProof(tx, submission, { number, note, now });
		await record("proof.sent", article.id, { code: submission.code, number, revision });
		return done({ number });
	},
});
