import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import "@/components/styles/directory.css";
import { DirectoryHead } from "@/components/desk/directory/directory-head";
import { directoryParts } from "@/components/desk/directory/directory-parts";
import { EntryList } from "@/components/desk/directory/entry-list";
import { NameSearch } from "@/components/desk/directory/name-search";
import { TagFilters } from "@/components/desk/directory/tag-filters";
import { SavedNote } from "@/components/desk/saved-note.island";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { listTagsToEdit } from "@/lib/tags/desk-queries";
import { parseTagFilter, tagsHref } from "@/lib/tags/tag-filter";
import { wordsIn } from "@/lib/words/words";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "標籤" };

export default async function TagsPage({ searchParams }: Props) {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/tags");
	if (!may(staff, "tag.change", { id: "" })) return notThere();
	const query = await searchParams;
	const filter = parseTagFilter(query);
	const { tags, unused, hasMore } = await listTagsToEdit(staff, filter);
	const [cleaned, left] = [Number(query.cleaned ?? Number.NaN), Number(query.left ?? 0)];
	const words = wordsIn(staff.locale);
	const { list, tags: said } = words.directory;
	return (
		<>
			<DirectoryHead current="tags" parts={directoryParts(staff)} words={words}>
				{unused > 0 && (
					<a className="btn ws-back" href="/desk/tags/clean">
						{said.clean}
					</a>
				)}
			</DirectoryHead>
			<main className="ws-main" id="main">
				{Number.isInteger(cleaned) && (
					<SavedNote look={left > 0 ? "warn" : "ok"}>
						{said.cleaned(cleaned) + (left > 0 ? said.cleanedLeft(left) : "")}
					</SavedNote>
				)}
				<p className="hint">{said.intro}</p>
				<div className="st-h">
					<TagFilters filter={filter} unused={unused} words={words} />
					<NameSearch
						path="/desk/tags"
						search={filter.search}
						kept={{
							...(filter.kind && { kind: filter.kind }),
							...(filter.isUnused && { unused: "1" }),
						}}
						words={words}
					/>
				</div>
				{tags.length === 0 && (
					<p className="hint">{filter.search ? list.noneFound(filter.search) : said.none}</p>
				)}
				<EntryList
					path="/desk/tags"
					entries={tags.map(({ id, name, slug, kind, aliases, stories, isUsed }) => ({
						...{ id, name, stories },
						facts: [said.kinds[kind], ...(aliases.length > 0 ? [said.aliases(aliases.join("、"))] : [])],
						flags: isUsed ? [] : [said.unused],
						page: isUsed ? `/tags/${encodeURIComponent(slug)}` : null,
						mayMerge: true,
					}))}
					words={words}
				/>
				{(filter.page > 1 || hasMore) && (
					<nav className="st-p" aria-label={list.pages}>
						{filter.page > 1 && (
							<a className="btn" rel="prev" href={tagsHref({ ...filter, page: filter.page - 1 })}>
								{list.previous}
							</a>
						)}
						{hasMore && (
							<a className="btn" rel="next" href={tagsHref({ ...filter, page: filter.page + 1 })}>
								{list.next}
							</a>
						)}
					</nav>
				)}
			</main>
		</>
	);
}
