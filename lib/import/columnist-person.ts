import { createHash } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { addPerson } from "@/lib/people/add-person";
import { done, type Outcome } from "@/lib/write/outcome";
import type { KnownPerson } from "./import-queries";
import type { Columnist } from "./read-columnist";

/** The columnist among the people known, by name or alias with or without honorific; else a person newly added. */
export async function columnistPerson(
	actor: Actor,
	{ columnist, known }: { columnist: Columnist; known: KnownPerson[] },
): Promise<Outcome<{ id: string; isNew: boolean }>> {
	const full = `${columnist.name}${columnist.honorific ?? ""}`;
	const person = known.find(({ name, aliases }) =>
		[columnist.name, full].some((form) => [name, ...aliases].includes(form)),
	);
	if (person) return done({ id: person.id, isNew: false });
	const added = await addPerson(actor, {
		handle: `columnist-${createHash("sha256").update(columnist.name).digest("hex").slice(0, 10)}`,
		name: columnist.name,
		honorific: columnist.honorific,
		kind: "columnist",
	});
	if (!added.ok) return added;
	known.push({ id: added.value.id, ...columnist, aliases: [] });
	return done({ id: added.value.id, isNew: true });
}
