import { and, asc, eq, ne, type SQL, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import { sections } from "@/db/schema/sections";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { isUuid } from "@/lib/text/uuid";

// Each counted by an index on its own: asked together the whole table would be read.
const stories = sql<number>`(select count(*)::int from articles a where a.section_id = sections.id)`;
const published = sql<number>`(select count(*)::int from publications p where p.section_id = sections.id)`;

const shown = {
	id: sections.id,
	slug: sections.slug,
	name: sections.name,
	description: sections.description,
	isOpen: sections.isOpen,
	revision: sections.revision,
	stories,
	published,
};

/** The sections in the order of the navigation, with how many stories stand in each; for whoever may change them. */
export async function listSectionsToEdit(actor: Actor) {
	if (!may(actor, "section.add", "new")) return [];
	return ordered(eq(sections.isActive, true));
}

/** One section as it may be changed, or null when there is none or not for this actor. */
export async function readSectionToEdit(actor: Actor, sectionId: string) {
	if (!isUuid(sectionId) || !may(actor, "section.change", { id: sectionId })) return null;
	const [section] = await ordered(and(eq(sections.id, sectionId), eq(sections.isActive, true)));
	return section ?? null;
}

/** Of which sections it could become part. */
export async function listSectionTargets(actor: Actor, sectionId: string) {
	if (!isUuid(sectionId) || !may(actor, "section.merge", { id: sectionId })) return [];
	const rows = await ordered(and(ne(sections.id, sectionId), eq(sections.isActive, true)));
	return rows.map(({ id, name }) => ({ id, name }));
}

function ordered(where: SQL | undefined) {
	return reader()
		.select(shown)
		.from(sections)
		.where(where)
		.orderBy(asc(sections.position), asc(sections.name));
}
