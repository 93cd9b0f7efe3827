import { clock, dayOf } from "@/lib/time/hong-kong";

/** Hong Kong time from which the day's mail goes out. */
const HOUR_OF_MAIL = "09:00";

export function isHourOfMail(now: Date): boolean {
	return clock(now) >= HOUR_OF_MAIL;
}

/**
 * The day for which a desk that opens now counts as told: opened later than the hour, it waits for that of the next day. Else the first
 * mail would go out a minute after the first tip and tell when a source was here.
 */
export function toldOnOpening(now: Date): string | null {
	return isHourOfMail(now) ? dayOf(now) : null;
}
