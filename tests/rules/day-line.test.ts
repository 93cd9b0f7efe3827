import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayLine } from "@/lib/articles/day-line";
import { fromHongKong } from "@/lib/time/hong-kong";

const DAY = "2026-03-12";

function at(time: string): Date {
	const instant = fromHongKong(DAY, time);
	if (!instant) throw new Error(`${time} is no time`);
	return instant;
}

function story(time: string, kicker: string | null = "光子晶片", claim = "港初創造光引擎挑戰銅線極限") {
	return { id: `${time} ${kicker} ${claim}`, kicker, claim, publishAt: at(time) };
}

const now = at("14:52");

describe("出街時間線", () => {
	test("begins at seven, ends at midnight and has now where it belongs", () => {
		const { nowOffset, ticks } = dayLine([], now);
		expect(nowOffset).toBeCloseTo(((14 + 52 / 60 - 7) / 17) * 100, 1);
		expect(ticks.map(({ time }) => time)).toEqual([
			"08:00",
			"10:00",
			"12:00",
			"14:00",
			"16:00",
			"18:00",
			"20:00",
			"22:00",
		]);
	});

	test("begins earlier when something went out in the night, or when it is night", () => {
		expect(dayLine([story("00:10")], now).marks[0]?.offset).toBeLessThan(1);
		expect(dayLine([], at("05:20")).nowOffset).toBeGreaterThan(0);
	});

	test("tells what is out from what is due, at the instant itself too", () => {
		const { marks } = dayLine([story("09:10"), story("14:52"), story("17:30")], now);
		expect(marks.map(({ isOut }) => isOut)).toEqual([true, true, false]);
	});

	test("names a story by its 眉題, or else by whole words of its 主題", () => {
		const { marks } = dayLine([story("09:10"), story("17:30", null, "大學聯盟公布開源教學核心")], now);
		expect(marks[0]?.name).toBe("光子晶片");
		expect("大學聯盟公布開源教學核心").toMatch(new RegExp(`^${marks[1]?.name}`, "u"));
		expect(marks[1]?.name).not.toBe("");
		expect(marks[1]?.name).not.toContain("…");
	});

	test("never shows an editor's break mark", () => {
		expect(dayLine([story("09:10", "光子^晶片")], now).marks[0]?.name).toBe("光子晶片");
	});

	test("no story is left out, and no mark's words cover another's", () => {
		const minutes = fc.array(fc.integer({ min: 0, max: 24 * 60 - 1 }), { maxLength: 60 });
		fc.assert(
			fc.property(minutes, (list) => {
				const stories = [...list]
					.sort((a, b) => a - b)
					.map((minute, index) => ({
						...story(
							`${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`,
						),
						id: String(index),
					}));
				const { marks, lengthRem } = dayLine(stories, now);
				expect(marks.reduce((sum, { others }) => sum + 1 + others, 0)).toBe(stories.length);
				for (const side of ["above", "below"]) {
					const offsets = marks.filter((mark) => mark.side === side).map(({ offset }) => offset);
					for (const [index, offset] of offsets.entries()) {
						const before = offsets[index - 1];
						// Four characters of .75rem and the time before them.
						if (before !== undefined) expect(((offset - before) / 100) * lengthRem).toBeGreaterThan(6.9);
					}
				}
			}),
			{ numRuns: 60 },
		);
	});
});
