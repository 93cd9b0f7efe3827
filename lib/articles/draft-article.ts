import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { revisionReasons } from "@/db/schema/article-revisions";
import { articles } from "@/db/schema/articles";
import { bindDraft } from "@/lib/embargo/bind-draft";
import { command, findNothing, type Writing } from "@/lib/write/command";
import { done, type Outcome, refuse } from "@/lib/write/outcome";
import { followMerges } from "./follow-merges";
import { articleContent } from "./input";
import { addRevision, articleColumns, danglingReferences, saveRelations } from "./save-content";
import { whyNotInSection } from "./why-not-in-section";

const input = z.object({
	/** Chosen by the caller, so that a form sent twice makes one story; made here when left out. */
	articleId: z.uuid("invalid").optional(),
	content: articleContent.prefault({}),
	reason: z.enum(revisionReasons, "invalid").default("edit"),
});

const asked = input.extend({
	/** The story that the text was written in: its embargo binds the new one too. */
	copyOf: z.uuid("invalid").optional(),
});

/** Starts a story. Gives its id, its number and its first revision; the same `articleId` again gives the same story. */
export const draftArticle = command({
	permission: "article.draft",
	input: asked,
	find: findNothing,
	run: async ({ input: { copyOf, ...draft }, ...writing }) => {
		const begun = await beginDraft(writing, draft);
		if (!begun.ok || !copyOf) return begun;
		const [first] = await writing.tx
			.select({ until: articles.embargoUntil, reason: articles.embargoReason })
			.from(articles)
			.where(eq(articles.id, copyOf));
		if (first?.until)
			await bindDraft(writing, { articleId: begun.value.id, until: first.until, reason: first.reason ?? "" });
		return begun;
	},
});

/** Begins a story within a write of something else, whose permission has been asked. */
export async function beginDraft(
	{ tx, actor, now, record }: Pick<Writing<unknown, unknown>, "tx" | "actor" | "now" | "record">,
	{ articleId, content: sent, reason }: z.output<typeof input>,
): Promise<Outcome<{ id: string; number: number; revision: number }>> {
	const content = await followMerges(tx, sent);
	const id = articleId ?? randomUUID();
	const dangling = await danglingReferences(tx, content);
	if (dangling.length > 0) return refuse(...dangling);
	const closed = await whyNotInSection(tx, { wanted: content.sectionId, before: null });
	if (closed) return refuse({ code: closed, field: "sectionId" });
	const createdBy = actor.kind === "staff" ? actor.userId : null;
	const [made] = await tx
		.insert(articles)
		.values({ id, ...articleColumns(content), createdBy, createdAt: now, savedBy: createdBy, savedAt: now })
		.onConflictDoNothing({ target: articles.id })
		.returning({ number: articles.number, revision: articles.revision });
	if (!made) {
		const [there] = await tx
			.select({ number: articles.number, revision: articles.revision, createdBy: articles.createdBy })
			.from(articles)
			.where(eq(articles.id, id));
		if (!there || there.createdBy !== createdBy) return refuse({ code: "not-found" });
		return done({ id, number: there.number, revision: there.revision });
	}
	await saveRelations(tx, id, content);
	await addRevision(tx, { articleId: id, revision: made.revision, content, reason, actor, now });
	await record("article.drafted", id, { number: made.number });
	return done({ id, number: made.number, revision: made.revision });
}
