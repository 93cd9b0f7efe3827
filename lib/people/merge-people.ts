import { eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { columnColumnists } from "@/db/schema/columns";
import { type Person, people } from "@/db/schema/people";
import { users } from "@/db/schema/users";
import { storiesOfPerson, touchStories } from "@/lib/articles/touch-stories";
import { listTag } from "@/lib/front/tags";
import { moveAddresses, pageAndFeeds } from "@/lib/redirects/move-address";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { isTypedName } from "./rules";

const input = z.object({
	personId: z.uuid("invalid"),
	intoId: z.uuid("invalid"),
	/** The name of the one who goes, typed by hand. */
	typed: z.string("blank").max(500, "too-long"),
});

/**
 * Makes two entries of one person one: bylines of working copies and of what readers have, columns, other names and the account go
 * over to `intoId`, and the old page and feeds lead there. It cannot be undone, so the name of the one who goes must be typed.
 * Versions of stories keep the old identity, which points on for ever.
 */
export const mergePeople = command({
	permission: "person.merge",
	input,
	find: lockBoth,
	run: async ({ tx, input: { typed }, subject: { from, into }, record, changed, gone }) => {
		if (from.id === into.id) return refuse({ code: "merged-with-itself", field: "intoId" });
		if (!isTypedName(typed, from.name)) return refuse({ code: "name-not-typed", field: "typed" });
		const accounts = await tx
			.select({ id: users.id })
			.from(users)
			.where(inArray(users.personId, [from.id, into.id]))
			.for("update");
		if (accounts.length > 1) return refuse({ code: "two-accounts", field: "intoId" });
		// Before the bylines move: afterwards nothing tells which stories they were.
		await touchStories(tx, storiesOfPerson(from.id), changed);
		const stories = await moveBylines(tx, from.id, into.id);
		await moveColumns(tx, from.id, into.id);
		await tx.update(users).set({ personId: into.id }).where(eq(users.personId, from.id));
		await tx
			.update(people)
			.set({ mergedIntoId: into.id, isActive: false, portraitId: null, revision: from.revision + 1 })
			.where(eq(people.id, from.id));
		// Who had been merged into this one before is led on in one step.
		await tx.update(people).set({ mergedIntoId: into.id }).where(eq(people.mergedIntoId, from.id));
		const names = [from.name, ...(from.englishName ? [from.englishName] : []), ...from.aliases];
		const known = [into.name, into.englishName, ...into.aliases];
		const aliases = [...into.aliases, ...new Set(names.filter((name) => !known.includes(name)))];
		await tx
			.update(people)
			.set({ aliases, revision: into.revision + 1 })
			.where(eq(people.id, into.id));
		await moveAddresses(
			tx,
			pageAndFeeds(
				{ from: `/authors/${from.handle}`, to: `/authors/${into.handle}` },
				{ from: { kind: "author", handle: from.handle }, to: { kind: "author", handle: into.handle } },
			),
			changed,
		);
		changed("people", "columns", listTag("person", into.id));
		gone(listTag("person", from.id));
		await record("person.merged", into.id, {
			from: { id: from.id, name: from.name, handle: from.handle },
			into: { id: into.id, name: into.name, handle: into.handle },
			stories,
		});
		return done({ id: into.id, stories });
	},
});

async function lockBoth(
	tx: Transaction,
	{ personId, intoId }: z.output<typeof input>,
): Promise<{ id: string; from: Person; into: Person } | null> {
	// Stories first, as every save does, so that neither waits for the other.
	await tx
		.select({ id: articles.id })
		.from(articles)
		.where(inArray(articles.id, storiesOfPerson(personId)))
		.orderBy(articles.number)
		.for("update");
	const rows = await tx
		.select()
		.from(people)
		.where(inArray(people.id, [personId, intoId]))
		.orderBy(people.id)
		.for("update");
	const from = rows.find(({ id }) => id === personId);
	const into = rows.find(({ id }) => id === intoId);
	if (!from || !into || from.mergedIntoId !== null || into.mergedIntoId !== null) return null;
	return { id: personId, from, into };
}

/** Gives how many stories there were. Somebody named twice in one role after it is named once, where the first stood. */
async function moveBylines(tx: Transaction, from: string, into: string): Promise<number> {
	const { rows } = await tx.execute<{ stories: number }>(
		sql`select count(*)::int as stories from ${storiesOfPerson(from)} as named`,
	);
	for (const table of [sql`article_bylines`, sql`publication_bylines`]) {
		await tx.execute(sql`
			update ${table} b set position = least(b.position, o.position) from ${table} o
			where b.person_id = ${into} and o.person_id = ${from} and o.article_id = b.article_id and o.role = b.role`);
		await tx.execute(sql`
			delete from ${table} o where o.person_id = ${from} and exists (
				select 1 from ${table} b where b.person_id = ${into} and b.article_id = o.article_id and b.role = o.role)`);
		await tx.execute(sql`update ${table} set person_id = ${into} where person_id = ${from}`);
	}
	await tx.execute(sql`
		update publication_search set person_ids = (select array_agg(distinct p) from unnest(array_replace(person_ids, ${from}::uuid, ${into}::uuid)) as p)
		where article_id in ${storiesOfPerson(into)} and ${from}::uuid = any(person_ids)`);
	return rows[0]?.stories ?? 0;
}

async function moveColumns(tx: Transaction, from: string, into: string): Promise<void> {
	const { columnId, personId } = columnColumnists;
	const theirs = tx.select({ id: columnId }).from(columnColumnists).where(eq(personId, into));
	await tx.delete(columnColumnists).where(sql`${personId} = ${from} and ${columnId} in (${theirs.getSQL()})`);
	await tx.update(columnColumnists).set({ personId: into }).where(eq(personId, from));
}
