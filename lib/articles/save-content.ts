import { randomUUID } from "node:crypto";
import { and, desc, eq, inArray, notExists, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type ArticleRevision, articleRevisions } from "@/db/schema/article-revisions";
import { articleBylines, articleMedia, articleTags } from "@/db/schema/articles";
import { books } from "@/db/schema/books";
import { columns } from "@/db/schema/columns";
import { media } from "@/db/schema/media";
import { pendingUpdates } from "@/db/schema/pending-updates";
import { people } from "@/db/schema/people";
import { proofs } from "@/db/schema/proofs";
import { publications } from "@/db/schema/publications";
import { sections } from "@/db/schema/sections";
import { type Actor, actorName } from "@/lib/access/actor";
import { mediaIn } from "@/lib/body/body";
import { parseHeadline } from "@/lib/headlines/headline";
import { surfaceLines } from "@/lib/headlines/surface-headlines";
import { indexArticles } from "@/lib/search/index-stories";
import { tagIdsFor } from "@/lib/tags/tag-ids-for";
import type { Problem } from "@/lib/write/outcome";
import { type ArticleContent, mediaOf } from "./content";

/** Saves of one person that follow within this time of the first one make one version in the list. */
export const FOLDING_MINUTES = 10;

/** The working copy's columns, from its content. */
export function articleColumns(content: ArticleContent) {
	const { kicker, claim, subs } = parseHeadline(content.headline);
	return {
		headline: content.headline,
		kicker,
		claim,
		subs,
		...surfaceLines(content),
		kind: content.kind,
		excerpt: content.excerpt,
		body: content.body,
		leadMediaId: content.lead?.mediaId ?? null,
		leadAlt: content.lead?.alt ?? "",
		leadCaption: content.lead?.caption ?? "",
		leadCredit: content.lead?.credit ?? "",
		sectionId: content.sectionId,
		columnId: content.columnId,
		bookId: content.bookId,
		provenancePublication: content.provenance?.publication ?? null,
		provenancePage: content.provenance?.page ?? null,
		provenanceMode: content.provenance?.mode ?? null,
		provenancePrintedOn: content.provenance?.printedOn ?? null,
	};
}

/** Things the content points at that are not there; empty when all are. */
export async function danglingReferences(tx: Transaction, content: ArticleContent): Promise<Problem[]> {
	const problems: Problem[] = [];
	const missing = async (
		table: typeof people | typeof sections | typeof columns | typeof books | typeof media,
		ids: string[],
		field: string,
	) => {
		const wanted = [...new Set(ids)];
		if (wanted.length === 0) return;
		// Held until the save is done, so that nothing is deleted between the question and the reference to it.
		const found = await tx
			.select({ id: table.id })
			.from(table)
			.where(inArray(table.id, wanted))
			.for("key share");
		if (found.length < wanted.length) problems.push({ code: "gone", field });
	};
	await missing(sections, content.sectionId ? [content.sectionId] : [], "sectionId");
	await missing(columns, content.columnId ? [content.columnId] : [], "columnId");
	await missing(books, content.bookId ? [content.bookId] : [], "bookId");
	await missing(
		people,
		content.bylines.map((byline) => byline.personId),
		"bylines",
	);
	await missing(media, content.lead ? [content.lead.mediaId] : [], "lead");
	await missing(media, mediaIn(content.body), "body");
	return problems;
}

/** Replaces the bylines, tags and pictures of the working copy, whose columns are written already, and the words by which the desk finds it. */
export async function saveRelations(
	tx: Transaction,
	articleId: string,
	content: ArticleContent,
): Promise<void> {
	await tx.delete(articleBylines).where(eq(articleBylines.articleId, articleId));
	if (content.bylines.length > 0) {
		await tx
			.insert(articleBylines)
			.values(content.bylines.map((byline, position) => ({ articleId, ...byline, position })));
	}
	await tx.delete(articleTags).where(eq(articleTags.articleId, articleId));
	const tagIds = await tagIdsFor(tx, content.tags);
	if (tagIds.length > 0)
		await tx.insert(articleTags).values(tagIds.map((tagId, position) => ({ articleId, tagId, position })));
	await tx.delete(articleMedia).where(eq(articleMedia.articleId, articleId));
	const pictures = mediaOf(content);
	if (pictures.length > 0)
		await tx.insert(articleMedia).values(pictures.map((mediaId) => ({ articleId, mediaId })));
	await indexArticles(tx, [articleId]);
}

/** Adds the immutable version of a save; the previous one goes when it belongs to the same run of saves and is neither live nor to come out nor with its author to read. */
export async function addRevision(
	tx: Transaction,
	save: {
		articleId: string;
		revision: number;
		content: ArticleContent;
		reason: ArticleRevision["reason"];
		actor: Actor;
		now: Date;
		saveId?: string;
	},
): Promise<string> {
	const savedBy = save.actor.kind === "staff" ? save.actor.userId : null;
	const [previous] = await tx
		.select({
			id: articleRevisions.id,
			// Written out: of one table alone, columns go without its name, and would be those of the inner one.
			isNamed: sql<boolean>`exists (select 1 from version_names v where v.article_id = article_revisions.article_id and v.revision = article_revisions.revision)`,
			savedBy: articleRevisions.savedBy,
			reason: articleRevisions.reason,
			startedAt: articleRevisions.startedAt,
		})
		.from(articleRevisions)
		.where(eq(articleRevisions.articleId, save.articleId))
		.orderBy(desc(articleRevisions.revision))
		.limit(1);
	const belongs =
		previous !== undefined &&
		previous.savedBy === savedBy &&
		!previous.isNamed &&
		previous.reason === "edit" &&
		save.reason === "edit" &&
		save.now.getTime() - previous.startedAt.getTime() < FOLDING_MINUTES * 60_000;
	if (belongs) {
		const live = tx
			.select({ one: sql`1` })
			.from(publications)
			.where(eq(publications.revisionId, previous.id));
		const isToCome = tx
			.select({ one: sql`1` })
			.from(pendingUpdates)
			.where(eq(pendingUpdates.revisionId, previous.id));
		const isProof = tx.select({ one: sql`1` }).from(proofs).where(eq(proofs.revisionId, previous.id));
		await tx
			.delete(articleRevisions)
			.where(
				and(eq(articleRevisions.id, previous.id), notExists(live), notExists(isToCome), notExists(isProof)),
			);
	}
	const id = randomUUID();
	await tx.insert(articleRevisions).values({
		id,
		articleId: save.articleId,
		revision: save.revision,
		content: save.content,
		reason: save.reason,
		saveId: save.saveId ?? null,
		savedBy,
		savedByName: actorName(save.actor),
		startedAt: belongs ? previous.startedAt : save.now,
		savedAt: save.now,
	});
	return id;
}
