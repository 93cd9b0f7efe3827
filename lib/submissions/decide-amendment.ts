import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { type Amended, submissionAmendments } from "@/db/schema/submission-amendments";
import { type Submission, submissionBands, submissions } from "@/db/schema/submissions";
import { actorName } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import type { LockedArticle } from "@/lib/articles/lock-article";
import { endEarlier } from "@/lib/embargo/end-earlier";
import { wordVector } from "@/lib/search/vector";
import { optionalProse } from "@/lib/text/fields";
import { command, findHouse, type Writing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { AMENDMENT_WORDS_MAX, embargoMoves, standing } from "./amendments";
import { withEmbargo } from "./embargo-of";
import { lockWithStory } from "./lock-submission";
import { mailAmendment } from "./mails";
import { mergedInto } from "./merged-into";
import { writeBands } from "./write-bands";

/**
 * An editor confirms what a sender wants put right, which then stands as what was sent; or declines it for a reason, and all stays. Either
 * is told to the sender. An embargo that ends earlier by the sender's word and the editor's ends earlier for the story as well, which only
 * those may say who may set embargoes.
 */
export const decideAmendment = command({
	permission: "submission.handle",
	input: z.object({
		submissionId: z.uuid("invalid"),
		amendmentId: z.uuid("invalid"),
		decision: z.enum(["confirmed", "declined"], "invalid"),
		words: optionalProse({ max: AMENDMENT_WORDS_MAX }).nullable().default(null),
	}),
	find: findHouse,
	run: async ({ input: { submissionId, amendmentId, decision, words }, ...writing }) => {
		const { tx, actor, now, record } = writing;
		const locked = await lockWithStory(tx, submissionId);
		const mine = eq(submissionAmendments.id, amendmentId);
		const [amendment] = await tx.select().from(submissionAmendments).where(mine).for("update");
		if (!locked || amendment?.submissionId !== submissionId) return refuse({ code: "not-found" });
		const { submission, article } = locked;
		if (amendment.decision === decision) return done({ id: submissionId });
		if (amendment.decision !== null) return refuse({ code: "amendment-decided" });
		if (submission.state === "withdrawn") return refuse({ code: "submission-moved" });
		const isConfirmed = decision === "confirmed";
		if (!isConfirmed && words === null) return refuse({ code: "blank", field: "words" });
		await tx
			.update(submissionAmendments)
			.set({ decision, decisionWords: words, decidedBy: actorName(actor), decidedAt: now })
			.where(mine);
		let after = submission;
		if (isConfirmed) {
			const isShorter =
				embargoMoves(standing(submission).embargoUntil, amendment.after.embargoUntil, now) === "shorter";
			if (isShorter && article && !may(actor, "article.embargo", article))
				return refuse({ code: "forbidden" });
			if (isShorter && (await bindsLonger(tx, { submissionId, until: amendment.after.embargoUntil, now })))
				return refuse({ code: "merged-bind-longer" });
			after = await putRight(writing, { submission, amended: amendment.after });
			if (isShorter && article) await bindShorter(writing, { article, submission, after });
		}
		await mailAmendment(tx, after, { isConfirmed, words, now });
		await record(isConfirmed ? "submission.amended" : "submission.amendment-declined", submissionId, {
			code: submission.code,
		});
		return done({ id: submissionId });
	},
});

/** Whether one that this one stands for still binds, and for longer: its sender has asked for nothing else. */
async function bindsLonger(
	tx: Transaction,
	{ submissionId, until, now }: { submissionId: string; until: string | null; now: Date },
): Promise<boolean> {
	const end = until === null ? now : new Date(until);
	return (await mergedInto(tx, submissionId)).some(
		({ embargoUntil }) => embargoUntil !== null && embargoUntil > now && embargoUntil > end,
	);
}

/** Makes what was amended what was sent: to be read, found, and measured against. */
async function putRight(
	{ tx, now }: Pick<Writing<unknown, unknown>, "tx" | "now">,
	{ submission, amended }: { submission: Submission; amended: Amended },
): Promise<Submission> {
	const { id, organisation, details, email } = submission;
	const { embargoUntil, ...texts } = amended;
	const words = [texts.title, texts.body, organisation ?? "", details.boilerplate ?? "", texts.senderName];
	const until = embargoUntil === null ? null : new Date(embargoUntil);
	const isMoved = until?.getTime() !== submission.embargoUntil?.getTime();
	const after = {
		...texts,
		embargoUntil: until,
		details: isMoved ? withEmbargo(details, until) : details,
	};
	await tx
		.update(submissions)
		.set({ ...after, words: wordVector([...words, email]), changedAt: now })
		.where(eq(submissions.id, id));
	await tx.delete(submissionBands).where(eq(submissionBands.submissionId, id));
	await writeBands(tx, { id, body: texts.body });
	return { ...submission, ...after };
}

/** Moves the story's embargo with that of what it was begun from, unless it is another's or was moved by hand. */
async function bindShorter(
	writing: Pick<Writing<unknown, unknown>, "tx" | "now" | "record">,
	{ article, submission, after }: { article: LockedArticle; submission: Submission; after: Submission },
): Promise<void> {
	if (article.embargoUntil?.getTime() !== submission.embargoUntil?.getTime()) return;
	const { embargoReason: reason } = article;
	await endEarlier(writing, { article, until: after.embargoUntil, reason, askedBy: submission.senderName });
}
