import { randomUUID } from "node:crypto";
import { inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { tags } from "@/db/schema/tags";
import { slugOf } from "@/lib/text/slug";

/** The ids of the tags with these names, in order and without repeats; tags not yet there are made, merged ones followed. */
export async function tagIdsFor(tx: Transaction, names: readonly string[]): Promise<string[]> {
	const wanted = names.map((name) => ({ name, slug: slugOf(name) })).filter(({ slug }) => slug !== "");
	if (wanted.length === 0) return [];
	await tx
		.insert(tags)
		.values(wanted.map(({ name, slug }) => ({ id: randomUUID(), name, slug })))
		.onConflictDoNothing();
	const slugs = wanted.map(({ slug }) => slug);
	const found = await tx.select().from(tags).where(inArray(tags.slug, slugs));
	const bySlug = new Map(found.map((tag) => [tag.slug, tag.mergedIntoId ?? tag.id]));
	return [...new Set(slugs.flatMap((slug) => bySlug.get(slug) ?? []))];
}
