import type { EntryFieldOf } from "@/components/desk/directory/entry-field.island";
import type { Words } from "@/lib/words/words";

const STATES = ["active", "paused", "ended"] as const;

/** The fields of a column, in the order in which they are filled in. */
export function columnFieldsOf(
	said: Words["directory"]["columns"],
	people: readonly { id: string; name: string }[],
): EntryFieldOf[] {
	return [
		{ name: "name" },
		{ name: "slug" },
		{ name: "columnistIds", look: "people", options: people },
		{ name: "description", look: "prose", isOptional: true, rows: 3 },
		{
			name: "weekday",
			look: "choice",
			none: said.noDay,
			options: said.days.map((name, day) => ({ id: String(day), name })),
		},
		{ name: "state", look: "choice", options: STATES.map((id) => ({ id, name: said.states[id] })) },
		{ name: "pictureId", look: "picture" },
		{ name: "position", isOptional: true },
	];
}
