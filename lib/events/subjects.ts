import { and, inArray } from "drizzle-orm";
import { reader } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { books } from "@/db/schema/books";
import { boxes } from "@/db/schema/boxes";
import { columns } from "@/db/schema/columns";
import { companies } from "@/db/schema/companies";
import type { Event } from "@/db/schema/events";
import { media } from "@/db/schema/media";
import { pages } from "@/db/schema/pages";
import { people } from "@/db/schema/people";
import { sections } from "@/db/schema/sections";
import { tags } from "@/db/schema/tags";
import type { Actor } from "@/lib/access/actor";
import { visibleTo } from "@/lib/articles/scope";

/** What an event was about: its name, where the desk has it, and its public number when it is a story. */
export type EventSubject = { id: string; name: string; href: string; number: number | null };

const NAMED = [
	{ nouns: ["person"], table: people, name: people.name, path: "/desk/people" },
	{ nouns: ["section"], table: sections, name: sections.name, path: "/desk/sections" },
	{ nouns: ["column"], table: columns, name: columns.name, path: "/desk/columns" },
	{ nouns: ["tag"], table: tags, name: tags.name, path: "/desk/tags" },
	{ nouns: ["company"], table: companies, name: companies.name, path: "/desk/companies" },
	{ nouns: ["book"], table: books, name: books.title, path: "/desk/books" },
	{ nouns: ["box"], table: boxes, name: boxes.title, path: "/desk/boxes" },
	{ nouns: ["media"], table: media, name: media.fileName, path: "/desk/media" },
	{ nouns: ["page"], table: pages, name: pages.title, path: "/desk/pages" },
] as const;

/** What these events were about, by identity: what is gone, or is not for this reader, is left out. Asks nothing where there is nothing. */
export async function subjectsOf(
	actor: Actor,
	events: readonly Pick<Event, "verb" | "subjectId">[],
): Promise<Map<string, EventSubject>> {
	const found = new Map<string, EventSubject>();
	const idsOf = (isWanted: (noun: string) => boolean) => [
		...new Set(
			events.flatMap(({ verb, subjectId }) =>
				subjectId && isWanted(verb.split(".")[0] ?? "") ? [subjectId] : [],
			),
		),
	];
	const known = new Set<string>(NAMED.flatMap(({ nouns }) => nouns));
	// Corrections, comments, cards of the front page: what is about a story bears the story's identity.
	const stories = idsOf((noun) => !known.has(noun));
	await Promise.all([
		...NAMED.map(async ({ nouns, table, name, path }) => {
			const ids = idsOf((noun) => (nouns as readonly string[]).includes(noun));
			if (ids.length === 0) return;
			const rows = await reader().select({ id: table.id, name }).from(table).where(inArray(table.id, ids));
			for (const row of rows)
				found.set(row.id, { id: row.id, name: row.name, href: `${path}/${row.id}`, number: null });
		}),
		(async () => {
			if (stories.length === 0) return;
			const { id, number, claim } = articles;
			const rows = await reader()
				.select({ id, number, claim })
				.from(articles)
				.where(and(inArray(id, stories), visibleTo(actor)));
			for (const row of rows)
				found.set(row.id, {
					id: row.id,
					name: row.claim,
					href: `/desk/articles/${row.id}`,
					number: row.number,
				});
		})(),
	]);
	return found;
}
