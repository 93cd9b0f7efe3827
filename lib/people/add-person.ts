import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { people } from "@/db/schema/people";
import { whyNotAtHead } from "@/lib/media/why-not-at-head";
import { freeAddresses } from "@/lib/redirects/move-address";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { personFields } from "./input";

/** Adds a person whose name may stand in the paper. The handle is the end of the address of their page. */
export const addPerson = command({
	permission: "person.add",
	input: personFields,
	find: findNothing,
	run: async ({ tx, input: person, now, record, changed }) => {
		const [taken] = await tx.select({ id: people.id }).from(people).where(eq(people.handle, person.handle));
		if (taken) return refuse({ code: "taken", field: "handle" });
		const unusable = await whyNotAtHead(tx, person.portraitId, now);
		if (unusable) return refuse({ code: unusable, field: "portraitId" });
		const id = randomUUID();
		await tx.insert(people).values({ id, ...person });
		await freeAddresses(tx, [`/authors/${person.handle}`], changed);
		changed("people");
		await record("person.added", id, { handle: person.handle, name: person.name });
		return done({ id });
	},
});
