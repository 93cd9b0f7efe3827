import { and, asc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import { columnColumnists, columns } from "@/db/schema/columns";
import { media } from "@/db/schema/media";
import { type Person, people } from "@/db/schema/people";
import { users } from "@/db/schema/users";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { isUuid } from "@/lib/text/uuid";
import { isNamed } from "./rules";

/** People on one page of the desk's list. */
export const PEOPLE_PAGE = 60;

const picture = {
	id: media.id,
	edition: media.edition,
	width: media.width,
	widths: media.widths,
	alt: media.alt,
};

/**
 * Those whose names may stand in the paper, in the house's order, for whoever may change them. The sought text is found in any of
 * their names, in whatever spelling. `page` counts from 1; `counts` tells how many of each kind match.
 */
export async function listPeopleToEdit(
	actor: Actor,
	{
		search = "",
		kind = null,
		page = 1,
	}: { search?: string; kind?: Person["kind"] | null; page?: number } = {},
) {
	if (!may(actor, "person.add", "new")) return { people: [], counts: new Map(), hasMore: false };
	// A newsroom knows some thousand people; spellings are compared here, where they are folded.
	const all = await reader()
		.select({ person: people, picture })
		.from(people)
		.leftJoin(media, eq(media.id, people.portraitId))
		.where(isNull(people.mergedIntoId))
		.orderBy(asc(people.position), asc(people.name), asc(people.id));
	const named = all.filter(({ person }) =>
		isNamed(search, [person.name, person.englishName, person.handle, ...person.aliases]),
	);
	const counts = new Map<string, number>();
	for (const { person } of named) counts.set(person.kind, (counts.get(person.kind) ?? 0) + 1);
	const wanted = kind === null ? named : named.filter(({ person }) => person.kind === kind);
	const shown = wanted.slice((page - 1) * PEOPLE_PAGE, page * PEOPLE_PAGE);
	const stories = await countStories(shown.map(({ person }) => person.id));
	return {
		people: shown.map(({ person, picture }) => ({
			...person,
			picture,
			stories: stories.get(person.id) ?? 0,
		})),
		counts,
		hasMore: wanted.length > page * PEOPLE_PAGE,
	};
}

/** One person as they may be changed, or null when there is none or not for this actor. */
export async function readPersonToEdit(actor: Actor, personId: string) {
	if (!isUuid(personId) || !may(actor, "person.change", { id: personId })) return null;
	const [found] = await reader()
		.select({ person: people, picture })
		.from(people)
		.leftJoin(media, eq(media.id, people.portraitId))
		.where(and(eq(people.id, personId), isNull(people.mergedIntoId)));
	return found ?? null;
}

/** Whom somebody could be merged into: everybody else. */
export async function listMergeTargets(actor: Actor, personId: string) {
	if (!isUuid(personId) || !may(actor, "person.merge", { id: personId })) return [];
	return reader()
		.select({ id: people.id, name: people.name, title: people.title, handle: people.handle })
		.from(people)
		.where(and(ne(people.id, personId), isNull(people.mergedIntoId)))
		.orderBy(asc(people.name), asc(people.handle));
}

/** What would move if the one became the other; null when that cannot be, or not for this actor. */
export async function readPeopleMerge(
	actor: Actor,
	{ personId, intoId }: { personId: string; intoId: string },
) {
	if (personId === intoId || !may(actor, "person.merge", { id: personId })) return null;
	const [from, into] = await Promise.all([
		readPersonToEdit(actor, personId),
		readPersonToEdit(actor, intoId),
	]);
	if (!from || !into) return null;
	const [[stories], theirs, accounts] = await Promise.all([
		countMoving(personId, intoId),
		reader()
			.select({ name: columns.name })
			.from(columnColumnists)
			.innerJoin(columns, eq(columns.id, columnColumnists.columnId))
			.where(eq(columnColumnists.personId, personId))
			.orderBy(asc(columns.position)),
		reader()
			.select({ name: users.name, personId: users.personId })
			.from(users)
			.where(inArray(users.personId, [personId, intoId])),
	]);
	const known = [into.person.name, into.person.englishName, ...into.person.aliases];
	const { name, englishName, aliases } = from.person;
	return {
		from: from.person,
		into: into.person,
		working: stories?.working ?? 0,
		published: stories?.published ?? 0,
		both: stories?.both ?? 0,
		columns: theirs.map((column) => column.name),
		account: accounts.find((account) => account.personId === personId)?.name ?? null,
		hasTwoAccounts: accounts.length > 1,
		names: [name, ...(englishName ? [englishName] : []), ...aliases].filter((one) => !known.includes(one)),
	};
}

function countMoving(personId: string, intoId: string) {
	const signed = sql`select article_id from article_bylines where person_id = ${personId}`;
	const shown = sql`select article_id from publication_bylines where person_id = ${personId}`;
	const theirs = sql`select article_id from article_bylines where person_id = ${intoId}`;
	return reader()
		.select({
			working: sql<number>`count(*)::int`,
			published: sql<number>`count(*) filter (where article_id in (${shown}))::int`,
			both: sql<number>`count(*) filter (where article_id in (${theirs}))::int`,
		})
		.from(sql`(${signed} union ${shown}) as moving`);
}

async function countStories(ids: string[]): Promise<Map<string, number>> {
	if (ids.length === 0) return new Map();
	const rows = await reader()
		.select({ id: sql<string>`person_id`, stories: sql<number>`count(distinct article_id)::int` })
		.from(sql`article_bylines`)
		.where(sql`person_id = any(${sql.param(ids)}::uuid[])`)
		.groupBy(sql`person_id`);
	return new Map(rows.map(({ id, stories }) => [id, stories]));
}
