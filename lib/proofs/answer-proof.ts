import { and, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { proofAnswers, proofs } from "@/db/schema/proofs";
import { tellOf } from "@/lib/notices/tell-of";
import { lockWithStory } from "@/lib/submissions/lock-submission";
import { messageMax } from "@/lib/submissions/messages";
import { readMailedToken } from "@/lib/submissions/seals";
import { optionalProse } from "@/lib/text/fields";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { mailProofAnswer } from "./mail-proof-answer";
import { whoWaits } from "./who-waits";

/**
 * The author's word on a proof, by the key of the piece's own page: agreed as it stands, or what is to be changed, in words. Only the
 * newest proof can be answered, and once; the same answer again, as of a second click, is done already.
 */
export const answerProof = command({
	permission: "submission.send",
	input: z.object({
		token: z.string().max(300),
		number: z.coerce.number("invalid").int("invalid").min(1, "invalid"),
		answer: z.enum(proofAnswers, "invalid"),
		words: optionalProse({ max: messageMax }).nullable().default(null),
	}),
	find: findNothing,
	run: async ({ tx, actor, input: { token, number, answer, words }, now, record }) => {
		const id = readMailedToken(token);
		const locked = id === null ? null : await lockWithStory(tx, id);
		if (!locked?.article) return refuse({ code: "not-found" });
		const { submission, article } = locked;
		if (submission.state !== "adopted") return refuse({ code: "submission-moved" });
		const [proof] = await tx
			.select()
			.from(proofs)
			.where(and(eq(proofs.submissionId, submission.id), isNull(proofs.recalledAt)))
			.orderBy(desc(proofs.number))
			.limit(1)
			.for("update");
		if (proof?.number !== number) return refuse({ code: "proof-replaced" });
		const answerWords = answer === "changes" ? words : null;
		if (proof.answer === answer && proof.answerWords === answerWords) return done({ id: submission.id });
		if (proof.answer !== null) return refuse({ code: "proof-answered" });
		if (answer === "changes" && words === null) return refuse({ code: "blank", field: "words" });
		await tx
			.update(proofs)
			.set({ answer, answerWords, answeredBy: submission.senderName, answeredAt: now })
			.where(eq(proofs.id, proof.id));
		const to = await whoWaits(tx, { articleId: article.id, assigneeId: submission.assigneeId });
		const kind = answer === "agreed" ? ("proof-agreed" as const) : ("proof-changes" as const);
		await tellOf(tx, { kind, articleId: article.id, to, actor, now });
		await mailProofAnswer(tx, {
			article,
			by: submission.senderName,
			answer,
			words: answerWords,
			recipient: proof.sentBy,
			now,
		});
		await record(answer === "agreed" ? "proof.agreed" : "proof.changes", article.id, {
			code: submission.code,
			number,
		});
		return done({ id: submission.id });
	},
});
