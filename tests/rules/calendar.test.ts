import { describe, expect, test } from "vitest";
import { daysShown, parseCalendar, stepTo } from "@/lib/workflow/calendar";

// Three in the morning of the 1st in Hong Kong, still February in London.
const now = new Date("2026-02-28T19:00:00Z");

describe("the calendar", () => {
	test("is of Hong Kong's today where the address says nothing that is understood", () => {
		const month = { span: "month", on: "2026-03-01" };
		for (const query of [{}, { on: "2026-02-30" }, { on: "soon" }, { span: "year", on: ["2026-01-01"] }])
			expect(parseCalendar(query, now)).toEqual(month);
		expect(parseCalendar({ span: "week", on: "2026-12-31" }, now)).toEqual({
			span: "week",
			on: "2026-12-31",
		});
	});

	test("shows whole weeks from Sunday on, as many as the month touches", () => {
		const march = daysShown({ span: "month", on: "2026-03-12" });
		expect([march[0], march.at(-1), march.length]).toEqual(["2026-03-01", "2026-04-04", 35]);
		const february = daysShown({ span: "month", on: "2026-02-10" });
		expect([february[0], february.at(-1)]).toEqual(["2026-02-01", "2026-02-28"]);
		const august = daysShown({ span: "month", on: "2026-08-31" });
		expect([august[0], august.at(-1), august.length]).toEqual(["2026-07-26", "2026-09-05", 42]);
		expect(daysShown({ span: "week", on: "2026-03-12" })).toEqual([
			"2026-03-08",
			"2026-03-09",
			"2026-03-10",
			"2026-03-11",
			"2026-03-12",
			"2026-03-13",
			"2026-03-14",
		]);
	});

	test("steps over the end of a year and from the 31st into shorter months", () => {
		expect(stepTo({ span: "month", on: "2026-12-31" }, 1)).toBe("2027-01-01");
		expect(stepTo({ span: "month", on: "2026-03-31" }, -1)).toBe("2026-02-01");
		expect(stepTo({ span: "week", on: "2026-01-03" }, -1)).toBe("2025-12-27");
	});
});
