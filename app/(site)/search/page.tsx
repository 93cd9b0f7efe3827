import "@/components/styles/search.css";
import type { Metadata } from "next";
import {
	INVITATION,
	NEWEST,
	NothingAsked,
	NothingFound,
	nothingFoundIn,
} from "@/components/search/nothing-found";
import { SearchBar } from "@/components/search/search-bar";
import { SearchBox } from "@/components/search/search-box";
import { SearchFilters } from "@/components/search/search-filters";
import { SearchResults } from "@/components/search/search-results";
import { teaserOf } from "@/lib/articles/story";
import { isFiltered, parseSearch, searchHref } from "@/lib/search/parameters";
import { readSearch } from "@/lib/search/read-search";
import { listSections } from "@/lib/sections/public-queries";
import { readSettings } from "@/lib/settings/public-queries";
import { addressesByLanguage } from "@/lib/variants/variant";
import { readWayOn } from "../read-way-on";
import { SitePage } from "../site-page";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
	const { text } = parseSearch(await searchParams);
	if (text === "")
		return { title: "搜尋", alternates: { canonical: "/search", languages: addressesByLanguage("/search") } };
	// What is found belongs to the stories' own pages: a search engine has no use for another's.
	return { title: `搜尋：${text}`, robots: { index: false, follow: true } };
}

export default async function SearchPage({ searchParams }: Props) {
	const asked = parseSearch(await searchParams);
	const now = new Date();
	const [{ publication }, sections, { results, choices, entity, meant }] = await Promise.all([
		readSettings(),
		listSections(),
		readSearch(asked, now),
	]);
	const places = [
		{ href: "/latest", name: "最新" },
		...sections.map(({ slug, name }) => ({ href: `/sections/${slug}`, name })),
		{ href: "/columns", name: "專欄" },
	];
	const stories = (results?.stories ?? []).map(({ article, paragraphs }) => ({
		teaser: teaserOf(article, publication, "searchHeadline"),
		paragraphs,
	}));
	// Nothing to narrow where nothing was found, unless it was narrowed to nothing.
	const narrowed = results && (results.total > 0 || isFiltered(asked.filters)) ? results : null;
	const newest = stories.length > 0 ? [] : (await readWayOn()).stories;
	const song =
		stories.length > 0 ? [] : [results ? nothingFoundIn(results.sought.words) : INVITATION, NEWEST];
	const path = asked.text === "" ? "/search" : searchHref(asked, { after: asked.after });
	const found = results && `${results.isCapped ? "逾" : ""}${results.total.toLocaleString("en")}項結果。`;
	return (
		<SitePage path={path} current="/search" now={now} song={song}>
			<h1 className="vh">搜尋</h1>
			<div className="srch">
				<SearchBox asked={asked} found={found} />
				{results && (
					<input className="vh srch-switch" id="open-facets" type="checkbox" aria-label="顯示篩選" />
				)}
				{narrowed && <SearchFilters asked={asked} facets={narrowed.facets} choices={choices} />}
				<div className="srch-found">
					{narrowed && <SearchBar asked={asked} choices={choices} />}
					{!results && <NothingAsked places={places} newest={newest} now={now} />}
					{results && stories.length === 0 && (
						<NothingFound
							asked={asked}
							sought={results.sought}
							meant={meant}
							places={places}
							newest={newest}
							now={now}
						/>
					)}
					{results && stories.length > 0 && (
						<SearchResults asked={asked} results={results} stories={stories} entity={entity} now={now} />
					)}
				</div>
			</div>
		</SitePage>
	);
}
