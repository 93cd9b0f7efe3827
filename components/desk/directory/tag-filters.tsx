import { TAG_KINDS } from "@/lib/tags/kinds";
import { type TagFilter, tagsHref } from "@/lib/tags/tag-filter";
import type { Words } from "@/lib/words/words";

/** Which tags are shown: all, of one kind, or those that no story carries. */
export function TagFilters({
	filter,
	unused,
	words: { directory },
}: {
	filter: TagFilter;
	unused: number;
	words: Words;
}) {
	const said = directory.tags;
	const chip = (name: string, to: Partial<TagFilter>, isCurrent: boolean, count?: number) => (
		<a
			key={name}
			className="chip"
			href={tagsHref({ ...filter, kind: null, isUnused: false, ...to, page: 1 })}
			aria-current={isCurrent ? "page" : undefined}
		>
			{name}
			{count !== undefined && <span className="n">{count}</span>}
		</a>
	);
	return (
		<nav className="chips" aria-label={said.kindsLabel}>
			{chip(directory.list.all, {}, filter.kind === null && !filter.isUnused)}
			{TAG_KINDS.map((kind) => chip(said.kinds[kind], { kind }, filter.kind === kind))}
			{chip(said.unused, { isUnused: true }, filter.isUnused, unused)}
		</nav>
	);
}
