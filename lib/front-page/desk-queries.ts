import { desc, eq, inArray, or, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { articleSearch } from "@/db/schema/search";
import { datedArticles } from "@/db/views/dated-articles";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import type { PublishedArticle } from "@/lib/articles/public-queries";
import { looseQuery, soughtIn } from "@/lib/search/query";
import { readSettings } from "@/lib/settings/public-queries";
import type { Front } from "./arrange-front";
import { assembleFront } from "./assemble-front";
import { type BoardContainer, type BoardStory, layBoard } from "./board";
import { boardStory, goneStory } from "./board-story";
import { headlineAt } from "./card-times";
import type { ContainerKey } from "./containers";
import type { Lists } from "./curate";
import {
	type Launch,
	listContainers,
	listLaunches,
	listRemoved,
	listVersions,
	readDrafts,
	readLaunchedAt,
} from "./desk-launches";
import { listDated, readMaterialAt } from "./desk-material";
import { shownTeaser } from "./shown-teaser";

export type RemovedCard = { id: string; container: ContainerKey; story: BoardStory };
export type Board = {
	containers: BoardContainer[];
	/** The newest stories, which stand beside the lead. */
	rail: BoardStory[];
	removed: RemovedCard[];
	launches: Launch[];
	/** What stories are called that a change names, by their identities. */
	names: Record<string, string>;
};

const RAIL_SHOWN = 5;
const LAUNCHES_READ = 200;
const PLACEABLE_SHOWN = 30;

/** Everything that the desk of the front page lays out, or null for whoever does not lay it out. */
export async function readBoard(actor: Actor, now: Date): Promise<Board | null> {
	const drafts = await readDrafts(actor);
	const [{ publication }, material, containers, live, versions, launches, removed] = await Promise.all([
		readSettings(),
		readMaterialAt(actor, { at: now, lists: drafts }),
		listContainers(),
		readLaunchedAt(actor, now),
		listVersions(actor),
		listLaunches(actor, LAUNCHES_READ),
		listRemoved(actor),
	]);
	if (!material) return null;
	const given = { publication, now };
	const filledIn = [
		...material.latest,
		...material.sections.flatMap(({ stories }) => stories),
		...material.columns.flatMap(({ stories }) => stories),
	].map((article) => boardStory(article, given));
	const named = await storiesOf(actor, [...idsIn(drafts), ...idsIn(live), ...removed.map(idOf)], given);
	const stories = new Map([...filledIn.map((story) => [story.articleId, story] as const), ...named]);
	return {
		containers: layBoard({
			containers,
			drafts,
			live,
			front: assembleFront(material, publication),
			stories,
			versions,
			launches,
			now,
		}),
		rail: material.latest.slice(0, RAIL_SHOWN).map((article) => boardStory(article, given)),
		removed: removed.flatMap(({ id, container, articleId, ...card }) => {
			const story = named.get(articleId);
			return story
				? [{ id, container, story: shownTeaser(story, { ...card, headline: headlineAt(card, now) }) }]
				: [];
		}),
		launches,
		names: Object.fromEntries([...named].map(([id, { headline }]) => [id, headline.claim])),
	};
}

/**
 * The stories that can be placed, published and scheduled ones, the newest first; `search` looks in headline, text, bylines and
 * tags, and a number finds the story of that number. None for whoever does not lay the front page out.
 */
export async function listPlaceable(
	actor: Actor,
	{ search = "", now }: { search?: string; now: Date },
): Promise<BoardStory[]> {
	if (!may(actor, "front.curate", "house")) return [];
	const [{ publication }, rows] = await Promise.all([
		readSettings(),
		reader()
			.select()
			.from(datedArticles)
			.where(matching(search.trim()))
			.orderBy(desc(datedArticles.publishAt), desc(datedArticles.number))
			.limit(PLACEABLE_SHOWN),
	]);
	return rows.map((article) => boardStory(article, { publication, now }));
}

/**
 * The front page as it will be at an instant, scheduled stories and timed launches among it; `withDrafts` as if the drafts were
 * launched now, where no timed launch comes before that instant. Null for whoever does not lay it out.
 */
export async function readFrontAt(
	actor: Actor,
	{ at, withDrafts, now }: { at: Date; withDrafts: boolean; now: Date },
): Promise<Front | null> {
	const [launched, drafts, launches] = await Promise.all([
		readLaunchedAt(actor, at),
		readDrafts(actor),
		listLaunches(actor, LAUNCHES_READ),
	]);
	const timed = new Set(
		launches.filter(({ launchAt }) => launchAt > now && launchAt <= at).map(({ container }) => container),
	);
	const lists: Lists = withDrafts
		? new Map([...launched].map(([key, cards]) => [key, timed.has(key) ? cards : (drafts.get(key) ?? [])]))
		: launched;
	const [material, { publication }] = await Promise.all([
		readMaterialAt(actor, { at, lists }),
		readSettings(),
	]);
	return material && assembleFront(material, publication);
}

async function storiesOf(
	actor: Actor,
	ids: readonly string[],
	given: { publication: { staffByline: string }; now: Date },
): Promise<Map<string, BoardStory>> {
	const dated = await listDated(actor, ids);
	const missing = [...new Set(ids)].filter((id) => !dated.has(id));
	const { id, number, kicker, claim } = articles;
	const gone =
		missing.length === 0
			? []
			: await reader().select({ id, number, kicker, claim }).from(articles).where(inArray(id, missing));
	return new Map(
		[
			...[...dated.values()].map((article: PublishedArticle) => boardStory(article, given)),
			...gone.map(goneStory),
		].map((story) => [story.articleId, story]),
	);
}

function matching(text: string) {
	if (text === "") return undefined;
	const sought = soughtIn(text);
	if (sought.phrases.length === 0) return sql`false`;
	const found = reader()
		.select({ id: articleSearch.articleId })
		.from(articleSearch)
		.where(sql`${articleSearch.words} @@ ${looseQuery(sought)}::tsquery`);
	return or(
		inArray(datedArticles.articleId, found),
		/^\d{1,9}$/.test(text) ? eq(datedArticles.number, Number(text)) : undefined,
	);
}

function idsIn(lists: Lists): string[] {
	return [...lists.values()].flatMap((cards) => cards.map(idOf));
}

function idOf({ articleId }: { articleId: string }): string {
	return articleId;
}
