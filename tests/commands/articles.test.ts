import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { countByState, listArticles, readArticle } from "@/lib/articles/desk-queries";
import { draftArticle } from "@/lib/articles/draft-article";
import { markDueArticles } from "@/lib/articles/mark-due-articles";
import { listInSection, listLatest, readStory, readTag, readWithdrawal } from "@/lib/articles/public-queries";
import { publishArticle } from "@/lib/articles/publish-article";
import { reviseArticle } from "@/lib/articles/revise-article";
import { scheduleArticle } from "@/lib/articles/schedule-article";
import { unscheduleArticle } from "@/lib/articles/unschedule-article";
import { updateArticle } from "@/lib/articles/update-article";
import { withdrawArticle } from "@/lib/articles/withdraw-article";
import { clock, dayOf } from "@/lib/time/hong-kong";
import { useFreshDatabase } from "../support/database";
import {
	aBody,
	aContent,
	aDraft,
	aPublishedArticle,
	aSection,
	aStaffMember,
	refusal,
	theSystem,
	value,
} from "../support/given";

const database = useFreshDatabase();

describe("publishing", () => {
	test("a draft is nowhere, a published story is on its page, in the latest list, its section and its tag", async () => {
		const editor = await aStaffMember("editor");
		const section = await aSection();
		const draft = await aDraft({ sectionId: section.id, tags: ["光子晶片", "元朗"] });
		expect(await readStory(draft.number)).toBeNull();
		value(await publishArticle(editor, { articleId: draft.id, revision: 1 }));
		expect(await readStory(draft.number)).toMatchObject({
			number: draft.number,
			kicker: "光子晶片",
			section: { name: section.name },
			tags: [{ name: "光子晶片" }, { name: "元朗" }],
		});
		expect((await listLatest()).articles.map((article) => article.number)).toContain(draft.number);
		expect((await listInSection(section.id)).articles.map((article) => article.number)).toEqual([
			draft.number,
		]);
		expect((await readTag("元朗"))?.articles.map((article) => article.number)).toEqual([draft.number]);
	});

	test("a second click publishes nothing twice and writes no second event", async () => {
		const draft = await aDraft();
		const clicks = await Promise.all(
			[1, 2, 3].map(() => publishArticle(theSystem, { articleId: draft.id, revision: 1 })),
		);
		expect(clicks.map((outcome) => outcome.ok)).toEqual([true, true, true]);
		const events = await database.query(
			"select 1 from events where subject_id = $1 and verb = 'article.published'",
			[draft.id],
		);
		expect(events).toHaveLength(1);
	});

	test("what has been written since readers got the story is not published by a second click, but refused as an update", async () => {
		const { id, revision } = await aPublishedArticle();
		const content = aContent({ excerpt: "後來才寫的摘要。" });
		value(await reviseArticle(theSystem, { articleId: id, revision, content }));
		expect(refusal(await publishArticle(theSystem, { articleId: id, revision: revision + 1 }))).toEqual([
			"already-published",
		]);
	});

	test("a story without claim, section or text is refused with everything that is missing, and stays unseen", async () => {
		const { id, number } = value(await draftArticle(theSystem, { content: { headline: "眉題｜" } }));
		expect(refusal(await publishArticle(theSystem, { articleId: id, revision: 1 }))).toEqual([
			"needs-claim",
			"needs-section",
			"needs-body",
		]);
		expect(await readStory(number)).toBeNull();
	});

	test("what was not seen cannot be published: an older revision is refused", async () => {
		const draft = await aDraft();
		value(await reviseArticle(theSystem, { articleId: draft.id, revision: 1, content: draft.content }));
		expect(refusal(await publishArticle(theSystem, { articleId: draft.id, revision: 1 }))).toEqual([
			"conflict",
		]);
	});

	test("work on a live story stays unseen until it is given to readers, with the time of the update", async () => {
		const story = await aPublishedArticle();
		value(
			await reviseArticle(theSystem, {
				articleId: story.id,
				revision: 1,
				content: { ...story.content, body: aBody("改寫後的第一段。") },
			}),
		);
		expect(JSON.stringify((await readStory(story.number))?.body)).not.toContain("改寫後");
		value(await updateArticle(theSystem, { articleId: story.id, revision: 2 }));
		const live = await readStory(story.number);
		expect(JSON.stringify(live?.body)).toContain("改寫後");
		expect(live?.updatedAt).toBeInstanceOf(Date);
	});

	test("a withdrawn story is gone from every list and tells why; it may be published again", async () => {
		const story = await aPublishedArticle({ tags: ["撤回"] });
		value(await withdrawArticle(theSystem, { articleId: story.id, reason: "消息來源撤回" }));
		expect(await readStory(story.number)).toBeNull();
		expect(await readTag("撤回")).toBeNull();
		expect(await readWithdrawal(story.number)).toMatchObject({ reason: "消息來源撤回" });
		value(await publishArticle(theSystem, { articleId: story.id, revision: 1 }));
		expect(await readWithdrawal(story.number)).toBeNull();
		expect(await readStory(story.number)).not.toBeNull();
	});
});

describe("scheduling", () => {
	test("a scheduled story is invisible before its instant and visible after it with no worker running", async () => {
		const story = await aDraft();
		const soon = new Date(Date.now() + 1_500);
		const tomorrow = new Date(Date.now() + 86_400_000);
		value(
			await scheduleArticle(theSystem, {
				articleId: story.id,
				revision: 1,
				on: dayOf(tomorrow),
				at: clock(tomorrow),
			}),
		);
		await database.query("update publications set publish_at = $1 where article_id = $2", [soon, story.id]);
		await database.query("update articles set publish_at = $1 where id = $2", [soon, story.id]);
		expect(await readStory(story.number)).toBeNull();
		await sleep(1_700);
		expect(await readStory(story.number)).not.toBeNull();
		expect((await readArticle(theSystem, story.id))?.state).toBe("published");
	});

	test("the instant is pinned to the revision that was scheduled, whatever is saved later", async () => {
		const story = await aDraft();
		const tomorrow = new Date(Date.now() + 86_400_000);
		value(
			await scheduleArticle(theSystem, {
				articleId: story.id,
				revision: 1,
				on: dayOf(tomorrow),
				at: clock(tomorrow),
			}),
		);
		value(
			await reviseArticle(theSystem, {
				articleId: story.id,
				revision: 1,
				content: { ...story.content, body: aBody("未核實的改動。") },
			}),
		);
		await database.query("update publications set publish_at = now() where article_id = $1", [story.id]);
		expect(JSON.stringify((await readStory(story.number))?.body)).not.toContain("未核實");
	});

	test("the past, the next seconds, more than a year ahead and no time at all are refused", async () => {
		const story = await aDraft();
		const at = (on: string, time: string) =>
			scheduleArticle(theSystem, { articleId: story.id, revision: 1, on, at: time });
		expect(refusal(await at("2020-01-01", "10:00"))).toEqual(["too-soon"]);
		expect(refusal(await at(dayOf(new Date(Date.now() + 400 * 86_400_000)), "10:00"))).toEqual(["too-far"]);
		expect(refusal(await at("2026-02-30", "10:00"))).toEqual(["not-a-time"]);
		expect(refusal(await at("tomorrow", "noon"))).toEqual(["not-a-time"]);
	});

	test("taken out of the schedule it is a draft again; once its instant has come it cannot be", async () => {
		const story = await aDraft();
		const tomorrow = new Date(Date.now() + 86_400_000);
		const schedule = () =>
			scheduleArticle(theSystem, {
				articleId: story.id,
				revision: 1,
				on: dayOf(tomorrow),
				at: clock(tomorrow),
			});
		value(await schedule());
		value(await unscheduleArticle(theSystem, { articleId: story.id }));
		expect((await readArticle(theSystem, story.id))?.state).toBe("draft");
		value(await schedule());
		await database.query("update articles set publish_at = now() where id = $1", [story.id]);
		expect(refusal(await unscheduleArticle(theSystem, { articleId: story.id }))).toEqual([
			"already-published",
		]);
	});

	test("the clock marks due stories once, however many clocks run", async () => {
		const story = await aDraft();
		const tomorrow = new Date(Date.now() + 86_400_000);
		value(
			await scheduleArticle(theSystem, {
				articleId: story.id,
				revision: 1,
				on: dayOf(tomorrow),
				at: clock(tomorrow),
			}),
		);
		await database.query("update articles set publish_at = now() - interval '1 second' where id = $1", [
			story.id,
		]);
		await Promise.all([1, 2, 3].map(() => markDueArticles(theSystem, {})));
		const events = await database.query(
			"select 1 from events where subject_id = $1 and verb = 'article.published'",
			[story.id],
		);
		expect(events).toHaveLength(1);
	});
});

describe("saving", () => {
	test("of two saves made from the same revision one wins and the other is refused with who and when", async () => {
		const editor = await aStaffMember("editor");
		const draft = await aDraft();
		const save = (text: string) =>
			reviseArticle(editor, {
				articleId: draft.id,
				revision: 1,
				content: { ...draft.content, body: aBody(text) },
			});
		const outcomes = await Promise.all([save("甲的版本。"), save("乙的版本。")]);
		expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
		const loser = outcomes.find((outcome) => !outcome.ok);
		expect(loser).toMatchObject({
			problems: [{ code: "conflict", values: { revision: 2, savedBy: editor.name } }],
		});
	});

	test("everything that was saved comes back as it was", async () => {
		const content = await aContent({
			headline: "𨋢機檢測｜「𠝹」咗條纜先知　𡃁仔發明AI聽診器 誤報率跌至4.8%",
			excerpt: "摘要👨‍👩‍👧‍👦㗎嘅。",
			tags: ["𨋢", "AI"],
			provenance: {
				publication: "信報財經新聞",
				page: "CEO AI｜EJ Tech",
				mode: "full",
				printedOn: "2026-03-12",
			},
		});
		const { id } = value(await draftArticle(theSystem, { content }));
		expect((await readArticle(theSystem, id))?.content).toMatchObject(content);
	});

	test("a save that points at a section, person or picture that is not there is refused and changes nothing", async () => {
		const draft = await aDraft();
		const nowhere = "00000000-0000-4000-8000-000000000000";
		const outcome = await reviseArticle(theSystem, {
			articleId: draft.id,
			revision: 1,
			content: { ...draft.content, sectionId: nowhere, bylines: [{ personId: nowhere, role: "writer" }] },
		});
		expect(refusal(outcome)).toEqual(["gone", "gone"]);
		expect((await readArticle(theSystem, draft.id))?.revision).toBe(1);
	});

	test("a form sent twice makes one story", async () => {
		const editor = await aStaffMember("editor");
		const articleId = "11111111-1111-4111-8111-111111111111";
		const [first, second] = await Promise.all([
			draftArticle(editor, { articleId }),
			draftArticle(editor, { articleId }),
		]);
		expect(value(second).number).toBe(value(first).number);
	});

	test("saves of one person within minutes fold into one version; another person's starts a new one", async () => {
		const [editor, other] = [await aStaffMember("editor"), await aStaffMember("editor")];
		const draft = await aDraft({}, editor);
		for (const [revision, actor] of [
			[1, editor],
			[2, editor],
			[3, other],
		] as const) {
			value(await reviseArticle(actor, { articleId: draft.id, revision, content: draft.content }));
		}
		const versions = await database.query(
			"select revision from article_revisions where article_id = $1 order by revision",
			[draft.id],
		);
		expect(versions.map((version) => version.revision)).toEqual([3, 4]);
	});

	test("a version that readers have is never folded away nor altered", async () => {
		const story = await aPublishedArticle();
		value(await reviseArticle(theSystem, { articleId: story.id, revision: 1, content: story.content }));
		const versions = await database.query("select id from article_revisions where article_id = $1", [
			story.id,
		]);
		expect(versions).toHaveLength(2);
		await expect(
			database.query("update article_revisions set revision = 9 where article_id = $1", [story.id]),
		).rejects.toThrow("never altered");
	});
});

describe("who may", () => {
	test("a writer cannot publish, and learns nothing of a colleague's draft", async () => {
		const [writer, colleague] = [await aStaffMember("writer"), await aStaffMember("writer")];
		const mine = await aDraft({}, writer);
		const theirs = await aDraft({}, colleague);
		expect(refusal(await publishArticle(writer, { articleId: mine.id, revision: 1 }))).toEqual(["forbidden"]);
		expect(refusal(await publishArticle(writer, { articleId: theirs.id, revision: 1 }))).toEqual([
			"not-found",
		]);
		expect(refusal(await reviseArticle(writer, { articleId: theirs.id, revision: 1, content: {} }))).toEqual([
			"not-found",
		]);
		expect(await readArticle(writer, theirs.id)).toBeNull();
		const { articles } = await listArticles(writer, { state: "draft" });
		expect(articles.map((article) => article.id)).toEqual([mine.id]);
		expect((await countByState(writer, {})).draft).toBe(1);
	});

	test("nobody who is not signed in may write anything", async () => {
		const draft = await aDraft();
		expect(
			refusal(await publishArticle({ kind: "anonymous" }, { articleId: draft.id, revision: 1 })),
		).toEqual(["not-found"]);
		expect(refusal(await draftArticle({ kind: "anonymous" }, {}))).toEqual(["forbidden"]);
	});
});
