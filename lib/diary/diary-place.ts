import { addDays, dayOf } from "@/lib/time/hong-kong";
import { daysShown, parseCalendar, stepTo } from "@/lib/workflow/calendar";

export const DIARY_VIEWS = ["list", "month", "week"] as const;
/** What of the diary an address asks for. */
export type DiaryPlace = { view: (typeof DIARY_VIEWS)[number]; on: string; who: "all" | "mine" };

const LIST_DAYS = 28;

/** The part that an address asks for (`view`, `on`, `who`); the list from today where it says nothing that is understood. */
export function parseDiary(asked: Record<string, string | string[] | undefined>, now: Date): DiaryPlace {
	const view = DIARY_VIEWS.find((one) => one === asked.view) ?? "list";
	const { on } = parseCalendar(asked, now);
	return { view, on, who: asked.who === "mine" ? "mine" : "all" };
}

export function diaryHref({ view, on, who }: DiaryPlace): string {
	return `/desk/diary?${new URLSearchParams({ view, on, who })}`;
}

/** The days that are shown, in their order. */
export function diaryDays({ view, on }: DiaryPlace): string[] {
	if (view !== "list") return daysShown({ span: view, on });
	return Array.from({ length: LIST_DAYS }, (_, at) => addDays(on, at));
}

/** The same of the span before or after; the list moves by what it shows. */
export function stepDiary(place: DiaryPlace, direction: -1 | 1): DiaryPlace {
	const { view, on } = place;
	return {
		...place,
		on: view === "list" ? addDays(on, direction * LIST_DAYS) : stepTo({ span: view, on }, direction),
	};
}

export function today(place: DiaryPlace, now: Date): DiaryPlace {
	return { ...place, on: dayOf(now) };
}
