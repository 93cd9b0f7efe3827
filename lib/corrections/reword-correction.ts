import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { corrections, correctionWordings } from "@/db/schema/corrections";
import { actorName } from "@/lib/access/actor";
import { type LockedArticle, lockArticle } from "@/lib/articles/lock-article";
import { articleTag } from "@/lib/front/tags";
import { notePing } from "@/lib/websub/note-ping";
import { changesBetween } from "@/lib/write/changes";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { correctionFields } from "./input";

const input = z.intersection(
	correctionFields,
	z.object({
		correctionId: z.uuid("invalid"),
		/** When it was last reworded, as it was loaded (milliseconds since 1970; 0 when never): the token against lost updates. */
		seen: z.coerce.number("invalid").int("invalid"),
	}),
);

/**
 * Puts right the words of a correction that readers have. It keeps its day and its place, readers are told when it was reworded, and
 * the words before stay for the desk. It cannot be taken back.
 */
export const rewordCorrection = command({
	permission: "article.correct",
	input,
	find: lockStory,
	run: async ({
		tx,
		actor,
		input: { correctionId, seen, ...words },
		subject: { correction: before, ...article },
		now,
		record,
		changed,
	}) => {
		if ((before.rewordedAt?.getTime() ?? 0) !== seen) return refuse({ code: "conflict" });
		const changes = changesBetween(before, words);
		if (Object.keys(changes).length === 0) return done({ id: correctionId });
		const { kind, whatWas, whatIs, note } = before;
		await tx.insert(correctionWordings).values({
			id: randomUUID(),
			correctionId,
			...{ kind, whatWas, whatIs, note },
			replacedAt: now,
			replacedByName: actorName(actor),
		});
		await tx
			.update(corrections)
			.set({ ...words, rewordedAt: now })
			.where(eq(corrections.id, correctionId));
		changed(articleTag(article.number), "corrections");
		await notePing(tx, ["corrections"], now);
		await record("article.reworded", article.id, { correction: correctionId, changes });
		return done({ id: correctionId });
	},
});

type Correction = typeof corrections.$inferSelect;

async function lockStory(
	tx: Transaction,
	{ correctionId }: { correctionId: string },
): Promise<(LockedArticle & { correction: Correction }) | null> {
	const [told] = await tx
		.select({ articleId: corrections.articleId })
		.from(corrections)
		.where(eq(corrections.id, correctionId));
	const article = told && (await lockArticle(tx, told));
	if (!article) return null;
	const [correction] = await tx.select().from(corrections).where(eq(corrections.id, correctionId));
	return correction ? { ...article, correction } : null;
}
