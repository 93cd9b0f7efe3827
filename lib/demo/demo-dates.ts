import { addDays, clock, dayOf, fromHongKong } from "@/lib/time/hong-kong";
import { demoColumns } from "./demo-columns";
import { demoStories } from "./demo-stories";
import type { DemoStory } from "./demo-story";

/** The Hong Kong day that counts as the newsroom's latest: today, unless some of its stories would lie in the future. */
export function latestDemoDay(now: Date): string {
	const times = demoStories.filter((story) => story.daysAgo === 0 && !story.state).map((story) => story.time);
	const isOver = times.every((time) => time <= clock(now));
	return isOver ? dayOf(now) : addDays(dayOf(now), -1);
}

/**
 * When a demo story was published, counted back from the newsroom's latest day (Hong Kong, `2026-03-12`). A column goes
 * back to its own weekday; news that would fall on a Saturday or Sunday to Friday, unless it is weekend news or the
 * latest day's own.
 */
export function demoInstant(story: DemoStory, latestDay: string): Date {
	const day = addDays(latestDay, -story.daysAgo);
	const instant = fromHongKong(addDays(day, -daysBack(story, weekdayOf(day))), story.time);
	if (!instant) throw new Error(`not a time: ${story.time}`);
	return instant;
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
