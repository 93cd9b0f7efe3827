import { describe, expect, test } from "vitest";
import { ALWAYS, headlineAt, standingOf, whyNotTimes } from "@/lib/front-page/card-times";
import { changesOf } from "@/lib/front-page/changes";
import { type ContainerKey, capOf } from "@/lib/front-page/containers";
import {
	alsoIn,
	type Card,
	changedContainers,
	type Lists,
	moveCard,
	placeCard,
	plainCard,
	swapCards,
} from "@/lib/front-page/curate";
import { shownTeaser } from "@/lib/front-page/shown-teaser";
import { editionShown } from "@/lib/front-page/went-live";

const AI = "section:ai" as const;
const sectionOf = () => "ai";

const NOW = new Date("2026-03-12T04:00:00Z");

describe("placing a story", () => {
	test("pushes what has no room from the lead to the 要聞, from there to its section's band, and from there off the page", () => {
		const before = lists({ lead: "a", highlights: "bcd", [AI]: "efghij" });
		const { lists: after, fallen } = placeCard(
			before,
			{ card: plainCard("z"), to: "lead", position: 0, now: NOW },
			sectionOf,
		);
		expect(told(after)).toEqual({ lead: "z", highlights: "abc", columnists: "", [AI]: "defghi" });
		expect(fallen).toEqual([{ container: AI, card: plainCard("j") }]);
		expect(told(before)).toMatchObject({ lead: "a", highlights: "bcd" });
	});

	test("drops off the page what falls from the 要聞 and has no band", () => {
		const { fallen } = placeCard(
			lists({ highlights: "abc" }),
			{ card: plainCard("z"), to: "highlights", position: 0, now: NOW },
			() => "no-such-section",
		);
		expect(fallen.map(({ card }) => card.articleId)).toEqual(["c"]);
	});

	test("a second time in the same container moves it, and nothing falls", () => {
		const before = lists({ highlights: "abc" });
		const { lists: after, fallen } = placeCard(
			before,
			{ card: plainCard("c"), to: "highlights", position: 0, now: NOW },
			sectionOf,
		);
		expect(told(after).highlights).toBe("cab");
		expect(fallen).toEqual([]);
	});

	test("at the end of a full container takes the last place instead of falling off itself", () => {
		const { lists: after } = placeCard(
			lists({ highlights: "abc" }),
			{ card: plainCard("z"), to: "highlights", position: 9, now: NOW },
			sectionOf,
		);
		expect(told(after)).toMatchObject({ highlights: "abz", [AI]: "c" });
	});

	test("falling into a container where it stands already leaves it there once", () => {
		const { lists: after } = placeCard(
			lists({ lead: "a", highlights: "xa" }),
			{ card: plainCard("z"), to: "lead", position: 0, now: NOW },
			sectionOf,
		);
		expect(told(after)).toMatchObject({ lead: "z", highlights: "ax" });
	});

	test("never makes a list longer than its cap, whatever is done", () => {
		let all = lists({});
		const keys = [...all.keys()];
		for (let step = 0; step < 200; step += 1) {
			const to = keys[(step * 7) % keys.length] as ContainerKey;
			const card = plainCard(String.fromCharCode(97 + ((step * 11) % 26)));
			all = placeCard(all, { card, to, position: (step * 5) % 7, now: NOW }, sectionOf).lists;
			for (const [key, cards] of all) {
				expect(cards.length).toBeLessThanOrEqual(capOf(key));
				expect(new Set(cards.map(({ articleId }) => articleId)).size).toBe(cards.length);
			}
		}
	});
});

describe("a card with times", () => {
	const NOON = new Date("2026-03-12T04:00:00Z");
	const at = (hours: number) => new Date(NOON.getTime() + hours * 3_600_000);
	const timed = (articleId: string, times: Partial<Card>): Card => ({ ...plainCard(articleId), ...times });
	const put = (all: Lists, card: Card, now = NOON) =>
		told(placeCard(all, { card, to: "lead", position: 0, now }, sectionOf).lists);

	test("waits without taking room, and takes it when its time has come", () => {
		const waiting = timed("z", { shownFrom: at(6) });
		expect(put(lists({ lead: "a" }), waiting)).toMatchObject({ lead: "za", highlights: "" });
		expect(put(lists({ lead: "a" }), waiting, at(6))).toMatchObject({ lead: "z", highlights: "a" });
	});

	test("over lets another in, and falls nowhere", () => {
		const over = new Map(lists({})).set("lead", [timed("a", { shownUntil: at(0) })]);
		expect(put(over, plainCard("z"))).toMatchObject({ lead: "za", highlights: "" });
	});

	test("is waiting, up and over by the instant, the end not included", () => {
		const card = { shownFrom: at(1), shownUntil: at(2) };
		expect([0, 1, 2].map((hours) => standingOf(card, at(hours)))).toEqual(["waiting", "up", "over"]);
		const worded = { headline: "另題", headlineUntil: at(1) };
		expect([0, 1].map((hours) => headlineAt(worded, at(hours)))).toEqual(["另題", null]);
	});

	test("takes no time that is past or before its beginning, and keeps what it had", () => {
		const past = { ...ALWAYS, shownFrom: at(-1) };
		expect(whyNotTimes(past, { before: ALWAYS, now: NOON })).toEqual({
			code: "too-soon",
			field: "shownFrom",
		});
		expect(whyNotTimes(past, { before: past, now: NOON })).toBeNull();
		const turned = { ...ALWAYS, shownFrom: at(2), shownUntil: at(2) };
		expect(whyNotTimes(turned, { before: ALWAYS, now: NOON })).toEqual({
			code: "ends-before",
			field: "shownUntil",
		});
	});

	test("changed in its times alone is shown otherwise", () => {
		expect(changesOf([plainCard("a")], [timed("a", { shownUntil: at(1) })])).toEqual([
			{ kind: "reworded", articleId: "a" },
		]);
	});
});

describe("moving a card", () => {
	test("takes along what was changed on it", () => {
		const card = { ...plainCard("b"), headline: "另一個標題" };
		const before = new Map(lists({})).set("highlights", [plainCard("a"), card]);
		const after = moveCard(
			before,
			{ articleId: "b", from: "highlights", to: "lead", position: 0, now: NOW },
			sectionOf,
		);
		expect(after?.lists.get("lead")).toEqual([card]);
		expect(told(after?.lists ?? new Map()).highlights).toBe("a");
	});

	test("that stands there no more is told", () => {
		expect(
			moveCard(
				lists({}),
				{ articleId: "b", from: "lead", to: "highlights", position: 0, now: NOW },
				sectionOf,
			),
		).toBeNull();
	});
});

describe("two cards that change places", () => {
	const at = (articleId: string, container: "lead" | "highlights") => ({ articleId, container });

	test("take along what was changed on them, and move no other", () => {
		const card = { ...plainCard("b"), headline: "另一個標題" };
		const before = new Map(lists({ lead: "a" })).set("highlights", [plainCard("x"), card, plainCard("y")]);
		const after = swapCards(before, at("a", "lead"), at("b", "highlights"));
		expect(told(mapped(after))).toMatchObject({ lead: "b", highlights: "xay" });
		expect(mapped(after).get("lead")).toEqual([card]);
	});

	test("may stand in one container", () => {
		const after = swapCards(lists({ highlights: "abc" }), at("a", "highlights"), at("c", "highlights"));
		expect(told(mapped(after)).highlights).toBe("cba");
	});

	test("are two, both there, and neither comes where it stands already", () => {
		const all = lists({ lead: "a", highlights: "ba" });
		expect(swapCards(all, at("a", "lead"), at("b", "highlights"))).toBe("stands-twice");
		expect(swapCards(all, at("z", "lead"), at("b", "highlights"))).toBe("card-gone");
		expect(swapCards(all, at("a", "lead"), at("a", "lead"))).toBe("card-gone");
	});

	const mapped = (after: ReturnType<typeof swapCards>): Lists =>
		typeof after === "string" ? new Map() : after;
});

test("a story in two containers is found in each from the other", () => {
	const all = lists({ lead: "a", highlights: "ba" });
	expect(alsoIn(all, "a", "lead")).toEqual(["highlights"]);
	expect(alsoIn(all, "b", "highlights")).toEqual([]);
});

test("only the containers that differ count as changed", () => {
	const before = lists({ lead: "a", highlights: "b" });
	const { lists: after } = placeCard(
		before,
		{ card: plainCard("c"), to: "highlights", position: 1, now: NOW },
		sectionOf,
	);
	expect(changedContainers(before, after)).toEqual(["highlights"]);
	expect(changedContainers(before, before)).toEqual([]);
});

test("what a launch would change is told story by story", () => {
	const live = ["a", "b", "c"].map(plainCard);
	const draft = [plainCard("d"), plainCard("c"), { ...plainCard("a"), showsPicture: false }];
	expect(changesOf(live, draft)).toEqual([
		{ kind: "placed", articleId: "d" },
		{ kind: "removed", articleId: "b" },
		{ kind: "reworded", articleId: "a" },
		{ kind: "order" },
	]);
	expect(changesOf(live, live)).toEqual([]);
});

test("a card shows its own headline in the house's form, without picture and 副題 as told, and leaves the story alone", () => {
	const story = {
		headline: { kicker: "眉題", claim: "原題", subs: ["副題"], author: null },
		picture: { src: "/p", srcSet: "", width: 3, height: 2, alt: "", focus: "50% 50%", tone: null },
	};
	const shown = shownTeaser(story, {
		headline: "新眉｜新題 新副題",
		showsPicture: false,
		showsSubs: true,
	});
	expect(shown).toMatchObject({
		picture: null,
		headline: { kicker: "新眉", claim: "新題", subs: ["新副題"] },
	});
	expect(shownTeaser(story, { headline: null, showsPicture: true, showsSubs: false }).headline).toEqual({
		...story.headline,
		subs: [],
	});
	expect(story.headline.claim).toBe("原題");
});

test("the front page says which launch it shows", () => {
	expect(editionShown('<section class="front" data-edition="12">')).toBe(12);
	expect(editionShown('<section class="front">')).toBe(0);
});

/** Lists of stories, one letter each; every fixed container and the band of one section. */
function lists(given: Partial<Record<ContainerKey, string>>): Lists {
	const keys: ContainerKey[] = ["lead", "highlights", "columnists", AI];
	return new Map(keys.map((key) => [key, [...(given[key] ?? "")].map(plainCard)]));
}

function told(all: Lists): Record<string, string> {
	return Object.fromEntries(
		[...all].map(([key, cards]) => [key, cards.map(({ articleId }) => articleId).join("")]),
	);
}
