import type { EntryFieldOf } from "@/components/desk/directory/entry-field.island";
import { PERSON_KINDS } from "@/lib/people/kinds";
import type { Words } from "@/lib/words/words";

type Person = {
	handle: string;
	name: string;
	honorific: string | null;
	englishName: string | null;
	aliases: string[];
	title: string | null;
	kind: string;
	bio: string;
	portraitId: string | null;
	position: number;
	isActive: boolean;
	isListed: boolean;
};

/** The fields of a person, in the order in which they are filled in. */
export function personFieldsOf({ directory: { people } }: Words): EntryFieldOf[] {
	return [
		{ name: "name" },
		{ name: "honorific", isOptional: true },
		{ name: "englishName", isOptional: true },
		{ name: "kind", look: "choice", options: PERSON_KINDS.map((id) => ({ id, name: people.kinds[id] })) },
		{ name: "title", isOptional: true },
		{ name: "handle" },
		{ name: "portraitId", look: "picture" },
		{ name: "bio", look: "prose", isOptional: true, rows: 5 },
		{ name: "aliases", look: "prose", isOptional: true, rows: 3 },
		{ name: "isActive", look: "tick" },
		{ name: "isListed", look: "tick" },
		{ name: "position", isOptional: true },
	];
}

/** A person as a form has them. */
export function formOfPerson(person: Person): Record<string, string> {
	return {
		handle: person.handle,
		name: person.name,
		honorific: person.honorific ?? "",
		englishName: person.englishName ?? "",
		aliases: person.aliases.join("\n"),
		title: person.title ?? "",
		kind: person.kind,
		bio: person.bio,
		portraitId: person.portraitId ?? "",
		position: String(person.position),
		isActive: String(person.isActive),
		isListed: String(person.isListed),
	};
}
