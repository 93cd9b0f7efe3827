import { eq } from "drizzle-orm";
import { z } from "zod";
import { submissions } from "@/db/schema/submissions";
import { lockEventOf } from "@/lib/diary/lock-event";
import { proposeChange } from "@/lib/diary/propose-change";
import { whenOf } from "@/lib/diary/rules";
import { tellOf } from "@/lib/notices/tell-of";
import { holdBack } from "@/lib/proofs/hold-back";
import { whoWaits } from "@/lib/proofs/who-waits";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { lockWithStory } from "./lock-submission";
import { isOutElsewhere, mergedInto, standAlone } from "./merged-into";
import { readStatusToken } from "./seals";
import { whyNot } from "./states";

/**
 * The sender takes a submission back, at any time before a story from it is before readers. A contributed piece that was scheduled does
 * not come out then; of an invitation in the diary it is a cancellation for an editor to confirm. Done twice, it is done.
 */
export const withdrawSubmission = command({
	permission: "submission.send",
	input: z.object({ token: z.string().max(300) }),
	find: findNothing,
	run: async ({ tx, actor, input: { token }, now, record, changed, gone }) => {
		const id = readStatusToken(token);
		const locked = id === null ? null : await lockWithStory(tx, id);
		if (!locked) return refuse({ code: "not-found" });
		const { submission, article } = locked;
		if (submission.state === "withdrawn") return done({ id: submission.id });
		const why = whyNot("withdraw", submission.state);
		if (why || article?.state === "published" || (await isOutElsewhere(tx, submission)))
			return refuse({ code: why ?? "submission-moved" });
		await tx
			.update(submissions)
			.set({ state: "withdrawn", declineReason: null, mergedIntoId: null, changedAt: now })
			.where(eq(submissions.id, submission.id));
		await record("submission.withdrawn", submission.id, { code: submission.code });
		// Whoever sent the same has taken nothing back.
		for (const other of await mergedInto(tx, submission.id)) await standAlone({ tx, now, record }, other);
		if (article && submission.kind === "pitch") {
			await holdBack(tx, { article, because: "pitch", now, record, changed, gone });
			const to = await whoWaits(tx, { articleId: article.id, assigneeId: submission.assigneeId });
			await tellOf(tx, { kind: "pitch-withdrawn", articleId: article.id, to, actor, now });
		}
		if (submission.kind === "invitation") {
			const event = await lockEventOf(tx, submission.id);
			if (event && event.state !== "cancelled")
				await proposeChange(tx, {
					...{ event, actor, now },
					kind: "cancel",
					after: whenOf(event),
					words: null,
					by: submission,
					alsoTo: submission.assigneeId,
				});
		}
		return done({ id: submission.id });
	},
});
