import { type LibraryFilter, libraryHref, type MediaCursor } from "@/lib/media/library-filter";
import type { Words } from "@/lib/words/words";

/** Grid or rows, and how many there are. */
export function LibraryLook({
	filter,
	count,
	words,
}: {
	filter: LibraryFilter;
	/** Null where a search narrows what was counted. */
	count: number | null;
	words: Words["media"];
}) {
	return (
		<div className="med-h">
			{count !== null && <p className="hint">{words.found(count.toLocaleString("en"))}</p>}
			{filter.search && (
				<a className="btn btn--sm" href={libraryHref({ ...filter, search: "", before: null })}>
					{words.clear}
				</a>
			)}
			<nav className="med-look" aria-label={words.look}>
				{(["grid", "rows"] as const).map((look) => (
					<a
						key={look}
						className="chip"
						href={libraryHref({ ...filter, look })}
						aria-current={filter.look === look ? "true" : undefined}
					>
						{words.looks[look]}
					</a>
				))}
			</nav>
		</div>
	);
}

/** The pages beside this one; nothing when there is only one. */
export function LibraryPages({
	filter,
	next,
	words,
}: {
	filter: LibraryFilter;
	next: MediaCursor | null;
	words: Words["media"];
}) {
	if (!filter.before && !next) return null;
	return (
		<nav className="st-p" aria-label={words.pages}>
			{filter.before && (
				<a className="btn" href={libraryHref({ ...filter, before: null })}>
					{words.newest}
				</a>
			)}
			{next && (
				<a className="btn" rel="next" href={libraryHref({ ...filter, before: next })}>
					{words.older}
				</a>
			)}
		</nav>
	);
}

/** Why there is no picture to see, and the way out. */
export function EmptyLibrary({ filter, words }: { filter: LibraryFilter; words: Words["media"] }) {
	const all = { ...filter, flaw: null, search: "", before: null };
	const [title, text, href, label] = filter.before
		? [words.beyond, words.beyondText, libraryHref({ ...filter, before: null }), words.newest]
		: filter.search
			? [
					words.nothingFound,
					words.nothingFoundText(filter.search),
					libraryHref({ ...filter, search: "" }),
					words.clear,
				]
			: filter.flaw
				? [words.noneWithFlaw, words.noneWithFlawText, libraryHref(all), words.all]
				: [words.none, words.noneText, "/desk/media/upload", words.upload];
	return (
		<div className="empty">
			<h2>{title}</h2>
			<p>{text}</p>
			<a className="btn" href={href}>
				{label}
			</a>
		</div>
	);
}
