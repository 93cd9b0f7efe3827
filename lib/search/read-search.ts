import { tellMiss } from "./misses";
import { isFiltered, type SearchAsked } from "./parameters";
import { listNames, listTerms, type SearchResults, searchStories } from "./public-queries";
import { soughtIn } from "./query";
import type { ChosenIds } from "./rank";
import { nearestQuery, type Term, termNamed } from "./terms";

/** One choice of a filter: how many stories it would leave. */
export type Choice = { slug: string; name: string; count: number; isChosen: boolean };

export type Search = {
	/** Null when there is nothing to look for. */
	results: SearchResults | null;
	choices: { sections: Choice[]; authors: Choice[]; years: Choice[] };
	/** The person, column or company of exactly this name, and how many of the stories found are theirs where that is known. */
	entity: (Term & { stories: number }) | null;
	/** What may have been meant, when nothing was found. */
	meant: string | null;
};

/** More authors than this are not offered to choose from. */
const AUTHORS_SHOWN = 8;
const YEARS_SHOWN = 8;

/** All that the search page shows for what an address asks. A query that finds nothing is told to the desk, without the asker. */
export async function readSearch(asked: SearchAsked, now: Date): Promise<Search> {
	const sought = soughtIn(asked.text);
	const none = { sections: [], authors: [], years: [] };
	if (sought.phrases.length === 0) return { results: null, choices: none, entity: null, meant: null };
	const names = await listNames();
	const chosen = chosenIds(asked, names);
	const results = await searchStories(asked, chosen, now);
	if (!results) return { results: null, choices: none, entity: null, meant: null };
	const nothing = results.total === 0;
	if (nothing && !isFiltered(asked.filters) && !asked.isExact) tellMiss(asked.text);
	const { facets } = results;
	const named = termNamed(asked.text, names);
	return {
		results,
		choices: {
			sections: choicesOf("section", facets.section, chosen.sectionIds, names),
			authors: choicesOf("person", facets.author, chosen.personIds, names).slice(0, AUTHORS_SHOWN),
			years: yearsOf(facets.year, asked.filters.years),
		},
		entity: named && {
			...named,
			stories: (named.kind === "person" ? facets.author : facets.column).get(named.id ?? "") ?? 0,
		},
		meant: nothing ? nearestQuery(sought, await listTerms()) : null,
	};
}

function chosenIds({ filters }: SearchAsked, terms: readonly Term[]): ChosenIds {
	const { sections, authors, ...others } = filters;
	const idsOf = (kind: Term["kind"], slugs: readonly string[]) =>
		terms.flatMap((term) => (term.kind === kind && term.id && slugs.includes(term.slug) ? [term.id] : []));
	return { ...others, sectionIds: idsOf("section", sections), personIds: idsOf("person", authors) };
}

function choicesOf(
	kind: Term["kind"],
	counts: ReadonlyMap<string, number>,
	chosen: readonly string[],
	terms: readonly Term[],
): Choice[] {
	return terms
		.flatMap(({ kind: one, id, name, slug }) => {
			if (one !== kind || id === null) return [];
			const choice = { slug, name, count: counts.get(id) ?? 0, isChosen: chosen.includes(id) };
			return choice.count > 0 || choice.isChosen ? [choice] : [];
		})
		.toSorted((a, b) => Number(b.isChosen) - Number(a.isChosen) || b.count - a.count);
}

function yearsOf(counts: ReadonlyMap<string, number>, chosen: readonly number[]): Choice[] {
	const years = new Set([...counts.keys(), ...chosen.map(String)]);
	return Array.from(years, (year) => ({
		slug: year,
		name: `${year}年`,
		count: counts.get(year) ?? 0,
		isChosen: chosen.includes(Number(year)),
	}))
		.toSorted((a, b) => Number(b.slug) - Number(a.slug))
		.filter((choice, index) => index < YEARS_SHOWN || choice.isChosen);
}
