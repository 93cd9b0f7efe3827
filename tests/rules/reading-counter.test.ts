import { describe, expect, test } from "vitest";
import { countsAsRead } from "@/lib/reads/counts-as-read";
import { ReadingCounter } from "@/lib/reads/reading-counter";

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 2, 12, 4);

describe("counting reads", () => {
	test("an address counts once an hour for a story, and a household's IPv6 addresses are one", () => {
		const counter = new ReadingCounter();
		const read = (address: string, number = 10_001, now = NOON) => counter.add({ number, address }, now);
		expect([read("192.0.2.1"), read("192.0.2.1"), read("192.0.2.2"), read("192.0.2.1", 10_002)]).toEqual([
			true,
			false,
			true,
			true,
		]);
		expect([read("2001:db8:1:2:3:4:5:6"), read("2001:db8:1:2:9:9:9:9")]).toEqual([true, false]);
		expect(read("192.0.2.1", 10_001, NOON + HOUR)).toBe(true);
		expect(counter.take()).toEqual([
			{ number: 10_001, reads: 4 },
			{ number: 10_002, reads: 1 },
		]);
		expect(counter.take()).toEqual([]);
		counter.putBack([{ number: 10_001, reads: 2 }]);
		expect(counter.take()).toEqual([{ number: 10_001, reads: 2 }]);
	});

	test("an address that reports without end is heard forty times a minute", () => {
		const counter = new ReadingCounter();
		const counted = Array.from({ length: 200 }, (_, at) =>
			counter.add({ number: 10_001 + at, address: "192.0.2.1" }, NOON),
		).filter(Boolean);
		expect(counted).toHaveLength(40);
	});
});

describe("what counts as read", () => {
	const site = "https://tech.example.hk";
	const browser = {
		"sec-fetch-site": "same-origin",
		"sec-fetch-mode": "no-cors",
		"user-agent": "Mozilla/5.0",
		origin: site,
	};
	const judged = (changes: Record<string, string>) =>
		countsAsRead(
			new Headers(Object.entries({ ...browser, ...changes }).filter(([, text]) => text !== "")),
			site,
		);

	test("a page of ours in a browser, and no robot, other site or page fetched ahead", () => {
		expect(judged({})).toBe(true);
		expect(judged({ "sec-fetch-site": "" })).toBe(false);
		expect(judged({ "user-agent": "" })).toBe(false);
		expect(judged({ "sec-fetch-site": "cross-site" })).toBe(false);
		expect(judged({ origin: "https://elsewhere.example" })).toBe(false);
		expect(judged({ "sec-purpose": "prefetch" })).toBe(false);
		expect(judged({ "user-agent": "SomeBot/1.0" })).toBe(false);
	});
});
