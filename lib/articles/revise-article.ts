import { and, desc, eq, gt, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { articleRevisions } from "@/db/schema/article-revisions";
import { articles } from "@/db/schema/articles";
import type { Actor } from "@/lib/access/actor";
import { whyLocked } from "@/lib/locks/held-lock";
import { voidApproval } from "@/lib/workflow/void-approval";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { followMerges } from "./follow-merges";
import { articleContent, articleId, revisionToken } from "./input";
import { conflict, lockArticle } from "./lock-article";
import { addRevision, articleColumns, danglingReferences, saveRelations } from "./save-content";
import { whyNotInSection } from "./why-not-in-section";

const input = z.object({
	articleId,
	revision: revisionToken,
	content: articleContent,
	saveId: z.uuid("invalid").optional(),
	/** The sender's earlier saves whose answer never came back. */
	unanswered: z.array(z.uuid("invalid")).max(50, "too-many").default([]),
	/** "merge" when somebody else's text was taken into this one: such a save is never folded into the one before it. */
	reason: z.enum(["edit", "merge"], "invalid").default("edit"),
});

/**
 * Saves the whole working copy. `revision` must be the one the text was loaded with, or that of an `unanswered` save of one's
 * own: when somebody saved in between, it is refused with the problem `conflict`, whose values tell the present revision, when
 * (ISO, UTC), by whom and the last unanswered save that had arrived, and nothing changes; `locked` when somebody else has the
 * story's lock. Never alters the state of a story nor what readers see. Gives the new revision and the time of the save.
 */
export const reviseArticle = command({
	permission: "article.revise",
	input,
	find: lockArticle,
	run: async ({ tx, actor, input, subject: article, now, gesture, record }) => {
		const { revision, saveId, reason } = input;
		const locked = await whyLocked(tx, { articleId: article.id, actor, now });
		if (locked) return locked;
		const arrived = article.revision === revision ? null : await lastArrived(tx, input, actor);
		if (article.revision !== (arrived?.revision ?? revision))
			return conflict(tx, article, arrived?.saveId ?? undefined);
		const content = await followMerges(tx, input.content);
		const dangling = await danglingReferences(tx, content);
		if (dangling.length > 0) return refuse(...dangling);
		const closed = await whyNotInSection(tx, { wanted: content.sectionId, before: article.sectionId });
		if (closed) return refuse({ code: closed, field: "sectionId" });
		const savedBy = actor.kind === "staff" ? actor.userId : null;
		const columns = articleColumns(content);
		// A live or scheduled story must keep a claim; its working copy may lose it for a while, so the old parts stay until it has one.
		const headline =
			columns.claim === "" && article.state !== "draft"
				? { headline: columns.headline, kicker: article.kicker, claim: article.claim, subs: article.subs }
				: {};
		const voided = await voidApproval(tx, { article, actor, now });
		const next = article.revision + 1;
		await tx
			.update(articles)
			.set({ ...columns, ...headline, ...voided, revision: next, savedBy, savedAt: now })
			.where(eq(articles.id, article.id));
		await saveRelations(tx, article.id, content);
		await addRevision(tx, {
			articleId: article.id,
			revision: next,
			content,
			reason,
			actor,
			now,
			...(saveId && { saveId }),
		});
		// A save is a version of its own; one among many, made on a list, is told in the log too.
		if (gesture !== null) await record("article.revised", article.id, { revision: next });
		return done({ revision: next, savedAt: now.toISOString() });
	},
});

/** The newest of the sender's unanswered saves that had arrived after the revision it knows, or null. */
async function lastArrived(
	tx: Transaction,
	{ articleId, revision, unanswered }: z.output<typeof input>,
	actor: Actor,
) {
	if (unanswered.length === 0 || actor.kind !== "staff") return null;
	const [arrived] = await tx
		.select({ revision: articleRevisions.revision, saveId: articleRevisions.saveId })
		.from(articleRevisions)
		.where(
			and(
				eq(articleRevisions.articleId, articleId),
				gt(articleRevisions.revision, revision),
				eq(articleRevisions.savedBy, actor.userId),
				inArray(articleRevisions.saveId, unanswered),
			),
		)
		.orderBy(desc(articleRevisions.revision))
		.limit(1);
	return arrived ?? null;
}
