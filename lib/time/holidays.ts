import Holidays from "date-holidays";
import { dayOf } from "./hong-kong";

const ofHongKong = new Holidays("HK", { languages: ["zh"], types: ["public"] });
const years = new Map<number, ReadonlyMap<string, string>>();

/** The general holiday of Hong Kong on the day of an instant, by its name in the Gazette; null on any other day, Sundays among them. */
export function holidayAt(instant: Date): string | null {
	const day = dayOf(instant);
	const year = Number(day.slice(0, 4));
	let known = years.get(year);
	if (!known) {
		known = new Map(ofHongKong.getHolidays(year, "zh").map(({ date, name }) => [date.slice(0, 10), name]));
		years.set(year, known);
	}
	return known.get(day) ?? null;
}
