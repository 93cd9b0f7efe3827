import type { Place, Teaser } from "@/lib/articles/teaser";
import { type ContainerKey, capOf } from "./containers";

type Section = { key: ContainerKey; name: string; href: string; stories: readonly Teaser[] };
type Columnist = { name: string; column: Place; story: Teaser };
/** A story that an editor has put somewhere, in the order of its container; the column of those in 專欄. */
export type PlacedStory = {
	container: ContainerKey;
	story: Teaser;
	column: Place | null;
	/** Its time there is over: the rule puts it into that place no more. */
	isOver?: boolean;
};

export type Front = {
	lead: Teaser | null;
	/** 最新: everything, newest first, the lead among it. */
	rail: Teaser[];
	/** The three 要聞 under the lead. */
	highlights: Teaser[];
	/** Sections that still have stories; every other one, if it has enough, has a large card and the rest beside it. */
	bands: { key: ContainerKey; name: string; href: string; lead: Teaser | null; stories: Teaser[] }[];
	columnists: Columnist[];
	/** 最多人看; empty until enough has been read. */
	mostRead: Teaser[];
};

/**
 * The front page: what editors have placed, in each place first, and filled by rule where they have placed nothing. The lead is
 * then the newest news with a picture among the newest twelve stories, so that one line of news does not push a story down; then
 * come more up to three, of different sections where it can be. The rule puts a story in one place only, save for the line of the
 * newest, and never where an editor has it elsewhere, nor where the time that an editor gave it is over. What has come up at its
 * time pushes the last of a full place off, which is then free for the rule.
 */
export function arrangeFront({
	latest,
	sections,
	columnists,
	mostRead = [],
	placed: all = [],
}: {
	latest: readonly Teaser[];
	sections: readonly Section[];
	columnists: readonly Columnist[];
	mostRead?: readonly Teaser[];
	placed?: readonly PlacedStory[];
}): Front {
	const placed = withinCaps(all.filter(({ isOver }) => !isOver));
	const mayFill = (key: ContainerKey) => {
		const over = all.filter(({ container, isOver }) => isOver && container === key);
		return notAmong(over.map(({ story }) => story));
	};
	const inPlace = (key: ContainerKey) => placed.filter(({ container }) => container === key);
	const storiesIn = (key: ContainerKey) => inPlace(key).map(({ story }) => story);
	const isFree = notAmong(placed.map(({ story }) => story));
	const free = latest.filter(isFree);
	const news = free.filter((story) => !story.isColumn);
	const leading = news.filter(mayFill("lead"));
	const lead =
		storiesIn("lead")[0] ?? leading.slice(0, LEAD_AMONG).find(hasPicture) ?? leading[0] ?? free[0] ?? null;
	const chosen = storiesIn("highlights");
	const rest = news
		.filter(mayFill("highlights"))
		.filter((story) => story.number !== lead?.number && hasPicture(story));
	const highlights = [
		...chosen,
		...ofDifferentSections(rest, { beside: [lead, ...chosen], many: capOf("highlights") - chosen.length }),
	];
	const isLeft = notAmong([...(lead ? [lead] : []), ...highlights, ...placed.map(({ story }) => story)]);
	return {
		lead,
		rail: latest.slice(0, lead && hasPicture(lead) ? RAIL_LENGTH : RAIL_BESIDE_WORDS),
		highlights,
		bands: sections
			.map((section) => ({
				...section,
				stories: bandStories(section, storiesIn(section.key), both(isLeft, mayFill(section.key))),
			}))
			.filter(({ stories }) => stories.length > 0)
			.map((section, index) => bandOf(section, index)),
		columnists: columnistsBeside(inPlace("columnists"), columnists, both(isFree, mayFill("columnists"))),
		mostRead: mostRead.length < RANKED_AT_LEAST ? [] : [...mostRead],
	};
}

const LEAD_AMONG = 12;
const RAIL_LENGTH = 9;
// A lead without a picture is half as tall, and would stand over an empty room.
const RAIL_BESIDE_WORDS = 5;
// A card with fewer than two stories beside it would stand in an empty room.
const BESIDE_A_CARD = 3;
/** A ranking of one or two is none. */
const RANKED_AT_LEAST = 3;

/** In each place as many as it has room for, the first. */
function withinCaps(placed: readonly PlacedStory[]): PlacedStory[] {
	const standing = new Map<ContainerKey, number>();
	return placed.filter(({ container }) => {
		const before = standing.get(container) ?? 0;
		standing.set(container, before + 1);
		return before < capOf(container);
	});
}

function hasPicture({ picture }: Teaser): boolean {
	return picture !== null;
}

type IsIt = (story: Teaser) => boolean;

function notAmong(stories: readonly Teaser[]): IsIt {
	const numbers = new Set(stories.map(({ number }) => number));
	return ({ number }) => !numbers.has(number);
}

function both(one: IsIt, other: IsIt): IsIt {
	return (story) => one(story) && other(story);
}

function ofDifferentSections(
	stories: readonly Teaser[],
	{ beside, many }: { beside: readonly (Teaser | null)[]; many: number },
): Teaser[] {
	const taken = new Set(beside.map((story) => story?.section?.href));
	const chosen = stories.filter(({ section }) => {
		const isNew = !taken.has(section?.href);
		taken.add(section?.href);
		return isNew;
	});
	const others = stories.filter((story) => !chosen.includes(story));
	return newestStories([...chosen, ...others].slice(0, many));
}

function bandStories({ key, stories }: Section, chosen: readonly Teaser[], isLeft: IsIt): Teaser[] {
	const left = stories.filter((story) => !story.isColumn && isLeft(story));
	return [...chosen, ...left].slice(0, capOf(key));
}

/** Who was chosen, then those who wrote last; nobody twice for the same column. */
function columnistsBeside(
	chosen: readonly PlacedStory[],
	columnists: readonly Columnist[],
	isFree: (story: Teaser) => boolean,
): Columnist[] {
	const placed = chosen.flatMap(({ story, column }) =>
		column ? [{ name: story.writers[0]?.name ?? column.name, column, story }] : [],
	);
	const taken = new Set(placed.map(({ column }) => column.href));
	const others = columnists.filter(({ column, story }) => isFree(story) && !taken.has(column.href));
	return [...placed, ...newestFirst(others)].slice(0, capOf("columnists"));
}

function bandOf({ key, name, href, stories }: Section, index: number): Front["bands"][number] {
	const isLarge = index % 2 === 0 && stories.length >= BESIDE_A_CARD;
	const lead = isLarge ? (stories.find(hasPicture) ?? null) : null;
	return { key, name, href, lead, stories: stories.filter((story) => story !== lead) };
}

function newestStories(stories: readonly Teaser[]): Teaser[] {
	return [...stories].sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime());
}

function newestFirst(columnists: readonly Columnist[]): Columnist[] {
	return [...columnists].sort((a, b) => b.story.publishedAt.getTime() - a.story.publishedAt.getTime());
}
