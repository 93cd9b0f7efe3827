import sharp from "sharp";
import { beforeEach, describe, expect, test } from "vitest";
import type { Staff } from "@/lib/access/actor";
import { countByState, listArticles, readArticle } from "@/lib/articles/desk-queries";
import { publishArticle } from "@/lib/articles/publish-article";
import { reviseArticle } from "@/lib/articles/revise-article";
import { scheduleArticle } from "@/lib/articles/schedule-article";
import { updateArticle } from "@/lib/articles/update-article";
import { askToLift } from "@/lib/embargo/ask-to-lift";
import { setEmbargo } from "@/lib/embargo/set-embargo";
import { receivePicture } from "@/lib/media/receive-picture";
import { readOuting } from "@/lib/receipt/desk-queries";
import { changeSettings } from "@/lib/settings/change-settings";
import { clock, dayOf } from "@/lib/time/hong-kong";
import { approveArticle } from "@/lib/workflow/approve-article";
import { assignArticle } from "@/lib/workflow/assign-article";
import { readBoard } from "@/lib/workflow/board";
import { readCalendar } from "@/lib/workflow/calendar-queries";
import { countToDo } from "@/lib/workflow/count-to-do";
import { readWorkflow } from "@/lib/workflow/desk-queries";
import { listMyWork } from "@/lib/workflow/my-work";
import { returnArticle } from "@/lib/workflow/return-article";
import { spikeArticle } from "@/lib/workflow/spike-article";
import { submitArticle } from "@/lib/workflow/submit-article";
import { useFreshDatabase } from "../support/database";
import { aDraft, aPublishedArticle, aStaffMember, theSystem, value } from "../support/given";

const { query } = useFreshDatabase();
const HOUR = 3_600_000;

beforeEach(async () => {
	await query("truncate articles cascade");
	await query("delete from settings");
});

function inHours(hours: number) {
	const at = new Date(Math.ceil((Date.now() + hours * HOUR) / 60_000) * 60_000);
	return { on: dayOf(at), at: clock(at) };
}
async function workflowOf(actor: Staff, articleId: string) {
	const article = await readArticle(actor, articleId);
	return article && readWorkflow(actor, article);
}
const idsOf = (stories: readonly { id: string }[]) => stories.map(({ id }) => id);

describe("my work", () => {
	test("is what was sent back to me, what I may judge, what I was given; nothing of it twice, nothing of others", async () => {
		const [writer, other, editor, sub] = [
			await aStaffMember("writer"),
			await aStaffMember("writer"),
			await aStaffMember("editor"),
			await aStaffMember("sub-editor"),
		];
		const [returned, inReview, inProof, given] = [
			await aDraft({}, writer),
			await aDraft({}, writer),
			await aDraft({}, writer),
			await aDraft({}, editor),
		];
		for (const { id } of [returned, inReview, inProof])
			value(await submitArticle(writer, { articleId: id, revision: 1, from: "draft" }));
		value(await returnArticle(editor, { articleId: returned.id, from: "review", words: "補回應" }));
		value(await approveArticle(editor, { articleId: inProof.id, revision: 1, from: "review" }));
		for (const { id } of [returned, given])
			value(await assignArticle(editor, { articleId: id, assignee: writer.userId }));

		const mine = await listMyWork(writer);
		expect(idsOf(mine.returned)).toEqual([returned.id]);
		expect(idsOf(mine.given)).toEqual([given.id]);
		expect(mine.judging).toEqual([]);
		expect(Object.values(await listMyWork(other)).flat()).toEqual([]);
		expect(idsOf((await listMyWork(editor)).judging).sort()).toEqual([inReview.id, inProof.id].sort());
		expect(idsOf((await listMyWork(sub)).judging)).toEqual([inProof.id]);
		// Nobody judges what they handed in themselves.
		const own = await aDraft({}, editor);
		value(await submitArticle(editor, { articleId: own.id, revision: 1, from: "draft" }));
		expect(idsOf((await listMyWork(editor)).judging)).not.toContain(own.id);
	});

	test("holds the second looks that somebody else may give, and none for who asked for them", async () => {
		const [editor, other] = [await aStaffMember("editor"), await aStaffMember("editor")];
		value(
			await changeSettings(theSystem, { workflow: { needsSecondPerson: true, editsVoidApproval: true } }),
		);
		const [sent, kept] = [await aDraft(), await aDraft()];
		value(await publishArticle(editor, { articleId: sent.id, revision: 1, urgent: "突發" }));
		value(await setEmbargo(editor, { articleId: kept.id, ...inHours(5), reason: "公告後" }));
		value(await askToLift(editor, { articleId: kept.id, reason: "已公開" }));
		const [mine, theirs] = [await listMyWork(editor), await listMyWork(other)];
		expect([mine.owed, mine.lifts]).toEqual([[], []]);
		expect([idsOf(theirs.owed), idsOf(theirs.lifts)]).toEqual([[sent.id], [kept.id]]);
		expect(await workflowOf(other, kept.id)).toMatchObject({ lift: { by: editor.name, isMine: false } });
	});
});

describe("what colleagues said on the way", () => {
	test("is for the desk and for who wrote the story, not for a writer who sees it because it is published", async () => {
		const [writer, other, editor, sub] = [
			await aStaffMember("writer"),
			await aStaffMember("writer"),
			await aStaffMember("editor"),
			await aStaffMember("sub-editor"),
		];
		value(
			await changeSettings(theSystem, { workflow: { needsSecondPerson: true, editsVoidApproval: true } }),
		);
		const { id: articleId } = await aDraft({}, writer);
		value(await submitArticle(writer, { articleId, revision: 1, from: "draft", words: "消息來自線人。" }));
		expect(await workflowOf(other, articleId)).toBeNull();
		value(await publishArticle(editor, { articleId, revision: 1, urgent: "突發" }));
		for (const actor of [writer, editor, sub])
			expect(JSON.stringify(await workflowOf(actor, articleId))).toContain("線人");
		const told = await workflowOf(other, articleId);
		expect(told).toMatchObject({ stage: "ready", steps: [], owed: null });
		expect(JSON.stringify(told)).not.toMatch(/線人|突發/);
	});
});

describe("the board", () => {
	test("has each story in one column: by its stage, or where it is out or timed; a writer's has their own alone", async () => {
		const [writer, editor] = [await aStaffMember("writer"), await aStaffMember("editor")];
		const [draft, review, spiked, timed, out] = [
			await aDraft({}, writer),
			await aDraft(),
			await aDraft(),
			await aDraft(),
			await aPublishedArticle(),
		];
		value(await submitArticle(theSystem, { articleId: review.id, revision: 1, from: "draft" }));
		value(await spikeArticle(theSystem, { articleId: spiked.id, from: "draft" }));
		value(await scheduleArticle(theSystem, { articleId: timed.id, revision: 1, ...inHours(20) }));
		const stands = async (actor: typeof editor) =>
			Object.fromEntries(
				(await readBoard(actor, { onlyMine: false, now: new Date() }))
					.filter(({ tickets }) => tickets.length > 0)
					.map(({ name, tickets }) => [name, idsOf(tickets)]),
			);
		expect(await stands(editor)).toEqual({
			draft: [draft.id],
			review: [review.id],
			scheduled: [timed.id],
			published: [out.id],
			spiked: [spiked.id],
		});
		expect(await stands(writer)).toEqual({ draft: [draft.id], published: [out.id] });
		value(await assignArticle(editor, { articleId: review.id, assignee: editor.userId }));
		const mine = await readBoard(editor, { onlyMine: true, now: new Date() });
		expect(mine.flatMap(({ tickets }) => idsOf(tickets))).toEqual([review.id]);
	});
});

describe("the calendar", () => {
	test("has what is due and what goes out on its Hong Kong day, and nothing that is done or given up", async () => {
		const editor = await aStaffMember("editor");
		const [due, spiked, timed] = [await aDraft(), await aDraft(), await aDraft()];
		for (const { id } of [due, spiked])
			value(await assignArticle(editor, { articleId: id, assignee: "", on: "2030-01-02", at: "00:30" }));
		value(await spikeArticle(editor, { articleId: spiked.id, from: "draft" }));
		value(await scheduleArticle(editor, { articleId: timed.id, revision: 1, ...inHours(30) }));
		const entries = await readCalendar(editor, ["2030-01-01", "2030-01-02"]);
		expect(entries["2030-01-01"]).toEqual([]);
		expect(entries["2030-01-02"]?.map(({ kind, story }) => [kind, story.id])).toEqual([["due", due.id]]);
		const { on } = inHours(30);
		expect((await readCalendar(editor, [on]))[on]).toMatchObject([
			{ kind: "scheduled", story: { id: timed.id } },
		]);
	});
});

describe("the list", () => {
	test("is narrowed by stage, assignee and due time, its counts with it; what is spiked must be asked for", async () => {
		const editor = await aStaffMember("editor");
		const [late, today, review, spiked] = [await aDraft(), await aDraft(), await aDraft(), await aDraft()];
		value(await assignArticle(editor, { articleId: late.id, assignee: editor.userId, ...inHours(-30) }));
		const at = new Date();
		value(await assignArticle(editor, { articleId: today.id, assignee: "", on: dayOf(at), at: "23:59" }));
		value(await submitArticle(editor, { articleId: review.id, revision: 1, from: "draft" }));
		value(await spikeArticle(editor, { articleId: spiked.id, from: "draft" }));
		const found = async (filter: Parameters<typeof listArticles>[1]) =>
			idsOf((await listArticles(editor, filter)).articles).sort();
		expect(await found({})).toEqual([late.id, today.id, review.id].sort());
		expect(await found({ stage: "spiked" })).toEqual([spiked.id]);
		expect(await found({ stage: "review" })).toEqual([review.id]);
		expect(await found({ assignee: "me" })).toEqual([late.id]);
		expect(await found({ assignee: editor.userId, stage: "review" })).toEqual([]);
		expect(await found({ assignee: "nobody" })).toEqual([today.id, review.id].sort());
		expect(await found({ due: "late" })).toEqual([late.id]);
		expect(await found({ due: "today" })).toEqual([today.id]);
		expect(await countByState(editor, { due: "late" })).toMatchObject({ draft: 1 });
	});

	test("says how many are late, due today and without a picture, of what one may see and is not out or given up", async () => {
		const editor = await aStaffMember("editor");
		const writer = await aStaffMember("writer");
		const bytes = await sharp({ create: { width: 700, height: 500, channels: 3, background: "#355" } })
			.png()
			.toBuffer();
		const picture = value(await receivePicture(theSystem, { bytes, fileName: "a.png", alt: "圖" })).id;
		const [late, timed, own] = [await aDraft(), await aDraft(), await aDraft({}, writer)];
		const illustrated = await aDraft({ lead: { mediaId: picture, alt: "圖", caption: "", credit: "本報" } });
		const spiked = await aDraft();
		await aPublishedArticle();
		value(await spikeArticle(editor, { articleId: spiked.id, from: "draft" }));
		value(await assignArticle(editor, { articleId: late.id, assignee: "", ...inHours(-30) }));
		const today = { on: dayOf(new Date()), at: "23:59" };
		value(await assignArticle(editor, { articleId: illustrated.id, assignee: "", ...today }));
		value(await scheduleArticle(theSystem, { articleId: timed.id, revision: 1, ...inHours(20) }));
		expect(await countToDo(editor, new Date())).toEqual({ late: 1, today: 1, picture: 3 });
		expect(await countToDo(writer, new Date())).toEqual({ late: 0, today: 0, picture: 1 });
		const { articles } = await listArticles(editor, { lacks: "picture" });
		expect(idsOf(articles).sort()).toEqual([late.id, timed.id, own.id].sort());
	});
});

describe("the receipt", () => {
	test("is of what readers have now, none of what they have not, and expects no old story on a first page", async () => {
		const editor = await aStaffMember("editor");
		const story = await aPublishedArticle({}, { now: new Date(Date.now() - HOUR) });
		const first = await readOuting(editor, story.id);
		expect(first).toMatchObject({ number: story.number, isNew: { latest: true, section: true, feed: true } });
		value(
			await reviseArticle(editor, {
				articleId: story.id,
				revision: 1,
				content: { ...story.content, headline: "眉｜另題" },
			}),
		);
		expect((await readOuting(editor, story.id))?.claim).toBe(first?.claim);
		value(await updateArticle(editor, { articleId: story.id, revision: 2 }));
		const second = await readOuting(editor, story.id);
		expect(second?.claim).toBe("另題");
		expect(Number(second?.version)).toBeGreaterThan(Number(first?.version));
		for (let more = 0; more < 20; more++) await aPublishedArticle();
		expect(await readOuting(editor, story.id)).toMatchObject({
			isNew: { latest: false, section: true, feed: true },
		});
		const draft = await aDraft();
		expect(await readOuting(editor, draft.id)).toBeNull();
		expect(await readOuting(await aStaffMember("columnist"), story.id)).toBeNull();
	});
});
