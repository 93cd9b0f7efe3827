import { expect, test } from "vitest";
import {
	addMonths,
	archivePath,
	dayOfCalendar,
	isAhead,
	monthOf,
	parseMonth,
	spanOfDay,
	spanOfMonth,
} from "@/lib/archive/calendar";

test("only days and months of the calendar have an address", () => {
	expect(dayOfCalendar("2026", "02", "29")).toBeNull();
	expect(dayOfCalendar("2028", "02", "29")).toBe("2028-02-29");
	expect(dayOfCalendar("2026", "2", "3")).toBeNull();
	expect([monthOf("2026", "13"), monthOf("2026", "00"), monthOf("26", "01")]).toEqual([null, null, null]);
	expect([parseMonth("2026-11"), parseMonth("2026-11\u0000"), parseMonth(["2026-11"])]).toEqual([
		"2026-11",
		null,
		null,
	]);
	expect(archivePath("2026-11-24")).toBe("/archive/2026/11/24");
});

test("a day begins at midnight in Hong Kong, and a month ends where the next begins", () => {
	expect(spanOfDay("2026-11-24").from.toISOString()).toBe("2026-11-23T16:00:00.000Z");
	expect(spanOfMonth("2026-12")).toEqual({
		from: new Date("2026-11-30T16:00:00Z"),
		until: new Date("2026-12-31T16:00:00Z"),
	});
	expect([addMonths("2026-01", -1), addMonths("2026-12", 1)]).toEqual(["2025-12", "2027-01"]);
});

test("tomorrow in Hong Kong is ahead while it is still today in London", () => {
	const now = new Date("2026-11-24T16:30:00Z");
	expect([isAhead("2026-11-25", now), isAhead("2026-11-26", now), isAhead("2026-12", now)]).toEqual([
		false,
		true,
		true,
	]);
});
