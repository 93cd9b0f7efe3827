import { clock, dayOf, isoHongKong, nearDateline } from "@/lib/time/hong-kong";

/** A story's instant in a list, Hong Kong time: the day and the clock, for today's the clock alone unless `withToday`. */
export function When({ at, now, withToday }: { at: Date; now: Date; withToday?: boolean }) {
	const isToday = dayOf(at) === dayOf(now);
	return <time dateTime={isoHongKong(at)}>{isToday && !withToday ? clock(at) : nearDateline(at, now)}</time>;
}
