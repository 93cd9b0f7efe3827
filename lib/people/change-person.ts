import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { people } from "@/db/schema/people";
import { revisionToken } from "@/lib/articles/input";
import { storiesOfPerson, touchStories } from "@/lib/articles/touch-stories";
import { listTag } from "@/lib/front/tags";
import { whyNotAtHead } from "@/lib/media/why-not-at-head";
import { moveAddresses, pageAndFeeds } from "@/lib/redirects/move-address";
import { changesBetween } from "@/lib/write/changes";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { personFields } from "./input";
import { lockPerson } from "./lock-person";

const input = personFields.extend({ personId: z.uuid("invalid"), revision: revisionToken });

/** What stands with a person's name on stories, cards and lists. */
const SHOWN = ["handle", "name", "honorific", "englishName", "aliases", "title", "kind"];

/**
 * Changes what is said of a person, on every story at once. `revision` must be the one that was loaded, else it is refused with
 * `conflict`. With another handle the page moves, and its old address and its feeds lead on.
 */
export const changePerson = command({
	permission: "person.change",
	input,
	find: lockPerson,
	run: async ({
		tx,
		input: { personId, revision, ...fields },
		subject: before,
		now,
		record,
		changed,
		gone,
	}) => {
		if (before.revision !== revision) return refuse({ code: "conflict" });
		const [taken] = await tx
			.select({ id: people.id })
			.from(people)
			.where(and(eq(people.handle, fields.handle), ne(people.id, personId)));
		if (taken) return refuse({ code: "taken", field: "handle" });
		if (fields.portraitId !== before.portraitId) {
			const unusable = await whyNotAtHead(tx, fields.portraitId, now);
			if (unusable) return refuse({ code: unusable, field: "portraitId" });
		}
		const changes = changesBetween(before, fields);
		if (Object.keys(changes).length === 0) return done({ id: personId, revision });
		await tx
			.update(people)
			.set({ ...fields, revision: revision + 1 })
			.where(eq(people.id, personId));
		if (fields.handle !== before.handle)
			await moveAddresses(
				tx,
				pageAndFeeds(
					{ from: `/authors/${before.handle}`, to: `/authors/${fields.handle}` },
					{
						from: { kind: "author", handle: before.handle },
						to: { kind: "author", handle: fields.handle },
					},
				),
				changed,
			);
		changed("people", listTag("person", personId));
		if (changes.isActive || fields.handle !== before.handle) gone("people");
		if (SHOWN.some((field) => changes[field])) await touchStories(tx, storiesOfPerson(personId), changed);
		await record("person.changed", personId, { name: fields.name, changes });
		return done({ id: personId, revision: revision + 1 });
	},
});
