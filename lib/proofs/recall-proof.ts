import { and, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { proofs } from "@/db/schema/proofs";
import { articleId } from "@/lib/articles/input";
import { lockArticle } from "@/lib/articles/lock-article";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";

/** Takes back a proof that its author has not answered: from then on the author's page shows it no more. */
export const recallProof = command({
	permission: "proof.send",
	input: z.object({ articleId, number: z.coerce.number("invalid").int("invalid").min(1, "invalid") }),
	find: lockArticle,
	run: async ({ tx, input: { number }, subject: article, now, record }) => {
		const [last] = await tx
			.select()
			.from(proofs)
			.where(and(eq(proofs.articleId, article.id), isNull(proofs.recalledAt)))
			.orderBy(desc(proofs.number))
			.limit(1)
			.for("update");
		if (!last || last.number !== number || last.answer !== null) return refuse({ code: "proof-moved" });
		await tx.update(proofs).set({ recalledAt: now }).where(eq(proofs.id, last.id));
		await record("proof.recalled", article.id, { number });
		return done({ number });
	},
});
