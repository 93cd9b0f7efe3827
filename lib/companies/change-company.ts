import { and, eq, ne, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { type Company, companies } from "@/db/schema/companies";
import { revisionToken } from "@/lib/articles/input";
import { touchStories } from "@/lib/articles/touch-stories";
import { listTag } from "@/lib/front/tags";
import { moveAddresses, pageAndFeeds } from "@/lib/redirects/move-address";
import { yesOrNo } from "@/lib/text/fields";
import { changesBetween } from "@/lib/write/changes";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { companyPath } from "./address";
import { companySlug } from "./company-slug";
import { companyFields } from "./input";

const input = z.intersection(
	companyFields,
	z.object({ companyId: z.uuid("invalid"), revision: revisionToken, isActive: yesOrNo.default(true) }),
);

/**
 * Changes what is said of a company. Called something else, it is sought again in all stories, by the clock; links that are there
 * stay. With another code its page and feeds move, and the old addresses lead on. One that has left the exchange is no longer
 * active: its code is free for another, and new stories are not found by it.
 */
export const changeCompany = command({
	permission: "company.change",
	input,
	find: lockCompany,
	run: async ({ tx, input: { companyId, revision, ...fields }, subject: before, record, changed, gone }) => {
		if (before.revision !== revision) return refuse({ code: "conflict" });
		const { exchange, code, isActive } = fields;
		if (exchange !== null && code !== null && isActive) {
			const [taken] = await tx
				.select({ id: companies.id })
				.from(companies)
				.where(
					and(
						ne(companies.id, companyId),
						eq(companies.exchange, exchange),
						eq(companies.code, code),
						eq(companies.isActive, true),
					),
				);
			if (taken) return refuse({ code: "code-taken", field: "code" });
		}
		const isMoved = exchange !== before.exchange || code !== before.code;
		const slug =
			isMoved || (code === null && fields.name !== before.name) ? companySlug(fields) : before.slug;
		if (slug === "") return refuse({ code: "invalid", field: "name" });
		const [there] = await tx
			.select({ id: companies.id })
			.from(companies)
			.where(and(ne(companies.id, companyId), eq(companies.slug, slug)));
		if (there) return refuse({ code: "taken", field: code === null ? "name" : "code" });
		const changes = changesBetween(before, fields);
		if (Object.keys(changes).length === 0) return done({ id: companyId, revision });
		await tx
			.update(companies)
			.set({ ...fields, slug, revision: revision + 1 })
			.where(eq(companies.id, companyId));
		if (slug !== before.slug) {
			await moveAddresses(
				tx,
				pageAndFeeds(
					{ from: companyPath(before), to: companyPath({ slug }) },
					{ from: { kind: "company", slug: before.slug }, to: { kind: "company", slug } },
				),
				changed,
			);
			gone(listTag("company", companyId));
		}
		changed(listTag("company", companyId), "latest");
		const naming = sql`(select article_id from publication_companies where company_id = ${companyId})`;
		await touchStories(tx, naming, changed);
		await record("company.changed", companyId, { name: fields.name, changes });
		return done({ id: companyId, revision: revision + 1 });
	},
});

async function lockCompany(tx: Transaction, { companyId }: { companyId: string }): Promise<Company | null> {
	const [company] = await tx.select().from(companies).where(eq(companies.id, companyId)).for("update");
	return company ?? null;
}
