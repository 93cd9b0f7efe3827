import { inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { columns } from "@/db/schema/columns";
import { companies } from "@/db/schema/companies";
import { people } from "@/db/schema/people";
import { sections } from "@/db/schema/sections";
import { tags as tagsTable } from "@/db/schema/tags";
import type { FeedSubject } from "@/lib/feeds/address";
import type { Tag } from "@/lib/front/tags";

/** The feeds that show something else when what stands under these tags has changed. */
export async function feedsUnder(tx: Transaction, tags: readonly Tag[]): Promise<FeedSubject[]> {
	const under = (place: string) => [
		...new Set(tags.flatMap((tag) => (tag.startsWith(`${place}:`) ? [tag.slice(place.length + 1)] : []))),
	];
	const feeds: FeedSubject[] = [];
	if (tags.includes("latest")) feeds.push({ kind: "latest" });
	if (tags.includes("corrections")) feeds.push({ kind: "corrections" });
	for (const [kind, table, ids] of [
		["section", sections, under("section")],
		["column", columns, under("column")],
		["tag", tagsTable, under("tag")],
		["company", companies, under("company")],
	] as const) {
		if (ids.length === 0) continue;
		const found = await tx.select({ slug: table.slug }).from(table).where(inArray(table.id, ids));
		feeds.push(...found.map(({ slug }) => ({ kind, slug })));
	}
	const authors = under("person");
	if (authors.length > 0) {
		const found = await tx.select({ handle: people.handle }).from(people).where(inArray(people.id, authors));
		feeds.push(...found.map(({ handle }) => ({ kind: "author" as const, handle })));
	}
	return feeds;
}
