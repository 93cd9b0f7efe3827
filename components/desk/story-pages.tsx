import type { ListFilter } from "@/lib/articles/list-filter";
import type { Words } from "@/lib/words/words";
import { listHref } from "./story-filters";

/** The pages before and after this one of a list; nothing when there is only one. */
export function StoryPages({
	filter,
	hasMore,
	words,
}: {
	filter: ListFilter;
	hasMore: boolean;
	words: Words;
}) {
	const { list } = words.desk;
	if (filter.page === 1 && !hasMore) return null;
	return (
		<nav className="st-p" aria-label={list.pages}>
			{filter.page > 1 && (
				<a className="btn" rel="prev" href={listHref({ ...filter, page: filter.page - 1 })}>
					{list.newer}
				</a>
			)}
			<span>{list.page(filter.page)}</span>
			{hasMore && (
				<a className="btn" rel="next" href={listHref({ ...filter, page: filter.page + 1 })}>
					{list.older}
				</a>
			)}
		</nav>
	);
}
