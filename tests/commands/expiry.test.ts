import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { countByState, listArticles, readArticle } from "@/lib/articles/desk-queries";
import { listLatest, readStory, readWithdrawal } from "@/lib/articles/public-queries";
import { publishArticle } from "@/lib/articles/publish-article";
import { scheduleArticle } from "@/lib/articles/schedule-article";
import { withdrawArticle } from "@/lib/articles/withdraw-article";
import { correctArticle } from "@/lib/corrections/correct-article";
import { listLedger } from "@/lib/corrections/desk-queries";
import { listCorrections } from "@/lib/corrections/public-queries";
import { markExpiredArticles } from "@/lib/expiry/mark-expired-articles";
import { renewArticle } from "@/lib/expiry/renew-article";
import { setExpiry } from "@/lib/expiry/set-expiry";
import { newReading, whileReading } from "@/lib/front/reading";
import { clock, dayOf } from "@/lib/time/hong-kong";
import { readBoard } from "@/lib/workflow/board";
import { readCalendar } from "@/lib/workflow/calendar-queries";
import { useFreshDatabase } from "../support/database";
import { aFront } from "../support/front";
import {
	aDraft,
	aPerson,
	aPublishedArticle,
	aSection,
	aStaffMember,
	refusal,
	theSystem,
	value,
} from "../support/given";

const { query } = useFreshDatabase();

function inHours(hours: number) {
	const instant = new Date(Math.ceil((Date.now() + hours * 3_600_000) / 60_000) * 60_000);
	return { instant, typed: { on: dayOf(instant), at: clock(instant) } };
}

/** Its time ends after so many milliseconds, as if it had been set so. */
async function endIn(articleId: string, milliseconds: number): Promise<void> {
	for (const [table, key] of [
		["articles", "id"],
		["publications", "article_id"],
	])
		await query(
			`update ${table} set publish_at = now() - interval '1 hour', expires_at = now() + $2 * interval '1 millisecond' where ${key} = $1`,
			[articleId, milliseconds],
		);
	for (const table of [
		"publication_tags",
		"publication_bylines",
		"publication_search",
		"publication_companies",
	])
		await query(`update ${table} set publish_at = now() - interval '1 hour' where article_id = $1`, [
			articleId,
		]);
}

/** What the desk or nobody reads is not the public's. */
const NOT_PUBLIC = ["dated_articles", "withdrawn_articles", "expired_articles"];

/** The views of the public side that hold a story, by its words, its number or what it alone brings before readers. */
async function viewsShowing(signs: readonly string[]): Promise<string[]> {
	const views = await query(
		"select table_name as name from information_schema.views where table_schema = 'public' order by 1",
	);
	const shown: string[] = [];
	for (const { name } of views) {
		if (NOT_PUBLIC.includes(String(name))) continue;
		const rows = await query(`select to_jsonb(v)::text as text from ${name} v`);
		if (rows.some(({ text }) => signs.some((sign) => String(text).includes(sign)))) shown.push(String(name));
	}
	return shown;
}

describe("a story that readers have until an instant", () => {
	test("is in every view of the public side before it and in none after it, with no clock running", async () => {
		const section = await aSection("到期版");
		const author = await aPerson("到期記者");
		await query("update people set is_active = false where id = $1", [author.id]);
		const tag = "到期標籤";
		const story = await aPublishedArticle({
			headline: "到期眉題｜到期通告一則",
			sectionId: section.id,
			bylines: [{ personId: author.id, role: "writer" }],
			tags: [tag],
		});
		const signs = ["到期通告一則", tag, author.handle, `"number": ${story.number}`, "到期眉題"];
		await endIn(story.id, 60_000);
		const before = await viewsShowing(signs);
		expect(before).toEqual(
			expect.arrayContaining([
				"public_people",
				"public_tags",
				"public_terms",
				"published_articles",
				"published_bodies",
				"published_bylines",
				"published_search",
				"published_tags",
			]),
		);
		await endIn(story.id, 0);
		expect(await viewsShowing(signs)).toEqual([]);
		expect(await readStory(story.number)).toBeNull();
		expect((await listLatest()).articles.map(({ number }) => number)).not.toContain(story.number);
		expect(await query("select coalesce(sum(stories), 0)::int as n from published_days")).toEqual([{ n: 0 }]);
		expect(await readWithdrawal(story.number)).toMatchObject({ reason: "已到期", isExpired: true });
	});

	test("leaves at the instant to the tenth of a second, and no page that shows it outlasts it in the front", async () => {
		const story = await aPublishedArticle({ headline: "準時離開" });
		await endIn(story.id, 1_500);
		const reading = newReading();
		await whileReading(reading, () => listLatest());
		const [{ at } = {}] = await query(
			"select extract(epoch from expires_at) * 1000 as at from publications where article_id = $1",
			[story.id],
		);
		expect(Math.abs(reading.goneAt - Number(at))).toBeLessThan(5);
		expect(Math.abs(reading.holdsUntil - Number(at))).toBeLessThan(200);
		await sleep(Number(at) - Date.now() - 100);
		expect(await readStory(story.number)).not.toBeNull();
		await sleep(200);
		expect(await readStory(story.number)).toBeNull();
	});

	test("is written down by the clock once: withdrawn for that reason, one event, at the instant and not at the time of the clock", async () => {
		const { id: articleId, number } = await aPublishedArticle();
		await endIn(articleId, -1_000);
		const rounds = await Promise.all([1, 2, 3].map(() => markExpiredArticles(theSystem, {})));
		expect(rounds.reduce((sum, round) => sum + value(round).marked, 0)).toBeGreaterThanOrEqual(1);
		const article = await readArticle(theSystem, articleId);
		expect(article).toMatchObject({ state: "withdrawn", withdrawnReason: "已到期", live: null });
		expect(article?.withdrawnAt).toEqual(article?.expiresAt);
		expect(
			await query("select 1 from events where subject_id = $1 and verb = 'article.expired'", [articleId]),
		).toHaveLength(1);
		expect(await readWithdrawal(number)).toMatchObject({ reason: "已到期", isExpired: true });
	});

	test("is no withdrawal in the record of corrections or the desk's ledger; its corrections stay there without its name", async () => {
		const editor = await aStaffMember("editor");
		const { id: articleId, number } = await aPublishedArticle({ headline: "有更正的通告" });
		const fields = { articleId, kind: "correction", whatWas: "三樓", whatIs: "五樓", note: "" };
		value(await correctArticle(theSystem, fields));
		await endIn(articleId, -1_000);
		for (const mark of [false, true]) {
			if (mark) value(await markExpiredArticles(theSystem, {}));
			const { corrections } = await listCorrections();
			const mine = corrections.filter(({ story }) => story.href.includes(`/${number}`));
			expect(mine.map(({ kind }) => kind)).toEqual(["correction"]);
			expect(JSON.stringify(mine)).not.toContain("有更正的通告");
		}
		const ledger = JSON.stringify(await listLedger(editor, { kind: null, before: null }));
		expect(ledger).not.toContain("已到期");
	});

	test("is counted and listed by the desk as what readers have no longer, before and after the clock, and is no open work", async () => {
		const editor = await aStaffMember("editor");
		const { id: articleId } = await aPublishedArticle();
		await endIn(articleId, -1_000);
		for (const mark of [false, true]) {
			if (mark) value(await markExpiredArticles(theSystem, {}));
			const listed = async (state: "published" | "withdrawn") =>
				(await listArticles(editor, { state })).articles.some(({ id }) => id === articleId);
			expect(await listed("published")).toBe(false);
			expect(await listed("withdrawn")).toBe(true);
			const [{ n } = {}] = await query("select count(*)::int as n from articles where expires_at <= now()");
			expect((await countByState(editor, {})).withdrawn).toBe(n);
			const board = await readBoard(editor, { onlyMine: false, now: new Date() });
			const open = board.filter(({ name }) => name !== "published").flatMap(({ tickets }) => tickets);
			expect(open.some(({ id }) => id === articleId)).toBe(false);
		}
	});

	test("stands in the calendar on the day on which it leaves", async () => {
		const editor = await aStaffMember("editor");
		const { id: articleId } = await aPublishedArticle();
		const end = inHours(50);
		value(await setExpiry(editor, { articleId, ...end.typed }));
		const day = dayOf(end.instant);
		const entries = (await readCalendar(editor, [day]))[day] ?? [];
		expect(entries.map(({ kind, story }) => [kind, story.id])).toContainEqual(["expiry", articleId]);
	});
});

describe("the end of a story's time", () => {
	test("is set, moved and taken away while readers have the story", async () => {
		const editor = await aStaffMember("editor");
		const { id: articleId, number } = await aPublishedArticle();
		value(await setExpiry(editor, { articleId, ...inHours(1).typed }));
		expect((await readStory(number))?.expiresAt).toEqual(inHours(1).instant);
		value(await setExpiry(editor, { articleId, ...inHours(9).typed }));
		expect((await readStory(number))?.expiresAt).toEqual(inHours(9).instant);
		value(await setExpiry(editor, { articleId, on: "", at: "" }));
		expect((await readStory(number))?.expiresAt).toBeNull();
	});

	test("is not in the past, not half filled in, not before the story is out, and not of a withdrawn story", async () => {
		const { id: articleId } = await aPublishedArticle();
		expect(refusal(await setExpiry(theSystem, { articleId, ...inHours(-1).typed }))).toEqual([
			"expiry-too-soon",
		]);
		expect(refusal(await setExpiry(theSystem, { articleId, on: dayOf(new Date()), at: "" }))).toEqual([
			"not-a-time",
		]);
		const draft = await aDraft();
		value(await scheduleArticle(theSystem, { articleId: draft.id, revision: 1, ...inHours(5).typed }));
		expect(refusal(await setExpiry(theSystem, { articleId: draft.id, ...inHours(4).typed }))).toEqual([
			"expiry-before-publication",
		]);
		const ended = await aDraft();
		value(await setExpiry(theSystem, { articleId: ended.id, ...inHours(4).typed }));
		expect(
			refusal(await scheduleArticle(theSystem, { articleId: ended.id, revision: 1, ...inHours(5).typed })),
		).toEqual(["expiry-before-publication"]);
		await query("update articles set expires_at = now() - interval '1 minute' where id = $1", [ended.id]);
		expect(refusal(await publishArticle(theSystem, { articleId: ended.id, revision: 1 }))).toEqual([
			"expiry-before-publication",
		]);
		value(await withdrawArticle(theSystem, { articleId, reason: "撤" }));
		expect(refusal(await setExpiry(theSystem, { articleId, ...inHours(4).typed }))).toEqual([
			"not-published",
		]);
	});

	test("is renewed at its old place in the lists, for a time or for good, before the clock has come and after", async () => {
		const editor = await aStaffMember("editor");
		const { id: articleId, number } = await aPublishedArticle();
		expect(refusal(await renewArticle(editor, { articleId, revision: 1, on: "", at: "" }))).toEqual([
			"not-expired",
		]);
		await endIn(articleId, -1_000);
		const [{ publish_at: publishAt } = {}] = await query("select publish_at from articles where id = $1", [
			articleId,
		]);
		value(await renewArticle(editor, { articleId, revision: 1, ...inHours(3).typed }));
		expect(await readStory(number)).toMatchObject({ publishAt, expiresAt: inHours(3).instant });
		await endIn(articleId, -1_000);
		value(await markExpiredArticles(theSystem, {}));
		expect(refusal(await renewArticle(editor, { articleId, revision: 9, on: "", at: "" }))).toEqual([
			"conflict",
		]);
		value(await renewArticle(editor, { articleId, revision: 1, on: "", at: "" }));
		expect(await readStory(number)).toMatchObject({ expiresAt: null });
		expect(await readWithdrawal(number)).toBeNull();
	});

	test("is no reason in a withdrawal by hand, which is not renewed", async () => {
		const { id: articleId, number } = await aPublishedArticle();
		value(await setExpiry(theSystem, { articleId, ...inHours(3).typed }));
		value(await withdrawArticle(theSystem, { articleId, reason: "資料有誤" }));
		expect(await readWithdrawal(number)).toMatchObject({ reason: "資料有誤", isExpired: false });
		expect(refusal(await renewArticle(theSystem, { articleId, revision: 1, on: "", at: "" }))).toEqual([
			"not-expired",
		]);
	});
});

test("the front sends a page that shows what has left to nobody, not even when no other can be made", async () => {
	let isAway = false;
	const front = await aFront(() => {
		if (isAway) throw new Error("the database is away");
		return { body: "a page with a notice that leaves", goneAt: Date.now() + 300 };
	});
	try {
		expect((await front.get("/latest")).status).toBe(200);
		isAway = true;
		await sleep(350);
		expect((await front.get("/latest")).status).toBe(503);
	} finally {
		front.close();
	}
});
