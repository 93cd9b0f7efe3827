import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { people, personKinds } from "@/db/schema/people";
import { line, optionalLine, optionalProse } from "@/lib/text/fields";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";

const input = z.object({
	handle: z
		.string()
		.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "not-a-handle")
		.max(60, "too-long"),
	name: line({ max: 60 }),
	honorific: optionalLine({ max: 20 }).nullable().default(null),
	englishName: optionalLine({ max: 80 }).nullable().default(null),
	title: optionalLine({ max: 60 }).nullable().default(null),
	kind: z.enum(personKinds, "invalid"),
	bio: optionalProse({ max: 1000 })
		.transform((text) => text ?? "")
		.default(""),
	position: z.coerce.number().int().default(0),
});

/** Adds a person whose name may stand in the paper. The handle is the end of the address of their page. */
export const addPerson = command({
	permission: "person.add",
	input,
	find: findNothing,
	run: async ({ tx, input: person, record, changed }) => {
		const [taken] = await tx.select({ id: people.id }).from(people).where(eq(people.handle, person.handle));
		if (taken) return refuse({ code: "taken", field: "handle" });
		const id = randomUUID();
		await tx.insert(people).values({ id, ...person });
		changed("people");
		await record("person.added", id, { handle: person.handle });
		return done({ id });
	},
});
