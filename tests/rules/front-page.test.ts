import { describe, expect, test } from "vitest";
import type { Teaser } from "@/lib/articles/teaser";
import { arrangeFront } from "@/lib/front-page/arrange-front";
import type { ContainerKey } from "@/lib/front-page/containers";

const AI = "section:ai" as const;

describe("the front page nobody has laid out", () => {
	test("leads with the newest news that has a picture, not with a newer line without one", () => {
		const latest = [story(3, { picture: false }), story(2), story(1)];
		expect(arrangeFront({ latest, sections: [], columnists: [] }).lead?.number).toBe(2);
	});

	test("leads with news without a picture when none of the newest twelve has one", () => {
		const latest = [...range(20, 9).map((number) => story(number, { picture: false })), story(8)];
		expect(arrangeFront({ latest, sections: [], columnists: [] }).lead?.number).toBe(20);
	});

	test("never leads with a column while there is news", () => {
		const latest = [story(3, { isColumn: true }), story(2, { picture: false })];
		expect(arrangeFront({ latest, sections: [], columnists: [] }).lead?.number).toBe(2);
	});

	test("of a newsroom with one story shows it as the lead and in the line, and nowhere else", () => {
		const only = story(1);
		const front = arrangeFront({
			latest: [only],
			sections: [{ key: AI, name: "人工智能", href: "/sections/ai", stories: [only] }],
			columnists: [],
		});
		expect(front).toMatchObject({ lead: { number: 1 }, highlights: [], bands: [], columnists: [] });
		expect(front.rail.map(({ number }) => number)).toEqual([1]);
	});

	test("of an empty newsroom has no lead and no bands", () => {
		expect(
			arrangeFront({
				latest: [],
				sections: [{ key: AI, name: "人工智能", href: "/sections/ai", stories: [] }],
				columnists: [],
			}),
		).toEqual({
			lead: null,
			rail: [],
			highlights: [],
			bands: [],
			columnists: [],
			mostRead: [],
		});
	});

	test("takes the 要聞 from sections other than the lead's as long as there are such", () => {
		const latest = [
			story(9, { section: "ai" }),
			story(8, { section: "ai" }),
			story(7, { section: "chips" }),
			story(6, { section: "chips" }),
			story(5, { section: "policy" }),
			story(4, { section: "fintech" }),
		];
		const { highlights } = arrangeFront({ latest, sections: [], columnists: [] });
		expect(highlights.map(({ number }) => number)).toEqual([7, 5, 4]);
	});

	test("prints no story of the lead or the 要聞 again in its section", () => {
		const stories = range(10, 1).map((number) => story(number, { section: "ai" }));
		const front = arrangeFront({
			latest: stories,
			sections: [{ key: AI, name: "人工智能", href: "/sections/ai", stories }],
			columnists: [],
		});
		const above = [front.lead, ...front.highlights].map((one) => one?.number);
		const below = front.bands.flatMap(({ lead, stories: rest }) => [lead, ...rest]).map((one) => one?.number);
		expect(below.filter((number) => above.includes(number))).toEqual([]);
		expect(below).toHaveLength(6);
	});

	test("gives no large card to a section that has fewer than three stories left", () => {
		const stories = [story(2, { section: "ai" }), story(1, { section: "ai" })];
		const front = arrangeFront({
			latest: [story(9, { section: "chips" })],
			sections: [{ key: AI, name: "人工智能", href: "/sections/ai", stories }],
			columnists: [],
		});
		expect(front.bands).toMatchObject([{ lead: null, stories: [{ number: 2 }, { number: 1 }] }]);
	});

	test("shows the four columnists who wrote last", () => {
		const columnists = [1, 5, 3, 2, 4].map((number) => ({
			name: `作者${number}`,
			column: { href: "/columns/x", name: "算力帳" },
			story: story(number, { isColumn: true }),
		}));
		const front = arrangeFront({ latest: [], sections: [], columnists });
		expect(front.columnists.map(({ name }) => name)).toEqual(["作者5", "作者4", "作者3", "作者2"]);
	});
});

describe("the front page that an editor has laid out", () => {
	const latest = range(30, 1).map((number) => story(number, { section: number % 2 ? "ai" : "chips" }));
	const sections = [
		{
			key: AI,
			name: "人工智能",
			href: "/sections/ai",
			stories: latest.filter(({ section }) => section?.name === "ai"),
		},
	];
	const on = (container: ContainerKey, ...numbers: number[]) =>
		numbers.map((number) => ({ container, story: story(number), column: null }));

	test("shows what was placed first, in its order, and fills the rest by the rule", () => {
		const placed = [...on("lead", 3), ...on("highlights", 7), ...on(AI, 11, 9)];
		const front = arrangeFront({ latest, sections, columnists: [], placed });
		expect(front.lead?.number).toBe(3);
		expect(front.highlights[0]?.number).toBe(7);
		expect(front.highlights).toHaveLength(3);
		const [band] = front.bands;
		expect([band?.lead, ...(band?.stories ?? [])].map((one) => one?.number).slice(0, 2)).toEqual([11, 9]);
		expect(band?.stories).toHaveLength(5);
	});

	test("fills no place with a story that an editor has elsewhere", () => {
		const placed = [...on(AI, 30), ...on("highlights", 29, 28)];
		const front = arrangeFront({ latest, sections, columnists: [], placed });
		expect(front.lead?.number).toBe(27);
		expect(front.highlights.map(({ number }) => number)).not.toContain(30);
	});

	test("with nothing placed is the one that the rule makes", () => {
		const given = { latest, sections, columnists: [] };
		expect(arrangeFront({ ...given, placed: [] })).toEqual(arrangeFront(given));
	});

	test("shows a columnist chosen by hand first, and no column twice", () => {
		const column = { href: "/columns/x", name: "算力帳" };
		const other = { href: "/columns/y", name: "巷口" };
		const front = arrangeFront({
			latest: [],
			sections: [],
			columnists: [
				{ name: "甲", column, story: story(9, { isColumn: true }) },
				{ name: "乙", column: other, story: story(8, { isColumn: true }) },
			],
			placed: [{ container: "columnists", story: story(2, { isColumn: true }), column }],
		});
		expect(front.columnists.map(({ story: { number } }) => number)).toEqual([2, 8]);
	});
});

/** A story published in the minute of its number: a higher number is newer. */
function story(
	number: number,
	{
		picture = true,
		isColumn = false,
		section = "ai",
	}: { picture?: boolean; isColumn?: boolean; section?: string } = {},
): Teaser {
	return {
		number,
		href: `/articles/${number}`,
		headline: { kicker: null, claim: `主題${number}`, subs: [], author: null },
		excerpt: "",
		summary: "",
		isColumn,
		section: { href: `/sections/${section}`, name: section },
		byline: "編輯部",
		writers: [],
		publishedAt: new Date(Date.UTC(2026, 2, 12, 0, number)),
		comments: 0,
		picture: picture
			? { src: "/p", srcSet: "", width: 3, height: 2, alt: "", focus: "50% 50%", tone: null }
			: null,
	};
}

function range(from: number, to: number): number[] {
	return Array.from({ length: from - to + 1 }, (_, index) => from - index);
}

describe("cards whose time has come or is over", () => {
	const placed = (number: number, isOver = false) => ({
		container: "lead" as const,
		story: story(number),
		column: null,
		isOver,
	});

	test("one that is over leaves its place to the rule, which does not put it there again", () => {
		const latest = [story(3), story(2), story(1)];
		const front = arrangeFront({ latest, sections: [], columnists: [], placed: [placed(3, true)] });
		expect(front.lead?.number).toBe(2);
		expect(front.highlights.map(({ number }) => number)).toContain(3);
	});

	test("one that came up pushes the last off, which is free for the rule again", () => {
		const latest = [story(3), story(2), story(1)];
		const front = arrangeFront({ latest, sections: [], columnists: [], placed: [placed(2), placed(3)] });
		expect(front.lead?.number).toBe(2);
		expect(front.highlights.map(({ number }) => number)).toEqual([3, 1]);
	});
});
