import { beforeEach, describe, expect, test } from "vitest";
import type { Staff } from "@/lib/access/actor";
import { readArticle } from "@/lib/articles/desk-queries";
import { readStory } from "@/lib/articles/public-queries";
import { publishArticle } from "@/lib/articles/publish-article";
import { reviseArticle } from "@/lib/articles/revise-article";
import { scheduleArticle } from "@/lib/articles/schedule-article";
import { updateArticle } from "@/lib/articles/update-article";
import { changeSettings } from "@/lib/settings/change-settings";
import { changeLocale } from "@/lib/staff/change-locale";
import { clock, dayOf } from "@/lib/time/hong-kong";
import { approveArticle } from "@/lib/workflow/approve-article";
import { assignArticle } from "@/lib/workflow/assign-article";
import { beginArticle, parkArticle } from "@/lib/workflow/begin-article";
import { lookBack } from "@/lib/workflow/look-back";
import { returnArticle } from "@/lib/workflow/return-article";
import { spikeArticle, unspikeArticle } from "@/lib/workflow/spike-article";
import { submitArticle } from "@/lib/workflow/submit-article";
import { useFreshDatabase } from "../support/database";
import { aBody, aDraft, aPublishedArticle, aStaffMember, refusal, theSystem, value } from "../support/given";

const { query } = useFreshDatabase();
const tomorrow = new Date(Date.now() + 86_400_000);

beforeEach(async () => {
	await query("delete from settings");
	await query("delete from mails");
});

async function stageOf(articleId: string) {
	const [row] = await query(
		`select stage, resume_at as "resumeAt", spiked_from as "spikedFrom", approved_revision as "approvedRevision" from articles where id = $1`,
		[articleId],
	);
	return row;
}

async function steps(articleId: string) {
	return query(
		`select verb, from_stage as "from", to_stage as "to", revision, words, by_name as "by" from article_steps where article_id = $1 order by id`,
		[articleId],
	);
}

async function mails() {
	return query(`select "to", subject, text from mails order by created_at, id`);
}

/** A draft of a writer, handed in and passed to the stage that is asked for. */
async function handedIn(
	to: "review" | "proof" | "ready",
	{ editor, writer }: { editor: Staff; writer: Staff },
) {
	const { id, content } = await aDraft({}, writer);
	value(await submitArticle(writer, { articleId: id, revision: 1, from: "draft" }));
	if (to !== "review")
		value(await approveArticle(editor, { articleId: id, revision: 1, from: "review", to }));
	return { articleId: id, content };
}

describe("a story's way through the desk", () => {
	test("idea, draft, review, proof, ready: each step is kept with its words and the revision judged", async () => {
		const [writer, editor, sub] = [
			await aStaffMember("writer"),
			await aStaffMember("editor"),
			await aStaffMember("sub-editor"),
		];
		const { id: articleId } = await aDraft({}, writer);
		value(await parkArticle(writer, { articleId, from: "draft" }));
		expect(refusal(await submitArticle(writer, { articleId, revision: 1, from: "idea" }))).toEqual([
			"only-an-idea",
		]);
		value(await beginArticle(writer, { articleId, from: "idea" }));
		value(await submitArticle(writer, { articleId, revision: 1, from: "draft", words: "請看數字。" }));
		value(await approveArticle(editor, { articleId, revision: 1, from: "review" }));
		expect(
			refusal(await approveArticle(editor, { articleId, revision: 1, from: "proof", to: "proof" })),
		).toEqual(["no-way-there"]);
		value(await approveArticle(sub, { articleId, revision: 1, from: "proof", words: "已校。" }));
		expect(await stageOf(articleId)).toMatchObject({ stage: "ready", approvedRevision: 1 });
		expect(await steps(articleId)).toEqual([
			{ verb: "park", from: "draft", to: "idea", revision: 1, words: null, by: writer.name },
			{ verb: "begin", from: "idea", to: "draft", revision: 1, words: null, by: writer.name },
			{ verb: "submit", from: "draft", to: "review", revision: 1, words: "請看數字。", by: writer.name },
			{ verb: "approve", from: "review", to: "proof", revision: 1, words: null, by: editor.name },
			{ verb: "approve", from: "proof", to: "ready", revision: 1, words: "已校。", by: sub.name },
		]);
		const events = await query("select verb from events where subject_id = $1 order by id", [articleId]);
		expect(events.map(({ verb }) => verb)).toEqual([
			"article.drafted",
			"article.parked",
			"article.begun",
			"article.submitted",
			"article.approved",
			"article.approved",
		]);
	});

	test("a story sent back needs words, and handed in again is judged at the same step", async () => {
		const [writer, editor, sub] = [
			await aStaffMember("writer"),
			await aStaffMember("editor"),
			await aStaffMember("sub-editor"),
		];
		const { articleId } = await handedIn("proof", { editor, writer });
		expect(refusal(await returnArticle(sub, { articleId, from: "proof", words: "　 " }))).toEqual(["blank"]);
		value(await returnArticle(sub, { articleId, from: "proof", words: "第二段的數字與圖不符。" }));
		expect(await stageOf(articleId)).toMatchObject({ stage: "draft", resumeAt: "proof" });
		const { stage } = value(await submitArticle(writer, { articleId, revision: 1, from: "draft" }));
		expect(stage).toBe("proof");
		expect(await stageOf(articleId)).toMatchObject({ resumeAt: null });
	});

	test("nobody passes what they have not read: another stage or another revision is refused, and of two clicks one counts", async () => {
		const [writer, editor] = [await aStaffMember("writer"), await aStaffMember("editor")];
		const { articleId, content } = await handedIn("review", { editor, writer });
		value(await reviseArticle(writer, { articleId, revision: 1, content }));
		expect(refusal(await approveArticle(editor, { articleId, revision: 1, from: "review" }))).toEqual([
			"conflict",
		]);
		const clicks = await Promise.all(
			[1, 2].map(() => approveArticle(editor, { articleId, revision: 2, from: "review" })),
		);
		expect(clicks.filter(({ ok }) => ok)).toHaveLength(1);
		expect(clicks.flatMap((click) => (click.ok ? [] : click.problems))).toEqual([
			{ code: "moved-meanwhile" },
		]);
		expect(await stageOf(articleId)).toMatchObject({ stage: "proof" });
	});

	test("a writer has it in hand until it is with the subs, a sub-editor only from review to proof", async () => {
		const [writer, editor, sub] = [
			await aStaffMember("writer"),
			await aStaffMember("editor"),
			await aStaffMember("sub-editor"),
		];
		const { articleId, content } = await handedIn("review", { editor, writer });
		value(await reviseArticle(writer, { articleId, revision: 1, content }));
		value(await approveArticle(editor, { articleId, revision: 2, from: "review" }));
		expect(refusal(await reviseArticle(writer, { articleId, revision: 2, content }))).toEqual(["forbidden"]);
		value(await reviseArticle(sub, { articleId, revision: 2, content }));
		value(await approveArticle(sub, { articleId, revision: 3, from: "proof" }));
		expect(refusal(await reviseArticle(sub, { articleId, revision: 3, content }))).toEqual(["forbidden"]);
		expect(refusal(await publishArticle(sub, { articleId, revision: 3 }))).toEqual(["forbidden"]);
	});

	test("a spiked story keeps its text, goes nowhere, and comes back where it stood", async () => {
		const [writer, editor] = [await aStaffMember("writer"), await aStaffMember("editor")];
		const { articleId } = await handedIn("proof", { editor, writer });
		value(await spikeArticle(editor, { articleId, from: "proof", words: "對手已刊。" }));
		expect(refusal(await publishArticle(theSystem, { articleId, revision: 1 }))).toEqual(["is-spiked"]);
		expect(
			refusal(
				await scheduleArticle(theSystem, {
					articleId,
					revision: 1,
					on: dayOf(tomorrow),
					at: clock(tomorrow),
				}),
			),
		).toEqual(["is-spiked"]);
		value(await unspikeArticle(editor, { articleId, from: "spiked" }));
		expect(await stageOf(articleId)).toMatchObject({ stage: "proof", spikedFrom: null });
		const live = await aPublishedArticle();
		expect(refusal(await spikeArticle(editor, { articleId: live.id, from: "ready" }))).toEqual([
			"is-before-readers",
		]);
	});

	test("publishing ends the way, from wherever it was", async () => {
		const [writer, editor] = [await aStaffMember("writer"), await aStaffMember("editor")];
		const { articleId } = await handedIn("review", { editor, writer });
		value(await publishArticle(editor, { articleId, revision: 1 }));
		expect(await stageOf(articleId)).toMatchObject({ stage: "ready", approvedRevision: null });
	});
});

describe("an approval", () => {
	test("falls with the next save, back to the step where it was given, unless the house lets it stand", async () => {
		const [writer, editor] = [await aStaffMember("writer"), await aStaffMember("editor")];
		const one = await handedIn("ready", { editor, writer });
		value(await reviseArticle(editor, { ...one, revision: 1 }));
		expect(await stageOf(one.articleId)).toMatchObject({ stage: "review", approvedRevision: null });
		expect((await steps(one.articleId)).at(-1)).toMatchObject({
			verb: "void",
			to: "review",
			by: editor.name,
		});

		value(
			await changeSettings(theSystem, { workflow: { needsSecondPerson: false, editsVoidApproval: false } }),
		);
		const other = await handedIn("ready", { editor, writer });
		value(await reviseArticle(editor, { ...other, revision: 1 }));
		expect(await stageOf(other.articleId)).toMatchObject({ stage: "ready", approvedRevision: 1 });
	});
});

test("what is rewritten while a story is given up loses its approval too, and comes back to where it was passed", async () => {
	value(await changeSettings(theSystem, { workflow: { needsSecondPerson: true, editsVoidApproval: true } }));
	const [writer, editor] = [await aStaffMember("writer"), await aStaffMember("editor")];
	const { articleId, content } = await handedIn("ready", { editor: await aStaffMember("editor"), writer });
	value(await spikeArticle(editor, { articleId, from: "ready" }));
	value(await unspikeArticle(editor, { articleId, from: "spiked" }));
	expect(await stageOf(articleId)).toMatchObject({ stage: "ready", approvedRevision: 1 });
	value(await spikeArticle(editor, { articleId, from: "ready" }));
	const rewritten = { ...content, body: aBody("沒有人看過的一段。") };
	value(await reviseArticle(editor, { articleId, revision: 1, content: rewritten }));
	value(await unspikeArticle(editor, { articleId, from: "spiked" }));
	expect(await stageOf(articleId)).toMatchObject({ stage: "review", approvedRevision: null });
	expect(refusal(await publishArticle(editor, { articleId, revision: 2 }))).toEqual(["needs-second-person"]);
});

describe("where the house asks for a second person", () => {
	beforeEach(async () => {
		value(
			await changeSettings(theSystem, { workflow: { needsSecondPerson: true, editsVoidApproval: true } }),
		);
	});

	test("an editor publishes, schedules and updates only what somebody else has passed; a chief needs nobody", async () => {
		const [writer, editor, other, chief] = [
			await aStaffMember("writer"),
			await aStaffMember("editor"),
			await aStaffMember("editor"),
			await aStaffMember("chief"),
		];
		const { articleId, content } = await handedIn("ready", { editor, writer });
		expect(refusal(await publishArticle(editor, { articleId, revision: 1 }))).toEqual([
			"needs-second-person",
		]);
		const when = { on: dayOf(tomorrow), at: clock(tomorrow) };
		expect(refusal(await scheduleArticle(editor, { articleId, revision: 1, ...when }))).toEqual([
			"needs-second-person",
		]);
		value(await publishArticle(other, { articleId, revision: 1 }));
		// The approval is spent: what is changed afterwards needs another.
		value(
			await reviseArticle(other, { articleId, revision: 1, content: { ...content, body: aBody("改。") } }),
		);
		expect(refusal(await updateArticle(other, { articleId, revision: 2 }))).toEqual(["needs-second-person"]);
		value(await submitArticle(other, { articleId, revision: 2, from: "ready" }));
		value(await approveArticle(editor, { articleId, revision: 2, from: "review", to: "ready" }));
		value(await updateArticle(other, { articleId, revision: 2 }));
		const alone = await aDraft();
		value(await publishArticle(chief, { articleId: alone.id, revision: 1 }));
	});

	test("breaking news goes out with a reason, and owes a review that its sender cannot do", async () => {
		const [editor, other] = [await aStaffMember("editor"), await aStaffMember("editor")];
		const { id: articleId, number } = await aDraft({}, editor);
		expect(refusal(await publishArticle(editor, { articleId, revision: 1, urgent: "　" }))).toEqual([
			"needs-second-person",
		]);
		value(await publishArticle(editor, { articleId, revision: 1, urgent: "交易所突然停市" }));
		expect(await readStory(number)).not.toBeNull();
		expect((await steps(articleId)).at(-1)).toMatchObject({ verb: "bypass", words: "交易所突然停市" });
		expect(refusal(await lookBack(editor, { articleId }))).toEqual(["own-bypass"]);
		value(await lookBack(other, { articleId, words: "無誤。" }));
		expect(refusal(await lookBack(other, { articleId }))).toEqual(["nothing-owed"]);
		const [event] = await query(
			"select details from events where subject_id = $1 and verb = 'article.published'",
			[articleId],
		);
		expect(event?.details).toMatchObject({ urgent: "交易所突然停市" });
	});

	test("a reason given where none was needed leaves nothing owed", async () => {
		const chief = await aStaffMember("chief");
		const { id: articleId } = await aDraft();
		value(await publishArticle(chief, { articleId, revision: 1, urgent: "急" }));
		expect(refusal(await lookBack(await aStaffMember("editor"), { articleId }))).toEqual(["nothing-owed"]);
	});
});

describe("an assignment", () => {
	test("gives a colleague the story to see and write, with its due time; one that changes nothing is no event", async () => {
		const [editor, writer] = [await aStaffMember("editor"), await aStaffMember("writer")];
		const { id: articleId, content } = await aDraft();
		expect(await readArticle(writer, articleId)).toBeNull();
		const input = { articleId, assignee: writer.userId, on: "2030-01-02", at: "18:00" };
		value(await assignArticle(editor, input));
		value(await assignArticle(editor, input));
		expect(await readArticle(writer, articleId)).not.toBeNull();
		value(await reviseArticle(writer, { articleId, revision: 1, content }));
		const [row] = await query("select due_at from articles where id = $1", [articleId]);
		expect(row?.due_at).toEqual(new Date("2030-01-02T10:00:00Z"));
		const events = await query("select 1 from events where subject_id = $1 and verb = 'article.assigned'", [
			articleId,
		]);
		expect(events).toHaveLength(1);
		value(await assignArticle(editor, { articleId, assignee: "" }));
		expect(await readArticle(writer, articleId)).toBeNull();
	});

	test("half a time, somebody who is gone and a suspended account are refused", async () => {
		const [editor, gone] = [await aStaffMember("editor"), await aStaffMember("writer")];
		const { id: articleId } = await aDraft();
		expect(refusal(await assignArticle(editor, { articleId, assignee: "", on: "2030-01-02" }))).toEqual([
			"not-a-time",
		]);
		await query("update users set suspended_at = now() where id = $1", [gone.userId]);
		expect(refusal(await assignArticle(editor, { articleId, assignee: gone.userId }))).toEqual(["gone"]);
	});
});

describe("mail about a step", () => {
	test("goes to whoever handed in or was given the story, in their language, never to whoever did it", async () => {
		const [writer, editor] = [await aStaffMember("writer"), await aStaffMember("editor")];
		value(await changeLocale(editor, { locale: "en" }));
		const { id: articleId, content } = await aDraft({}, writer);
		value(await assignArticle(editor, { articleId, assignee: editor.userId }));
		expect(await mails()).toEqual([]);
		value(await submitArticle(writer, { articleId, revision: 1, from: "draft", words: "請看第二段。" }));
		value(await returnArticle(editor, { articleId, from: "review", words: "欠回應。\n兩處。" }));
		const [toEditor, toWriter, ...others] = await mails();
		expect(others).toEqual([]);
		const name = String(content.headline).split("｜")[0];
		expect(toEditor).toMatchObject({ to: editor.email });
		expect(toEditor?.subject).toMatch(/^For your review: /);
		expect(toEditor?.text).toContain("> 請看第二段。");
		expect(toEditor?.text).toContain(`/desk/articles/${articleId}`);
		expect(toWriter).toMatchObject({ to: writer.email });
		expect(toWriter?.subject).toMatch(new RegExp(`^請修改：${name}`));
		expect(toWriter?.text).toContain("> 欠回應。\n> 兩處。");
	});

	test("is not written to a suspended account", async () => {
		const [writer, editor] = [await aStaffMember("writer"), await aStaffMember("editor")];
		const { articleId } = await handedIn("review", { editor, writer });
		await query("update users set suspended_at = now() where id = $1", [writer.userId]);
		value(await approveArticle(editor, { articleId, revision: 1, from: "review" }));
		expect(await mails()).toEqual([]);
	});
});
