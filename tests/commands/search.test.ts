import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { listArticles } from "@/lib/articles/desk-queries";
import { publishArticle } from "@/lib/articles/publish-article";
import { reviseArticle } from "@/lib/articles/revise-article";
import { scheduleArticle } from "@/lib/articles/schedule-article";
import { withdrawArticle } from "@/lib/articles/withdraw-article";
import { addColumn } from "@/lib/columns/add-column";
import { addCompany } from "@/lib/companies/add-company";
import { listMisses } from "@/lib/search/desk-queries";
import { noteMiss } from "@/lib/search/note-miss";
import { NO_FILTERS, type SearchAsked } from "@/lib/search/parameters";
import { listTerms } from "@/lib/search/public-queries";
import { readSearch } from "@/lib/search/read-search";
import { reindexSearch } from "@/lib/search/reindex-search";
import { suggest } from "@/lib/search/suggest";
import { clock, dayOf } from "@/lib/time/hong-kong";
import { useFreshDatabase } from "../support/database";
import {
	aBody,
	aDraft,
	aPerson,
	aPublishedArticle,
	aSection,
	aStaffMember,
	refusal,
	theSystem,
	value,
} from "../support/given";
import { ODD_TEXTS } from "../support/odd-texts";

const database = useFreshDatabase();
const NOW = new Date("2026-03-12T04:00:00Z");

function asked(text: string, changes: Partial<SearchAsked> = {}): SearchAsked {
	return {
		text,
		wasCut: false,
		filters: NO_FILTERS,
		sort: "relevance",
		isExact: false,
		after: null,
		...changes,
	};
}

async function search(text: string, changes: Partial<SearchAsked> = {}) {
	return readSearch(asked(text, changes), new Date());
}

async function found(text: string, changes: Partial<SearchAsked> = {}): Promise<number[]> {
	return (await search(text, changes)).results?.stories.map(({ article }) => article.number) ?? [];
}

async function aStory(headline: string, ...paragraphs: string[]): Promise<number> {
	const body = paragraphs.length > 0 ? aBody(...paragraphs) : aBody("無關的正文。");
	return (await aPublishedArticle({ headline, body })).number;
}

describe("a story is found", () => {
	test("by its words as Hong Kong, Taiwan and the mainland write them", async () => {
		const number = await aStory("電力樽頸｜數據中心排隊等電", "這裏的軟件由啟明網絡開發，用人工智能晶片。");
		for (const query of [
			"數據中心",
			"数据中心",
			"這裡",
			"軟體",
			"软件",
			"啓明網路",
			"人工智慧",
			"芯片",
			"樽頸",
			"樽",
		])
			expect([query, await found(query)]).toEqual([query, [number]]);
		expect(await found("中心數據")).toEqual([]);
	});

	test("by a stock code however it is written, by full-width letters, signs and single characters", async () => {
		const number = await aStory(
			"海圖業績｜遠嶺料毛利率升4.8%",
			"海圖數據（09988）推出GPT-6模型，以C++寫成，支援5G。坐𨋢去。",
		);
		for (const query of [
			"9988",
			"09988",
			"9988.HK",
			"(09988)",
			"ＧＰＴ-６",
			"gpt6",
			"C++",
			"５Ｇ",
			"4.8%",
			"𨋢",
			"嶺",
		])
			expect([query, await found(query)]).toEqual([query, [number]]);
		expect(await found("C#")).toEqual([]);
	});

	test("by who wrote it, what it is tagged with and where it stands", async () => {
		const section = await aSection("太空探索版");
		const person = await aPerson("翟玄月");
		const { number } = await aPublishedArticle({
			headline: "無關標題",
			sectionId: section.id,
			bylines: [{ personId: person.id, role: "writer" }],
			tags: ["軌道碎片"],
		});
		for (const query of ["翟玄月", "轨道碎片", "太空探索"]) expect(await found(query)).toEqual([number]);
	});

	test("only as it is typed when exactly that is wanted", async () => {
		const traditional = await aStory("繁體寫法｜其一", "蠔殼灣。");
		const simplified = await aStory("簡體寫法｜其二", "蚝壳湾。");
		expect(new Set(await found("蠔殼灣"))).toEqual(new Set([traditional, simplified]));
		expect(await found("蠔殼灣", { isExact: true })).toEqual([traditional]);
	});

	test("the headline before the excerpt before the body, and the newer of two alike", async () => {
		const day = (count: number) => ({ now: new Date(NOW.getTime() - count * 86_400_000) });
		const publish = async (content: Parameters<typeof aPublishedArticle>[0], ago: number) =>
			(await aPublishedArticle(content, day(ago))).number;
		const old = await publish({ headline: "甲", excerpt: "無。", body: aBody("紅樹林在此。") }, 3);
		const body = await publish({ headline: "乙", excerpt: "無。", body: aBody("紅樹林在此。") }, 2);
		const deck = await publish({ headline: "丙", excerpt: "紅樹林在此。", body: aBody("無") }, 4);
		const title = await publish({ headline: "丁｜紅樹林", body: aBody("無") }, 5);
		expect(await found("紅樹林")).toEqual([title, deck, body, old]);
		expect(await found("紅樹林", { sort: "latest" })).toEqual([body, old, deck, title]);
	});
});

describe("nothing is found, counted or suggested", () => {
	const words = "禁發測試詞";

	test("of a story that is not out, or no longer", async () => {
		const person = await aPerson("禁發測試人");
		await aDraft({ headline: `${words}｜草稿`, bylines: [{ personId: person.id, role: "writer" }] });
		const scheduled = await aDraft({ headline: `${words}｜排程`, tags: [words] });
		const at = new Date(Date.now() + 3_600_000);
		value(
			await scheduleArticle(theSystem, {
				articleId: scheduled.id,
				revision: scheduled.revision,
				on: dayOf(at),
				at: clock(at),
			}),
		);
		const withdrawn = await aPublishedArticle({ headline: `${words}｜撤回`, tags: [words] });
		expect(await found(words)).toEqual([withdrawn.number]);
		value(await withdrawArticle(theSystem, { articleId: withdrawn.id, reason: "消息有誤。" }));
		const { results } = await search(words);
		expect([results?.total, results?.stories.length, results?.facets.kind.size]).toEqual([0, 0, 0]);
		const suggested = (await suggest(words)).filter(({ kind }) => kind !== "person");
		expect(suggested).toEqual([]);
		expect((await listTerms()).filter(({ name, kind }) => kind !== "person" && name === words)).toEqual([]);
	});

	test("of what a live story says only in its working copy", async () => {
		const story = await aPublishedArticle({ headline: "已出街的舊標題" });
		value(
			await reviseArticle(theSystem, {
				articleId: story.id,
				revision: story.revision,
				content: { ...full(story.content), headline: "未出街的新講法" },
			}),
		);
		expect(await found("未出街的新講法")).toEqual([]);
		expect(await found("已出街的舊標題")).toEqual([story.number]);
		const editor = await aStaffMember("editor");
		const { articles } = await listArticles(editor, { search: "未出街的新講法" });
		expect(articles.map(({ number }) => number)).toEqual([story.number]);
	});
});

describe("filters and pages", () => {
	const numbers: number[] = [];
	let section = { id: "", slug: "", name: "" };
	let person = { id: "", handle: "", name: "" };

	beforeAll(async () => {
		section = await aSection("潮間帶版");
		person = await aPerson("潮間帶人");
		for (let index = 0; index < 45; index += 1) {
			const { number } = await aPublishedArticle(
				{
					headline: `潮間帶${index}`,
					kind: index % 3 === 0 ? "column" : "news",
					...(index % 9 === 0 && { sectionId: section.id }),
					...(index % 5 === 0 && { bylines: [{ personId: person.id, role: "writer" as const }] }),
				},
				{ now: new Date(NOW.getTime() - index * 20 * 86_400_000) },
			);
			numbers.push(number);
		}
	});

	test.each(["relevance", "latest"] as const)(
		"by %s: page after page, each story comes once and none is missing",
		async (sort) => {
			const seen: number[] = [];
			let after: SearchAsked["after"] = null;
			do {
				const { results } = await search("潮間帶", { sort, after });
				seen.push(...(results?.stories.map(({ article }) => article.number) ?? []));
				after = results?.next ?? null;
			} while (after);
			expect(seen.length).toBe(45);
			expect(new Set(seen)).toEqual(new Set(numbers));
			if (sort === "latest") expect(seen).toEqual(numbers);
		},
	);

	test("a story published between two pages shifts none of them", async () => {
		const first = await search("潮間帶");
		await aStory("潮間帶插隊");
		const second = await search("潮間帶", { after: first.results?.next ?? null });
		const seen = [...(first.results?.stories ?? []), ...(second.results?.stories ?? [])];
		expect(new Set(seen.map(({ article }) => article.number)).size).toBe(40);
	});

	test("each filter leaves what it says, as many as were counted", async () => {
		const { results, choices } = await search("潮間帶");
		expect(results?.facets.kind.get("column")).toBe(15);
		expect(results?.facets.section.get(section.id)).toBe(5);
		expect(results?.facets.author.get(person.id)).toBe(9);
		expect(choices.sections.some(({ slug, count }) => slug === section.slug && count === 5)).toBe(true);
		expect(choices.authors.some(({ slug, count }) => slug === person.handle && count === 9)).toBe(true);
		const total = async (filters: Partial<SearchAsked["filters"]>) =>
			(await search("潮間帶", { filters: { ...NO_FILTERS, ...filters } })).results?.total;
		expect(await total({ kinds: ["column"] })).toBe(15);
		expect(await total({ sections: [section.slug] })).toBe(5);
		expect(await total({ authors: [person.handle] })).toBe(9);
		expect(await total({ authors: [person.handle], kinds: ["column"] })).toBe(3);
		expect(await total({ sections: ["no-such-section"] })).toBe(46);
		for (const [year, count] of results?.facets.year ?? [])
			expect(await total({ years: [Number(year)] })).toBe(count);
	});
});

describe("help", () => {
	test("comes for a name: its page beside what was found, and before that as suggestions", async () => {
		const person = await aPerson("宓寒雲", "columnist");
		value(await addColumn(theSystem, { slug: "tide-notes", name: "觀潮筆記", columnistIds: [person.id] }));
		expect((await search("宓寒云")).entity).toMatchObject({ kind: "person", slug: person.handle });
		expect((await search("观潮笔记")).entity).toMatchObject({ kind: "column", slug: "tide-notes" });
		const number = await aStory("觀潮之後｜另一條標題");
		const suggested = await suggest("觀潮");
		expect(suggested[0]).toEqual({ kind: "column", text: "觀潮筆記", href: "/columns/tide-notes" });
		expect(suggested.some(({ kind, href }) => kind === "story" && href.includes(String(number)))).toBe(true);
		expect(suggested.length).toBeLessThanOrEqual(8);
	});

	test("comes for a company that a story names: by its name and by its code", async () => {
		const company = { name: "灣畔晶圓", exchange: "HKEX", code: "08123", kind: "listed", asOf: "2026-03-01" };
		value(await addCompany(theSystem, company));
		expect((await search("灣畔晶圓")).entity).toBeNull();
		const number = await aStory("季績｜收入大增", "灣畔晶圓昨日公布業績。");
		for (const query of ["灣畔晶圓", "8123.HK", "08123"]) {
			expect((await search(query)).entity).toMatchObject({ kind: "company", code: "08123" });
			expect(await found(query)).toEqual([number]);
		}
	});

	test("comes for a slip: the nearest name is offered", async () => {
		await aPublishedArticle({ tags: ["量子運算機"] });
		expect((await search("量子運箕機")).meant).toBe("量子運算機");
	});
});

describe("odd text", () => {
	test.each(ODD_TEXTS)(
		"$name is looked for, suggested and filtered by without an error",
		async ({ text }) => {
			const short = text.slice(0, 200).toWellFormed().replaceAll("\0", "");
			await search(short, { isExact: true });
			await search(short, { sort: "latest" });
			await suggest(short);
			value(await noteMiss(theSystem, { text }));
			await listArticles(theSystem, { search: text });
		},
	);

	test.each(ODD_TEXTS.filter(({ prose }) => "kept" in prose))(
		"$name in a story keeps nobody from publishing it",
		async ({ text }) => {
			const draft = await aDraft({ headline: `怪字${randomUUID()}`, body: aBody(`前 ${text} 後`) });
			value(await publishArticle(theSystem, { articleId: draft.id, revision: draft.revision }));
		},
	);
});

describe("what was not found", () => {
	test("is counted by day under all its spellings, for editors alone", async () => {
		for (const text of ["龍舟賽程", "龙舟赛程", " 龍舟賽程 "]) value(await noteMiss(theSystem, { text }));
		const [editor, writer] = [await aStaffMember("editor"), await aStaffMember("writer")];
		const misses = await listMisses(editor, new Date());
		expect(misses.find(({ shown }) => shown === "龍舟賽程")).toMatchObject({ times: 3, days: 1 });
		expect(await listMisses(writer, new Date())).toEqual([]);
		expect(refusal(await noteMiss(editor, { text: "甲" }))).toEqual(["forbidden"]);
	});
});

describe("the index", () => {
	test("is made anew for what lacks it, once, and finds the same", async () => {
		const number = await aStory("重建索引的故事");
		await database.query("delete from publication_search");
		await database.query("update article_search set rules = 0");
		expect(await found("重建索引")).toEqual([]);
		expect(await reindexSearch()).toBeGreaterThan(1);
		expect(await found("重建索引")).toEqual([number]);
		expect(await reindexSearch()).toBe(0);
	});
});

describe("the desk", () => {
	test("finds stories in every state by the same spellings, each person their own", async () => {
		const draft = await aDraft({ headline: "後勤數據盤點", body: aBody("內文提到倉庫機械人。") });
		const editor = await aStaffMember("editor");
		const columnist = await aStaffMember("columnist");
		const numbersFor = async (actor: typeof editor, query: string) =>
			(await listArticles(actor, { search: query })).articles.map(({ number }) => number);
		for (const query of ["后勤数据", "倉庫機器人", String(draft.number)])
			expect(await numbersFor(editor, query)).toContain(draft.number);
		expect(await numbersFor(columnist, "后勤数据")).toEqual([]);
		expect(await numbersFor(editor, "%")).toEqual([]);
	});
});

function full(content: object) {
	return {
		kind: "news",
		excerpt: "",
		lead: null,
		columnId: null,
		bookId: null,
		provenance: null,
		bylines: [],
		tags: [],
		...content,
	};
}
