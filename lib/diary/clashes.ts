import type { DiaryEvent } from "@/db/schema/diary";
import { endOf } from "./rules";

/** What one person needs between two events to get from the one to the other. */
const ON_THE_WAY_MINUTES = 30;

export type Clashing = Pick<
	DiaryEvent,
	"id" | "state" | "startsAt" | "endsAt" | "reporterId" | "photographerId"
>;

/** `person`: somebody cannot be at both; `time`: both are at the same hour. */
export type Clash<Event> = { kind: "person" | "time"; with: Event };

/** What an event clashes with among others, what concerns a person first. What is put off or cancelled clashes with nothing. */
export function clashesOf<Event extends Clashing>(event: Clashing, others: readonly Event[]): Clash<Event>[] {
	if (event.state !== "on") return [];
	const found = others.flatMap((other): Clash<Event>[] => {
		if (other.id === event.id || other.state !== "on") return [];
		if (sharesSomebody(event, other) && isNear(event, other, ON_THE_WAY_MINUTES))
			return [{ kind: "person", with: other }];
		return isNear(event, other, 0) ? [{ kind: "time", with: other }] : [];
	});
	return found.sort((a, b) => a.kind.localeCompare(b.kind));
}

function sharesSomebody(one: Clashing, other: Clashing): boolean {
	const there = [other.reporterId, other.photographerId];
	return [one.reporterId, one.photographerId].some((id) => id !== null && there.includes(id));
}

/** Whether less than so many minutes lie between the end of the one and the beginning of the other. */
function isNear(one: Clashing, other: Clashing, minutes: number): boolean {
	const apart = minutes * 60_000;
	return (
		one.startsAt.getTime() < endOf(other).getTime() + apart &&
		other.startsAt.getTime() < endOf(one).getTime() + apart
	);
}
