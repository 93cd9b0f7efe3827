import { describe, expect, test } from "vitest";
import { anonymous, type Staff } from "@/lib/access/actor";
import { publishArticle } from "@/lib/articles/publish-article";
import { reviseArticle } from "@/lib/articles/revise-article";
import { scheduleArticle } from "@/lib/articles/schedule-article";
import { setEmbargo } from "@/lib/embargo/set-embargo";
import { adoptSubmission } from "@/lib/submissions/adopt-submission";
import { listAlike } from "@/lib/submissions/alike-queries";
import { amendSubmission } from "@/lib/submissions/amend-submission";
import { AMENDMENTS_MAX } from "@/lib/submissions/amendments";
import { readInboxBoard } from "@/lib/submissions/board-queries";
import { confirmSubmission } from "@/lib/submissions/confirm-submission";
import { decideAmendment } from "@/lib/submissions/decide-amendment";
import { countInbox, listInbox, readSourceOf, readSubmission } from "@/lib/submissions/desk-queries";
import { mergeSubmission } from "@/lib/submissions/merge-submission";
import { confirmToken, formStamp, statusToken } from "@/lib/submissions/seals";
import { sendSubmission } from "@/lib/submissions/send-submission";
import { readStatus } from "@/lib/submissions/status";
import { withdrawSubmission } from "@/lib/submissions/withdraw-submission";
import { addDays, clock, dayOf } from "@/lib/time/hong-kong";
import { useFreshDatabase } from "../support/database";
import { aContent, aStaffMember, refusal, value } from "../support/given";

const { query } = useFreshDatabase();
const DAY = 24 * 3_600_000;
let counter = 0;

const dayAhead = (many: number) => addDays(dayOf(new Date()), many);
const instant = (many: number) => new Date(`${dayAhead(many)}T09:00:00+08:00`);

/** A received release, with the fields of its form as its sender's page has them. */
async function aRelease(changes: Record<string, unknown> = {}) {
	counter += 1;
	const form = {
		title: `批改助手｜免費校園版${counter}`,
		body: `第${counter}份。${"旗下作文批改助手推出免費校園版，首階段邀請一百間中學試用。".repeat(8)}`,
		senderName: "彭小姐",
		phone: "0000 0000",
		embargoOn: "",
		embargoAt: "",
	};
	const email = `amend${counter}@agency.example`;
	const { id } = value(
		await sendSubmission(anonymous, {
			...{ kind: "press", organisation: "智榕教育科技", authorised: "on", mayEdit: "on", privacy: "on" },
			...{ stamp: formStamp("press", new Date(Date.now() - 60_000)), address: `10.7.${counter % 250}.9` },
			...{ ...form, email, ...changes },
		}),
	);
	value(await confirmSubmission(anonymous, { token: confirmToken(id, new Date(Date.now() + DAY)) }));
	return { id, email, token: statusToken(id), form: { ...form, ...changes } };
}

async function open(id: string) {
	const [row] = await query(
		"select * from submission_amendments where submission_id = $1 and decision is null",
		[id],
	);
	return row;
}

async function decided(editor: Staff, id: string, decision: string, words = "") {
	const amendmentId = (await open(id))?.id;
	return decideAmendment(editor, { submissionId: id, amendmentId, decision, words });
}

const mailsTo = (email: string) =>
	query('select subject, text from mails where "to" = $1 order by created_at, id', [email]);
const embargoOf = async (articleId: string) =>
	(await query("select embargo_until, state from articles where id = $1", [articleId]))[0];

describe("what a sender puts right by form", () => {
	test("what was sent stands until an editor confirms; then it is read, found, compared and told of once", async () => {
		const editor = await aStaffMember("editor");
		const { id, email, token, form } = await aRelease();
		const before = (await mailsTo(email)).length;
		const wanted = { ...form, title: "批改助手｜收費校園版鳳凰木", phone: "1111 1111", words: "價錢寫錯" };
		value(await amendSubmission(anonymous, { ...wanted, token }));
		value(await amendSubmission(anonymous, { ...wanted, token }));
		expect(await readSubmission(editor, id)).toMatchObject({
			...{ title: form.title, phone: "0000 0000", state: "new" },
			amendments: [{ decision: null, words: "價錢寫錯", before: { title: form.title } }],
		});
		expect(await readStatus(token, new Date())).toMatchObject({
			...{ title: form.title, mayAmend: true, amendments: [{ decision: null }] },
		});
		const found = async () =>
			(await listInbox(editor, { tab: "closed", kind: null, page: 1, q: "鳳凰木" })).items;
		expect(await found()).toEqual([]);
		value(await decided(editor, id, "confirmed"));
		expect(await readSubmission(editor, id)).toMatchObject({ title: wanted.title, phone: "1111 1111" });
		expect((await found()).map((one) => one.id)).toEqual([id]);
		const told = (await mailsTo(email)).slice(before);
		expect(told.map(({ subject }) => String(subject).slice(0, 8))).toEqual(["已按你的要求修改"]);
		expect((await readStatus(token, new Date()))?.amendments).toMatchObject([{ decision: "confirmed" }]);
	});

	test("is told of all that is wrong at once, the reason among it", async () => {
		const { token, form } = await aRelease();
		const outcome = await amendSubmission(anonymous, { ...form, phone: "", words: "錯\u0000字", token });
		expect(outcome.ok ? [] : outcome.problems.map(({ field }) => field)).toEqual(["phone", "words"]);
	});

	test("may be declined for a reason alone, and then all stays", async () => {
		const editor = await aStaffMember("editor");
		const { id, email, token, form } = await aRelease();
		value(await amendSubmission(anonymous, { ...form, title: "另一題目", token }));
		const amendmentId = (await open(id))?.id;
		const decline = (words: string) =>
			decideAmendment(editor, { submissionId: id, amendmentId, decision: "declined", words });
		expect(refusal(await decline(" "))).toEqual(["blank"]);
		value(await decline("請附佐證"));
		value(await decline("請附佐證"));
		expect(await readSubmission(editor, id)).toMatchObject({ title: form.title });
		expect(String((await mailsTo(email)).at(-1)?.text)).toContain("請附佐證");
		const late = { submissionId: id, amendmentId, decision: "confirmed" };
		expect(refusal(await decideAmendment(editor, late))).toEqual(["amendment-decided"]);
	});

	test("each field that is wrong has its own sentence, and what is the same is no amendment", async () => {
		const { token, form } = await aRelease();
		const outcome = await amendSubmission(anonymous, {
			...{ token, title: "題".repeat(81), body: "太短", senderName: " ", phone: "", embargoOn: "2020-01-01" },
		});
		const fields = outcome.ok ? [] : outcome.problems.map(({ field, code }) => `${field}: ${code}`);
		expect(fields.sort()).toEqual([
			...[
				"body: too-short",
				"embargoOn: already-past",
				"phone: blank",
				"senderName: blank",
				"title: too-long",
			],
		]);
		expect(refusal(await amendSubmission(anonymous, { ...form, token }))).toEqual(["nothing-changed"]);
		const hourAlone = { ...form, embargoAt: "09:00", token };
		expect(refusal(await amendSubmission(anonymous, hourAlone))).toEqual(["embargo-without-day"]);
		expect(
			refusal(await amendSubmission(anonymous, { ...form, title: "題", token: "nobody.knows" })),
		).toEqual(["not-found"]);
	});

	test("a newer wish takes the place of the one that waits, everything put back takes it away, and there is an end to it", async () => {
		const { id, token, form } = await aRelease();
		for (let at = 0; at < AMENDMENTS_MAX; at += 1)
			value(await amendSubmission(anonymous, { ...form, title: `第${at}次`, token }));
		const rows = await query("select decision from submission_amendments where submission_id = $1", [id]);
		expect(rows.filter(({ decision }) => decision === null)).toHaveLength(1);
		expect(refusal(await amendSubmission(anonymous, { ...form, title: "再一次", token }))).toEqual([
			"too-many-messages",
		]);
		const other = await aRelease();
		value(await amendSubmission(anonymous, { ...other.form, title: "改了", token: other.token }));
		value(await amendSubmission(anonymous, { ...other.form, token: other.token }));
		expect(await open(other.id)).toBeUndefined();
	});

	test("is not to be had for other kinds, nor once it was taken back or readers have the story; one that was merged stands by itself again", async () => {
		const editor = await aStaffMember("editor");
		const { token, form } = await aRelease();
		value(await withdrawSubmission(anonymous, { token }));
		expect(refusal(await amendSubmission(anonymous, { ...form, title: "題", token }))).toEqual([
			"submission-moved",
		]);
		const out = await aRelease();
		const { articleId } = value(await adoptSubmission(editor, { submissionId: out.id }));
		value(await reviseArticle(editor, { articleId, revision: 1, content: await aContent() }));
		value(await publishArticle(editor, { articleId, revision: 2 }));
		expect((await readStatus(out.token, new Date()))?.mayAmend).toBe(false);
		expect(refusal(await amendSubmission(anonymous, { ...out.form, title: "題", token: out.token }))).toEqual(
			["submission-moved"],
		);
		const [one, twin] = [await aRelease(), await aRelease()];
		value(await mergeSubmission(editor, { submissionId: twin.id, intoId: one.id }));
		value(await amendSubmission(anonymous, { ...twin.form, title: "不同的消息", token: twin.token }));
		expect(await readSubmission(editor, twin.id)).toMatchObject({ state: "answered", mergedIntoId: null });
	});

	test("ends no embargo that another sender, whose submission was merged into this one, has asked for", async () => {
		const editor = await aStaffMember("editor");
		const until = { embargoOn: dayAhead(3), embargoAt: "09:00" };
		const [one, twin] = [await aRelease(until), await aRelease(until)];
		value(await mergeSubmission(editor, { submissionId: twin.id, intoId: one.id }));
		const none = { ...one.form, embargoOn: "", embargoAt: "", token: one.token };
		value(await amendSubmission(anonymous, none));
		const amendmentId = (await open(one.id))?.id;
		const decide = (decision: "confirmed" | "declined") =>
			decideAmendment(editor, { submissionId: one.id, amendmentId, decision, words: "另一方仍要求禁發。" });
		expect(refusal(await decide("confirmed"))).toEqual(["merged-bind-longer"]);
		expect((await readSubmission(editor, one.id))?.embargoUntil).toEqual(instant(3));
		await query("update submissions set embargo_until = now() - interval '1 minute' where id = $1", [
			twin.id,
		]);
		value(await decide("confirmed"));
		expect((await readSubmission(editor, one.id))?.embargoUntil).toBeNull();
	});

	test("has no embargo taken for none because its day or hour is none", async () => {
		const { id, token, form } = await aRelease({ embargoOn: dayAhead(3), embargoAt: "09:00" });
		for (const wrong of [{ embargoAt: "24:00" }, { embargoOn: `${dayAhead(3).slice(0, 8)}32` }])
			expect(refusal(await amendSubmission(anonymous, { ...form, ...wrong, title: "題", token }))).toEqual([
				"not-a-time",
			]);
		expect(await open(id)).toBeUndefined();
	});

	test("nobody publishes past what waits without having looked at it", async () => {
		const editor = await aStaffMember("editor");
		const { id, token, form } = await aRelease();
		const { articleId } = value(await adoptSubmission(editor, { submissionId: id }));
		value(await reviseArticle(editor, { articleId, revision: 1, content: await aContent() }));
		value(await amendSubmission(anonymous, { ...form, phone: "2222 2222", token }));
		const outcome = await publishArticle(editor, { articleId, revision: 2 });
		expect(outcome).toMatchObject({
			problems: [{ code: "needs-confirmation", values: { rule: "source-amended" } }],
		});
		value(await decided(editor, id, "confirmed"));
		value(await publishArticle(editor, { articleId, revision: 2 }));
	});

	test("what was taken up waits again while its sender wants it put right, in the list, the counts and at the head of its column", async () => {
		const editor = await aStaffMember("editor");
		const [earlier, one] = [await aRelease(), await aRelease()];
		for (const { id } of [earlier, one]) value(await adoptSubmission(editor, { submissionId: id }));
		const inbox = { tab: "waiting", kind: "press", page: 1, q: "" } as const;
		const isListed = async () => (await listInbox(editor, inbox)).items.some(({ id }) => id === one.id);
		const adopted = async () => {
			const columns = await readInboxBoard(editor, { kind: "press", isMine: false, now: new Date() });
			return columns.find(({ name }) => name === "adopted")?.items.map(({ id }) => id) ?? [];
		};
		const before = await countInbox(editor);
		expect(await isListed()).toBe(false);
		value(await amendSubmission(anonymous, { ...one.form, title: "更正題目", token: one.token }));
		expect((await listInbox(editor, inbox)).items.find(({ id }) => id === one.id)).toMatchObject({
			...{ state: "adopted", isAmended: true },
		});
		expect(await countInbox(editor)).toMatchObject({
			...{ all: before.all + 1, kinds: { press: (before.kinds.press ?? 0) + 1 } },
		});
		expect((await adopted())[0]).toBe(one.id);
		expect((await adopted()).filter((id) => id === one.id)).toHaveLength(1);
		value(await decided(editor, one.id, "confirmed"));
		expect(await isListed()).toBe(false);
		expect(await countInbox(editor)).toEqual(before);
	});

	test("what is like it is found by the text that stands now", async () => {
		const editor = await aStaffMember("editor");
		// Of their own: of the many that are alike in this file only the likeliest dozen is told.
		const shared = { body: "沙田河龍舟邀請賽下月舉行，接受一百隊報名，賽道改由銀城街起點。".repeat(10) };
		const [one, other] = [await aRelease(shared), await aRelease(shared)];
		const body = `${"完全不同的另一段文字，講述港島北岸的渡輪班次如何安排。".repeat(10)}`;
		const alike = async () => {
			const submission = await readSubmission(editor, one.id);
			return submission ? (await listAlike(editor, submission)).map(({ id }) => id) : [];
		};
		expect(await alike()).toContain(other.id);
		value(await amendSubmission(anonymous, { ...other.form, body, token: other.token }));
		value(await decided(editor, other.id, "confirmed"));
		expect(await alike()).not.toContain(other.id);
	});
});

describe("an embargo that its sender moves", () => {
	test("later binds at once, the draft as well, a scheduled story leaves the schedule and its people are told", async () => {
		const editor = await aStaffMember("editor");
		const { id, token, form } = await aRelease({ embargoOn: dayAhead(2), embargoAt: "09:00" });
		const { articleId } = value(await adoptSubmission(editor, { submissionId: id }));
		value(await reviseArticle(editor, { articleId, revision: 1, content: await aContent() }));
		const when = { on: dayAhead(3), at: "09:00" };
		value(await scheduleArticle(editor, { articleId, revision: 2, ...when }));
		value(await amendSubmission(anonymous, { ...form, embargoOn: dayAhead(5), token }));
		expect(await embargoOf(articleId)).toEqual({ embargo_until: instant(5), state: "draft" });
		expect(await query("select 1 from publications where article_id = $1", [articleId])).toEqual([]);
		expect(await readSubmission(editor, id)).toMatchObject({
			...{
				state: "adopted",
				embargoUntil: instant(5),
				details: { embargoOn: dayAhead(5), embargoAt: "09:00" },
			},
		});
		expect(await query("select kind from notices where user_id = $1", [editor.userId])).toEqual([
			{ kind: "source-amended" },
		]);
		expect((await readSourceOf(editor, articleId))?.amendments).toMatchObject([{ decision: null }]);
		// Declining does not make it end earlier: that takes two at the desk, or the sender.
		value(await decided(editor, id, "declined", "已約定"));
		expect(await embargoOf(articleId)).toMatchObject({ embargo_until: instant(5) });
	});

	test("earlier or not at all binds less only once an editor has confirmed, who may set embargoes", async () => {
		const [editor, pressDesk] = [await aStaffMember("editor"), await aStaffMember("press-desk")];
		const { id, token, form } = await aRelease({ embargoOn: dayAhead(6), embargoAt: "09:00" });
		const { articleId } = value(await adoptSubmission(editor, { submissionId: id }));
		value(await amendSubmission(anonymous, { ...form, embargoOn: dayAhead(4), token }));
		expect(await embargoOf(articleId)).toMatchObject({ embargo_until: instant(6) });
		expect(refusal(await decided(pressDesk, id, "confirmed"))).toEqual(["forbidden"]);
		expect(await embargoOf(articleId)).toMatchObject({ embargo_until: instant(6) });
		value(await decided(editor, id, "confirmed"));
		expect(await embargoOf(articleId)).toMatchObject({ embargo_until: instant(4) });
		value(await amendSubmission(anonymous, { ...form, embargoOn: "", embargoAt: "", token }));
		expect(await embargoOf(articleId)).toMatchObject({ embargo_until: instant(4) });
		value(await decided(editor, id, "confirmed"));
		expect(await embargoOf(articleId)).toMatchObject({ embargo_until: null });
		const last = await readSubmission(editor, id);
		expect(last?.embargoUntil).toBeNull();
		expect(last?.details).not.toHaveProperty("embargoOn");
	});

	test("of a story whose embargo the desk has moved by itself stays as the desk has it", async () => {
		const editor = await aStaffMember("editor");
		const { id, token, form } = await aRelease({ embargoOn: dayAhead(2), embargoAt: "09:00" });
		const { articleId } = value(await adoptSubmission(editor, { submissionId: id }));
		const own = { on: dayAhead(8), at: clock(instant(8)), reason: "另一機構" };
		value(await setEmbargo(editor, { articleId, ...own }));
		value(await amendSubmission(anonymous, { ...form, embargoOn: "", embargoAt: "", token }));
		value(await decided(editor, id, "confirmed"));
		expect(await embargoOf(articleId)).toMatchObject({ embargo_until: instant(8) });
		expect(await readSubmission(editor, id)).toMatchObject({ embargoUntil: null });
	});
});
