import { and, eq, lte } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { articleRevisions } from "@/db/schema/article-revisions";
import { type Article, articleTags } from "@/db/schema/articles";
import {
	publicationBylines,
	publicationCompanies,
	publicationMedia,
	publications,
	publicationTags,
} from "@/db/schema/publications";
import { textOf } from "@/lib/body/body";
import { type Nods, standAgainst, type Verdict } from "@/lib/checks/stand-against";
import { findCompanies } from "@/lib/companies/find-companies";
import { articleTag, type Tag } from "@/lib/front/tags";
import { parseHeadline } from "@/lib/headlines/headline";
import { withoutBreakMarks } from "@/lib/headlines/phrases";
import { pictureProblems } from "@/lib/media/picture-problems";
import { indexPublications } from "@/lib/search/index-stories";
import { tagIdsFor } from "@/lib/tags/tag-ids-for";
import { countWords, excerptOf } from "@/lib/text/measure";
import { slugOf } from "@/lib/text/slug";
import { forgetPings, notePing } from "@/lib/websub/note-ping";
import { type ArticleContent, mediaOf } from "./content";
import { followMerges } from "./follow-merges";
import { articleColumns, danglingReferences } from "./save-content";
import { tagsOfPublication } from "./tags-of-publication";

type Announce = (...tags: Tag[]) => void;

/**
 * Copies a revision of the story to where readers will find it from `publishAt` on, in place of what was there.
 * Gives the verdict on it; when problems stand against it, nothing was changed.
 */
export async function putBeforeReaders(
	tx: Transaction,
	{
		article,
		revision = article.revision,
		publishAt,
		updatedAt,
		now,
		nods,
		changed,
	}: {
		article: Pick<Article, "id" | "number" | "revision" | "embargoUntil" | "expiresAt">;
		/** The version that goes out: the present one, or one that was pinned before. */
		revision?: number;
		publishAt: Date;
		updatedAt: Date | null;
		now: Date;
		/** The findings that whoever publishes has looked at. */
		nods: Nods;
		changed: Announce;
	},
): Promise<Verdict> {
	const [pinned] = await tx
		.select({ id: articleRevisions.id, content: articleRevisions.content })
		.from(articleRevisions)
		.where(and(eq(articleRevisions.articleId, article.id), eq(articleRevisions.revision, revision)));
	if (!pinned) throw new Error(`article ${article.id} has no revision ${revision}`);
	const content = await followMerges(tx, pinned.content);
	const at = publishAt > now ? publishAt : now;
	const verdict = await standAgainst(tx, {
		articleId: article.id,
		content,
		embargo: article.embargoUntil && { until: article.embargoUntil, at },
		nods,
	});
	const unusable = await pictureProblems(tx, { articleId: article.id, content, at });
	// A version that has waited for its instant may show what has gone meanwhile.
	const problems = [...verdict.problems, ...unusable, ...(await danglingReferences(tx, content))];
	if (problems.length > 0) return { ...verdict, problems };

	const { id: articleId, number } = article;
	const tagsBefore = await tagsOfPublication(tx, articleId);
	changed(...tagsBefore);
	const wasLive = await isLive(tx, articleId, now);
	await forgetPings(tx, articleTag(number), now);
	await tx.delete(publications).where(eq(publications.articleId, articleId));
	await tx.insert(publications).values({
		articleId,
		number,
		revisionId: pinned.id,
		publishAt,
		updatedAt,
		expiresAt: article.expiresAt,
		...publicationColumns(content),
	});
	const bylines = content.bylines.map((byline, position) => ({
		articleId,
		...byline,
		position,
		publishAt,
		number,
	}));
	if (bylines.length > 0) await tx.insert(publicationBylines).values(bylines);
	const tags =
		revision === article.revision
			? await tx
					.select({ tagId: articleTags.tagId, position: articleTags.position })
					.from(articleTags)
					.where(eq(articleTags.articleId, articleId))
			: (await tagIdsFor(tx, content.tags)).map((tagId, position) => ({ tagId, position }));
	if (tags.length > 0)
		await tx.insert(publicationTags).values(tags.map((tag) => ({ articleId, ...tag, publishAt, number })));
	const companies = await findCompanies(tx, content);
	if (companies.length > 0)
		await tx
			.insert(publicationCompanies)
			.values(
				companies.map((companyId, position) => ({ articleId, companyId, position, publishAt, number })),
			);
	const pictures = mediaOf(content);
	if (pictures.length > 0)
		await tx.insert(publicationMedia).values(pictures.map((mediaId) => ({ articleId, mediaId, publishAt })));
	await indexPublications(tx, [articleId]);
	// A story given back to readers is no longer among those withdrawn.
	const tagsNow = await tagsOfPublication(tx, articleId);
	changed(...tagsNow, "corrections");
	// The lists that it leaves show that now, those that it joins when its instant has come.
	if (wasLive) await notePing(tx, tagsBefore, now);
	await notePing(tx, tagsNow, at);
	return verdict;
}

/** Takes a story away from readers, with the links by which lists and pictures find it. */
export async function takeFromReaders(
	tx: Transaction,
	{
		article,
		now,
		changed,
		gone,
	}: { article: Pick<Article, "id" | "number">; now: Date; changed: Announce; gone: Announce },
): Promise<void> {
	const tags = await tagsOfPublication(tx, article.id);
	changed(...tags);
	await forgetPings(tx, articleTag(article.number), now);
	if (await isLive(tx, article.id, now)) await notePing(tx, tags, now);
	gone(articleTag(article.number));
	await tx.delete(publications).where(eq(publications.articleId, article.id));
}

async function isLive(tx: Transaction, articleId: string, now: Date): Promise<boolean> {
	const live = await tx
		.select({ articleId: publications.articleId })
		.from(publications)
		.where(and(eq(publications.articleId, articleId), lte(publications.publishAt, now)));
	return live.length > 0;
}

function publicationColumns(content: ArticleContent) {
	const { headline, ...columns } = articleColumns(content);
	const { kicker, claim } = parseHeadline(headline);
	const text = textOf(content.body);
	return {
		...columns,
		tail: slugOf(withoutBreakMarks(kicker ? `${kicker} ${claim}` : claim)),
		excerpt: content.excerpt || excerptOf(text),
		words: countWords(text),
	};
}
