import { weekdayWords } from "@/lib/people/person-note";

/** The small line over a column's page: 專欄　逢星期四刊出, or that it rests or has ended. */
export function columnNote({ weekday, state }: { weekday: number | null; state: string }): string {
	if (state === "ended") return "專欄　已完結";
	if (state === "paused") return "專欄　暫停刊出";
	return ["專欄", weekdayWords(weekday)].filter(Boolean).join("　");
}
