import type { ArticleKind } from "@/db/schema/articles";
import type { Cursor } from "@/lib/articles/cursor";
import { fromHongKong, yearOf } from "@/lib/time/hong-kong";
import { SEARCH_KINDS, SEARCH_TIMES, type SearchCursor, type SearchFilters } from "./parameters";

/** A story that was found, before anything is read of it. `textRank` is PostgreSQL's: headline over excerpt over body. */
export type Candidate = Cursor & {
	kind: ArticleKind;
	sectionId: string | null;
	columnId: string | null;
	personIds: string[];
	textRank: number;
};

export type Ranked = Candidate & { rank: number };

/** In this time a story loses half of what its age may cost it, and age may cost it so much of its rank. */
const HALF_LIFE_DAYS = 180;
const COST_OF_AGE = 0.6;
const DAY_MS = 86_400_000;

/** Best first: how well the text fits, less for age at `asOf`. In whole millionths, so that an address can name a place. */
export function ranked(candidates: readonly Candidate[], asOf: Date): Ranked[] {
	return candidates
		.map((candidate) => {
			const days = Math.max(0, (asOf.getTime() - candidate.publishAt.getTime()) / DAY_MS);
			const freshness = 1 - COST_OF_AGE + COST_OF_AGE * 0.5 ** (days / HALF_LIFE_DAYS);
			return { ...candidate, rank: Math.round(Math.min(candidate.textRank, 100) * freshness * 1_000_000) };
		})
		.toSorted(inOrder);
}

/** Those that come after the cursor, in an order of ranks. */
export function after(all: readonly Ranked[], cursor: SearchCursor | null): Ranked[] {
	if (!cursor) return [...all];
	const place = { ...cursor.story, rank: cursor.rank };
	return all.filter((one) => inOrder(place, one) < 0);
}

/** How many of the candidates each choice of each filter would leave, with the other filters as they are. */
export type FacetCounts = {
	time: Map<string, number>;
	kind: Map<string, number>;
	section: Map<string, number>;
	author: Map<string, number>;
	/** No filter: for the card of a column. */
	column: Map<string, number>;
	year: Map<string, number>;
};

/** Which stories of a kind of choice are meant; sections and people by their identities here. */
export type ChosenIds = Omit<SearchFilters, "sections" | "authors"> & {
	sectionIds: string[];
	personIds: string[];
};

export function countFacets(candidates: readonly Candidate[], chosen: ChosenIds, now: Date): FacetCounts {
	const counts: FacetCounts = {
		time: new Map(),
		kind: new Map(),
		section: new Map(),
		author: new Map(),
		column: new Map(),
		year: new Map(),
	};
	const starts = SEARCH_TIMES.map((time) => [time, sinceOf(time, now)] as const);
	for (const candidate of candidates) {
		const year = yearOf(candidate.publishAt);
		const failed = failing(candidate, year, chosen, now);
		if (failed === "several") continue;
		const isCounted = (facet: Filter) => failed === null || failed === facet;
		if (isCounted("time")) {
			add(counts.time, "");
			for (const [time, start] of starts) if (candidate.publishAt >= start) add(counts.time, time);
		}
		if (isCounted("kind")) add(counts.kind, candidate.kind);
		if (isCounted("section") && candidate.sectionId) add(counts.section, candidate.sectionId);
		if (failed === null && candidate.columnId) add(counts.column, candidate.columnId);
		if (isCounted("author")) for (const id of candidate.personIds) add(counts.author, id);
		if (isCounted("year")) add(counts.year, String(year));
	}
	return counts;
}

type Filter = Exclude<keyof FacetCounts, "column">;

/** The instant from which a choice of time reaches back from `now`. */
export function sinceOf(time: (typeof SEARCH_TIMES)[number], now: Date): Date {
	return new Date(now.getTime() - { day: 1, week: 7, year: 365 }[time] * DAY_MS);
}

/** The first instant of a year and of the next one, Hong Kong. */
export function spanOfYear(year: number): [Date, Date] {
	const start = fromHongKong(`${year}-01-01`, "00:00");
	const end = fromHongKong(`${year + 1}-01-01`, "00:00");
	if (!start || !end) throw new Error(`${year} is no year`);
	return [start, end];
}

/** The one filter that a candidate does not pass: it counts there as what another choice would find. Null when it passes all. */
function failing(
	{ publishAt, kind, sectionId, personIds }: Candidate,
	year: number,
	chosen: ChosenIds,
	now: Date,
): Filter | "several" | null {
	let failed: Filter | "several" | null = null;
	const check = (filter: Filter, passes: boolean) => {
		if (!passes) failed = failed === null ? filter : "several";
	};
	check("time", chosen.time === null || publishAt >= sinceOf(chosen.time, now));
	check(
		"kind",
		chosen.kinds.length === 0 || SEARCH_KINDS.some((one) => one === kind && chosen.kinds.includes(one)),
	);
	check(
		"section",
		chosen.sectionIds.length === 0 || (sectionId !== null && chosen.sectionIds.includes(sectionId)),
	);
	check("author", chosen.personIds.length === 0 || personIds.some((id) => chosen.personIds.includes(id)));
	check("year", chosen.years.length === 0 || chosen.years.includes(year));
	return failed;
}

function add(counts: Map<string, number>, key: string): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}

function inOrder(a: Cursor & { rank: number }, b: Cursor & { rank: number }): number {
	return b.rank - a.rank || b.publishAt.getTime() - a.publishAt.getTime() || b.number - a.number;
}
