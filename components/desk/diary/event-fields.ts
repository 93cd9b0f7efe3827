import type { EntryFieldOf } from "@/components/desk/directory/entry-field.island";
import type { ReadEvent } from "@/lib/diary/desk-queries";
import { typedInstant } from "@/lib/time/typed-instant";
import type { Words } from "@/lib/words/words";

const STATES = ["on", "postponed", "cancelled"] as const;

/** The fields of an event as its form has them. */
export function eventFieldsOf({ diary }: Words): EntryFieldOf[] {
	return [
		{ name: "title" },
		{ name: "organiser" },
		{ name: "startsAt", look: "instant" },
		{ name: "endsAt", look: "instant", isOptional: true },
		{ name: "place", isOptional: true },
		{
			name: "state",
			look: "choice",
			options: STATES.map((id) => ({ id, name: diary.states[id] })),
		},
		{ name: "embargoUntil", look: "instant", isOptional: true },
		{ name: "contactName", isOptional: true },
		{ name: "contactEmail", isOptional: true },
		{ name: "contactPhone", isOptional: true },
		{ name: "facts", look: "prose", rows: 5, isOptional: true },
	];
}

/** An event as its form begins with it. */
export function eventValues(event: ReadEvent): Record<string, string> {
	const { title, organiser, place, state, contactName, contactEmail, contactPhone, facts } = event;
	return {
		...{ title, organiser, state },
		place: place ?? "",
		contactName: contactName ?? "",
		contactEmail: contactEmail ?? "",
		contactPhone: contactPhone ?? "",
		facts: facts ?? "",
		startsAt: typedInstant(event.startsAt),
		endsAt: typedInstant(event.endsAt),
		embargoUntil: typedInstant(event.embargoUntil),
	};
}
