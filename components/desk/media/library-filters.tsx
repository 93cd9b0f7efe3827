import { Icon } from "@/components/ui/icon";
import { FLAWS, type Flaw, type LibraryFilter, libraryHref } from "@/lib/media/library-filter";
import type { Words } from "@/lib/words/words";

/** What is missing or ending, with the counts, the search, and the way to upload; links and a form, so that each list has an address. */
export function LibraryFilters({
	filter,
	counts,
	words,
}: {
	filter: LibraryFilter;
	counts: Record<Flaw | "all", number>;
	words: Words["media"];
}) {
	const first = { ...filter, before: null };
	return (
		<>
			<nav className="chips med-chips" aria-label={words.filters}>
				{[null, ...FLAWS].map((flaw) => (
					<a
						key={flaw}
						className="chip"
						href={libraryHref({ ...first, flaw })}
						aria-current={filter.flaw === flaw ? "page" : undefined}
					>
						{flaw ? words.flaws[flaw] : words.all}
						<span className="n">{counts[flaw ?? "all"].toLocaleString("en")}</span>
					</a>
				))}
			</nav>
			<search className="med-q">
				<form className="st-f" action="/desk/media">
					{filter.flaw && <input type="hidden" name="show" value={filter.flaw} />}
					{filter.look === "rows" && <input type="hidden" name="look" value="rows" />}
					<label className="vh" htmlFor="q">
						{words.search}
					</label>
					<input
						className="inp"
						id="q"
						name="q"
						type="search"
						maxLength={100}
						defaultValue={filter.search}
						placeholder={words.searchHint}
					/>
					<button className="btn" type="submit">
						<Icon name="search" />
						{words.searchButton}
					</button>
				</form>
			</search>
			<a className="btn btn--pri" href="/desk/media/upload">
				<Icon name="upload" />
				{words.upload}
			</a>
		</>
	);
}
