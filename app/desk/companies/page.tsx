import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import "@/components/styles/directory.css";
import { DirectoryHead } from "@/components/desk/directory/directory-head";
import { directoryParts } from "@/components/desk/directory/directory-parts";
import { EntryList } from "@/components/desk/directory/entry-list";
import { NameSearch } from "@/components/desk/directory/name-search";
import { SavedNote } from "@/components/desk/saved-note.island";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { companyPath } from "@/lib/companies/address";
import { listCompaniesToEdit } from "@/lib/companies/desk-queries";
import { soughtName } from "@/lib/people/people-filter";
import { wordsIn } from "@/lib/words/words";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "公司" };

export default async function CompaniesPage({ searchParams }: Props) {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/companies");
	if (!may(staff, "company.add", "new")) return notThere();
	const query = await searchParams;
	const search = soughtName(query.q);
	const page = typeof query.page === "string" && /^[1-9]\d{0,3}$/.test(query.page) ? Number(query.page) : 1;
	const { companies, hasMore } = await listCompaniesToEdit(staff, { search, page });
	const words = wordsIn(staff.locale);
	const { form, list, companies: said } = words.directory;
	const pageHref = (to: number) =>
		`/desk/companies?${new URLSearchParams({ ...(search && { q: search }), page: String(to) })}`;
	return (
		<>
			<DirectoryHead current="companies" parts={directoryParts(staff)} words={words}>
				<a className="btn btn--pri ws-back" href="/desk/companies/new">
					{said.add}
				</a>
			</DirectoryHead>
			<main className="ws-main" id="main">
				{typeof query.added === "string" && <SavedNote>{form.added(query.added.slice(0, 200))}</SavedNote>}
				<p className="hint">{said.intro}</p>
				<NameSearch path="/desk/companies" search={search} words={words} />
				{companies.length === 0 && <p className="hint">{search ? list.noneFound(search) : list.none}</p>}
				<EntryList
					path="/desk/companies"
					entries={companies.map((company) => ({
						id: company.id,
						name: company.name,
						also: company.englishName,
						stories: company.stories,
						facts: [
							said.kinds[company.kind],
							...(company.code ? [`${company.exchange} ${company.code}`] : []),
							...company.aliases,
						],
						flags: [
							...(company.isActive ? [] : [said.gone]),
							...(company.isBeingSought ? [said.seeking] : []),
						],
						page: company.stories > 0 ? companyPath(company) : null,
					}))}
					words={words}
				/>
				{(page > 1 || hasMore) && (
					<nav className="st-p" aria-label={list.pages}>
						{page > 1 && (
							<a className="btn" rel="prev" href={pageHref(page - 1)}>
								{list.previous}
							</a>
						)}
						{hasMore && (
							<a className="btn" rel="next" href={pageHref(page + 1)}>
								{list.next}
							</a>
						)}
					</nav>
				)}
			</main>
		</>
	);
}
