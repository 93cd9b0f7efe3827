import { soughtName } from "@/lib/people/people-filter";
import { isUuid } from "@/lib/text/uuid";
import { fromHongKong } from "@/lib/time/hong-kong";

/** The last event of the page before: its instant (milliseconds since 1970) and its number. */
export type EventCursor = { at: Date; id: number };
/** Which part of the audit log is shown. `day` is a day of Hong Kong, `story` a public number, `about` the identity of anything. */
export type EventFilter = {
	who: string;
	verb: string;
	story: number | null;
	about: string | null;
	day: string | null;
	before: EventCursor | null;
};

type Query = Record<string, string | string[] | undefined>;

/** The filter of an address; whatever it does not understand it leaves out. */
export function parseEventFilter({ who, verb, story, about, day, before }: Query): EventFilter {
	const cursor = typeof before === "string" ? /^(\d{1,14})-(\d{1,15})$/.exec(before) : null;
	return {
		who: soughtName(who),
		verb: typeof verb === "string" && /^[a-z-]+\.[a-z-]+$/.test(verb) ? verb : "",
		story: typeof story === "string" && /^\d{1,9}$/.test(story.trim()) ? Number(story) : null,
		about: typeof about === "string" && isUuid(about) ? about : null,
		day: typeof day === "string" && fromHongKong(day, "00:00") ? day : null,
		before: cursor ? { at: new Date(Number(cursor[1])), id: Number(cursor[2]) } : null,
	};
}

/** The filter as an address has it, without a leading question mark. */
export function eventQuery({ who, verb, story, about, day, before }: EventFilter): string {
	return new URLSearchParams({
		...(who && { who }),
		...(verb && { verb }),
		...(story !== null && { story: String(story) }),
		...(about && { about }),
		...(day && { day }),
		...(before && { before: `${before.at.getTime()}-${before.id}` }),
	}).toString();
}
