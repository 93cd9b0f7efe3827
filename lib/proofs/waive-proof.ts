import { eq } from "drizzle-orm";
import { z } from "zod";
import { pitchStories } from "@/db/schema/proofs";
import { articleId } from "@/lib/articles/input";
import { lockArticle } from "@/lib/articles/lock-article";
import { line } from "@/lib/text/fields";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { pitchOf } from "./pitch-of";
import { REASON_MAX, whyNoProof } from "./rules";

/**
 * A chief lets a contributed piece go out without its author's word, and says why; until the next proof is sent. Never a piece that its
 * author has taken back.
 */
export const waiveProof = command({
	permission: "proof.waive",
	input: z.object({ articleId, reason: line({ max: REASON_MAX }) }),
	find: lockArticle,
	run: async ({ tx, actor, input: { reason }, subject: article, now, record }) => {
		const pitch = await pitchOf(tx, article.id);
		if (!pitch) return refuse({ code: "not-a-pitch" });
		const why = whyNoProof(pitch.standing);
		if (why) return refuse({ code: why });
		if (pitch.standing === "agreed" || pitch.standing === "waived")
			return refuse({ code: "proof-not-needed" });
		await tx
			.update(pitchStories)
			.set({ waivedAt: now, waivedBy: actor.kind === "staff" ? actor.userId : null, waivedReason: reason })
			.where(eq(pitchStories.articleId, article.id));
		await record("proof.waived", article.id, { reason });
		return done({ reason });
	},
});
