import type { DiaryEvent, DiaryWhen } from "@/db/schema/diary";
import { addDays, dayOf, fromHongKong } from "@/lib/time/hong-kong";

/** How long an event lasts that does not say when it ends. */
const USUAL_MINUTES = 60;
/** The hour of the next day, Hong Kong time, from which a story that was not filed is asked for. */
const ASKED_AT = "09:00";
/** So long after an event is known how its organiser was reached. */
export const CONTACT_KEPT_DAYS = 180;

type Times = Pick<DiaryEvent, "startsAt" | "endsAt">;

/** When an event ends, as announced or as events usually do. */
export function endOf({ startsAt, endsAt }: Times): Date {
	return endsAt ?? new Date(startsAt.getTime() + USUAL_MINUTES * 60_000);
}

/** When whoever covered it is asked for the story: the morning after it ended. */
export function askedForAt(times: Times): Date {
	const morning = fromHongKong(addDays(dayOf(endOf(times)), 1), ASKED_AT);
	if (!morning) throw new Error("there is no morning after");
	return morning;
}

/** When and where an event is, as a change keeps it. */
export function whenOf({ startsAt, endsAt, place }: Times & Pick<DiaryEvent, "place">): DiaryWhen {
	return { startsAt: startsAt.toISOString(), endsAt: endsAt?.toISOString() ?? null, place };
}

/** The other way round. */
export function timesOf({ startsAt, endsAt, place }: DiaryWhen): Times & Pick<DiaryEvent, "place"> {
	return { startsAt: new Date(startsAt), endsAt: endsAt === null ? null : new Date(endsAt), place };
}

/** Which of when and where differ. */
export function differing(before: DiaryWhen, after: DiaryWhen): (keyof DiaryWhen)[] {
	return (["startsAt", "endsAt", "place"] as const).filter((name) => before[name] !== after[name]);
}
