import { Icon } from "@/components/ui/icon";
import { filterParameters, type ListFilter } from "@/lib/articles/list-filter";
import type { Words } from "@/lib/words/words";
import { StateMark, type StoryState } from "./state-mark";

const STATES: readonly StoryState[] = ["draft", "scheduled", "published", "withdrawn"];

/** Where a list with this filter is. */
export function listHref(filter: ListFilter): string {
	const query = new URLSearchParams(filterParameters(filter)).toString();
	return query === "" ? "/desk/articles" : `/desk/articles?${query}`;
}

/** The states with their counts, and the search; links and a form, so that each list has an address. */
export function StoryFilters({
	filter,
	counts,
	words,
}: {
	filter: ListFilter;
	counts: Record<StoryState, number>;
	words: Words;
}) {
	const { list, states } = words.desk;
	const all = STATES.reduce((sum, state) => sum + counts[state], 0);
	return (
		<div className="st-h">
			<nav className="chips" aria-label={list.states}>
				{[null, ...STATES].map((state) => (
					<a
						key={state}
						className="chip"
						href={listHref({ ...filter, state, page: 1 })}
						aria-current={filter.state === state ? "page" : undefined}
					>
						{state && <StateMark state={state} />}
						{state ? states[state] : list.all}
						<span className="n">{state ? counts[state] : all}</span>
					</a>
				))}
			</nav>
			<search>
				<form className="st-f" action="/desk/articles">
					{Object.entries(filterParameters({ ...filter, search: "", page: 1 })).map(([name, value]) => (
						<input key={name} type="hidden" name={name} value={value} />
					))}
					<label className="vh" htmlFor="q">
						{list.search}
					</label>
					<input
						className="inp"
						id="q"
						name="q"
						type="search"
						maxLength={100}
						defaultValue={filter.search}
						placeholder={list.searchHint}
					/>
					<button className="btn" type="submit">
						<Icon name="search" />
						{list.searchButton}
					</button>
					{filter.search && (
						<a className="btn btn--quiet" href={listHref({ ...filter, search: "", page: 1 })}>
							{list.clear}
						</a>
					)}
				</form>
			</search>
		</div>
	);
}
