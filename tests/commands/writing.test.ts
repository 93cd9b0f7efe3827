import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { anonymous } from "@/lib/access/actor";
import { listStoryNames, readArticle } from "@/lib/articles/desk-queries";
import { listCards, readStory } from "@/lib/articles/public-queries";
import { scheduleArticle } from "@/lib/articles/schedule-article";
import { withdrawArticle } from "@/lib/articles/withdraw-article";
import type { Body } from "@/lib/body/body";
import { receiveDocx } from "@/lib/docx/receive-docx";
import { readFeed } from "@/lib/feeds/public-queries";
import { newReading, whileReading } from "@/lib/front/reading";
import { listSimilarHeadlines } from "@/lib/headlines/desk-queries";
import { listTemplates } from "@/lib/templates/desk-queries";
import { draftFromTemplate } from "@/lib/templates/draft-from-template";
import { keepTemplate } from "@/lib/templates/keep-template";
import { removeTemplate } from "@/lib/templates/remove-template";
import { useFreshDatabase } from "../support/database";
import { aBody, aDraft, aPublishedArticle, aStaffMember, refusal, theSystem, value } from "../support/given";
import { word, wordFile } from "../support/word-file";

useFreshDatabase();

const withCard = (number: number): Body => ({
	type: "doc",
	content: [...aBody("正文。").content, { type: "storyCard", attrs: { number } }],
});

describe("the card of another story", () => {
	test("is there while readers can see that story, and its page is made anew whenever that changes", async () => {
		const other = await aPublishedArticle();
		const draft = await aDraft();
		const reading = newReading();
		const shown = await whileReading(reading, () => listCards([draft.number, other.number, 999_999]));
		expect(shown.map(({ number }) => number)).toEqual([other.number]);
		expect([...reading.tags]).toEqual(
			expect.arrayContaining([
				`article:${other.number}`,
				`article:${draft.number}`,
				"article:999999",
				"schedule",
			]),
		);
		value(await withdrawArticle(theSystem, { articleId: other.id, reason: "試驗" }));
		expect(await listCards([other.number])).toEqual([]);
	});

	test("leads on in feeds with its headline, and is left out when its story is away", async () => {
		const other = await aPublishedArticle();
		const carrier = await aPublishedArticle({ body: withCard(other.number) });
		const html = async () =>
			(await readFeed({ kind: "latest" }))?.items.find(({ id }) => id.endsWith(`/${carrier.number}`))?.html;
		expect(await html()).toContain(`/articles/${other.number}/`);
		value(await withdrawArticle(theSystem, { articleId: other.id, reason: "試驗" }));
		expect(await html()).toBe("<p>正文。</p>");
		expect((await readStory(carrier.number))?.body).toEqual(withCard(other.number));
	});

	test("of a scheduled story waits for its hour", async () => {
		const soon = await aDraft();
		const at = new Date(Date.now() + 3 * 3_600_000);
		const hk = new Date(at.getTime() + 8 * 3_600_000).toISOString();
		const [on, time] = [hk.slice(0, 10), hk.slice(11, 16)];
		value(await scheduleArticle(theSystem, { articleId: soon.id, revision: soon.revision, on, at: time }));
		expect(await listCards([soon.number])).toEqual([]);
	});
});

test("names of stories are told only to whoever may see the stories", async () => {
	const [editor, columnist] = [await aStaffMember("editor"), await aStaffMember("columnist")];
	const [draft, shown] = [await aDraft(), await aPublishedArticle()];
	const numbers = [draft.number, shown.number];
	const seenBy = async (actor: Parameters<typeof listStoryNames>[0]) =>
		(await listStoryNames(actor, numbers)).map(({ number, isShown }) => [number, isShown]);
	expect((await seenBy(editor)).sort(([a], [b]) => Number(a) - Number(b))).toEqual([
		[draft.number, false],
		[shown.number, true],
	]);
	expect(await seenBy(columnist)).toEqual([]);
	expect(await seenBy(anonymous)).toEqual([]);
	const found = await listStoryNames(editor, { search: String(draft.number) });
	expect(found.map(({ id }) => id)).toEqual([draft.id]);
	expect(await listStoryNames(editor, { search: String(draft.number), isShown: true })).toEqual([]);
});

test("headlines of the last month that are like this one are told, of stories that the actor may see", async () => {
	const [editor, columnist] = [await aStaffMember("editor"), await aStaffMember("columnist")];
	const like = await aDraft({ headline: "量子通訊｜遠嶺鋪設海底光纜" });
	const own = await aDraft({ headline: "量子通訊｜遠嶺鋪設海底光纜 料明年通車" });
	const ask = (actor: typeof editor, now = new Date()) =>
		listSimilarHeadlines(actor, { headline: "遠嶺鋪設海底光纜量子通訊", articleId: own.id, now });
	expect((await ask(editor)).map(({ id }) => id)).toEqual([like.id]);
	expect(await ask(columnist)).toEqual([]);
	expect(await ask(editor, new Date(Date.now() + 31 * 86_400_000))).toEqual([]);
});

describe("templates", () => {
	test("one of the same name takes the place of the old, and a story begins with it", async () => {
		const editor = await aStaffMember("editor");
		const writer = await aStaffMember("writer");
		const first = value(
			await keepTemplate(editor, { name: "市況", use: "story", headline: "市況｜", body: aBody("舊。") }),
		);
		const kept = value(
			await keepTemplate(editor, { name: "市況", use: "story", headline: "市況｜恒指", body: aBody("新。") }),
		);
		expect(kept.id).toBe(first.id);
		expect((await listTemplates(writer)).map(({ name, headline }) => [name, headline])).toEqual([
			["市況", "市況｜恒指"],
		]);
		expect(await listTemplates(anonymous)).toEqual([]);
		const { id } = value(await draftFromTemplate(writer, { templateId: kept.id }));
		const story = await readArticle(writer, id);
		expect(story?.content).toMatchObject({ headline: "市況｜恒指", body: aBody("新。") });
		expect(refusal(await draftFromTemplate(writer, { templateId: randomUUID() }))).toEqual(["not-found"]);
		expect(refusal(await draftFromTemplate(anonymous, { templateId: kept.id }))).toEqual(["not-found"]);
		value(await removeTemplate(editor, { templateId: kept.id }));
		expect(await listTemplates(writer)).toEqual([]);
		expect(await readArticle(writer, id)).not.toBeNull();
	});

	test.each([
		["pictures and cards", { body: withCard(1) }, "template-pictures"],
		["nothing", { body: { type: "doc", content: [{ type: "paragraph" }] } }, "needs-body"],
		["what is no text", { body: { type: "doc", content: [{ type: "script" }] } }, "unknown-node"],
		["an unknown use", { use: "poem" }, "invalid"],
		["no name", { name: "　" }, "blank"],
	])("%s cannot be kept", async (_name, changes, code) => {
		const given = { name: "甲", use: "passage", body: aBody("一段。"), ...changes };
		expect(refusal(await keepTemplate(theSystem, given))).toEqual([code]);
	});

	test("a passage has no headline of its own", async () => {
		value(
			await keepTemplate(theSystem, { name: "免責", use: "passage", headline: "題", body: aBody("免責。") }),
		);
		const kept = (await listTemplates(theSystem)).find(({ name }) => name === "免責");
		expect(kept?.headline).toBe("");
	});
});

test("a Word file is read for whoever may write, and for nobody else", async () => {
	const bytes = wordFile(word.paragraph(word.run("曜石光子")));
	const writer = await aStaffMember("writer");
	expect(value(await receiveDocx(writer, { bytes, fileName: "稿.docx" }))).toEqual({
		html: "<p>曜石光子</p>",
		pictures: [],
		notes: [],
	});
	expect(refusal(await receiveDocx(anonymous, { bytes, fileName: "稿.docx" }))).toEqual(["forbidden"]);
});
