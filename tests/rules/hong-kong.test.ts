import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as hongKong from "@/lib/time/hong-kong";

const at = new Date("2026-03-12T06:32:08Z");

describe("an instant is shown in Hong Kong time", () => {
	test("in the forms the pages use", () => {
		expect(hongKong.dateline(at)).toBe("2026年3月12日 14:32");
		expect(hongKong.datelineWithWeekday(new Date("2025-12-12T06:32:00Z"))).toBe(
			"2025年12月12日（周五）14:32",
		);
		expect(hongKong.shortDate(at)).toBe("3月12日");
		expect(hongKong.dayOfMonth(at)).toBe("12日");
		expect(hongKong.weekday(at)).toBe("星期四");
		expect(hongKong.clockWithSeconds(at)).toBe("14:32:08");
		expect(hongKong.isoHongKong(at)).toBe("2026-03-12T14:32:08+08:00");
	});

	test("near now it says 今日 or 昨日, by the day in Hong Kong and not by hours", () => {
		const now = new Date("2026-03-12T16:30:00Z");
		expect(hongKong.nearDateline(new Date("2026-03-12T16:05:00Z"), now)).toBe("今日 00:05");
		expect(hongKong.nearDateline(new Date("2026-03-12T15:55:00Z"), now)).toBe("昨日 23:55");
		expect(hongKong.nearDateline(new Date("2026-03-01T01:00:00Z"), now)).toBe("3月1日 09:00");
		expect(hongKong.nearDateline(new Date("2025-12-31T01:00:00Z"), now)).toBe("2025年12月31日 09:00");
	});

	test("a day begins at midnight in Hong Kong", () => {
		expect(hongKong.dayOf(new Date("2026-03-11T15:59:59Z"))).toBe("2026-03-11");
		expect(hongKong.dayOf(new Date("2026-03-11T16:00:00Z"))).toBe("2026-03-12");
		expect(hongKong.addDays("2026-02-28", 1)).toBe("2026-03-01");
		expect(hongKong.dayInWords("2026-03-12")).toBe("2026年3月12日");
		expect(hongKong.dayInWords("2026-13-12")).toBeNull();
	});
});

describe("a typed day and time", () => {
	test("is an instant only when it exists", () => {
		expect(hongKong.fromHongKong("2026-03-12", "17:30")?.toISOString()).toBe("2026-03-12T09:30:00.000Z");
		for (const [day, time] of [
			["2026-02-30", "17:30"],
			["2026-3-12", "17:30"],
			["2026-03-12", "24:00"],
			["2026-03-12", "7:30"],
			["", ""],
		] as const)
			expect(hongKong.fromHongKong(day, time)).toBeNull();
	});

	test("comes back as it was typed", () => {
		const day = fc.date({
			min: new Date("1980-01-01T00:00:00Z"),
			max: new Date("2099-12-31T00:00:00Z"),
			noInvalidDate: true,
		});
		fc.assert(
			fc.property(day, (given) => {
				const shown = hongKong.isoHongKong(given);
				const again = hongKong.fromHongKong(shown.slice(0, 10), shown.slice(11, 16));
				expect(again?.getTime()).toBe(Math.floor(given.getTime() / 60_000) * 60_000);
			}),
		);
	});

	test("respects the summer time Hong Kong had until 1979", () => {
		expect(hongKong.fromHongKong("1979-07-01", "12:00")?.toISOString()).toBe("1979-07-01T03:00:00.000Z");
	});
});

test.each([
	["2026-03-12T06:32:00Z", "農曆正月廿四"],
	["2026-02-17T04:00:00Z", "農曆正月初一"],
	["2025-07-25T04:00:00Z", "農曆閏六月初一"],
	["2025-12-30T04:00:00Z", "農曆十一月十一"],
	["2026-03-08T04:00:00Z", "農曆正月二十"],
	["2026-03-18T04:00:00Z", "農曆正月三十"],
])("%s is %s", (instant, lunar) => {
	expect(hongKong.lunarDate(new Date(instant))).toBe(lunar);
});
