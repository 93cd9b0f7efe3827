import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import "@/components/styles/directory.css";
import { DirectoryHead } from "@/components/desk/directory/directory-head";
import { directoryParts } from "@/components/desk/directory/directory-parts";
import { NameSearch } from "@/components/desk/directory/name-search";
import { PeopleList } from "@/components/desk/directory/people-list";
import { SavedNote } from "@/components/desk/saved-note.island";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { listPeopleToEdit } from "@/lib/people/desk-queries";
import { PERSON_KINDS } from "@/lib/people/kinds";
import { parsePeopleFilter, peopleHref } from "@/lib/people/people-filter";
import { wordsIn } from "@/lib/words/words";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "人物" };

export default async function PeoplePage({ searchParams }: Props) {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/people");
	if (!may(staff, "person.add", "new")) return notThere();
	const query = await searchParams;
	const filter = parsePeopleFilter(query);
	const { people, counts, hasMore } = await listPeopleToEdit(staff, filter);
	const words = wordsIn(staff.locale);
	const { list, form, people: said } = words.directory;
	const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
	return (
		<>
			<DirectoryHead current="people" parts={directoryParts(staff)} words={words}>
				<a className="btn btn--pri ws-back" href="/desk/people/new">
					{said.add}
				</a>
			</DirectoryHead>
			<main className="ws-main" id="main">
				{typeof query.added === "string" && <SavedNote>{form.added(query.added.slice(0, 200))}</SavedNote>}
				<p className="hint">{said.intro}</p>
				<div className="st-h">
					<nav className="chips" aria-label={said.kindsLabel}>
						{[null, ...PERSON_KINDS].map((kind) => (
							<a
								key={kind}
								className="chip"
								href={peopleHref({ ...filter, kind, page: 1 })}
								aria-current={filter.kind === kind ? "page" : undefined}
							>
								{kind ? said.kinds[kind] : list.all}
								<span className="n">{kind ? (counts.get(kind) ?? 0) : all}</span>
							</a>
						))}
					</nav>
					<NameSearch
						path="/desk/people"
						search={filter.search}
						kept={filter.kind ? { kind: filter.kind } : {}}
						words={words}
					/>
				</div>
				{people.length === 0 && (
					<p className="hint">{filter.search ? list.noneFound(filter.search) : list.none}</p>
				)}
				<PeopleList people={people} mayMerge={may(staff, "person.merge", { id: "" })} words={words} />
				{(filter.page > 1 || hasMore) && (
					<nav className="st-p" aria-label={list.pages}>
						{filter.page > 1 && (
							<a className="btn" rel="prev" href={peopleHref({ ...filter, page: filter.page - 1 })}>
								{list.previous}
							</a>
						)}
						{hasMore && (
							<a className="btn" rel="next" href={peopleHref({ ...filter, page: filter.page + 1 })}>
								{list.next}
							</a>
						)}
					</nav>
				)}
			</main>
		</>
	);
}
