import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { embargoLifts } from "@/db/schema/embargo-lifts";
import { articleId } from "@/lib/articles/input";
import { lockArticle } from "@/lib/articles/lock-article";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { endEarlier } from "./end-earlier";

/** `askedAt` (ISO) names the wish that was read: nobody agrees to another one. */
const input = z.object({ articleId, askedAt: z.iso.datetime("invalid") });

/** Agrees to a colleague's wish to end an embargo earlier. Never one's own: that it takes two is the point of it. */
export const agreeToLift = command({
	permission: "article.embargo",
	input,
	find: lockArticle,
	run: async ({ tx, actor, input: { askedAt }, subject: article, now, record }) => {
		const wish = await wishAbout(tx, article.id);
		if (!wish) return refuse({ code: "lift-not-asked" });
		if (actor.kind === "staff" && wish.askedBy === actor.userId) return refuse({ code: "own-lift" });
		if (wish.askedAt.toISOString() !== askedAt) return refuse({ code: "lift-changed" });
		const { reason, askedByName: askedBy } = wish;
		const until = await endEarlier({ tx, now, record }, { article, until: wish.until, reason, askedBy });
		return done({ until: until?.toISOString() ?? null });
	},
});

/** Says no to such a wish, or takes one's own back. */
export const declineLift = command({
	permission: "article.embargo",
	input,
	find: lockArticle,
	run: async ({ tx, input: { askedAt }, subject: article, record }) => {
		const wish = await wishAbout(tx, article.id);
		if (!wish) return refuse({ code: "lift-not-asked" });
		if (wish.askedAt.toISOString() !== askedAt) return refuse({ code: "lift-changed" });
		await tx.delete(embargoLifts).where(eq(embargoLifts.articleId, article.id));
		await record("embargo.lift-declined", article.id, { askedBy: wish.askedByName });
		return done({ number: article.number });
	},
});

async function wishAbout(tx: Transaction, id: string) {
	const [wish] = await tx.select().from(embargoLifts).where(eq(embargoLifts.articleId, id));
	return wish ?? null;
}
