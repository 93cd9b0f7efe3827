import { describe, expect, test } from "vitest";
import { bringDueUpdate, bringDueUpdates } from "@/lib/articles/bring-due-updates";
import type { ArticleContent } from "@/lib/articles/content";
import { readArticle } from "@/lib/articles/desk-queries";
import { readStory, readTag } from "@/lib/articles/public-queries";
import { publishArticle } from "@/lib/articles/publish-article";
import { reviseArticle } from "@/lib/articles/revise-article";
import { scheduleUpdate } from "@/lib/articles/schedule-update";
import { unscheduleUpdate } from "@/lib/articles/unschedule-update";
import { updateArticle } from "@/lib/articles/update-article";
import { withdrawArticle } from "@/lib/articles/withdraw-article";
import { correctArticle } from "@/lib/corrections/correct-article";
import { setExpiry } from "@/lib/expiry/set-expiry";
import { type FrontChange, hearChanges } from "@/lib/front/change";
import { deleteMedia } from "@/lib/media/delete-media";
import { receivePicture } from "@/lib/media/receive-picture";
import { listNotices } from "@/lib/notices/desk-queries";
import { clock, dayOf } from "@/lib/time/hong-kong";
import { readBoard } from "@/lib/workflow/board";
import { readCalendar } from "@/lib/workflow/calendar-queries";
import { useFreshDatabase } from "../support/database";
import {
	aBody,
	aContent,
	aDraft,
	aPublishedArticle,
	aStaffMember,
	refusal,
	theSystem,
	value,
} from "../support/given";
import { aPhotograph } from "../support/outside-files";

const { query } = useFreshDatabase();

function inHours(hours: number) {
	const instant = new Date(Math.ceil((Date.now() + hours * 3_600_000) / 60_000) * 60_000);
	return { instant, typed: { on: dayOf(instant), at: clock(instant) } };
}

const later = inHours(2);

async function revise(
	articleId: string,
	revision: number,
	content: Partial<ArticleContent>,
): Promise<number> {
	return value(await reviseArticle(theSystem, { articleId, revision, content })).revision;
}

/** A live story with a version to come, set by an editor. */
async function aLaterUpdate(changes: Partial<ArticleContent> = {}) {
	const editor = await aStaffMember("editor");
	const { sectionId = null } = await aContent();
	const story = await aPublishedArticle({ sectionId, headline: "第一個版本", tags: ["甲"] });
	const content = await aContent({ sectionId, headline: "第二個版本", tags: ["乙"], ...changes });
	const revision = await revise(story.id, 1, content);
	value(await scheduleUpdate(editor, { articleId: story.id, revision, ...later.typed }));
	return { editor, articleId: story.id, number: story.number, revision, content };
}

/** Its instant has come. */
async function come(articleId: string): Promise<void> {
	await query("update pending_updates set update_at = now() - interval '1 second' where article_id = $1", [
		articleId,
	]);
}

async function claimOf(number: number): Promise<string | undefined> {
	return (await readStory(number))?.claim;
}

async function countEvents(articleId: string, verb: string): Promise<number> {
	return (await query("select 1 from events where subject_id = $1 and verb = $2", [articleId, verb])).length;
}

describe("an update that is set for an instant", () => {
	test("leaves readers what they have until then, and gives them the pinned version then, its own tags with it, although more was written since", async () => {
		const { articleId, number, revision, content } = await aLaterUpdate();
		await bringDueUpdates();
		expect(await claimOf(number)).toBe("第一個版本");
		await revise(articleId, revision, { ...content, headline: "第三個版本", tags: ["丙"] });
		const before = await readStory(number);
		await come(articleId);
		expect(await bringDueUpdates()).toBe(1);
		const story = await readStory(number);
		expect(story?.claim).toBe("第二個版本");
		expect(story?.publishAt).toEqual(before?.publishAt);
		expect(story?.updatedAt).not.toBeNull();
		expect((await readTag("乙"))?.articles.map((one) => one.number)).toEqual([number]);
		expect(await readTag("丙")).toBeNull();
		const desk = await readArticle(theSystem, articleId);
		expect(desk).toMatchObject({ pending: null, content: { headline: "第三個版本" } });
	});

	test("keeps its pictures in the library though the working copy has dropped them; one that is gone all the same is told of, and holds up nothing", async () => {
		const picture = async (width: number) => {
			const about = { fileName: "a.jpg", alt: "圖", credit: "甲" };
			return value(await receivePicture(theSystem, { bytes: await aPhotograph({ width }), ...about })).id;
		};
		const [mediaId, lost] = [await picture(700), await picture(720)];
		const leadOf = (id: string) => ({ lead: { mediaId: id, alt: "主圖", caption: "", credit: "甲" } });
		const { articleId, number, revision, content } = await aLaterUpdate(leadOf(mediaId));
		await revise(articleId, revision, { ...content, lead: null });
		expect(refusal(await deleteMedia(theSystem, { mediaId }))).toEqual(["in-use"]);
		await come(articleId);
		expect(await bringDueUpdates()).toBe(1);
		expect(JSON.stringify(await readStory(number))).toContain(mediaId);

		const other = await aLaterUpdate(leadOf(lost));
		await revise(other.articleId, other.revision, { ...other.content, lead: null });
		await query("delete from media where id = $1", [lost]);
		await come(other.articleId);
		expect(await bringDueUpdates()).toBe(0);
		expect((await readArticle(theSystem, other.articleId))?.pending).toMatchObject({
			problems: [{ code: "gone", field: "lead" }],
		});
	});

	test("survives the folding of saves that follow it", async () => {
		const editor = await aStaffMember("editor");
		const { sectionId = null } = await aContent();
		const { id: articleId, number } = await aPublishedArticle({ sectionId });
		const save = async (revision: number, headline: string) =>
			value(
				await reviseArticle(editor, {
					articleId,
					revision,
					content: await aContent({ sectionId, headline }),
				}),
			).revision;
		const pinned = await save(1, "排定的版本");
		value(await scheduleUpdate(editor, { articleId, revision: pinned, ...later.typed }));
		await save(await save(pinned, "再改"), "再三改");
		await come(articleId);
		expect(await bringDueUpdates()).toBe(1);
		expect(await claimOf(number)).toBe("排定的版本");
	});

	test("comes out once, with one event, however many clocks ask at the same time or again", async () => {
		const { articleId } = await aLaterUpdate();
		await come(articleId);
		const rounds = await Promise.all([1, 2, 3, 4].map(() => bringDueUpdate(theSystem, { articleId })));
		expect(rounds.filter((round) => value(round).isOut)).toHaveLength(1);
		expect(await bringDueUpdates()).toBe(0);
		expect(await countEvents(articleId, "article.updated")).toBe(1);
	});

	test("announces what an ordinary update announces", async () => {
		const heard: FrontChange[] = [];
		const { articleId, number } = await aLaterUpdate();
		await come(articleId);
		hearChanges((change) => heard.push(change));
		await bringDueUpdates();
		hearChanges(() => undefined);
		expect(heard.flatMap(({ tags }) => tags)).toEqual(
			expect.arrayContaining([`article:${number}`, "latest", "schedule"]),
		);
		expect(heard.some(({ isGone }) => isGone)).toBe(false);
	});

	test("stands in the calendar on its day, on the board among what is scheduled, and at its story", async () => {
		const { articleId, editor, revision } = await aLaterUpdate();
		const day = dayOf(later.instant);
		const entries = (await readCalendar(editor, [day]))[day] ?? [];
		expect(entries.filter(({ story }) => story.id === articleId).map(({ kind }) => kind)).toContain("update");
		const board = await readBoard(editor, { onlyMine: false, now: new Date() });
		const scheduled = board.find(({ name }) => name === "scheduled")?.tickets ?? [];
		expect(scheduled.find(({ id }) => id === articleId)?.updateAt).toEqual(later.instant);
		expect((await readArticle(editor, articleId))?.pending).toEqual({
			revision,
			updateAt: later.instant,
			setByName: editor.name,
			hasFailed: false,
			problems: [],
		});
	});

	test("is taken back once, and then does not come out", async () => {
		const { editor, articleId, number } = await aLaterUpdate();
		value(await unscheduleUpdate(editor, { articleId }));
		expect(refusal(await unscheduleUpdate(editor, { articleId }))).toEqual(["no-update-scheduled"]);
		await bringDueUpdates();
		expect(await claimOf(number)).toBe("第一個版本");
	});
});

describe("an update whose story has changed meanwhile does not come out, says why and tells who set it:", () => {
	async function comesToNothing(
		change: (story: Awaited<ReturnType<typeof aLaterUpdate>>) => Promise<unknown>,
		code: string,
	) {
		const story = await aLaterUpdate();
		const { articleId, editor, number } = story;
		await change(story);
		const shown = await claimOf(number);
		const foretold = (await readArticle(editor, articleId))?.pending;
		expect(foretold).toMatchObject({ hasFailed: false, problems: [{ code }] });
		await come(articleId);
		expect(await bringDueUpdates()).toBe(0);
		expect(await claimOf(number)).toBe(shown);
		expect((await readArticle(editor, articleId))?.pending).toMatchObject({
			hasFailed: true,
			problems: [{ code }],
		});
		const told = (await listNotices(editor)).filter((notice) => notice.articleId === articleId);
		expect(told.map(({ kind }) => kind)).toEqual(["update-failed"]);
		const mails = await query('select subject, text from mails where "to" = $1', [editor.email]);
		expect(mails).toEqual([
			{ subject: expect.stringContaining("更新沒有出街"), text: expect.stringContaining("不會出街") },
		]);
		expect(await bringDueUpdates()).toBe(0);
		expect(await countEvents(articleId, "article.update-refused")).toBe(1);
		value(await unscheduleUpdate(editor, { articleId }));
		expect((await readArticle(editor, articleId))?.pending).toBeNull();
	}

	test("one that was withdrawn", () =>
		comesToNothing(
			async ({ articleId }) => value(await withdrawArticle(theSystem, { articleId, reason: "撤" })),
			"update-withdrawn",
		));

	test("one that was withdrawn and published again", () =>
		comesToNothing(async ({ articleId, revision }) => {
			value(await withdrawArticle(theSystem, { articleId, reason: "撤" }));
			value(await publishArticle(theSystem, { articleId, revision }));
		}, "update-republished"));

	test("one that was corrected", () =>
		comesToNothing(
			async ({ articleId }) =>
				value(
					await correctArticle(theSystem, {
						articleId,
						kind: "correction",
						whatWas: "一億",
						whatIs: "十億",
						note: "",
					}),
				),
			"update-corrected",
		));

	test("one of which readers were given another version by hand", async () => {
		const { editor, articleId, number, revision, content } = await aLaterUpdate();
		const next = await revise(articleId, revision, { ...content, headline: "先行的版本" });
		value(await updateArticle(editor, { articleId, revision: next }));
		// The button gives readers what is newer than the version that waited.
		expect((await readArticle(editor, articleId))?.pending).toBeNull();
		await bringDueUpdates();
		expect(await claimOf(number)).toBe("先行的版本");
	});
});

describe("an update cannot be set", () => {
	test("for a story that readers do not have, for a version they have, for a version that is not the present one, or for a time that has passed", async () => {
		const draft = await aDraft();
		expect(
			refusal(await scheduleUpdate(theSystem, { articleId: draft.id, revision: 1, ...later.typed })),
		).toEqual(["not-published"]);
		const { id: articleId } = await aPublishedArticle();
		expect(refusal(await scheduleUpdate(theSystem, { articleId, revision: 1, ...later.typed }))).toEqual([
			"nothing-to-update",
		]);
		expect(refusal(await scheduleUpdate(theSystem, { articleId, revision: 9, ...later.typed }))).toEqual([
			"conflict",
		]);
		const revision = await revise(articleId, 1, await aContent());
		expect(refusal(await scheduleUpdate(theSystem, { articleId, revision, ...inHours(-1).typed }))).toEqual([
			"too-soon",
		]);
		expect(
			refusal(await scheduleUpdate(theSystem, { articleId, revision, on: "2026-02-30", at: "9:00" })),
		).toEqual(["not-a-time"]);
	});

	test("for a story that lacks something, and for after the end of its time; nor an end before it", async () => {
		const { id: articleId } = await aPublishedArticle();
		const bare = await revise(articleId, 1, { ...(await aContent()), body: aBody("") });
		expect(refusal(await scheduleUpdate(theSystem, { articleId, revision: bare, ...later.typed }))).toEqual([
			"needs-body",
		]);
		const revision = await revise(articleId, bare, await aContent());
		value(await setExpiry(theSystem, { articleId, ...inHours(1).typed }));
		expect(refusal(await scheduleUpdate(theSystem, { articleId, revision, ...later.typed }))).toEqual([
			"update-after-expiry",
		]);
		value(await setExpiry(theSystem, { articleId, ...inHours(3).typed }));
		value(await scheduleUpdate(theSystem, { articleId, revision, ...later.typed }));
		expect(refusal(await setExpiry(theSystem, { articleId, ...inHours(1).typed }))).toEqual([
			"expiry-before-update",
		]);
	});
});
