import type { Place, Teaser } from "@/lib/articles/teaser";

type Section = { name: string; href: string; stories: readonly Teaser[] };
type Columnist = { name: string; column: Place; story: Teaser };

export type Front = {
	lead: Teaser | null;
	/** 最新: everything, newest first, the lead among it. */
	rail: Teaser[];
	/** The three 要聞 under the lead. */
	highlights: Teaser[];
	/** Sections that still have stories; every other one, if it has enough, has a large card and the rest beside it. */
	bands: { name: string; href: string; lead: Teaser | null; stories: Teaser[] }[];
	columnists: Columnist[];
	/** 最多人看; empty until enough has been read. */
	mostRead: Teaser[];
};

/**
 * The front page when no editor has laid it out. The lead is the newest news with a picture among the newest twelve
 * stories, so that one line of news does not push a story down; then come three more, of different sections where it
 * can be. A story stands in one place only, save for the line of the newest.
 */
export function arrangeFront({
	latest,
	sections,
	columnists,
	mostRead = [],
}: {
	latest: readonly Teaser[];
	sections: readonly Section[];
	columnists: readonly Columnist[];
	mostRead?: readonly Teaser[];
}): Front {
	const news = latest.filter((story) => !story.isColumn);
	const lead = news.slice(0, LEAD_AMONG).find(hasPicture) ?? news[0] ?? latest[0] ?? null;
	const rest = news.filter((story) => story.number !== lead?.number);
	const highlights = ofDifferentSections(rest.filter(hasPicture), lead);
	const shown = new Set([lead, ...highlights].map((story) => story?.number));
	return {
		lead,
		rail: latest.slice(0, lead && hasPicture(lead) ? RAIL_LENGTH : RAIL_BESIDE_WORDS),
		highlights,
		bands: sections
			.map((section) => ({ ...section, stories: storiesLeft(section, shown) }))
			.filter(({ stories }) => stories.length > 0)
			.map((section, index) => bandOf(section, index)),
		columnists: newestFirst(columnists).slice(0, COLUMNISTS),
		mostRead: mostRead.length < RANKED_AT_LEAST ? [] : [...mostRead],
	};
}

const LEAD_AMONG = 12;
const RAIL_LENGTH = 9;
// A lead without a picture is half as tall, and would stand over an empty room.
const RAIL_BESIDE_WORDS = 5;
const HIGHLIGHTS = 3;
const BAND_STORIES = 6;
// A card with fewer than two stories beside it would stand in an empty room.
const BESIDE_A_CARD = 3;
const COLUMNISTS = 4;
/** A ranking of one or two is none. */
const RANKED_AT_LEAST = 3;

function hasPicture({ picture }: Teaser): boolean {
	return picture !== null;
}

function ofDifferentSections(stories: readonly Teaser[], lead: Teaser | null): Teaser[] {
	const taken = new Set([lead?.section?.href]);
	const chosen = stories.filter(({ section }) => {
		const isNew = !taken.has(section?.href);
		taken.add(section?.href);
		return isNew;
	});
	const others = stories.filter((story) => !chosen.includes(story));
	return newestStories([...chosen, ...others].slice(0, HIGHLIGHTS));
}

function storiesLeft({ stories }: Section, shown: ReadonlySet<number | undefined>): Teaser[] {
	return stories.filter((story) => !story.isColumn && !shown.has(story.number)).slice(0, BAND_STORIES);
}

function bandOf({ name, href, stories }: Section, index: number): Front["bands"][number] {
	const isLarge = index % 2 === 0 && stories.length >= BESIDE_A_CARD;
	const lead = isLarge ? (stories.find(hasPicture) ?? null) : null;
	return { name, href, lead, stories: stories.filter((story) => story !== lead) };
}

function newestStories(stories: readonly Teaser[]): Teaser[] {
	return [...stories].sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime());
}

function newestFirst(columnists: readonly Columnist[]): Columnist[] {
	return [...columnists].sort((a, b) => b.story.publishedAt.getTime() - a.story.publishedAt.getTime());
}
