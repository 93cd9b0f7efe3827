import { eq } from "drizzle-orm";
import { z } from "zod";
import { articles } from "@/db/schema/articles";
import { voidApproval } from "@/lib/workflow/void-approval";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { followMerges } from "./follow-merges";
import { articleContent, articleId, revisionToken } from "./input";
import { conflict, lockArticle } from "./lock-article";
import { addRevision, articleColumns, danglingReferences, saveRelations } from "./save-content";
import { whyNotInSection } from "./why-not-in-section";

const input = z.object({ articleId, revision: revisionToken, content: articleContent });

/**
 * Saves the whole working copy. `revision` must be the one the text was loaded with: when somebody saved in between, it is
 * refused with the problem `conflict`, whose values tell the present revision, when (ISO, UTC) and by whom, and nothing
 * changes. Never alters the state of a story nor what readers see. Gives the new revision and the time of the save.
 */
export const reviseArticle = command({
	permission: "article.revise",
	input,
	find: lockArticle,
	run: async ({ tx, actor, input, subject: article, now, gesture, record }) => {
		const { revision } = input;
		if (article.revision !== revision) return conflict(tx, article);
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
		const next = revision + 1;
		await tx
			.update(articles)
			.set({ ...columns, ...headline, ...voided, revision: next, savedBy, savedAt: now })
			.where(eq(articles.id, article.id));
		await saveRelations(tx, article.id, content);
		await addRevision(tx, { articleId: article.id, revision: next, content, reason: "edit", actor, now });
		// A save is a version of its own; one among many, made on a list, is told in the log too.
		if (gesture !== null) await record("article.revised", article.id, { revision: next });
		return done({ revision: next, savedAt: now.toISOString() });
	},
});
