import ical from "ical-generator";
import type { Submission } from "@/db/schema/submissions";
import { instantOf } from "./input";

type Invitation = Pick<
	Submission,
	| "id"
	| "code"
	| "title"
	| "body"
	| "details"
	| "organisation"
	| "senderName"
	| "phone"
	| "startsAt"
	| "changedAt"
>;

/** How long an event lasts that does not say when it ends. */
const USUAL_HOURS = 1;
const BODY_MAX = 2_000;

/**
 * An invitation as a calendar file (RFC 5545) that every calendar takes: one event with its place and how to reach the organiser, under a
 * UID of its own, so that taking it in again changes the entry instead of adding one. Null for what has no time.
 */
export function invitationCalendar(invitation: Invitation, siteUrl: string): string | null {
	const { id, code, title, body, details, organisation, senderName, phone, startsAt, changedAt } = invitation;
	if (startsAt === null) return null;
	const calendar = ical({ prodId: { company: "EJ Tech", product: "newsroom", language: "ZH" } });
	calendar.createEvent({
		id: `${id}@${new URL(siteUrl).hostname}`,
		stamp: changedAt,
		sequence: Math.floor(changedAt.getTime() / 1000) % 2_000_000_000,
		start: startsAt,
		end: endOf(details, startsAt),
		summary: title,
		...(details.venue && { location: details.venue }),
		description: [
			`${organisation ?? senderName}　${code}`,
			[senderName, details.onTheDay ?? phone].filter(Boolean).join("　"),
			"",
			body.slice(0, BODY_MAX),
		].join("\n"),
		url: `${siteUrl}/desk/inbox/${id}`,
	});
	return calendar.toString();
}

function endOf(details: Record<string, string>, startsAt: Date): Date {
	const end = instantOf(details.startsOn, details.endsAt);
	return end && end > startsAt ? end : new Date(startsAt.getTime() + USUAL_HOURS * 3_600_000);
}
