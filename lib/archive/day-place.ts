import { dayInWords } from "@/lib/time/hong-kong";
import { archivePath, monthInWords } from "./calendar";

/** What the page of a day (Hong Kong, YYYY-MM-DD) is called, where it stands, and the pages above it, the outermost first. */
export function dayPlace(day: string) {
	const name = dayInWords(day) ?? day;
	const month = day.slice(0, 7);
	return {
		name,
		description: `${name}的報道。`,
		path: archivePath(day),
		above: [
			{ name: "往期", path: "/archive" },
			{ name: monthInWords(month), path: archivePath(month) },
		],
	};
}
