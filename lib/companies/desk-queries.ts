import { asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import { companies } from "@/db/schema/companies";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { isNamed } from "@/lib/people/rules";
import { isUuid } from "@/lib/text/uuid";

/** Companies on one page of the desk's list. */
export const COMPANIES_PAGE = 100;

/** The companies by name, for whoever may change them; the sought text is found in any spelling or code. `page` counts from 1. */
export async function listCompaniesToEdit(
	actor: Actor,
	{ search = "", page = 1 }: { search?: string; page?: number },
) {
	if (!may(actor, "company.add", "new")) return { companies: [], hasMore: false };
	const { id, name, englishName, aliases, code } = companies;
	const all = await reader()
		.select({ id, name, englishName, aliases, code })
		.from(companies)
		.orderBy(asc(name), asc(id));
	const found = all.filter((one) => isNamed(search, [one.name, one.englishName, one.code, ...one.aliases]));
	const shown = found.slice((page - 1) * COMPANIES_PAGE, page * COMPANIES_PAGE).map((one) => one.id);
	return { companies: await listed(inArray(id, shown)), hasMore: found.length > page * COMPANIES_PAGE };
}

/** One company as it may be changed, or null when there is none or not for this actor. */
export async function readCompanyToEdit(actor: Actor, companyId: string) {
	if (!isUuid(companyId) || !may(actor, "company.change", { id: companyId })) return null;
	return (await listed(eq(companies.id, companyId)))[0] ?? null;
}

function listed(where: SQL) {
	const { id, slug, name, englishName, aliases, exchange, code, kind, isActive, asOf, revision, soughtTo } =
		companies;
	return reader()
		.select({
			...{ id, slug, name, englishName, aliases, exchange, code, kind, isActive, asOf, revision },
			isBeingSought: sql<boolean>`(${soughtTo} is not null and ${isActive})`,
			stories: sql<number>`(select count(*)::int from publication_companies l where l.company_id = companies.id)`,
		})
		.from(companies)
		.where(where)
		.orderBy(asc(name), asc(id));
}
