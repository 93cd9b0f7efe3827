import { fromHongKong } from "@/lib/time/hong-kong";

const TIME_OF_DAY = "09:00";

/** Until when an embargo of a form holds, its day and time read as Hong Kong's; in the morning when no time is told. Null for none. */
export function embargoOf(day: string | null | undefined, time: string | null | undefined): Date | null {
	return day ? fromHongKong(day, time || TIME_OF_DAY) : null;
}
