import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, test } from "vitest";
import { nextSpeaker } from "@/components/desk/editor/feature-keys";
import { correctionOf, INSERTIONS, insertionsMatching } from "@/components/desk/editor/insertions";
import { interviewOf } from "@/components/desk/editor/interview-of";
import { plainTextOf } from "@/components/desk/editor/plain-text";
import { StoryBody } from "@/components/story/story-body";
import type { ArticleContent } from "@/lib/articles/content";
import { missingForPublication } from "@/lib/articles/rules";
import type { Teaser } from "@/lib/articles/teaser";
import { type Block, type Body, cardsIn, isEmptyBody, mediaIn, textOf } from "@/lib/body/body";
import { bodyHtml } from "@/lib/body/body-html";
import { checkBody } from "@/lib/body/body-schema";
import { inlineRunsOf } from "@/lib/body/inline-runs";
import { whyNotAPageBody } from "@/lib/pages/rules";
import { dayInText } from "@/lib/time/day-in-text";
import { compareBodies } from "@/lib/versions/compare-bodies";
import { editorWords } from "@/lib/words/editor-words";

const ONE = "0192f0c1-2a3b-7c4d-8e5f-0123456789ab";
const OTHER = "0192f0c1-2a3b-7c4d-8e5f-0123456789ac";

const say = (text: string) => ({ type: "paragraph" as const, content: [{ type: "text" as const, text }] });
const line = (text: string) => [{ type: "text" as const, text }];
const picture = (mediaId: string, alt: string) => ({
	type: "image" as const,
	attrs: { mediaId, alt, caption: `${alt}說明`, credit: "本報" },
});

const INTERVIEW: Block = {
	type: "interview",
	attrs: {
		speakers: [
			{ mark: "朱", name: "朱美俞" },
			{ mark: "梁", name: "行政總裁梁頌賢<b>" },
		],
	},
	content: [
		{ type: "turn", attrs: { speaker: 0 }, content: [say("良率仍低？")] },
		{ type: "turn", attrs: { speaker: 1 }, content: [say("𨋢裏見。"), say("年底投產。")] },
	],
};
const BOX: Block = {
	type: "infoBox",
	content: [
		{ type: "boxTitle", content: line("光引擎是甚麼") },
		say("一種模組。"),
		{ type: "bulletList", content: [{ type: "listItem", content: [say("六軸平台")] }] },
	],
};
const TIMELINE: Block = {
	type: "timeline",
	content: [
		{ type: "timelineEntry", content: [{ type: "entryDate", content: line("2025年12月") }, say("試產。")] },
		{ type: "timelineEntry", content: [{ type: "entryDate" }, say("日期未定。")] },
	],
};
const GALLERY: Block = { type: "gallery", content: [picture(ONE, "廠房"), picture(OTHER, "")] };
const CARD: Block = { type: "storyCard", attrs: { number: 10023 } };
const STORY: Body = { type: "doc", content: [INTERVIEW, BOX, TIMELINE, GALLERY, CARD] };

const doc = (...content: unknown[]) => ({ type: "doc", content });

describe("the grammar", () => {
	it("keeps an interview, a 資料盒, a timeline, a gallery and a card to the letter", () => {
		expect(checkBody(STORY)).toEqual({ ok: true, body: STORY });
	});

	test.each([
		["an interview without speakers", { ...INTERVIEW, attrs: { speakers: [] } }],
		["a ninth speaker", { ...INTERVIEW, attrs: { speakers: Array(9).fill({ mark: "甲", name: "" }) } }],
		["a mark that is no text", { ...INTERVIEW, attrs: { speakers: [{ mark: 1, name: "" }] } }],
		[
			"a speaker beyond all",
			{ ...INTERVIEW, content: [{ type: "turn", attrs: { speaker: 8 }, content: [say("甲")] }] },
		],
		["a turn by itself", { type: "turn", attrs: { speaker: 0 }, content: [say("甲")] }],
		["an interview of paragraphs", { ...INTERVIEW, content: [say("甲")] }],
		["a box without a title", { type: "infoBox", content: [say("甲")] }],
		[
			"a title with a mark",
			{
				type: "infoBox",
				content: [
					{ type: "boxTitle", content: [{ type: "text", text: "甲", marks: [{ type: "bold" }] }] },
					say("乙"),
				],
			},
		],
		["a box in a box", { type: "infoBox", content: [{ type: "boxTitle" }, BOX] }],
		[
			"an entry without a date",
			{ type: "timeline", content: [{ type: "timelineEntry", content: [say("甲")] }] },
		],
		["an empty gallery", { type: "gallery" }],
		["a gallery with words", { type: "gallery", content: [say("甲")] }],
		["a card of no story", { type: "storyCard", attrs: { number: 0 } }],
		["a card of half a story", { type: "storyCard", attrs: { number: 1.5 } }],
		["a card by words", { type: "storyCard", attrs: { number: "10023" } }],
	])("refuses %s", (_name, block) => {
		expect(checkBody(doc(block)).ok).toBe(false);
	});

	it("refuses text that cannot be stored wherever it hides, and stores the rest in NFC", () => {
		const bad = { ...INTERVIEW, attrs: { speakers: [{ mark: "\uD800", name: "" }] } };
		expect(checkBody(doc(bad))).toEqual({ ok: false, code: "text" });
		const composed = checkBody(doc({ ...INTERVIEW, attrs: { speakers: [{ mark: "e\u0301", name: "" }] } }));
		expect(JSON.stringify(composed)).toContain("é");
	});
});

describe("what stands in them is text of the story", () => {
	it("is read in order, marks before the words they belong to", () => {
		expect(textOf(STORY).split("\n")).toEqual([
			"朱：朱美俞",
			"梁：行政總裁梁頌賢<b>",
			"朱：良率仍低？",
			"梁：𨋢裏見。",
			"年底投產。",
			"光引擎是甚麼",
			"一種模組。",
			"六軸平台",
			"2025年12月",
			"試產。",
			"",
			"日期未定。",
			"廠房說明",
			"說明",
		]);
		expect(
			inlineRunsOf(STORY)
				.flat()
				.map((node) => (node.type === "text" ? node.text : "")),
		).toContain("光引擎是甚麼");
	});

	it("counts the pictures of a gallery among those of the story, missing alt texts too", () => {
		expect(mediaIn(STORY)).toEqual([ONE, OTHER]);
		const missing = missingForPublication({
			headline: "題｜目",
			sectionId: ONE,
			lead: null,
			body: STORY,
		} as ArticleContent);
		expect(missing).toEqual([{ code: "needs-alt", field: "body", values: { count: 1 } }]);
		expect(isEmptyBody({ type: "doc", content: [GALLERY] })).toBe(false);
	});

	it("tells the stories it has cards of", () => {
		expect(cardsIn({ type: "doc", content: [CARD, CARD, BOX] })).toEqual([10023]);
	});

	it("is copied as plain text and compared between versions", () => {
		expect(plainTextOf({ headline: "題", body: STORY })).toContain("梁：𨋢裏見。\n年底投產。");
		const after: Body = { type: "doc", content: [{ ...CARD, attrs: { number: 10024 } }] };
		expect(compareBodies({ type: "doc", content: [CARD] }, after)[0]).toMatchObject({
			kind: "changed",
			type: "storyCard",
		});
		expect(
			compareBodies({ type: "doc", content: [INTERVIEW] }, { type: "doc", content: [INTERVIEW] })[0],
		).toMatchObject({
			kind: "same",
			text: expect.stringContaining("朱：良率仍低？"),
		});
	});

	it("pages the newsroom writes itself take interviews and boxes, but no gallery and no card", () => {
		expect(whyNotAPageBody({ type: "doc", content: [INTERVIEW, BOX, TIMELINE] })).toBeNull();
		expect(whyNotAPageBody({ type: "doc", content: [GALLERY] })).toBe("no-pictures");
		expect(whyNotAPageBody({ type: "doc", content: [CARD] })).toBe("no-pictures");
	});
});

describe("on the page", () => {
	const shown = (content: Block[], cards: Teaser[] = []) =>
		renderToStaticMarkup(<StoryBody body={{ type: "doc", content }} media={{}} cards={cards} />);

	it("an interview tells once who is who and marks each turn", () => {
		const html = shown([INTERVIEW]);
		expect(html).toContain("<b>朱：</b>朱美俞");
		expect(html).toContain("行政總裁梁頌賢&lt;b&gt;");
		expect(html.match(/class="qa-m"/g)).toHaveLength(2);
		const nameless: Block = {
			...INTERVIEW,
			attrs: {
				speakers: [
					{ mark: "問", name: "" },
					{ mark: "答", name: "" },
				],
			},
		} as Block;
		expect(shown([nameless])).not.toContain("qa-who");
	});

	it("a 資料盒 is a region with the name of its title", () => {
		expect(shown([BOX])).toContain('<section class="ib" aria-label="光引擎是甚麼">');
	});

	it("a timeline gives machines the dates that it can read, and no empty line", () => {
		const html = shown([TIMELINE]);
		expect(html).toContain('<time dateTime="2025-12">');
		expect(html.match(/class="tl-d"/g)).toHaveLength(1);
	});

	it("a gallery shows every picture and says how many", () => {
		const html = shown([GALLERY]);
		expect(html).toContain('aria-label="圖輯，共2張"');
		expect(html.match(/<figure/g)).toHaveLength(2);
	});

	it("a card is there while readers can see its story, and else nothing is", () => {
		expect(shown([CARD])).toBe("");
		const story = {
			number: 10023,
			href: "/articles/10023/a",
			headline: { kicker: "機械人", claim: "手術機械人獲批", subs: [], author: null },
			picture: null,
		} as unknown as Teaser;
		expect(shown([CARD], [story])).toContain('href="/articles/10023/a"');
	});
});

test("in feeds they are plain elements, escaped, and a card of a story that is away is no empty line", () => {
	const html = bodyHtml(STORY, { mediaUrl: () => null });
	expect(html).toContain("<strong>梁：</strong>行政總裁梁頌賢&#60;b&#62;");
	expect(html).toContain("<h3>光引擎是甚麼</h3>");
	expect(html).toContain("<dt>2025年12月</dt><dd><p>試產。</p></dd>");
	expect(html).not.toContain("相關報道");
	expect(html.endsWith("\n")).toBe(false);
	const card = bodyHtml(STORY, {
		mediaUrl: () => null,
		card: () => ({ title: "甲<乙", url: "https://a.example/1" }),
	});
	expect(card).toContain('<p>相關報道：<a href="https://a.example/1">甲&#60;乙</a></p>');
});

test.each([
	["2025年12月3日（周三）", "2025-12-03"],
	["2025年12月", "2025-12"],
	["2024年2月29日", "2024-02-29"],
	["2025年2月29日", null],
	["2025年13月", null],
	["1998年起", "1998"],
	["2026-03-12", "2026-03-12"],
	["今年3月", null],
	["", null],
])("the date that 「%s」 begins with is %s", (text, day) => {
	expect(dayInText(text)).toBe(day);
});

describe("paragraphs made an interview", () => {
	it("take the marks they begin with, and go on without one", () => {
		expect(interviewOf(["朱：良率仍低？", "梁: 對。", "年底投產。", "朱：何時？"])).toEqual({
			speakers: [
				{ mark: "朱", name: "" },
				{ mark: "梁", name: "" },
			],
			turns: [
				{ speaker: 0, markLength: 2, paragraphs: [0] },
				{ speaker: 1, markLength: 3, paragraphs: [1, 2] },
				{ speaker: 0, markLength: 2, paragraphs: [3] },
			],
		});
	});

	it("are question and answer by turns where none has a mark; a sentence with a colon is no mark", () => {
		const { speakers, turns } = interviewOf(["良率仍低？", "他說的只有一句話就是這樣：對。"]);
		expect(speakers.map(({ mark }) => mark)).toEqual(["問", "答"]);
		expect(turns.map(({ speaker, markLength }) => [speaker, markLength])).toEqual([
			[0, 0],
			[1, 0],
		]);
	});

	test("the next turn is whose was before, else the next one's", () => {
		expect(nextSpeaker({ now: 1, before: 0, of: 3 })).toBe(0);
		expect(nextSpeaker({ now: 0, before: null, of: 2 })).toBe(1);
		expect(nextSpeaker({ now: 2, before: 2, of: 3 })).toBe(0);
		expect(nextSpeaker({ now: 0, before: 5, of: 1 })).toBe(0);
	});
});

describe("the insert menu", () => {
	const zh = editorWords("zh-Hant-HK").writing.insert.items;
	const en = editorWords("en").writing.insert.items;
	const names = (typed: string, items = zh) =>
		insertionsMatching(INSERTIONS, typed, items).map(({ name }) => name);

	it("is found by Chinese, by English, by jyutping and by pinyin", () => {
		expect(names("資料")).toContain("infoBox");
		expect(names("time")).toEqual(["timeline"]);
		expect(names("fongt")).toEqual(["interview"]);
		expect(names("fangt")).toEqual(["interview"]);
		expect(names("gallery", en)).toContain("gallery");
		expect(names("沒有這種")).toEqual([]);
	});

	it("finds a correction by jyutping and by pinyin, where there is one to tell", () => {
		const offered = [...INSERTIONS, correctionOf(ONE)];
		for (const typed of ["更正", "gz", "gangz", "gengz", "correct"])
			expect(insertionsMatching(offered, typed, zh).map(({ name }) => name)).toEqual(["correction"]);
		expect(names("更正")).toEqual([]);
	});

	it("names everything it offers in both languages", () => {
		for (const { name } of [...INSERTIONS, correctionOf(ONE)])
			for (const items of [zh, en]) expect(items[name]?.[0], name).toBeTruthy();
	});
});
