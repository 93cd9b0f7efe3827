import { SEARCH_KINDS, SEARCH_TIMES, type SearchAsked } from "@/lib/search/parameters";
import type { SearchResults } from "@/lib/search/public-queries";
import type { Choice, Search } from "@/lib/search/read-search";
import { SEARCH_FORM } from "./search-box";

export const KIND_NAMES = { news: "新聞", column: "專欄", interview: "專訪", excerpt: "書摘" } as const;
export const TIME_NAMES = { day: "過去24小時", week: "過去一周", year: "過去一年" } as const;

/** What a list of results can be narrowed by, each choice with how many it would leave; part of the form of the box. */
export function SearchFilters({
	asked: { filters },
	facets,
	choices,
}: {
	asked: SearchAsked;
	facets: SearchResults["facets"];
	choices: Search["choices"];
}) {
	const kinds = SEARCH_KINDS.map((kind) => ({
		slug: kind,
		name: KIND_NAMES[kind],
		count: facets.kind.get(kind) ?? 0,
		isChosen: filters.kinds.includes(kind),
	})).filter(({ count, isChosen }) => count > 0 || isChosen);
	return (
		<div className="facets" id="facets">
			<fieldset className="facet">
				<legend>時間</legend>
				{[null, ...SEARCH_TIMES].map((time) => (
					<label key={time}>
						<span>
							<input
								form={SEARCH_FORM}
								type="radio"
								name="time"
								value={time ?? ""}
								defaultChecked={filters.time === time}
							/>
							{time === null ? "不限" : TIME_NAMES[time]}
						</span>
						<span className="n">{facets.time.get(time ?? "") ?? 0}</span>
					</label>
				))}
			</fieldset>
			<Choices title="類型" name="kind" choices={kinds} />
			<Choices title="欄目" name="section" choices={choices.sections} />
			<Choices title="作者" name="author" choices={choices.authors} />
			<Choices title="年份" name="year" choices={choices.years} />
			<button className="btn btn--sm" type="submit" form={SEARCH_FORM}>
				套用篩選
			</button>
		</div>
	);
}

function Choices({ title, name, choices }: { title: string; name: string; choices: readonly Choice[] }) {
	if (choices.length === 0) return null;
	return (
		<fieldset className="facet">
			<legend>{title}</legend>
			{choices.map(({ slug, name: label, count, isChosen }) => (
				<label key={slug}>
					<span>
						<input form={SEARCH_FORM} type="checkbox" name={name} value={slug} defaultChecked={isChosen} />
						{label}
					</span>
					<span className="n">{count}</span>
				</label>
			))}
		</fieldset>
	);
}
