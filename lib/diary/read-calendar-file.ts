import { tzOffset } from "@date-fns/tz/tzOffset";
import ICAL from "ical.js";
import { countGraphemes } from "@/lib/text/graphemes";
import { fromHongKong } from "@/lib/time/hong-kong";
import type { Problem } from "@/lib/write/outcome";
import { FACTS_MAX, PLACE_MAX, TITLE_MAX } from "./input";

/** A calendar file of a year of press conferences has a tenth of this. */
export const CALENDAR_MAX_BYTES = 256_000;
export const CALENDAR_MAX_EVENTS = 50;
const DEPTH_MAX = 4;
const UID_MAX = 255;
const ORGANISER_MAX = 80;
/** A day and a time as RFC 7265 has them. */
const WRITTEN = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d(Z?)$/;

/** An event as a calendar file has it. */
export type ReadEvent = {
	uid: string;
	title: string;
	place: string | null;
	organiser: string | null;
	facts: string | null;
	startsAt: Date;
	endsAt: Date | null;
	isCancelled: boolean;
};

/** Where a property of an event stands, by its name; of `BEGIN` the event's own first line. */
type LinesOf = Map<string, number>;

/**
 * The events of a calendar file (RFC 5545), or the first thing that is wrong with it, with the line where it stands. Read by its text alone:
 * nothing is fetched, nothing recurs, and times without a zone are Hong Kong's.
 */
export function readCalendarFile(text: string): { events: ReadEvent[] } | { problem: Problem } {
	if (new TextEncoder().encode(text).length > CALENDAR_MAX_BYTES)
		return { problem: { code: "too-large", values: { max: CALENDAR_MAX_BYTES } } };
	const scanned = scan(text.replace(/^\uFEFF/, ""));
	if ("problem" in scanned) return scanned;
	const { clean, events: places } = scanned;
	if (places.length === 0) return wrong("calendar-empty", 1);
	if (places.length > CALENDAR_MAX_EVENTS)
		return { problem: { code: "calendar-too-many", values: { max: CALENDAR_MAX_EVENTS } } };
	let calendar: ICAL.Component;
	try {
		calendar = new ICAL.Component(ICAL.parse(clean) as unknown as unknown[]);
	} catch {
		// The library says what, but not where; whatever is not a property of a line was found before.
		return wrong("calendar-broken", places[0]?.get("BEGIN") ?? 1);
	}
	const found = calendar.getAllSubcomponents("vevent");
	const events: ReadEvent[] = [];
	for (const [at, component] of found.entries()) {
		const read = readEvent(component, { calendar, lines: places[at] ?? new Map() });
		if ("problem" in read) return read;
		events.push(read);
	}
	return { events };
}

/** Looks at every line by itself, so that what is wrong can be pointed at. */
function scan(text: string): { clean: string; events: LinesOf[] } | { problem: Problem } {
	const open: string[] = [];
	const events: LinesOf[] = [];
	const lines = text.split(/\r\n|\n|\r/);
	let last = 0;
	for (const [index, line] of lines.entries()) {
		const number = index + 1;
		if (line === "") continue;
		last = number;
		if (line.includes("\uFFFD") || line.includes("\0")) return wrong("calendar-not-utf", number);
		if (/^[ \t]/.test(line)) {
			if (open.length === 0) return wrong("calendar-broken", number);
			continue;
		}
		const [, name = "", value = ""] = /^([A-Za-z0-9-]+)(?:;[^:]*)?:(.*)$/.exec(quotesApart(line)) ?? [];
		if (name === "") return wrong("calendar-broken", number);
		const what = name.toUpperCase();
		if (open.length === 0 && !(what === "BEGIN" && value.trim().toUpperCase() === "VCALENDAR"))
			return wrong("calendar-not-one", number);
		if (what === "BEGIN") {
			open.push(value.trim().toUpperCase());
			if (open.length > DEPTH_MAX) return wrong("calendar-broken", number);
			if (open.at(-1) === "VEVENT" && open.length === 2) events.push(new Map([["BEGIN", number]]));
		} else if (what === "END") {
			if (open.pop() !== value.trim().toUpperCase()) return wrong("calendar-broken", number);
		} else if (open.at(-1) === "VEVENT" && open.length === 2) events.at(-1)?.set(what, number);
	}
	if (last === 0) return wrong("calendar-not-one", 1);
	if (open.length > 0) return wrong("calendar-cut", last);
	return { clean: lines.filter((line) => line !== "").join("\r\n"), events };
}

/** A colon within a quoted parameter ends nothing. */
function quotesApart(line: string): string {
	return line.replace(/"[^"]*"/g, (quoted) => quoted.replaceAll(":", "_"));
}

function readEvent(
	component: ICAL.Component,
	{ calendar, lines }: { calendar: ICAL.Component; lines: LinesOf },
): ReadEvent | { problem: Problem } {
	const begin = lines.get("BEGIN") ?? 1;
	const at = (name: string) => lines.get(name) ?? begin;
	const said = (name: string) => {
		const value: unknown = component.getFirstPropertyValue(name);
		return typeof value === "string" ? value.trim() : "";
	};
	for (const name of ["RRULE", "RDATE"]) if (lines.has(name)) return wrong("calendar-recurs", at(name));
	const uid = said("uid");
	// What the escapes of a file become would begin lines of its own in the one that is written.
	if (uid === "" || uid.length > UID_MAX || /[\p{Cc}\u2028\u2029]/u.test(uid))
		return wrong("calendar-no-uid", at("UID"));
	const title = said("summary");
	if (title === "") return wrong("calendar-no-title", at("SUMMARY"));
	for (const [name, text, max] of [
		["SUMMARY", title, TITLE_MAX],
		["LOCATION", said("location"), PLACE_MAX],
		["DESCRIPTION", said("description"), FACTS_MAX],
	] as const)
		if (countGraphemes(text) > max) return wrong("calendar-too-long", at(name), { max });
	const startsAt = instantOf(component, "dtstart", calendar);
	if (startsAt === null)
		return wrong(lines.has("DTSTART") ? "calendar-time" : "calendar-no-time", at("DTSTART"));
	const endsAt = endOf(component, { calendar, startsAt });
	if (endsAt === undefined || (endsAt && endsAt < startsAt))
		return wrong("calendar-time", at(lines.has("DTEND") ? "DTEND" : "DURATION"));
	const organiser = component.getFirstProperty("organizer")?.getFirstParameter("cn")?.trim() ?? "";
	return {
		...{ uid, title, startsAt },
		endsAt: endsAt && endsAt > startsAt ? endsAt : null,
		place: said("location") || null,
		facts: said("description") || null,
		organiser: organiser !== "" && countGraphemes(organiser) <= ORGANISER_MAX ? organiser : null,
		isCancelled: said("status").toUpperCase() === "CANCELLED" || isCancelling(calendar),
	};
}

function isCancelling(calendar: ICAL.Component): boolean {
	return String(calendar.getFirstPropertyValue("method") ?? "").toUpperCase() === "CANCEL";
}

/** Null when there is none; undefined when it cannot be read. */
function endOf(
	component: ICAL.Component,
	{ calendar, startsAt }: { calendar: ICAL.Component; startsAt: Date },
): Date | null | undefined {
	if (component.hasProperty("dtend")) return instantOf(component, "dtend", calendar) ?? undefined;
	const duration: unknown = component.getFirstPropertyValue("duration");
	if (duration === null) return null;
	return duration instanceof ICAL.Duration
		? new Date(startsAt.getTime() + duration.toSeconds() * 1000)
		: undefined;
}

/** The instant of a time, by the zone that the file describes, or else by the name of its zone; null for a day without a time. */
function instantOf(component: ICAL.Component, name: string, calendar: ICAL.Component): Date | null {
	const property = component.getFirstProperty(name);
	// As it was written: the library makes 1 February of a 32 January.
	const [, day = "", clock = "", zone] = WRITTEN.exec(String(property?.toJSON()[3])) ?? [];
	const asUtc = new Date(`${day}T${clock}:00Z`);
	if (Number.isNaN(asUtc.getTime()) || asUtc.toISOString().slice(0, 16) !== `${day}T${clock}`) return null;
	if (zone === "Z") return asUtc;
	const tzid = property?.getFirstParameter("tzid");
	if (!tzid) return fromHongKong(day, clock);
	const described = calendar
		.getAllSubcomponents("vtimezone")
		.find((zone) => zone.getFirstPropertyValue("tzid") === tzid);
	if (described) {
		const time = ICAL.Time.fromDateTimeString(`${day}T${clock}:00`);
		const offset = new ICAL.Timezone({ component: described, tzid }).utcOffset(time);
		return new Date(asUtc.getTime() - offset * 1000);
	}
	const minutes = tzOffset(tzid, asUtc);
	if (Number.isNaN(minutes)) return null;
	return new Date(asUtc.getTime() - tzOffset(tzid, new Date(asUtc.getTime() - minutes * 60_000)) * 60_000);
}

function wrong(code: string, line: number, values: Problem["values"] = {}): { problem: Problem } {
	return { problem: { code, field: "file", values: { ...values, line } } };
}
