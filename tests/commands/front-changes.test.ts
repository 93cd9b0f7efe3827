import { afterEach, describe, expect, test } from "vitest";
import { listLatest, readStory } from "@/lib/articles/public-queries";
import { publishArticle } from "@/lib/articles/publish-article";
import { scheduleArticle } from "@/lib/articles/schedule-article";
import { withdrawArticle } from "@/lib/articles/withdraw-article";
import { type FrontChange, hearChanges } from "@/lib/front/change";
import { listenForChanges } from "@/lib/front/listen";
import { newReading, whileReading } from "@/lib/front/reading";
import { clock, dayOf } from "@/lib/time/hong-kong";
import { useFreshDatabase } from "../support/database";
import { aFront } from "../support/front";
import { aDraft, aPublishedArticle, aSection, aStaffMember, theSystem, value } from "../support/given";

const { query, url } = useFreshDatabase();
const MINUTE = 60_000;
const closing: (() => unknown)[] = [];

afterEach(async () => {
	hearChanges(() => undefined);
	for (const close of closing.splice(0)) await close();
});

/** What is announced while `work` is done. */
async function announcedBy(work: () => Promise<unknown>): Promise<FrontChange[]> {
	const heard: FrontChange[] = [];
	hearChanges((change) => heard.push(change));
	await work();
	return heard;
}

/** A front that hears the database, as another instance would, and the connection it hears by. */
async function anInstance(body: () => string, tags: FrontChange["tags"]) {
	const instance = await aFront(() => ({ body: body(), tags }));
	const ears = await listenForChanges(instance.front, url());
	closing.push(instance.close, ears.stop);
	return instance;
}

describe("what a command announces", () => {
	test("a publication changes its own page and every list that it stands in, and takes nothing away", async () => {
		const section = await aSection("試行版");
		const editor = await aStaffMember("editor");
		const draft = await aDraft(
			{ headline: "光子晶片｜一篇稿", sectionId: section.id, tags: ["晶片"] },
			editor,
		);
		const [change, ...more] = await announcedBy(async () =>
			value(await publishArticle(editor, { articleId: draft.id, revision: draft.revision })),
		);
		const [tag] = await query("select id from tags where name = '晶片'");
		expect(more).toEqual([]);
		expect(change?.isGone).toBe(false);
		expect(change?.tags).toEqual(
			expect.arrayContaining([
				`article:${draft.number}`,
				"latest",
				`section:${section.id}`,
				`tag:${tag?.id}`,
			]),
		);
	});

	test("a withdrawal takes its story away and changes the lists", async () => {
		const { id, number, revision } = await aPublishedArticle();
		const changes = await announcedBy(async () =>
			value(await withdrawArticle(theSystem, { articleId: id, revision, reason: "數據有誤" })),
		);
		expect(changes.map(({ isGone }) => isGone)).toEqual([false, true]);
		expect(changes[0]?.tags).toContain("latest");
		expect(changes[1]?.tags).toEqual([`article:${number}`]);
	});

	test("a refusal announces nothing", async () => {
		const draft = await aDraft();
		const changes = await announcedBy(() => publishArticle(theSystem, { articleId: draft.id, revision: 99 }));
		expect(changes).toEqual([]);
	});

	test("a list holds until the next scheduled story, and a new schedule changes it", async () => {
		const editor = await aStaffMember("editor");
		const section = await aSection("另一版");
		const draft = await aDraft({ headline: "排程｜一篇稿", sectionId: section.id }, editor);
		const at = new Date(Math.ceil((Date.now() + 10 * MINUTE) / MINUTE) * MINUTE);
		const changes = await announcedBy(async () =>
			value(
				await scheduleArticle(editor, {
					articleId: draft.id,
					revision: draft.revision,
					on: dayOf(at),
					at: clock(at),
				}),
			),
		);
		expect(changes.flatMap(({ tags }) => tags)).toContain("schedule");
		const reading = newReading();
		await whileReading(reading, () => listLatest());
		expect(reading.tags.has("schedule")).toBe(true);
		expect(Math.abs(reading.holdsUntil - at.getTime())).toBeLessThan(1_000);

		const missing = newReading();
		expect(await whileReading(missing, () => readStory(draft.number))).toBeNull();
		expect(Math.abs(missing.holdsUntil - at.getTime())).toBeLessThan(1_000);
		expect([...missing.tags]).toContain(`article:${draft.number}`);
	});
});

describe("several instances", () => {
	test("hear of a commit on another within a second", async () => {
		let edition = 1;
		const other = await anInstance(() => `第${edition}版`, ["latest"]);
		expect(await other.read("/latest")).toBe("第1版");
		edition = 2;
		await aPublishedArticle();
		await expect.poll(() => other.read("/latest"), { timeout: 1_000 }).toBe("第2版");
	});

	test("catch up on what was committed while they were cut off", async () => {
		let edition = 1;
		const other = await anInstance(() => `第${edition}版`, ["latest"]);
		expect(await other.read("/latest")).toBe("第1版");
		await query(
			"select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen%' or query like '%from front_changes%' and pid <> pg_backend_pid()",
		);
		edition = 2;
		await aPublishedArticle();
		await expect.poll(() => other.read("/latest"), { timeout: 5_000 }).toBe("第2版");
	});

	test("miss nothing of many writers at once: the changes come in the order of the commits", async () => {
		const other = await anInstance(() => "一版", ["latest"]);
		await Promise.all(Array.from({ length: 20 }, () => aPublishedArticle()));
		const [last] = await query("select max(id)::int as id, count(*)::int as count from front_changes");
		await expect.poll(() => other.front.lastChange, { timeout: 3_000 }).toBe(last?.id);
	});
});
