import { describe, expect, test } from "vitest";
import { csvOfArticles } from "@/lib/articles/articles-csv";
import { parseBulk } from "@/lib/articles/bulk-deed";
import { changeMany } from "@/lib/articles/change-many";
import { listArticles, readArticle } from "@/lib/articles/desk-queries";
import { parseFilter } from "@/lib/articles/list-filter";
import { readStory } from "@/lib/articles/public-queries";
import { readSelection } from "@/lib/articles/selection";
import { changeSection } from "@/lib/sections/change-section";
import { useFreshDatabase } from "../support/database";
import {
	aDraft,
	aPublishedArticle,
	aSection,
	aStaffMember,
	refusal,
	theSystem,
	value,
} from "../support/given";

const database = useFreshDatabase();
const noFilter = parseFilter({});
const ask = (deed: string, ids: string[]) => {
	const asked = parseBulk({ deed, pick: ids });
	if (!asked) throw new Error("nothing asked");
	return asked;
};
const numbers = (list: { number: number }[]) => list.map(({ number }) => number).sort((a, b) => a - b);

describe("what is chosen", () => {
	test("is told apart before it is confirmed: what this person may change, what they may not and why, and nothing of what they may not see", async () => {
		const writer = await aStaffMember("writer");
		const mine = await aDraft({}, writer);
		const live = await aPublishedArticle();
		const secret = await aDraft();
		const ids = [mine.id, live.id, secret.id, "no-id"];
		const chosen = await readSelection(writer, ask("section", ids), noFilter);
		expect(numbers(chosen.allowed)).toEqual([mine.number]);
		expect(chosen.refused).toMatchObject([{ number: live.number, code: "forbidden" }]);
		expect(JSON.stringify(chosen)).not.toContain(secret.id);
		const editor = await aStaffMember("editor");
		const away = await readSelection(editor, ask("withdraw", ids), noFilter);
		expect(numbers(away.allowed)).toEqual([live.number]);
		expect(away.refused.map(({ code }) => code)).toEqual(["not-published", "not-published"]);
	});

	test("can be all that a filter shows, found anew on the server, up to what goes at once", async () => {
		const editor = await aStaffMember("editor");
		await aDraft({ headline: "批量｜暗號白鷺洲一" });
		const filter = parseFilter({ q: "白鷺洲" });
		const asked = parseBulk({ deed: "tag", all: "1" });
		if (!asked) throw new Error("nothing asked");
		expect((await readSelection(editor, asked, filter)).allowed).toHaveLength(1);
		await aDraft({ headline: "批量｜暗號白鷺洲二" });
		expect((await readSelection(editor, asked, filter)).allowed).toHaveLength(2);
		expect((await readSelection(await aStaffMember("columnist"), asked, filter)).allowed).toEqual([]);
	});
});

describe("a change of many", () => {
	test("is made on the newest working copies, leaves what readers have, and its events bear one gesture", async () => {
		const editor = await aStaffMember("editor");
		const section = await aSection();
		const [one, two] = [await aPublishedArticle(), await aDraft()];
		const there = await aDraft({ sectionId: section.id });
		const articleIds = [one.id, two.id, there.id];
		expect(value(await changeMany(editor, { deed: "section", articleIds, sectionId: section.id }))).toEqual({
			changed: 2,
			left: [{ number: there.number, code: "already-so" }],
		});
		const copy = await readArticle(editor, one.id);
		expect(copy?.content).toMatchObject({ sectionId: section.id, headline: one.content.headline });
		expect(copy?.revision).toBe(2);
		expect((await readStory(one.number))?.section?.slug).not.toBe(section.slug);
		const events = await database.query(
			"select details->>'gesture' as gesture, subject_id from events where verb = 'article.revised'",
		);
		expect(new Set(events.map(({ subject_id }) => subject_id))).toEqual(new Set([one.id, two.id]));
		expect(new Set(events.map(({ gesture }) => gesture)).size).toBe(1);
	});

	test("asks each story's own permission and rules again, and does to the others what it may", async () => {
		const writer = await aStaffMember("writer");
		const mine = await aDraft({}, writer);
		const live = await aPublishedArticle();
		const secret = await aDraft();
		const articleIds = [mine.id, live.id, secret.id].join();
		expect(value(await changeMany(writer, { deed: "tag", articleIds, tag: "年終" }))).toEqual({
			changed: 1,
			left: [{ number: live.number, code: "forbidden" }],
		});
		expect((await readArticle(theSystem, secret.id))?.content.tags).toEqual([]);
		expect(value(await changeMany(writer, { deed: "untag", articleIds, tag: "年終" })).changed).toBe(1);
		const closed = await aSection();
		const { id: sectionId, slug, name } = closed;
		value(await changeSection(theSystem, { sectionId, revision: 1, slug, name, isOpen: false }));
		expect(
			value(await changeMany(theSystem, { deed: "section", articleIds: [mine.id], sectionId })).left,
		).toEqual([{ number: mine.number, code: "section-closed" }]);
		expect(value(await changeMany({ kind: "anonymous" }, { deed: "tag", articleIds, tag: "年終" }))).toEqual({
			changed: 0,
			left: [],
		});
	});

	test("takes live stories away for one reason, which readers see, and tells which were not live", async () => {
		const editor = await aStaffMember("editor");
		const [one, two, draft] = [await aPublishedArticle(), await aPublishedArticle(), await aDraft()];
		const articleIds = [one.id, two.id, draft.id];
		expect(refusal(await changeMany(editor, { deed: "withdraw", articleIds, reason: " " }))).toEqual([
			"blank",
		]);
		expect(value(await changeMany(editor, { deed: "withdraw", articleIds, reason: "系統誤發" }))).toEqual({
			changed: 2,
			left: [{ number: draft.number, code: "not-published" }],
		});
		expect(await readStory(one.number)).toBeNull();
		const events = await database.query(
			"select details->>'gesture' as gesture from events where verb = 'article.withdrawn'",
		);
		expect(new Set(events.map(({ gesture }) => gesture)).size).toBe(1);
	});

	test("says what is missing in it", async () => {
		const section = { deed: "section", articleIds: [], sectionId: "" };
		expect(refusal(await changeMany(theSystem, section)).sort()).toEqual([
			"needs-section",
			"none-chosen-here",
		]);
		const many = Array.from({ length: 201 }, () => crypto.randomUUID());
		expect(refusal(await changeMany(theSystem, { deed: "tag", articleIds: many, tag: "甲" }))).toEqual([
			"too-many-chosen",
		]);
		expect(refusal(await changeMany(theSystem, { deed: "delete", articleIds: many }))).toEqual(["invalid"]);
	});
});

test("the list as a table has what its filter shows of what this person may see, and no more", async () => {
	const columnist = await aStaffMember("columnist");
	const mine = await aDraft({ headline: "欄｜表格測試 =1+1" }, columnist);
	const lines: string[] = [];
	for await (const line of csvOfArticles(columnist, noFilter)) lines.push(line);
	const rows = lines.join("").trim().split("\r\n");
	expect(rows).toHaveLength(2);
	expect(rows[1]).toContain(String(mine.number));
	const editor = await aStaffMember("editor");
	const all: string[] = [];
	for await (const line of csvOfArticles(editor, noFilter)) all.push(line);
	const { articles, hasMore } = await listArticles(editor, noFilter);
	expect(hasMore).toBe(false);
	expect(all.join("").trim().split("\r\n")).toHaveLength(articles.length + 1);
});
