import type { Place, Teaser } from "@/lib/articles/teaser";
import type { Front } from "./arrange-front";
import { headlineAt, standingOf } from "./card-times";
import { type Change, changesOf } from "./changes";
import { type ContainerKey, capOf, needsPicture } from "./containers";
import { alsoIn, type Card, isSameList, type Lists } from "./curate";
import { shownTeaser } from "./shown-teaser";

/** Where a story is in its life: before its readers, still to come, or taken away from them. */
export type StoryState = "out" | "due" | "gone";

/** Where a card is in its time and in its container. */
export type CardStanding = ReturnType<typeof standingOf> | "crowded";

/** A story as the desk of the front page shows it. */
export type BoardStory = Pick<Teaser, "number" | "headline" | "picture" | "byline" | "isColumn"> & {
	articleId: string;
	/** Its own headline in the house's form. */
	ownHeadline: string;
	section: Place | null;
	publishAt: Date | null;
	state: StoryState;
};

export type BoardCard = {
	/** With the card's own headline, and without the picture that it does not show. */
	story: BoardStory;
	card: Card;
	/** The other containers in which it stands too. */
	also: ContainerKey[];
	lacksPicture: boolean;
	/** Its place among the cards that are up, counted from 1; null: it is not up. */
	place: number | null;
	/** Where it is in its time; `crowded` when what came up at its own time has taken its room. */
	standing: CardStanding;
};

export type BoardContainer = {
	key: ContainerKey;
	section: string | null;
	cap: number;
	cards: BoardCard[];
	/** The stories that the rule fills in after the cards. */
	automatic: BoardStory[];
	version: number;
	changedBy: string;
	changes: Change[];
	liveAt: Date | null;
	timed: { at: Date; by: string } | null;
};

/** The drafts as the desk lays them out, each with what speaks against it and what of it readers have not got. */
export function layBoard({
	containers,
	drafts,
	live,
	front,
	stories,
	versions,
	launches,
	now,
}: {
	containers: readonly { key: ContainerKey; section: string | null }[];
	drafts: Lists;
	live: Lists;
	/** The front page as the drafts would make it now. */
	front: Front;
	/** Every story that stands in a draft or is filled in, by its identity. */
	stories: ReadonlyMap<string, BoardStory>;
	versions: readonly { key: ContainerKey; version: number; changedBy: string }[];
	launches: readonly { container: ContainerKey; launchAt: Date; madeBy: string }[];
	now: Date;
}): BoardContainer[] {
	const byNumber = new Map([...stories.values()].map((story) => [story.number, story]));
	return containers.map(({ key, section }) => {
		const draft = drafts.get(key) ?? [];
		const standings = standingsOf(draft, { cap: capOf(key), now });
		const placed = new Set(draft.flatMap(({ articleId }, at) => (standings[at] === "up" ? [articleId] : [])));
		const mine = launches.filter(({ container }) => container === key);
		const timed = mine.find(({ launchAt }) => launchAt > now);
		const version = versions.find((one) => one.key === key);
		return {
			key,
			section,
			cap: capOf(key),
			cards: draft.flatMap((card, at) => {
				const story = stories.get(card.articleId);
				if (!story) return [];
				const shown = shownTeaser(story, { ...card, headline: headlineAt(card, now) });
				return [
					{
						story: shown,
						card,
						also: alsoIn(drafts, card.articleId, key),
						lacksPicture: needsPicture(key) && shown.picture === null,
						standing: standings[at] ?? "up",
						place: standings[at] === "up" ? standings.slice(0, at + 1).filter(isUp).length : null,
					},
				];
			}),
			automatic: numbersIn(front, key)
				.flatMap((number) => byNumber.get(number) ?? [])
				.filter(({ articleId }) => !placed.has(articleId)),
			version: version?.version ?? 0,
			changedBy: version?.changedBy ?? "",
			changes: isSameList(live.get(key) ?? [], draft) ? [] : changesOf(live.get(key) ?? [], draft),
			liveAt: mine.find(({ launchAt }) => launchAt <= now)?.launchAt ?? null,
			timed: timed ? { at: timed.launchAt, by: timed.madeBy } : null,
		};
	});
}

function isUp(standing: CardStanding): boolean {
	return standing === "up";
}

function standingsOf(draft: readonly Card[], { cap, now }: { cap: number; now: Date }): CardStanding[] {
	let up = 0;
	return draft.map((card) => {
		const standing = standingOf(card, now);
		if (standing !== "up") return standing;
		up += 1;
		return up > cap ? "crowded" : "up";
	});
}

function numbersIn(front: Front, key: ContainerKey): number[] {
	if (key === "lead") return front.lead ? [front.lead.number] : [];
	if (key === "highlights") return front.highlights.map(({ number }) => number);
	if (key === "columnists") return front.columnists.map(({ story }) => story.number);
	const band = front.bands.find((one) => one.key === key);
	return band ? [...(band.lead ? [band.lead] : []), ...band.stories].map(({ number }) => number) : [];
}
