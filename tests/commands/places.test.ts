import { describe, expect, test } from "vitest";
import type { Cursor } from "@/lib/articles/cursor";
import { listNaming, listWithKicker, readStory } from "@/lib/articles/public-queries";
import { publishArticle } from "@/lib/articles/publish-article";
import { listRunning } from "@/lib/articles/related-queries";
import { scheduleArticle } from "@/lib/articles/schedule-article";
import { withdrawArticle } from "@/lib/articles/withdraw-article";
import { addCompany } from "@/lib/companies/add-company";
import { listCompanies, readCompany } from "@/lib/companies/public-queries";
import { seekNextStories, seekStories } from "@/lib/companies/seek-stories";
import { correctArticle } from "@/lib/corrections/correct-article";
import { listCorrections as listOnDesk } from "@/lib/corrections/desk-queries";
import { listCorrections, listCorrectionsOf } from "@/lib/corrections/public-queries";
import { readFeed } from "@/lib/feeds/public-queries";
import { newReading, whileReading } from "@/lib/front/reading";
import { addDays, dayOf } from "@/lib/time/hong-kong";
import { useFreshDatabase } from "../support/database";
import { aBody, aDraft, aPublishedArticle, aStaffMember, refusal, theSystem, value } from "../support/given";

const database = useFreshDatabase();

let codes = 10_000;

async function aCompany(name: string) {
	codes += 1;
	const code = String(codes);
	return {
		code,
		...value(
			await addCompany(theSystem, { exchange: "HKEX", code, name, kind: "listed", asOf: "2026-03-12" }),
		),
	};
}

async function aScheduled(changes: Parameters<typeof aDraft>[0]) {
	const draft = await aDraft(changes);
	const on = addDays(dayOf(new Date()), 1);
	value(await scheduleArticle(theSystem, { articleId: draft.id, revision: draft.revision, on, at: "12:00" }));
	return draft;
}

const numbersOf = (list: { articles: { number: number }[] }) => list.articles.map(({ number }) => number);

describe("a company's page", () => {
	test("has the stories that name it by code or by name, and neither drafts, scheduled nor withdrawn ones", async () => {
		const { id, slug, code } = await aCompany("甲板通訊");
		expect(await readCompany(slug)).toBeNull();
		await aScheduled({ body: aBody("甲板通訊將公布業績。") });
		await aDraft({ body: aBody("甲板通訊未定稿。") });
		expect(await readCompany(slug)).toBeNull();
		const byName = await aPublishedArticle({ body: aBody("甲板通訊公布業績。") });
		const byCode = await aPublishedArticle({ headline: `業績｜該股（${code}）急升 一成` });
		const away = await aPublishedArticle({ body: aBody("甲板通訊澄清。") });
		value(await withdrawArticle(theSystem, { articleId: away.id, reason: "有誤" }));
		expect(numbersOf(await listNaming(id))).toEqual([byCode.number, byName.number]);
		expect(await readCompany(slug)).toMatchObject({ name: "甲板通訊", code });
		expect((await listCompanies()).map((one) => one.slug)).toContain(slug);
		expect((await readStory(byCode.number))?.companies).toMatchObject([{ slug, name: "甲板通訊" }]);
		const feed = await readFeed({ kind: "company", slug });
		expect(feed?.items).toHaveLength(2);
		const reading = newReading();
		await whileReading(reading, () => listNaming(id));
		expect(reading.tags).toContain(`company:${id}`);
	});

	test("is announced as changed when a story that names it comes and goes", async () => {
		const { id } = await aCompany("乙板通訊");
		const { id: articleId } = await aPublishedArticle({ body: aBody("乙板通訊公布業績。") });
		const announced = async () =>
			(await database.query("select tags from front_changes order by id desc limit 2")).flatMap(
				({ tags }) => tags as string[],
			);
		expect(await announced()).toContain(`company:${id}`);
		value(await withdrawArticle(theSystem, { articleId, reason: "有誤" }));
		expect(await announced()).toContain(`company:${id}`);
	});

	test("leaves its code to the company that has it now", async () => {
		const before = await aCompany("丙板通訊");
		await aPublishedArticle({ body: aBody("丙板通訊退市。") });
		const after = value(
			await addCompany(theSystem, {
				exchange: "HKEX",
				code: before.code,
				name: "丁板通訊",
				kind: "listed",
				asOf: "2026-03-13",
			}),
		);
		expect(after.slug).toBe(before.code);
		await aPublishedArticle({ body: aBody(`該股（${before.code}）掛牌。`) });
		expect((await readCompany(before.code))?.name).toBe("丁板通訊");
		expect((await listNaming(before.id)).articles).toHaveLength(1);
	});

	test("has the stories from before the house knew the company, in the order in which they name it, and search finds them", async () => {
		const known = await aCompany("己板通訊");
		const both = await aPublishedArticle({ body: aBody("庚板通訊與己板通訊合作。") });
		const scheduled = await aScheduled({ body: aBody("庚板通訊將公布業績。") });
		await aPublishedArticle({ body: aBody("庚板通訊科技是另一家。") });
		await aCompany("庚板通訊科技");
		const { id, slug, code } = await aCompany("庚板通訊");
		const byCode = await aPublishedArticle({ body: aBody(`該股（${code}）停牌。`) });
		expect(numbersOf(await listNaming(id))).toEqual([byCode.number]);
		await seekStories();
		expect(numbersOf(await listNaming(id))).toEqual([byCode.number, both.number]);
		expect((await readStory(both.number))?.companies.map((company) => company.slug)).toEqual([
			slug,
			known.slug,
		]);
		const links = await database.query("select number from publication_companies where company_id = $1", [
			id,
		]);
		expect(links.map(({ number }) => number)).toContain(scheduled.number);
		const [change] = await database.query("select tags from front_changes order by id desc limit 1");
		expect(change?.tags).toEqual(
			expect.arrayContaining(["latest", `company:${id}`, `article:${both.number}`]),
		);
		const [found] = await database.query(
			"select whole::text as words from publication_search where number = $1",
			[both.number],
		);
		expect(found?.words).toContain(code);
		expect(await seekStories()).toBe(0);
	});

	test("is sought again when the company comes to be called something else, by whatever hand", async () => {
		const { id } = await aCompany("辛板通訊");
		const story = await aPublishedArticle({ body: aBody("辛板電訊公布業績。") });
		await seekStories();
		expect(numbersOf(await listNaming(id))).toEqual([]);
		await database.query("update companies set as_of = '2026-03-14' where id = $1", [id]);
		expect(await seekStories()).toBe(0);
		await database.query("update companies set aliases = '{辛板電訊}' where id = $1", [id]);
		await seekStories();
		expect(numbersOf(await listNaming(id))).toEqual([story.number]);
	});

	test("a code that had another owner when a story was written still names that owner", async () => {
		const before = await aCompany("壬板通訊");
		const story = await aPublishedArticle({ body: aBody(`該股（${before.code}）退市。`) });
		const input = {
			exchange: "HKEX",
			code: before.code,
			name: "癸板通訊",
			kind: "listed",
			asOf: "2026-03-13",
		};
		const after = value(await addCompany(theSystem, input));
		await seekStories();
		expect(numbersOf(await listNaming(after.id))).toEqual([]);
		expect(numbersOf(await listNaming(before.id))).toEqual([story.number]);
	});

	test("the search for it goes on where it stopped, and two at once do no harm", async () => {
		const { id } = await aCompany("子板通訊");
		await database.query("update companies set sought_to = null where id <> $1", [id]);
		const [last] = await database.query("select max(number) as number from publications");
		await database.query("update companies set sought_to = $2 where id = $1", [id, last?.number]);
		const story = await aPublishedArticle({ body: aBody("子板通訊公布業績。") });
		await database.query("delete from publication_companies where company_id = $1", [id]);
		const [one, two] = await Promise.all([seekNextStories(theSystem, {}), seekNextStories(theSystem, {})]);
		expect(new Set([value(one).stories, value(two).stories])).toEqual(new Set([0, 1]));
		expect(numbersOf(await listNaming(id))).toEqual([story.number]);
	});

	test("a Hong Kong code has five digits", async () => {
		const outcome = await addCompany(theSystem, {
			exchange: "HKEX",
			code: "988",
			name: "戊板通訊",
			kind: "listed",
			asOf: "2026-03-12",
		});
		expect(refusal(outcome)).toEqual(["not-a-code"]);
	});
});

test("a running story has all published stories of its 眉題, newest first, and no others", async () => {
	const hour = 3_600_000;
	const first = await aPublishedArticle(
		{ headline: "機房擴建｜動土 年底完成" },
		{ now: new Date(Date.now() - 2 * hour) },
	);
	const second = await aPublishedArticle(
		{ headline: "機房擴建｜封頂 提早一月" },
		{ now: new Date(Date.now() - hour) },
	);
	await aScheduled({ headline: "機房擴建｜啟用 首期滿租" });
	const away = await aPublishedArticle({ headline: "機房擴建｜延期 原因未明" });
	value(await withdrawArticle(theSystem, { articleId: away.id, reason: "有誤" }));
	expect(numbersOf(await listWithKicker("機房擴建"))).toEqual([second.number, first.number]);
	const { next } = await listWithKicker("機房擴建", { limit: 1 });
	expect(numbersOf(await listWithKicker("機房擴建", { before: next }))).toEqual([first.number]);
	const running = await listRunning({ kicker: "機房擴建", number: second.number });
	expect(running.map(({ number }) => number)).toEqual([first.number]);
	expect(await listWithKicker("\u0000")).toMatchObject({ articles: [] });
});

describe("a correction", () => {
	const fault = { kind: "correction", whatWas: "1.5億美元", whatIs: "1.2億美元" };

	test("is told by an editor about a live story alone, without touching its text", async () => {
		const editor = await aStaffMember("editor");
		const writer = await aStaffMember("writer");
		const draft = await aDraft();
		expect(refusal(await correctArticle(editor, { articleId: draft.id, ...fault }))).toEqual([
			"not-published",
		]);
		const live = await aPublishedArticle();
		expect(refusal(await correctArticle(writer, { articleId: live.id, ...fault }))).toEqual(["forbidden"]);
		const before = await readStory(live.number);
		value(await correctArticle(editor, { articleId: live.id, ...fault }));
		expect(await readStory(live.number)).toEqual({ ...before, isCorrected: true });
		expect(
			await listCorrectionsOf({ articleId: live.id, number: live.number, isCorrected: true }),
		).toMatchObject([{ ...fault, note: "" }]);
		expect(await listOnDesk(editor, live.id)).toMatchObject([{ publishedBy: editor.name }]);
		expect(await listOnDesk({ kind: "anonymous" }, live.id)).toEqual([]);
	});

	test("says what was wrong, and what typed text cannot be kept", async () => {
		const { id: articleId } = await aPublishedArticle();
		const write = (changes: object) => correctArticle(theSystem, { articleId, ...fault, ...changes });
		expect(refusal(await write({ whatWas: " " }))).toEqual(["blank"]);
		expect(refusal(await write({ whatIs: "a\u0000b" }))).toEqual(["bad-characters"]);
		expect(refusal(await write({ note: "字".repeat(10_000) }))).toEqual(["too-long"]);
		value(await write({ kind: "clarification", whatWas: "", whatIs: "公司𨋢業與另一家同名公司無關。" }));
	});

	test("stands in the record with withdrawals, newest first, a page at a time, under the title of a live story only", async () => {
		const live = await aPublishedArticle({ headline: "更正測試｜活着的題目 副題" });
		const away = await aPublishedArticle({ headline: "更正測試｜撤去的題目 副題" });
		const scheduled = await aScheduled({});
		value(await correctArticle(theSystem, { articleId: live.id, ...fault }));
		value(await correctArticle(theSystem, { articleId: away.id, ...fault }));
		value(await withdrawArticle(theSystem, { articleId: away.id, reason: "消息有誤，編輯部撤回。" }));
		const { corrections } = await listCorrections({ limit: 3 });
		expect(corrections.map(({ kind }) => kind)).toEqual(["withdrawal", "correction", "correction"]);
		expect(corrections[0]).toMatchObject({ whatIs: "消息有誤，編輯部撤回。" });
		const [taken, ofTaken, ofLive] = corrections.map(({ story }) => story.title);
		expect(taken).toContain(String(away.number));
		expect(ofTaken).not.toContain("撤去的題目");
		expect(ofLive).toContain("活着的題目");
		const all = await listCorrections({ limit: 100 });
		expect(JSON.stringify(all)).not.toContain(`/articles/${scheduled.number}`);
		const paged: unknown[] = [];
		for (let before: Cursor | null = null, isFirst = true; isFirst || before; isFirst = false) {
			const page = await listCorrections({ before, limit: 2 });
			paged.push(...page.corrections);
			before = page.next;
		}
		expect(paged).toEqual(all.corrections);
		const feed = await readFeed({ kind: "corrections" });
		expect(feed?.items[0]?.title).toContain("撤稿");

		const draft = await database.query("select revision from articles where id = $1", [away.id]);
		value(await publishArticle(theSystem, { articleId: away.id, revision: draft[0]?.revision }));
		const again = await listCorrections({ limit: 100 });
		expect(again.corrections.filter(({ kind }) => kind === "withdrawal")).toHaveLength(
			all.corrections.filter(({ kind }) => kind === "withdrawal").length - 1,
		);
	});
});
