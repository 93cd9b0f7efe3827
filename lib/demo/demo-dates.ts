import { addDays, clock, dayOf, fromHongKong } from "@/lib/time/hong-kong";
import { demoColumns } from "./demo-columns";
import { demoStories } from "./demo-stories";
import type { DemoStory } from "./demo-story";

/** Before this hour in Hong Kong a newsroom has little to show of today, and its latest day is yesterday. */
const DAY_BEGINS = "10:00";
/** Minutes since midnight at which the day's first story may stand. */
const FIRST_STORY = 6 * 60;

/** The Hong Kong day that counts as the newsroom's latest: today, once the morning is under way. */
export function latestDemoDay(now: Date): string {
	return clock(now) >= DAY_BEGINS ? dayOf(now) : addDays(dayOf(now), -1);
}

/**
 * When a demo story was published, counted back from the newsroom's latest day (Hong Kong, `2026-03-12`). A column goes
 * back to its own weekday; news that would fall on a Saturday or Sunday to Friday, unless it is weekend news or the
 * latest day's own. When `now` is too early for all that the day brings, its stories move closer together, in order.
 */
export function demoInstant(story: DemoStory, latestDay: string, now: Date): Date {
	const day = addDays(latestDay, -story.daysAgo);
	const on = addDays(day, -daysBack(story, weekdayOf(day)));
	const at = on === dayOf(now) && !story.state ? beforeNow(story.time, now) : story.time;
	const instant = fromHongKong(on, at);
	if (!instant) throw new Error(`not a time: ${story.time}`);
	return instant;
}

function beforeNow(time: string, now: Date): string {
	const last = Math.max(...demoStories.map((story) => minutesOf(story.time)));
	const present = minutesOf(clock(now)) - 1;
	if (last <= present) return time;
	const minutes = Math.floor(
		FIRST_STORY + ((minutesOf(time) - FIRST_STORY) * (present - FIRST_STORY)) / (last - FIRST_STORY),
	);
	return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

function minutesOf(time: string): number {
	const [hours = 0, minutes = 0] = time.split(":").map(Number);
	return hours * 60 + minutes;
}

function daysBack({ column, daysAgo, weekend }: DemoStory, weekday: number): number {
	const columnDay = demoColumns.find((candidate) => candidate.slug === column)?.weekday;
	if (columnDay) return (weekday - columnDay + 7) % 7;
	return weekend || daysAgo === 0 ? 0 : Math.max(0, weekday - 5);
}

/** 1 is Monday, 7 is Sunday. */
function weekdayOf(day: string): number {
	return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
