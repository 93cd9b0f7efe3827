import { clock, dayOf, fromHongKong } from "@/lib/time/hong-kong";

const TIME_OF_DAY = "09:00";

/** Until when an embargo of a form holds, its day and time read as Hong Kong's; in the morning when no time is told. Null for none. */
export function embargoOf(day: string | null | undefined, time: string | null | undefined): Date | null {
	return day ? fromHongKong(day, time || TIME_OF_DAY) : null;
}

/** The details of a form with its embargo moved: what is read beside the text says the same as what binds. */
export function withEmbargo(details: Record<string, string>, until: Date | null): Record<string, string> {
	const { embargoOn: _on, embargoAt: _at, ...others } = details;
	return until === null ? others : { ...others, embargoOn: dayOf(until), embargoAt: clock(until) };
}
