import { asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import { columns } from "@/db/schema/columns";
import { media } from "@/db/schema/media";
import { people } from "@/db/schema/people";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { isUuid } from "@/lib/text/uuid";

const columnists = sql<{ id: string; name: string }[]>`coalesce((
	select jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name) order by l.position)
	from column_columnists l join people e on e.id = l.person_id where l.column_id = columns.id), '[]'::jsonb)`;

/** The columns in the house's order, with who writes them and how many stories stand in each; for whoever may change them. */
export async function listColumnsToEdit(actor: Actor) {
	return may(actor, "column.add", "new") ? ordered(undefined) : [];
}

/** One column as it may be changed, or null when there is none or not for this actor. */
export async function readColumnToEdit(actor: Actor, columnId: string) {
	if (!isUuid(columnId) || !may(actor, "column.change", { id: columnId })) return null;
	return (await ordered(eq(columns.id, columnId)))[0] ?? null;
}

/** Who may write a column: everybody, those who sign no more at the end. */
export async function listColumnistChoices(actor: Actor) {
	if (!may(actor, "column.add", "new")) return [];
	return reader()
		.select({ id: people.id, name: people.name })
		.from(people)
		.where(isNull(people.mergedIntoId))
		.orderBy(sql`${people.isActive} desc`, asc(people.position), asc(people.name));
}

function ordered(where: SQL | undefined) {
	const { id, slug, name, description, weekday, state, position, pictureId, revision } = columns;
	return reader()
		.select({
			...{ id, slug, name, description, weekday, state, position, pictureId, revision, columnists },
			stories: sql<number>`(select count(*)::int from articles a where a.column_id = columns.id)`,
			picture: {
				id: media.id,
				edition: media.edition,
				width: media.width,
				widths: media.widths,
				alt: media.alt,
			},
		})
		.from(columns)
		.leftJoin(media, eq(media.id, pictureId))
		.where(where)
		.orderBy(asc(position), asc(name));
}
