import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { submissionAmendments } from "@/db/schema/submission-amendments";
import { submissions } from "@/db/schema/submissions";
import { tellOf } from "@/lib/notices/tell-of";
import { whoWaits } from "@/lib/proofs/who-waits";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { AMENDMENTS_MAX, amendedParts, embargoMoves, standing, whyNotAmend } from "./amendments";
import { bindLonger } from "./bind-longer";
import { lockWithStory } from "./lock-submission";
import { isOutElsewhere } from "./merged-into";
import { readAmendment } from "./read-amendment";
import { readMailedToken } from "./seals";
import { standsThrough } from "./states";

const typed = z.string("invalid").max(200_000, "invalid").default("");

/**
 * The sender of a release or a pitch puts something right, by the key of its own page, while readers have no story of it. What was sent
 * stands until an editor has confirmed; an embargo that binds longer binds at once, the draft as well. The same once more is done already.
 */
export const amendSubmission = command({
	permission: "submission.send",
	input: z.object({
		token: z.string().max(300),
		...{ title: typed, body: typed, senderName: typed, phone: typed, embargoOn: typed, embargoAt: typed },
		words: typed,
	}),
	find: findNothing,
	run: async ({ input: { token, ...form }, ...writing }) => {
		const { tx, actor, now, record } = writing;
		const id = readMailedToken(token);
		const locked = id === null ? null : await lockWithStory(tx, id);
		if (!locked) return refuse({ code: "not-found" });
		const { submission, article } = locked;
		const isOut = article?.state === "published" || (await isOutElsewhere(tx, submission));
		const why = whyNotAmend(submission, { isOut });
		if (why) return refuse({ code: why });
		const before = standing(submission);
		const read = readAmendment(submission, form, now);
		if (Array.isArray(read)) return refuse(...read);
		const { after, words } = read;
		const of = eq(submissionAmendments.submissionId, submission.id);
		const asked = await tx.select().from(submissionAmendments).where(of);
		const open = asked.find(({ decision }) => decision === null);
		if (open && open.words === words && amendedParts(open.after, after).length === 0)
			return done({ id: submission.id });
		const parts = amendedParts(before, after);
		if (parts.length === 0 && !open) return refuse({ code: "nothing-changed" });
		if (asked.length >= AMENDMENTS_MAX) return refuse({ code: "too-many-messages" });
		if (open)
			await tx
				.update(submissionAmendments)
				.set({ decision: "replaced", decidedAt: now })
				.where(and(of, isNull(submissionAmendments.decision)));
		// Whoever puts everything back as it stands has taken back what waited.
		if (parts.length === 0) return done({ id: submission.id });
		await tx
			.insert(submissionAmendments)
			.values({ id: randomUUID(), submissionId: submission.id, before, after, words, sentAt: now });
		const isLonger = embargoMoves(before.embargoUntil, after.embargoUntil, now) === "longer";
		if (isLonger && after.embargoUntil)
			await bindLonger(writing, { submission, article, until: new Date(after.embargoUntil) });
		const state = standsThrough(submission.state, "answer") ?? "answered";
		await tx
			.update(submissions)
			.set({ state, mergedIntoId: null, changedAt: now })
			.where(eq(submissions.id, submission.id));
		await record("submission.amendment-sent", submission.id, {
			code: submission.code,
			parts,
		});
		if (article) {
			const waiting = await whoWaits(tx, { articleId: article.id, assigneeId: submission.assigneeId });
			const to = [...waiting, article.createdBy, article.assignedTo].filter((one) => one !== null);
			await tellOf(tx, { kind: "source-amended", articleId: article.id, to, actor, now });
		}
		return done({ id: submission.id });
	},
});
