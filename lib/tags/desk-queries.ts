import { and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import { tags } from "@/db/schema/tags";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { isNamed } from "@/lib/people/rules";
import { isUuid } from "@/lib/text/uuid";
import { TAGS_AT_ONCE } from "./remove-tags";
import type { TagFilter } from "./tag-filter";

/** Tags on one page of the desk's list. */
export const TAGS_PAGE = 100;

// One of each is looked for, by an index.
const isUsed = sql<boolean>`(coalesce((select true from article_tags l where l.tag_id = tags.id limit 1), (select true from publication_tags l where l.tag_id = tags.id limit 1), false))`;
const aliases = sql<
	string[]
>`coalesce((select jsonb_agg(o.name order by o.name) from tags o where o.merged_into_id = tags.id), '[]'::jsonb)`;
const stories = sql<number>`(select count(*)::int from article_tags l where l.tag_id = tags.id)`;

/** The tags by name, for whoever may change them; the sought text is found in any spelling. `page` counts from 1. */
export async function listTagsToEdit(actor: Actor, { search, kind, isUnused, page }: TagFilter) {
	if (!may(actor, "tag.change", { id: "" })) return { tags: [], unused: 0, hasMore: false };
	const [named, unused] = await Promise.all([
		reader()
			.select({ id: tags.id, name: tags.name, aliases })
			.from(tags)
			.where(
				and(
					isNull(tags.mergedIntoId),
					kind ? eq(tags.kind, kind) : undefined,
					isUnused ? sql`not ${isUsed}` : undefined,
				),
			)
			.orderBy(asc(tags.name)),
		reader()
			.select({ count: sql<number>`count(*)::int` })
			.from(tags)
			.where(and(isNull(tags.mergedIntoId), sql`not ${isUsed}`)),
	]);
	const found = named.filter((tag) => isNamed(search, [tag.name, ...tag.aliases]));
	const ids = found.slice((page - 1) * TAGS_PAGE, page * TAGS_PAGE).map(({ id }) => id);
	return {
		tags: await listed(inArray(tags.id, ids)),
		unused: unused[0]?.count ?? 0,
		hasMore: found.length > page * TAGS_PAGE,
	};
}

/** One tag as it may be changed, or null when there is none or not for this actor. */
export async function readTagToEdit(actor: Actor, tagId: string) {
	if (!isUuid(tagId) || !may(actor, "tag.change", { id: tagId })) return null;
	return (await listed(and(eq(tags.id, tagId), isNull(tags.mergedIntoId))))[0] ?? null;
}

/** Which tags it could become. */
export async function listTagTargets(actor: Actor, tagId: string) {
	if (!isUuid(tagId) || !may(actor, "tag.change", { id: tagId })) return [];
	return reader()
		.select({ id: tags.id, name: tags.name })
		.from(tags)
		.where(and(isNull(tags.mergedIntoId), sql`${tags.id} <> ${tagId}`))
		.orderBy(asc(tags.name));
}

/** What would move if the one became the other; null when that cannot be, or not for this actor. */
export async function readTagMerge(actor: Actor, { tagId, intoId }: { tagId: string; intoId: string }) {
	if (tagId === intoId) return null;
	const [from, into] = await Promise.all([readTagToEdit(actor, tagId), readTagToEdit(actor, intoId)]);
	if (!from || !into) return null;
	const [both] = await reader()
		.select({ count: sql<number>`count(*)::int` })
		.from(
			sql`article_tags a join article_tags b on b.article_id = a.article_id and b.tag_id = ${intoId} and a.tag_id = ${tagId}`,
		);
	return { from, into, both: both?.count ?? 0 };
}

/**
 * The tags that no story carries, those that this actor may remove and those that they may not, as they are now; at most as many
 * as go at once. `ids` narrows them to some.
 */
export async function listUnusedTags(actor: Actor, ids: readonly string[] | null = null) {
	const nothing = { allowed: [], refused: [] };
	if (!may(actor, "tag.change", { id: "" }) || ids?.length === 0) return nothing;
	const rows = await reader()
		.select({ id: tags.id, name: tags.name, aliases })
		.from(tags)
		.where(
			and(
				isNull(tags.mergedIntoId),
				sql`not ${isUsed}`,
				ids ? inArray(tags.id, ids.filter(isUuid)) : undefined,
			),
		)
		.orderBy(asc(tags.name))
		.limit(TAGS_AT_ONCE);
	const isAllowed = (tag: (typeof rows)[number]) =>
		may(actor, "tag.remove", { id: tag.id, isUsed: false, aliases: tag.aliases.length });
	return { allowed: rows.filter(isAllowed), refused: rows.filter((tag) => !isAllowed(tag)) };
}

function listed(where: SQL | undefined) {
	const { id, name, slug, kind } = tags;
	return reader()
		.select({ id, name, slug, kind, aliases, stories, isUsed })
		.from(tags)
		.where(where)
		.orderBy(asc(name));
}
