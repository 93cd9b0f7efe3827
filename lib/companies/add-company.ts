import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { companies } from "@/db/schema/companies";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { companySlug } from "./company-slug";
import { companyFields } from "./input";

/**
 * Adds a company, so that stories put before readers from then on are found by it; those before it are looked through by `seekStories`. A code that another company had before is
 * taken from it; `asOf` is the day of the list this comes from.
 */
export const addCompany = command({
	permission: "company.add",
	input: companyFields,
	find: findNothing,
	run: async ({ tx, input: company, record }) => {
		const { exchange, code } = company;
		const slug = companySlug(company);
		const [taken] = await tx.select({ id: companies.id }).from(companies).where(eq(companies.slug, slug));
		if (taken && code === null) return refuse({ code: "taken", field: "name" });
		if (slug === "") return refuse({ code: "invalid", field: "name" });
		if (exchange !== null && code !== null)
			await tx
				.update(companies)
				.set({ isActive: false })
				.where(and(eq(companies.exchange, exchange), eq(companies.code, code)));
		const id = randomUUID();
		// The address goes with the code; the company that had it keeps its stories under one of its own.
		if (taken)
			await tx
				.update(companies)
				.set({ slug: `${slug}-${taken.id.slice(0, 8)}` })
				.where(eq(companies.id, taken.id));
		await tx.insert(companies).values({ id, slug, ...company });
		await record("company.added", id, { slug, name: company.name });
		return done({ id, slug });
	},
});
