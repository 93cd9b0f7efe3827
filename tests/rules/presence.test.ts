import { describe, expect, test } from "vitest";
import { holds } from "@/lib/locks/rules";
import { peopleIn, type Tab } from "@/lib/presence/rules";

const NOW = new Date("2026-03-12T06:52:00Z");
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);
const tab = (changes: Partial<Tab> = {}): Tab => ({
	userId: "u1",
	name: "顧蔚嵐",
	seenAt: ago(5),
	activeAt: ago(5),
	isEditing: false,
	paragraph: null,
	...changes,
});
const doing = (...tabs: Tab[]) =>
	peopleIn(tabs, { myself: "me", now: NOW }).map((one) => [one.name, one.doing]);

describe("who is at a story", () => {
	test("reads, or edits where something is unsaved; whoever did nothing for ten minutes is away", () => {
		expect(doing(tab())).toEqual([["顧蔚嵐", "reading"]]);
		expect(doing(tab({ isEditing: true }))).toEqual([["顧蔚嵐", "editing"]]);
		expect(doing(tab({ isEditing: true, activeAt: ago(599) }))).toEqual([["顧蔚嵐", "editing"]]);
		expect(doing(tab({ isEditing: true, activeAt: ago(600) }))).toEqual([["顧蔚嵐", "idle"]]);
	});

	test("a tab that fell silent is away, and after 25 minutes nobody", () => {
		expect(doing(tab({ isEditing: true, seenAt: ago(34) }))).toEqual([["顧蔚嵐", "editing"]]);
		expect(doing(tab({ isEditing: true, seenAt: ago(35) }))).toEqual([["顧蔚嵐", "idle"]]);
		expect(doing(tab({ seenAt: ago(1499) }))).toEqual([["顧蔚嵐", "idle"]]);
		expect(doing(tab({ seenAt: ago(1500) }))).toEqual([]);
	});

	test("is one however many tabs there are, doing the most that any of them does; oneself is nobody", () => {
		const editing = tab({ isEditing: true, paragraph: 4 });
		expect(peopleIn([tab(), editing, tab({ seenAt: ago(60) })], { myself: "me", now: NOW })).toEqual([
			{ name: "顧蔚嵐", doing: "editing", paragraph: 4 },
		]);
		expect(peopleIn([editing], { myself: "u1", now: NOW })).toEqual([]);
	});

	test("who edits stands before who reads, and who reads before who is away", () => {
		const others = [
			tab({ userId: "a", name: "甲", seenAt: ago(60) }),
			tab({ userId: "b", name: "乙" }),
			tab({ userId: "c", name: "丙", isEditing: true }),
		];
		expect(doing(...others).map(([name]) => name)).toEqual(["丙", "乙", "甲"]);
	});
});

test("a lock holds for five minutes after its holder last did something", () => {
	expect(holds({ activeAt: ago(299) }, NOW)).toBe(true);
	expect(holds({ activeAt: ago(300) }, NOW)).toBe(false);
});
