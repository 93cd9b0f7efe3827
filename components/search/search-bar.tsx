import "@/components/styles/lists.css";
import { Icon } from "@/components/ui/icon";
import {
	isFiltered,
	NO_FILTERS,
	type SearchAsked,
	type SearchFilters,
	searchHref,
} from "@/lib/search/parameters";
import type { Search } from "@/lib/search/read-search";
import { KIND_NAMES, TIME_NAMES } from "./search-filters";

/**
 * The row above the results: on a phone the switch that opens the filters (a checkbox, which needs no script), then what is
 * chosen, each with a way to take it off, and the order.
 */
export function SearchBar({ asked, choices }: { asked: SearchAsked; choices: Search["choices"] }) {
	const { filters, sort } = asked;
	const without = (changes: Partial<SearchFilters>) =>
		searchHref(asked, { filters: { ...filters, ...changes } });
	const nameOf = (list: Search["choices"]["sections"], slug: string) =>
		list.find((choice) => choice.slug === slug)?.name;
	const chosen = [
		...(filters.time ? [{ name: TIME_NAMES[filters.time], href: without({ time: null }) }] : []),
		...filters.kinds.map((kind) => ({
			name: KIND_NAMES[kind],
			href: without({ kinds: filters.kinds.filter((one) => one !== kind) }),
		})),
		...filters.sections.map((slug) => ({
			name: nameOf(choices.sections, slug),
			href: without({ sections: filters.sections.filter((one) => one !== slug) }),
		})),
		...filters.authors.map((slug) => ({
			name: nameOf(choices.authors, slug),
			href: without({ authors: filters.authors.filter((one) => one !== slug) }),
		})),
		...filters.years.map((year) => ({
			name: `${year}年`,
			href: without({ years: filters.years.filter((one) => one !== year) }),
		})),
	].filter(({ name }) => name !== undefined);
	return (
		<nav className="srch-bar chips" aria-label="篩選與排列">
			<label className="chip srch-open" htmlFor="open-facets">
				<Icon name="filter" />
				篩選
			</label>
			{chosen.map(({ name, href }) => (
				<a key={href} className="chip" aria-current="true" href={href}>
					{name}
					<span aria-hidden="true">×</span>
					<span className="vh">：移除</span>
				</a>
			))}
			{isFiltered(filters) && chosen.length > 1 && (
				<a className="chip" href={searchHref(asked, { filters: NO_FILTERS })}>
					清除篩選
				</a>
			)}
			<a
				className="chip"
				href={searchHref(asked, { sort: "relevance" })}
				aria-current={sort === "relevance" ? "page" : undefined}
			>
				最相關
			</a>
			<a
				className="chip"
				href={searchHref(asked, { sort: "latest" })}
				aria-current={sort === "latest" ? "page" : undefined}
			>
				最新
			</a>
		</nav>
	);
}
