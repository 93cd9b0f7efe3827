import { asc, eq, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import { publicCompanies } from "@/db/views/public-companies";
import { untilNextPublication } from "@/lib/articles/until-next-publication";
import { dependsOn } from "@/lib/front/reading";
import { listTag } from "@/lib/front/tags";
import { whyNotStorable } from "@/lib/text/well-formed";

export type PublicCompany = Awaited<ReturnType<typeof listCompanies>>[number];

/** Every company that a published story names: by code, those without one last, by name. */
export async function listCompanies() {
	dependsOn("latest");
	await untilNextPublication();
	const { code, name } = publicCompanies;
	return reader().select().from(publicCompanies).orderBy(sql`${code} asc nulls last`, asc(name));
}

/** A company by the end of its address; null while no published story names it. */
export async function readCompany(slug: string): Promise<PublicCompany | null> {
	if (whyNotStorable(slug) !== null) return null;
	const [company] = await reader().select().from(publicCompanies).where(eq(publicCompanies.slug, slug));
	if (company) {
		dependsOn(listTag("company", company.id));
		return company;
	}
	dependsOn("latest");
	await untilNextPublication();
	return null;
}
