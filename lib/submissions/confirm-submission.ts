import { eq } from "drizzle-orm";
import { z } from "zod";
import { submissions } from "@/db/schema/submissions";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { mailReceived } from "./mails";
import { mutedAmong } from "./muted-among";
import { readConfirmToken } from "./seals";
import { arrivesAs } from "./states";
import { writeBands } from "./write-bands";

/**
 * The mail's link says that the submission is its sender's: from now on it has been received, on the board or where it is looked
 * at first. Pressed again, nothing more happens.
 */
export const confirmSubmission = command({
	permission: "submission.send",
	input: z.object({ token: z.string("link-wrong").max(300, "link-wrong") }),
	find: findNothing,
	run: async ({ tx, input: { token }, now, record }) => {
		const read = readConfirmToken(token, now);
		if (typeof read === "string") return refuse({ code: `submission-${read}` });
		const [sent] = await tx.select().from(submissions).where(eq(submissions.id, read.id)).for("update");
		if (!sent) return refuse({ code: "submission-link-expired" });
		if (sent.state !== "unverified") return done({ id: sent.id });
		const isMuted = (await mutedAmong(tx, [sent.email])).size > 0;
		await tx
			.update(submissions)
			.set({ state: arrivesAs({ ...sent, isMuted }), confirmedAt: now, changedAt: now })
			.where(eq(submissions.id, sent.id));
		await writeBands(tx, sent);
		await mailReceived(tx, sent, now);
		await record("submission.confirmed", sent.id, { code: sent.code });
		return done({ id: sent.id });
	},
});
