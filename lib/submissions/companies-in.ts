import { reader } from "@/db/client";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { companyPath } from "@/lib/companies/address";
import { knownBy, listActiveCompanies } from "@/lib/companies/known-companies";
import { namedCompanies } from "@/lib/companies/named-companies";

/** The companies of the desk's list that a submission names, in its order, with the addresses of their pages. */
export async function companiesIn(actor: Actor, { title, body }: { title: string; body: string }) {
	if (!may(actor, "submission.handle", "house")) return [];
	const known = await listActiveCompanies(reader());
	const byId = new Map(known.map((company) => [company.id, company]));
	return namedCompanies(`${title}\n${body}`, known.map(knownBy)).flatMap((id) => {
		const company = byId.get(id);
		return company ? [{ id, href: companyPath(company), name: company.name, code: company.code }] : [];
	});
}
