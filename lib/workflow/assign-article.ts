import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { articles } from "@/db/schema/articles";
import { users } from "@/db/schema/users";
import { articleId } from "@/lib/articles/input";
import { lockArticle } from "@/lib/articles/lock-article";
import { fromHongKong } from "@/lib/time/hong-kong";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { dueAlreadyTold } from "./due-notice";
import { mailStep } from "./mail-step";
import { noteStep } from "./note-step";
import { whyNotAtStage } from "./stages";

const input = z
	.object({
		articleId,
		/** A staff account; empty takes the story from whoever had it. */
		assignee: z.union([z.literal(""), z.uuid("invalid")], "invalid"),
		/** When it is due, YYYY-MM-DD and HH:MM in Hong Kong; both empty for no time. */
		on: z.string("invalid").default(""),
		at: z.string("invalid").default(""),
	})
	.transform(({ articleId, assignee, on, at }, context) => {
		const dueAt = on === "" && at === "" ? null : fromHongKong(on, at);
		if (dueAt || (on === "" && at === "")) return { articleId, assignee: assignee || null, dueAt };
		context.addIssue({ code: "custom", message: "not-a-time", path: ["at"] });
		return z.NEVER;
	});

/** Gives a story to a colleague (派稿), who may then see and write it, and says when it is due. Nothing changed is no event. */
export const assignArticle = command({
	permission: "article.assign",
	input,
	find: lockArticle,
	run: async ({ tx, actor, input: { assignee, dueAt }, subject: article, now, record }) => {
		const refusal = whyNotAtStage("assign", article);
		if (refusal) return refuse({ code: refusal });
		const isSameDue = dueAt?.getTime() === article.dueAt?.getTime();
		if (assignee === article.assignedTo && isSameDue) return done({ assignee, dueAt: iso(dueAt) });
		const [colleague] =
			assignee === null
				? []
				: await tx
						.select({ name: users.name })
						.from(users)
						.where(and(eq(users.id, assignee), isNull(users.suspendedAt)));
		if (assignee !== null && !colleague) return refuse({ code: "gone", field: "assignee" });
		await tx
			.update(articles)
			.set({ assignedTo: assignee, dueAt, dueToldFor: dueAlreadyTold(dueAt, now) })
			.where(eq(articles.id, article.id));
		const words = colleague?.name ?? null;
		await noteStep(tx, { article, verb: "assign", to: article.stage, words, actor, now });
		const letter = { ...article, dueAt };
		await mailStep(tx, {
			article: letter,
			verb: "assign",
			to: article.stage,
			words: null,
			actor,
			now,
			recipient: assignee,
		});
		await record("article.assigned", article.id, { assignee, dueAt: iso(dueAt) });
		return done({ assignee, dueAt: iso(dueAt) });
	},
});

function iso(at: Date | null): string | null {
	return at?.toISOString() ?? null;
}
