import ical, { ICalEventStatus } from "ical-generator";
import type { DiaryEvent } from "@/db/schema/diary";
import { endOf } from "./rules";

type Shown = Pick<
	DiaryEvent,
	| "id"
	| "submissionId"
	| "uid"
	| "state"
	| "title"
	| "organiser"
	| "place"
	| "startsAt"
	| "endsAt"
	| "changedAt"
>;

const STATUS = {
	on: ICalEventStatus.CONFIRMED,
	postponed: ICalEventStatus.TENTATIVE,
	cancelled: ICalEventStatus.CANCELLED,
};

/**
 * Events of the diary as a calendar file (RFC 5545). Each keeps its UID, which is the invitation's own where it came from one, so that a
 * calendar that has it changes its entry. `name` is what a calendar calls a subscription.
 */
export function eventCalendar(
	events: readonly Shown[],
	{ siteUrl, name, linkTo }: { siteUrl: string; name?: string; linkTo: ((id: string) => string) | null },
): string {
	const calendar = ical({
		prodId: { company: "EJ Tech", product: "newsroom", language: "ZH" },
		...(name !== undefined && { name }),
	});
	for (const event of events) {
		const { id, submissionId, uid, state, title, organiser, place, startsAt, changedAt } = event;
		calendar.createEvent({
			id: uid?.replace(/\p{Cc}/gu, "") ?? `${submissionId ?? id}@${new URL(siteUrl).hostname}`,
			stamp: changedAt,
			sequence: Math.floor(changedAt.getTime() / 1000) % 2_000_000_000,
			status: STATUS[state],
			start: startsAt,
			end: endOf(event),
			summary: state === "postponed" ? `（待定）${title}` : title,
			...(place && { location: place }),
			description: organiser,
			...(linkTo && { url: linkTo(id) }),
		});
	}
	return calendar.toString();
}
