import { and, desc, eq, gt, inArray, isNull, lte, or, type SQL } from "drizzle-orm";
import { reader } from "@/db/client";
import { datedArticles } from "@/db/views/dated-articles";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import type { PublishedArticle } from "@/lib/articles/public-queries";
import { listColumns } from "@/lib/columns/public-queries";
import { listMostRead } from "@/lib/reads/public-queries";
import { listSections } from "@/lib/sections/public-queries";
import type { FrontMaterial } from "./assemble-front";
import { headlineAt, standingOf } from "./card-times";
import type { ContainerKey } from "./containers";
import type { Card, Lists } from "./curate";

/**
 * All that the front page is made of at an instant, with stories that will have come out by then, and these cards on it. Nothing
 * for whoever does not lay the front page out.
 */
export async function readMaterialAt(
	actor: Actor,
	{ at, lists }: { at: Date; lists: Lists },
): Promise<FrontMaterial | null> {
	if (!may(actor, "front.curate", "house")) return null;
	const placed = [...lists].flatMap(([container, cards]) => cards.map((card) => ({ container, card })));
	const [latest, sections, columns, mostRead, articles] = await Promise.all([
		newest(at, { limit: 40 }),
		listSections(),
		listColumns(),
		listMostRead(),
		listDated(
			actor,
			placed.map(({ card }) => card.articleId),
		),
	]);
	return {
		latest,
		mostRead,
		sections: await Promise.all(
			sections.map(async (section) => ({
				...section,
				stories: await newest(at, { where: eq(datedArticles.sectionId, section.id), limit: 12 }),
			})),
		),
		columns: await Promise.all(
			columns.map(async (column) => ({
				...column,
				stories: await newest(at, { where: eq(datedArticles.columnId, column.id), limit: 1 }),
			})),
		),
		placed: placed.flatMap((one) => placedAt(one, articles, at)),
	};
}

/** Published and scheduled stories by their identities, for whoever lays the front page out. */
export async function listDated(
	actor: Actor,
	articleIds: readonly string[],
): Promise<Map<string, PublishedArticle>> {
	if (articleIds.length === 0 || !may(actor, "front.curate", "house")) return new Map();
	const rows = await reader()
		.select()
		.from(datedArticles)
		.where(inArray(datedArticles.articleId, [...new Set(articleIds)]));
	return new Map(rows.map((row) => [row.articleId, row]));
}

async function newest(
	at: Date,
	{ where, limit }: { where?: SQL; limit: number },
): Promise<PublishedArticle[]> {
	const { expiresAt } = datedArticles;
	return reader()
		.select()
		.from(datedArticles)
		.where(and(lte(datedArticles.publishAt, at), or(isNull(expiresAt), gt(expiresAt, at)), where))
		.orderBy(desc(datedArticles.publishAt), desc(datedArticles.number))
		.limit(limit);
}

function isOutAt({ publishAt, expiresAt }: PublishedArticle, at: Date): boolean {
	return publishAt <= at && (expiresAt === null || expiresAt > at);
}

function placedAt(
	{ container, card }: { container: ContainerKey; card: Card },
	articles: ReadonlyMap<string, PublishedArticle>,
	at: Date,
) {
	const article = articles.get(card.articleId);
	const standing = standingOf(card, at);
	if (!article || standing === "waiting" || !isOutAt(article, at)) return [];
	const { showsPicture, showsSubs } = card;
	const overrides = { headline: headlineAt(card, at), showsPicture, showsSubs };
	return [{ container, article, overrides, isOver: standing === "over" }];
}
