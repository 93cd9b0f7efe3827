import { describe, expect, test } from "vitest";
import { anonymous, type Staff } from "@/lib/access/actor";
import { bringDueUpdate } from "@/lib/articles/bring-due-updates";
import { markDueArticles } from "@/lib/articles/mark-due-articles";
import { publishArticle } from "@/lib/articles/publish-article";
import { reviseArticle } from "@/lib/articles/revise-article";
import { scheduleArticle } from "@/lib/articles/schedule-article";
import { scheduleUpdate } from "@/lib/articles/schedule-update";
import { unscheduleArticle } from "@/lib/articles/unschedule-article";
import { updateArticle } from "@/lib/articles/update-article";
import { mailHtml } from "@/lib/mail/mail-html";
import { answerProof } from "@/lib/proofs/answer-proof";
import { readPitch } from "@/lib/proofs/desk-queries";
import { recallProof } from "@/lib/proofs/recall-proof";
import { sendProof } from "@/lib/proofs/send-proof";
import { waiveProof } from "@/lib/proofs/waive-proof";
import { changeWorkMail } from "@/lib/staff/change-work-mail";
import { adoptSubmission } from "@/lib/submissions/adopt-submission";
import { declineSubmission } from "@/lib/submissions/decline-submission";
import { readSubmission } from "@/lib/submissions/desk-queries";
import { reopenSubmission } from "@/lib/submissions/reopen-submission";
import { statusToken } from "@/lib/submissions/seals";
import { sendSubmission } from "@/lib/submissions/send-submission";
import { readStatus } from "@/lib/submissions/status";
import { tellSenders } from "@/lib/submissions/tell-senders";
import { tidySubmissions } from "@/lib/submissions/tidy-submissions";
import { withdrawSubmission } from "@/lib/submissions/withdraw-submission";
import { clock, dayOf } from "@/lib/time/hong-kong";
import { useFreshDatabase } from "../support/database";
import { aBody, aContent, aDraft, aStaffMember, refusal, theSystem, value } from "../support/given";
import { ODD_TEXTS } from "../support/odd-texts";

const { query } = useFreshDatabase();
const DAY = 86_400_000;
let counter = 0;

const SENT = "人工智能改卷並非新事。我任教的學校去年起試用三款工具。\n結果好壞參半，值得寫出來。".repeat(10);

/** A contributed piece that was received and begun, with a text that lacks nothing. */
async function aPitch(editor: Staff, text: string[] = ["編好的第一段。", "編好的第二段。"]) {
	counter += 1;
	const email = `author${counter}@writers.example`;
	const { id } = value(
		await sendSubmission(theSystem, {
			...{ kind: "pitch", title: `教室來鴻｜改卷機器${counter}`, body: `第${counter}篇。${SENT}` },
			...{ senderName: `陳作者${counter}`, email, phone: "0000 0000", bio: "教師", interests: "無" },
			...{
				original: "on",
				licence: "on",
				mayEdit: "on",
				exclusive: "on",
				privacy: "on",
				ai: "no",
				usedAi: "no",
			},
			...{ stamp: "", address: `10.9.${counter % 250}.1` },
		}),
	);
	const { articleId } = value(await adoptSubmission(editor, { submissionId: id }));
	const { revision } = value(
		await reviseArticle(theSystem, {
			articleId,
			revision: 1,
			content: await aContent({ body: aBody(...text) }),
		}),
	);
	return { id, token: statusToken(id), email, articleId, revision, author: `陳作者${counter}` };
}

type Pitch = Awaited<ReturnType<typeof aPitch>>;

async function sent(editor: Staff, text?: string[]) {
	const pitch = await aPitch(editor, text);
	const { number } = value(await sendProof(editor, pitch));
	return { ...pitch, number };
}

async function agreed(editor: Staff, text?: string[]) {
	const pitch = await sent(editor, text);
	value(await answer(pitch, "agreed"));
	return pitch;
}

function answer({ token, number }: Pitch & { number: number }, said: string, words = "") {
	return answerProof(anonymous, { token, number, answer: said, words });
}

async function rewritten({ articleId, revision }: Pitch, ...text: string[]) {
	return value(
		await reviseArticle(theSystem, {
			articleId,
			revision,
			content: await aContent({ body: aBody(...text) }),
		}),
	).revision;
}

/** A minute that may be scheduled, as a form says it. */
function at(time: Date) {
	return { on: dayOf(time), at: clock(time) };
}
const tomorrow = () => at(new Date(Date.now() + DAY));

async function mailsTo(email: string) {
	return query('select subject, text from mails where "to" = $1 order by created_at, id', [email]);
}

async function noticesOf({ userId }: Staff) {
	const rows = await query("select kind from notices where user_id = $1 order by at, id", [userId]);
	return rows.map(({ kind }) => kind);
}

async function statusOf({ token }: Pitch) {
	return readStatus(token, new Date());
}

describe("the rule", () => {
	test("a contributed piece goes out by no way before its author has agreed, not even for the system", async () => {
		const editor = await aStaffMember("editor");
		const pitch = await aPitch(editor);
		for (const actor of [editor, await aStaffMember("chief"), theSystem]) {
			expect(refusal(await publishArticle(actor, pitch))).toEqual(["proof-not-sent"]);
			expect(refusal(await scheduleArticle(actor, { ...pitch, ...tomorrow() }))).toEqual(["proof-not-sent"]);
		}
		const { number } = value(await sendProof(editor, pitch));
		expect(refusal(await publishArticle(theSystem, pitch))).toEqual(["proof-not-answered"]);
		value(await answer({ ...pitch, number }, "changes", "第二段太長。"));
		expect(refusal(await scheduleArticle(editor, { ...pitch, ...tomorrow() }))).toEqual([
			"proof-changes-asked",
		]);
		expect(await query("select 1 from publications where article_id = $1", [pitch.articleId])).toEqual([]);
	});

	test("once agreed it is published, and its author told once; other stories are asked for nothing", async () => {
		const editor = await aStaffMember("editor");
		const pitch = await agreed(editor);
		expect(await statusOf(pitch)).toMatchObject({ proofs: { last: "agreed" }, isScheduled: false });
		value(await publishArticle(editor, pitch));
		value(await tellSenders(theSystem, {}));
		value(await tellSenders(theSystem, {}));
		const status = await statusOf(pitch);
		expect(status).toMatchObject({ state: "used", proofs: null });
		const told = (await mailsTo(pitch.email)).filter(({ subject }) =>
			String(subject).startsWith("報道已刊出"),
		);
		expect(told).toHaveLength(1);
		expect(refusal(await sendProof(editor, pitch))).toEqual(["is-before-readers"]);
		const { id, revision } = await aDraft();
		expect(refusal(await sendProof(editor, { articleId: id, revision }))).toEqual(["not-a-pitch"]);
		value(await publishArticle(editor, { articleId: id, revision }));
	});

	test("what was changed after the author agreed is looked at before it goes out, with how much; a nod to less is not enough", async () => {
		const editor = await aStaffMember("editor");
		const pitch = await agreed(editor, ["甲段。", "乙段。"]);
		const headline = await query("select headline from articles where id = $1", [pitch.articleId]);
		const content = await aContent({
			body: aBody("甲段。", "乙段改。"),
			headline: String(headline[0]?.headline),
		});
		const { revision } = value(
			await reviseArticle(editor, { articleId: pitch.articleId, revision: pitch.revision, content }),
		);
		const outcome = await publishArticle(editor, { ...pitch, revision });
		expect(outcome).toMatchObject({
			ok: false,
			problems: [{ code: "needs-confirmation", values: { rule: "proof-outdated", gone: 0, come: 1 } }],
		});
		const key = outcome.ok ? "" : String(outcome.problems[0]?.values?.key);
		const again = await aContent({
			body: aBody("甲段。", "乙段又改。"),
			headline: String(headline[0]?.headline),
		});
		const third = value(
			await reviseArticle(editor, { articleId: pitch.articleId, revision, content: again }),
		);
		const stale = await publishArticle(editor, { ...pitch, revision: third.revision, confirmed: key });
		expect(refusal(stale)).toEqual(["needs-confirmation"]);
		const now = stale.ok ? "" : String(stale.problems[0]?.values?.key);
		value(await publishArticle(editor, { ...pitch, revision: third.revision, confirmed: now }));
		const [event] = await query(
			"select details from events where verb = 'article.published' and subject_id = $1",
			[pitch.articleId],
		);
		expect(JSON.stringify(event?.details)).toContain("proof-outdated");
	});

	test("an update of what is out, by button or by clock, is looked at too", async () => {
		const editor = await aStaffMember("editor");
		const pitch = await agreed(editor);
		value(await publishArticle(editor, pitch));
		value(await tellSenders(theSystem, {}));
		const revision = await rewritten(pitch, "另一段文字。");
		const due = at(new Date(Date.now() + 3_600_000));
		expect(refusal(await updateArticle(editor, { ...pitch, revision }))).toEqual(["needs-confirmation"]);
		const set = await scheduleUpdate(editor, { ...pitch, revision, ...due });
		expect(refusal(set)).toEqual(["needs-confirmation"]);
		const confirmed = set.ok ? "" : String(set.problems[0]?.values?.key);
		value(await scheduleUpdate(editor, { ...pitch, revision, ...due, confirmed }));
		await query("update pending_updates set update_at = now() - interval '1 minute' where article_id = $1", [
			pitch.articleId,
		]);
		expect(value(await bringDueUpdate(theSystem, pitch)).isOut).toBe(true);
	});

	test("a chief alone lets it go out without the author's word, says why, and it is logged; the next proof ends it", async () => {
		const editor = await aStaffMember("editor");
		const chief = await aStaffMember("chief");
		const pitch = await sent(editor);
		const { articleId } = pitch;
		expect(refusal(await waiveProof(editor, { articleId, reason: "趕時間" }))).toEqual(["forbidden"]);
		expect(refusal(await waiveProof(chief, { articleId, reason: " " }))).toEqual(["blank"]);
		value(await waiveProof(chief, { articleId, reason: "作者在航班上，電話中同意" }));
		const [event] = await query("select actor_name, details from events where verb = 'proof.waived'", []);
		expect(event).toMatchObject({ actor_name: chief.name, details: { reason: "作者在航班上，電話中同意" } });
		expect((await readPitch(editor, await subjectOf(articleId)))?.waived).toMatchObject({ by: chief.name });
		// The author is told that it is so; why is the newsroom's affair.
		expect((await statusOf(pitch))?.proofs?.isWaived).toBe(true);
		expect(JSON.stringify(await statusOf(pitch))).not.toContain("航班");
		const revision = await rewritten(pitch, "再改。");
		value(await sendProof(editor, { articleId, revision }));
		expect((await statusOf(pitch))?.proofs?.isWaived).toBe(false);
		expect(refusal(await publishArticle(editor, { articleId, revision }))).toEqual(["proof-not-answered"]);
		value(await waiveProof(chief, { articleId, reason: "第二次" }));
		value(await publishArticle(editor, { articleId, revision }));
	});
});

describe("a proof", () => {
	test("is sent once and mailed once, also when pressed twice at the same moment, with the way to the author's own page", async () => {
		const editor = await aStaffMember("editor");
		const pitch = await aPitch(editor);
		const both = await Promise.all([1, 2].map(() => sendProof(editor, { ...pitch, note: "請看第二段。" })));
		expect(both.map((one) => value(one).number)).toEqual([1, 1]);
		const mails = (await mailsTo(pitch.email)).filter(({ subject }) => String(subject).startsWith("請校閱"));
		expect(mails).toHaveLength(1);
		expect(mails[0]?.text).toContain(`/contribute/status/${pitch.token}`);
		expect(mails[0]?.text).toContain("> 請看第二段。");
		expect(mailHtml(String(mails[0]?.text), "http://x.example")).toContain(pitch.token);
		// The text itself is read on the page alone.
		expect(mails[0]?.text).not.toContain("編好的第一段");
	});

	test("keeps the version that was sent, whatever is written afterwards, and shows what became of the author's words", async () => {
		const editor = await aStaffMember("editor");
		const pitch = await aPitch(editor, ["編好的一段。"]);
		const saved = value(
			await reviseArticle(editor, {
				articleId: pitch.articleId,
				revision: pitch.revision,
				content: await aContent({ body: aBody("給作者看的一段。"), excerpt: "一句提要" }),
			}),
		);
		value(await sendProof(editor, { articleId: pitch.articleId, revision: saved.revision }));
		// A save that would fold into the one before, were the author not reading it.
		await rewritten({ ...pitch, revision: saved.revision }, "其後又改。");
		value(
			await reviseArticle(editor, {
				articleId: pitch.articleId,
				revision: saved.revision + 1,
				content: await aContent({ body: aBody("再改。") }),
			}),
		);
		const [kept] = await query(
			"select r.content->'body' as body from proofs p join article_revisions r on r.id = p.revision_id where p.article_id = $1",
			[pitch.articleId],
		);
		expect(JSON.stringify(kept?.body)).toContain("給作者看的一段。");
		const { proofs } = (await statusOf(pitch)) ?? {};
		const shown = proofs?.reading?.changes;
		expect(shown?.deck).toEqual([{ kind: "new", text: "一句提要" }]);
		expect(JSON.stringify(shown?.blocks)).toContain("給作者看的一段。");
		expect(shown?.blocks.filter(({ kind }) => kind === "gone").length).toBeGreaterThan(0);
		// Who edited it is the newsroom's affair.
		expect(JSON.stringify(proofs)).not.toContain(editor.name);
	});

	test("of an old version, without a headline or a text, unchanged or of a scheduled story is not sent", async () => {
		const editor = await aStaffMember("editor");
		const pitch = await aPitch(editor);
		expect(refusal(await sendProof(editor, { ...pitch, revision: 1 }))).toEqual(["conflict"]);
		const bare = await rewritten(pitch, "");
		expect(refusal(await sendProof(editor, { ...pitch, revision: bare }))).toEqual(["needs-body"]);
		const done = await agreed(editor);
		expect(refusal(await sendProof(editor, done))).toEqual(["proof-unchanged"]);
		value(await scheduleArticle(editor, { ...done, ...tomorrow() }));
		expect(await statusOf(done)).toMatchObject({ isScheduled: true });
		expect(refusal(await sendProof(editor, done))).toEqual(["is-before-readers"]);
		expect(refusal(await waiveProof(theSystem, { ...done, reason: "不必" }))).toEqual(["proof-not-needed"]);
	});

	test("is shown to nobody but the holder of the key, and no more once it is taken back by either side", async () => {
		const editor = await aStaffMember("editor");
		const pitch = await sent(editor);
		const other = await aPitch(editor);
		expect((await statusOf(other))?.proofs).toMatchObject({ reading: null, answered: [] });
		expect(refusal(await answerProof(anonymous, { ...pitch, token: other.token, answer: "agreed" }))).toEqual(
			["proof-replaced"],
		);
		expect(
			refusal(await answerProof(anonymous, { ...pitch, token: "nobody.knows", answer: "agreed" })),
		).toEqual(["not-found"]);
		value(await recallProof(editor, pitch));
		expect((await statusOf(pitch))?.proofs).toMatchObject({ last: null, isRecalled: true, reading: null });
		expect(refusal(await answer(pitch, "agreed"))).toEqual(["proof-replaced"]);
		expect(refusal(await recallProof(editor, pitch))).toEqual(["proof-moved"]);
		const again = value(await sendProof(editor, pitch));
		expect(again.number).toBe(2);
		value(await withdrawSubmission(anonymous, pitch));
		expect((await statusOf(pitch))?.proofs).toBeNull();
		expect(refusal(await answer({ ...pitch, number: 2 }, "agreed"))).toEqual(["submission-moved"]);
		for (const role of ["writer", "columnist", "press-desk", "sub-editor"] as const)
			expect(["forbidden", "not-found"]).toContain(
				refusal(await sendProof(await aStaffMember(role), pitch))[0],
			);
		expect(await readPitch(await aStaffMember("writer"), await subjectOf(pitch.articleId))).toBeNull();
	});
});

describe("the answer", () => {
	test("is recorded with time and name, told to whoever sent the proof by notice and mail, once", async () => {
		const editor = await aStaffMember("editor");
		const pitch = await sent(editor);
		const [first, again] = await Promise.all([1, 2].map(() => answer(pitch, "changes", "第二段應作去年。")));
		expect([first?.ok, again?.ok]).toEqual([true, true]);
		expect(refusal(await answer(pitch, "agreed"))).toEqual(["proof-answered"]);
		expect((await readSubmission(editor, pitch.id))?.proofs).toMatchObject([
			{ number: 1, answer: "changes", answerWords: "第二段應作去年。", answeredBy: pitch.author },
		]);
		expect(await noticesOf(editor)).toEqual(["proof-changes"]);
		const mails = await mailsTo(editor.email);
		expect(mails.map(({ subject }) => subject)).toEqual([expect.stringMatching(/^作者要求修改：/)]);
		expect(mails[0]?.text).toContain("> 第二段應作去年。");
		expect((await statusOf(pitch))?.proofs?.answered).toMatchObject([{ words: "第二段應作去年。" }]);
		const revision = await rewritten(pitch, "去年那一段。");
		const { number } = value(await sendProof(editor, { ...pitch, revision }));
		expect(refusal(await answer(pitch, "agreed"))).toEqual(["proof-replaced"]);
		value(await answer({ ...pitch, number }, "agreed"));
		expect(await noticesOf(editor)).toEqual(["proof-changes", "proof-agreed"]);
		const events = await query(
			"select actor_kind, verb from events where subject_id = $1 and verb like 'proof.%' order by at, id",
			[pitch.articleId],
		);
		expect(events.map(({ actor_kind, verb }) => `${actor_kind} ${verb}`)).toEqual([
			"staff proof.sent",
			"anonymous proof.changes",
			"staff proof.sent",
			"anonymous proof.agreed",
		]);
	});

	test("asks for words with a change, takes any script, and mails nobody who does without", async () => {
		const editor = await aStaffMember("editor");
		value(await changeWorkMail(editor, {}));
		const pitch = await sent(editor);
		expect(await answer(pitch, "changes", " \n ")).toMatchObject({
			ok: false,
			problems: [{ code: "blank", field: "words" }],
		});
		expect(await answer(pitch, "changes", "字".repeat(5_001))).toMatchObject({
			problems: [{ code: "too-long" }],
		});
		expect(refusal(await answer(pitch, "perhaps"))).toEqual(["invalid"]);
		const odd = ODD_TEXTS.filter(({ prose }) => "kept" in prose && prose.kept !== "");
		const words = odd.flatMap(({ text }) => (text.length < 200 ? [text] : [])).join("\n");
		value(await answer(pitch, "changes", words));
		expect(await mailsTo(editor.email)).toEqual([]);
		expect(await noticesOf(editor)).toEqual(["proof-changes"]);
	});
});

describe("a piece that is taken back or declined", () => {
	test("does not come out though it was scheduled, not even for a chief, and the desk is told", async () => {
		const editor = await aStaffMember("editor");
		const chief = await aStaffMember("chief");
		const pitch = await agreed(editor);
		value(await scheduleArticle(editor, { ...pitch, ...tomorrow() }));
		value(await withdrawSubmission(anonymous, pitch));
		expect(await query("select 1 from publications where article_id = $1", [pitch.articleId])).toEqual([]);
		await query("update articles set publish_at = now() where id = $1 and publish_at is not null", [
			pitch.articleId,
		]);
		value(await markDueArticles(theSystem, {}));
		const [story] = await query("select state from articles where id = $1", [pitch.articleId]);
		expect(story?.state).toBe("draft");
		expect(await noticesOf(editor)).toEqual(["proof-agreed", "pitch-withdrawn"]);
		expect(refusal(await publishArticle(chief, pitch))).toEqual(["pitch-taken-back"]);
		expect(refusal(await waiveProof(chief, { ...pitch, reason: "仍想刊登" }))).toEqual(["pitch-taken-back"]);
		expect(refusal(await sendProof(editor, pitch))).toEqual(["pitch-taken-back"]);
		// The piece is deleted on its day; what its author said of it is not forgotten.
		await query("update submissions set changed_at = now() - interval '31 days' where id = $1", [pitch.id]);
		value(await tidySubmissions(theSystem, {}));
		expect(await query("select 1 from proofs where article_id = $1", [pitch.articleId])).toEqual([]);
		expect(refusal(await publishArticle(theSystem, pitch))).toEqual(["pitch-taken-back"]);
	});

	test("is declined once it is out of the schedule, and goes on where it was when it is reopened", async () => {
		const editor = await aStaffMember("editor");
		const pitch = await agreed(editor);
		value(await scheduleArticle(editor, { ...pitch, ...tomorrow() }));
		const no = { submissionId: pitch.id, reason: "length" };
		expect(refusal(await declineSubmission(editor, no))).toEqual(["is-before-readers"]);
		value(await unscheduleArticle(editor, pitch));
		value(await declineSubmission(editor, no));
		expect((await statusOf(pitch))?.proofs).toBeNull();
		expect(refusal(await publishArticle(editor, pitch))).toEqual(["pitch-declined"]);
		value(await reopenSubmission(editor, { submissionId: pitch.id }));
		value(await publishArticle(editor, pitch));
		expect(refusal(await withdrawSubmission(anonymous, pitch))).toEqual(["submission-moved"]);
	});

	test("taken back at the moment of publishing is either out and stays, or taken back and not out", async () => {
		const editor = await aStaffMember("editor");
		for (let round = 0; round < 12; round += 1) {
			const pitch = await agreed(editor);
			const [published, withdrawn] = await Promise.all([
				publishArticle(editor, pitch),
				withdrawSubmission(anonymous, pitch),
			]);
			expect([published.ok, withdrawn.ok].filter(Boolean)).toHaveLength(1);
			const live = await query("select 1 from publications where article_id = $1", [pitch.articleId]);
			expect(live).toHaveLength(published.ok ? 1 : 0);
		}
	});
});

async function subjectOf(articleId: string) {
	const [row] = await query("select id, state, stage, created_by, assigned_to from articles where id = $1", [
		articleId,
	]);
	return {
		id: articleId,
		state: row?.state as "draft",
		stage: row?.stage as "draft",
		createdBy: (row?.created_by ?? null) as string | null,
		assignedTo: (row?.assigned_to ?? null) as string | null,
		authorIds: [],
	};
}
