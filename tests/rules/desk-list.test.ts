import { describe, expect, test } from "vitest";
import { listHref } from "@/components/desk/story-filters";
import { noFilter, parseFilter } from "@/lib/articles/list-filter";
import { deviceOf } from "@/lib/staff/device";

describe("the address of a list of stories", () => {
	test("says what the list shows, and is read back the same", () => {
		const filter = {
			state: "scheduled",
			stage: "proof",
			assignee: "me",
			due: "late",
			lacks: "picture",
			search: "𨋢 & 50%",
			page: 3,
		} as const;
		const query = Object.fromEntries(new URL(listHref(filter), "http://localhost").searchParams);
		expect(parseFilter(query)).toEqual(filter);
		expect(listHref(noFilter)).toBe("/desk/articles");
	});

	test.each([
		[{ page: "0" }, 1],
		[{ page: "-4" }, 1],
		[{ page: "1e9" }, 1],
		[{ page: "999999" }, 10_000],
		[{ page: ["2", "3"] }, 1],
		[{ page: " 2" }, 1],
	])("%j is page %i", (query, page) => {
		expect(parseFilter(query).page).toBe(page);
	});

	test("leaves out a state nobody has and a search that is none", () => {
		expect(
			parseFilter({
				state: "deleted",
				stage: "done",
				for: "x' or 1=1",
				due: "soon",
				lacks: "sense",
				q: ["a", "b"],
			}),
		).toEqual(noFilter);
		expect(parseFilter({ state: "constructor" }).state).toBeNull();
	});

	test("cuts a search of a megabyte without splitting a character", () => {
		expect(parseFilter({ q: "𨋢".repeat(500_000) }).search).toBe("𨋢".repeat(100));
	});
});

describe("the device of a session", () => {
	test.each([
		[
			"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15",
			"Safari",
			"macOS",
		],
		[
			"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0",
			"Edge",
			"Windows",
		],
		[
			"Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/156.0.1 Mobile/15E148 Safari/604.1",
			"Chrome",
			"iPhone",
		],
		["Mozilla/5.0 (Android 16; Mobile; rv:152.0) Gecko/152.0 Firefox/152.0", "Firefox", "Android"],
		["curl/8.5.0", null, null],
		["", null, null],
	])("%s", (userAgent, browser, system) => {
		expect(deviceOf(userAgent)).toEqual({ browser, system });
	});
});
