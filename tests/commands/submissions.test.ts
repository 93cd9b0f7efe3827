import { describe, expect, test } from "vitest";
import { anonymous, type Staff } from "@/lib/access/actor";
import { publishArticle } from "@/lib/articles/publish-article";
import { reviseArticle } from "@/lib/articles/revise-article";
import { withdrawArticle } from "@/lib/articles/withdraw-article";
import { answerProof } from "@/lib/proofs/answer-proof";
import { adoptSubmission } from "@/lib/submissions/adopt-submission";
import { amendSubmission } from "@/lib/submissions/amend-submission";
import { answerDesk } from "@/lib/submissions/answer-desk";
import { askSender } from "@/lib/submissions/ask-sender";
import { assignSubmission } from "@/lib/submissions/assign-submission";
import { confirmSubmission } from "@/lib/submissions/confirm-submission";
import { declineSubmission } from "@/lib/submissions/decline-submission";
import { countInbox, listInbox, readSourceOf, readSubmission } from "@/lib/submissions/desk-queries";
import { fieldsOf } from "@/lib/submissions/fields";
import type { SubmissionKind } from "@/lib/submissions/kinds";
import { reopenSubmission } from "@/lib/submissions/reopen-submission";
import { codeToken, formStamp, readCode, statusToken } from "@/lib/submissions/seals";
import { sendSubmission } from "@/lib/submissions/send-submission";
import { findByCode, readStatus } from "@/lib/submissions/status";
import { tellSenders } from "@/lib/submissions/tell-senders";
import { tidySubmissions } from "@/lib/submissions/tidy-submissions";
import { withdrawSubmission } from "@/lib/submissions/withdraw-submission";
import { addDays, dayOf } from "@/lib/time/hong-kong";
import { spikeArticle } from "@/lib/workflow/spike-article";
import { useFreshDatabase } from "../support/database";
import { aContent, aPublishedArticle, aStaffMember, refusal, theSystem, value } from "../support/given";
import { ODD_TEXTS } from "../support/odd-texts";

const { query } = useFreshDatabase();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WAITING = { tab: "waiting", kind: null, page: 1, q: "" } as const;
let counter = 0;

const LONG = "智榕教育科技今日宣布，旗下作文批改助手推出免費校園版，首階段邀請一百間中學試用。".repeat(10);

function typed(kind: SubmissionKind, changes: Record<string, unknown> = {}) {
	counter += 1;
	const tomorrow = new Date(Date.now() + DAY + 8 * HOUR).toISOString().slice(0, 10);
	const all: Record<string, string> = {
		organisation: "智榕教育科技",
		senderName: "彭小姐",
		email: `sender${counter}@agency${counter}.example`,
		phone: "0000 0000",
		title: `批改助手｜推出免費校園版${counter}`,
		body: `第${counter}份。${LONG}`,
		bio: "工程師",
		interests: "無",
		startsOn: tomorrow,
		startsAt: "14:30",
		venue: "數碼港一座",
		quoted: "少賺兩成",
		relation: "讀者",
		authorised: "on",
		mayEdit: "on",
		exclusive: "on",
		privacy: "on",
	};
	const known = new Set(fieldsOf(kind).map(({ name }) => name));
	return {
		...Object.fromEntries(Object.entries(all).filter(([name]) => known.has(name))),
		kind,
		stamp: formStamp(kind, new Date(Date.now() - 60_000)),
		// A network of its own for each, so that the limits of one test are not those of another.
		address: `10.${counter % 250}.${Math.floor(counter / 250)}.9`,
		...changes,
	} as unknown as { kind: SubmissionKind; email: string; title: string; body: string };
}

async function mailsTo(email: string) {
	return query('select subject, text from mails where "to" = $1 order by created_at, id', [email]);
}

async function tokenFor(email: string): Promise<string> {
	for (const { text } of await mailsTo(email)) {
		const token = /confirm\?token=(\S+)/.exec(String(text))?.[1];
		if (token) return token;
	}
	return "";
}

/** All that waits, page after page. */
async function waitingIds(actor: Staff): Promise<string[]> {
	const ids: string[] = [];
	for (let page = 1; ; page += 1) {
		const { items, hasMore } = await listInbox(actor, { ...WAITING, page });
		ids.push(...items.map(({ id }) => id));
		if (!hasMore) return ids;
	}
}

async function aSubmission(kind: SubmissionKind = "press", changes: Record<string, unknown> = {}) {
	const input = typed(kind, changes);
	const { id } = value(await sendSubmission(anonymous, input));
	value(await confirmSubmission(anonymous, { token: await tokenFor(input.email) }));
	return { id, input, token: statusToken(id) };
}

describe("the door", () => {
	test("what is sent is seen by nobody until its mail is confirmed; then the sender has a code and the desk has it", async () => {
		const editor = await aStaffMember("editor");
		const input = typed("press");
		const { id } = value(await sendSubmission(anonymous, input));
		expect(await waitingIds(editor)).not.toContain(id);
		expect(await readSubmission(editor, id)).toBeNull();
		expect(refusal(await adoptSubmission(editor, { submissionId: id }))).toEqual(["not-found"]);
		expect(refusal(await withdrawSubmission(anonymous, { token: statusToken(id) }))).toEqual(["not-found"]);
		expect(await readStatus(statusToken(id), new Date())).toBeNull();

		const token = await tokenFor(input.email);
		value(await confirmSubmission(anonymous, { token }));
		value(await confirmSubmission(anonymous, { token }));
		expect(await waitingIds(editor)).toContain(id);
		const status = await readStatus(statusToken(id), new Date());
		expect(status).toMatchObject({ state: "new", messages: [], story: null });
		const mails = await mailsTo(input.email);
		expect(mails).toHaveLength(2);
		expect(String(mails[1]?.text)).toContain(status?.code);
		expect(await findByCode(readCode(` ejt ${status?.code.slice(4).toLowerCase()}`) ?? "")).toBe(id);
	});

	test("a form sent twice stands once, also at the same moment", async () => {
		const input = typed("press");
		const sent = await Promise.all([1, 2, 3].map(() => sendSubmission(anonymous, input)));
		expect(new Set(sent.map((one) => value(one).id)).size).toBe(1);
		expect(await mailsTo(input.email)).toHaveLength(1);
	});

	test("what differs in anything else is another submission, whatever its text: an embargo, a date, a file is not lost", async () => {
		const input = typed("press");
		const { id } = value(await sendSubmission(anonymous, input));
		const bound = value(
			await sendSubmission(anonymous, {
				...input,
				embargoOn: addDays(dayOf(new Date()), 3),
				embargoAt: "09:00",
			}),
		);
		expect(bound.id).not.toBe(id);
		const [row] = await query("select embargo_until is not null as bound from submissions where id = $1", [
			bound.id,
		]);
		expect(row).toEqual({ bound: true });
		expect(value(await sendSubmission(anonymous, { ...input, title: "另一個標題" })).id).not.toBe(id);
	});

	test("whoever sends the same again after a while is mailed again, since the first mail may be lost", async () => {
		const input = typed("press");
		const { id } = value(await sendSubmission(anonymous, input));
		await query("update submissions set created_at = created_at - interval '2 minutes' where id = $1", [id]);
		expect(value(await sendSubmission(anonymous, input)).id).toBe(id);
		expect(await mailsTo(input.email)).toHaveLength(2);
	});

	test("a code opens the page of its submission, but neither a proof nor the form that puts it right", async () => {
		const input = typed("press");
		const { id } = value(await sendSubmission(anonymous, input));
		value(await confirmSubmission(anonymous, { token: await tokenFor(input.email) }));
		const byCode = await readStatus(codeToken(id), new Date());
		expect(byCode).toMatchObject({ isByCode: true, mayAmend: false, proofs: null });
		expect(await readStatus(statusToken(id), new Date())).toMatchObject({ isByCode: false, mayAmend: true });
		const change = { title: "改過的標題", body: input.body, senderName: "趙先生", phone: "0000 0000" };
		expect(refusal(await amendSubmission(anonymous, { token: codeToken(id), ...change }))).toEqual([
			"not-found",
		]);
		const proof = { token: codeToken(id), number: 1, answer: "agreed" };
		expect(refusal(await answerProof(anonymous, proof))).toEqual(["not-found"]);
		value(await withdrawSubmission(anonymous, { token: codeToken(id) }));
	});

	test("each field that is wrong has its own sentence", async () => {
		const wrong = typed("press", {
			title: "題".repeat(81),
			body: "太短",
			email: "nobody",
			phone: " ",
			kitUrl: "javascript:alert(1)",
			embargoOn: "2020-01-01",
			authorised: "",
		});
		const outcome = await sendSubmission(anonymous, wrong);
		const fields = outcome.ok ? [] : outcome.problems.map(({ field, code }) => `${field}: ${code}`);
		expect(fields.sort()).toEqual([
			"authorised: needs-tick",
			"body: too-short",
			"email: not-an-email",
			"embargoOn: already-past",
			"kitUrl: not-a-link",
			"phone: blank",
			"title: too-long",
		]);
	});

	test("a day or an hour that there is not is named, and never taken for no embargo", async () => {
		const wrong = [
			typed("press", { embargoOn: "2026-11-31", embargoAt: "09:00" }),
			typed("press", { embargoOn: addDays(dayOf(new Date()), 2), embargoAt: "24:00" }),
			typed("invitation", { startsOn: "2026-12-32", startsAt: "10:00" }),
			typed("invitation", { startsOn: addDays(dayOf(new Date()), 2), startsAt: "24:00" }),
		];
		const outcomes = await Promise.all(wrong.map((form) => sendSubmission(anonymous, form)));
		expect(outcomes.map((outcome) => !outcome.ok && outcome.problems)).toEqual([
			[{ code: "not-a-time", field: "embargoOn" }],
			[{ code: "not-a-time", field: "embargoAt" }],
			[{ code: "not-a-time", field: "startsOn" }],
			[{ code: "not-a-time", field: "startsAt" }],
		]);
	});

	test("a picture's link asks for its credit, and an hour of embargo for its day", async () => {
		const outcome = await sendSubmission(
			anonymous,
			typed("press", { kitUrl: "https://kit.example/a", embargoAt: "09:00" }),
		);
		expect(
			outcome.ok
				? []
				: outcome.problems.map(({ field }) => field ?? "").toSorted((a, b) => a.localeCompare(b)),
		).toEqual(["credit", "embargoOn"]);
	});

	test("a correction names a story that readers have, by its number or its address", async () => {
		const story = await aPublishedArticle();
		const about = `https://ejtech.example/articles/${story.number}/%E6%9D%B1?x=1`;
		const { id } = await aSubmission("correction", { about });
		const editor = await aStaffMember("editor");
		expect(await readSubmission(editor, id)).toMatchObject({ aboutNumber: story.number, kind: "correction" });
		expect(refusal(await sendSubmission(anonymous, typed("correction", { about: "10" })))).toEqual([
			"no-such-story",
		]);
		expect(refusal(await sendSubmission(anonymous, typed("correction", { about: "某日的報道" })))).toEqual([
			"no-such-story",
		]);
	});

	test.each(["press", "pitch", "invitation"] as const)(
		"%s keeps every field as it was typed",
		async (kind) => {
			const editor = await aStaffMember("editor");
			const { id, input } = await aSubmission(kind, { body: `𨋢㗎 <script>alert(1)</script> ${LONG}` });
			const read = await readSubmission(editor, id);
			expect(read).toMatchObject({ kind, title: input.title, body: input.body, email: input.email });
			if (kind === "invitation") expect(read?.startsAt?.toISOString()).toContain("T06:30");
			if (kind === "pitch") expect(read?.details).toMatchObject({ bio: "工程師", interests: "無" });
		},
	);

	test.each(ODD_TEXTS)(
		"$name comes back as it is kept, or is refused with a sentence",
		async ({ text, prose }) => {
			const editor = await aStaffMember("editor");
			const input = typed("press", { body: `${LONG}\n${text}\n完` });
			const sent = await sendSubmission(anonymous, input);
			if ("refused" in prose) {
				expect(refusal(sent)).toEqual([prose.refused]);
				return;
			}
			const { id } = value(sent);
			value(await confirmSubmission(anonymous, { token: await tokenFor(input.email) }));
			expect((await readSubmission(editor, id))?.body).toContain(prose.kept.trim());
		},
	);

	test("a subject of a mail cannot begin another header", async () => {
		const { input } = await aSubmission("press", { title: "題目\r\nBcc: all@example.com" });
		for (const { subject } of await mailsTo(input.email)) expect(String(subject)).not.toMatch(/[\r\n]/);
	});

	test("ten an hour are taken for an address, forty from a network", async () => {
		const email = "busy@agency.example";
		for (let sent = 0; sent < 10; sent += 1)
			value(await sendSubmission(anonymous, typed("press", { email })));
		expect(refusal(await sendSubmission(anonymous, typed("press", { email })))).toEqual([
			"too-many-submissions",
		]);
		const address = "192.0.2.7";
		for (let sent = 0; sent < 40; sent += 1)
			value(await sendSubmission(anonymous, typed("press", { address })));
		expect(refusal(await sendSubmission(anonymous, typed("press", { address })))).toEqual([
			"too-many-submissions",
		]);
	});

	test("sixty an hour are taken from one organisation's addresses in silence; after that each has one more against it, and none is shut out", async () => {
		const signalsOf = async (sender: number) => {
			const email = `office${sender}@flood.example`;
			const { id } = value(await sendSubmission(anonymous, typed("press", { email })));
			const [row] = await query("select signals from submissions where id = $1", [id]);
			return row?.signals;
		};
		const first = await signalsOf(0);
		for (let sender = 1; sender < 60; sender += 1) expect(await signalsOf(sender)).toEqual(first);
		expect(await signalsOf(60)).toHaveLength((first as string[]).length + 1);
	});
});

describe("the inbox", () => {
	test("a question goes out by mail and stands on the sender's page without the editor's name; the answer brings the submission back", async () => {
		const editor = await aStaffMember("editor");
		const { id, input, token } = await aSubmission();
		value(await askSender(editor, { submissionId: id, text: "以哪個測試集量度？" }));
		expect(await waitingIds(editor)).not.toContain(id);
		expect(String((await mailsTo(input.email)).at(-1)?.text)).toContain("以哪個測試集量度？");
		const asked = await readStatus(token, new Date());
		expect(asked?.messages).toMatchObject([{ text: "以哪個測試集量度？", isDesk: true }]);
		expect(JSON.stringify(asked)).not.toContain(editor.name);
		value(await answerDesk(anonymous, { token, text: "報告附上。" }));
		expect((await readSubmission(editor, id))?.state).toBe("answered");
		expect(await waitingIds(editor)).toContain(id);
	});

	test("開稿 begins one draft under the headline with an empty text, and the source stands beside it for editors alone", async () => {
		const editor = await aStaffMember("editor");
		const { id, input } = await aSubmission();
		const [first, again] = await Promise.all(
			[1, 2].map(async () => value(await adoptSubmission(editor, { submissionId: id }))),
		);
		expect(first?.articleId).toBe(again?.articleId);
		const [draft] = await query("select headline, body::text as body from articles where id = $1", [
			first?.articleId,
		]);
		expect(draft).toMatchObject({ headline: input.title });
		expect(draft?.body).not.toContain("智榕教育科技今日宣布");
		expect(await readSourceOf(editor, String(first?.articleId))).toMatchObject({ id, body: input.body });
		expect(await readSourceOf(await aStaffMember("writer"), String(first?.articleId))).toBeNull();
	});

	test("its embargo binds the draft from the first moment, for the system too", async () => {
		const editor = await aStaffMember("editor");
		const embargoOn = new Date(Date.now() + 3 * DAY).toISOString().slice(0, 10);
		const { id } = await aSubmission("press", { embargoOn, embargoAt: "09:00" });
		const { articleId } = value(await adoptSubmission(editor, { submissionId: id }));
		const content = await aContent();
		const saved = value(await reviseArticle(theSystem, { articleId, revision: 1, content }));
		const asked = { articleId, revision: saved.revision };
		expect(refusal(await publishArticle(theSystem, asked))).toEqual(["embargo-holds"]);
	});

	test("when readers have the story, the sender is told once, with the address and the way to a correction", async () => {
		const editor = await aStaffMember("editor");
		const { id, input, token } = await aSubmission();
		const { articleId } = value(await adoptSubmission(editor, { submissionId: id }));
		value(await tellSenders(theSystem, {}));
		expect((await readStatus(token, new Date()))?.state).toBe("adopted");
		const content = await aContent();
		const saved = value(await reviseArticle(theSystem, { articleId, revision: 1, content }));
		value(await publishArticle(theSystem, { articleId, revision: saved.revision }));
		expect(value(await tellSenders(theSystem, {})).told).toBe(1);
		expect(value(await tellSenders(theSystem, {})).told).toBe(0);
		const status = await readStatus(token, new Date());
		expect(status).toMatchObject({ state: "used" });
		const last = String((await mailsTo(input.email)).at(-1)?.text);
		expect(last).toContain(status?.story);
		expect(last).toContain("/contribute/correction?from=");
		expect(refusal(await withdrawSubmission(anonymous, { token }))).toEqual(["submission-moved"]);
		value(await withdrawArticle(theSystem, { articleId, reason: "測試" }));
		expect((await readStatus(token, new Date()))?.story).toBeNull();
	});

	test("no is said with a reason that the sender is told, and can be taken back", async () => {
		const editor = await aStaffMember("editor");
		const { id, input, token } = await aSubmission();
		expect(refusal(await declineSubmission(editor, { submissionId: id, reason: "" }))).toEqual([
			"needs-reason",
		]);
		value(await declineSubmission(editor, { submissionId: id, reason: "covered" }));
		expect(String((await mailsTo(input.email)).at(-1)?.text)).toContain("本報已有相近報道");
		expect(refusal(await declineSubmission(editor, { submissionId: id, reason: "late" }))).toEqual([
			"submission-moved",
		]);
		expect(refusal(await answerDesk(anonymous, { token, text: "請再考慮" }))).toEqual(["submission-moved"]);
		value(await reopenSubmission(editor, { submissionId: id }));
		expect((await readStatus(token, new Date()))?.state).toBe("new");
	});

	test("a sender takes it back until readers have it, and the desk can no longer use it", async () => {
		const editor = await aStaffMember("editor");
		const { id, token } = await aSubmission();
		value(await withdrawSubmission(anonymous, { token }));
		value(await withdrawSubmission(anonymous, { token }));
		expect(refusal(await adoptSubmission(editor, { submissionId: id }))).toEqual(["submission-moved"]);
		expect((await readSubmission(editor, id))?.state).toBe("withdrawn");
	});

	test("an editor at the draft is told that the sender took back what it was begun from", async () => {
		const editor = await aStaffMember("editor");
		const { id, token } = await aSubmission();
		const { articleId } = value(await adoptSubmission(editor, { submissionId: id }));
		value(await withdrawSubmission(anonymous, { token }));
		expect(await readSourceOf(editor, articleId)).toMatchObject({ id, state: "withdrawn" });
	});

	test("it is handed to somebody of the house, and stands under 由我跟進 there", async () => {
		const editor = await aStaffMember("editor");
		const { id } = await aSubmission();
		value(await assignSubmission(editor, { submissionId: id, assigneeId: editor.userId }));
		const mine = await listInbox(editor, { tab: "mine", kind: null, page: 1, q: "" });
		expect(mine.items.map((item) => item.id)).toEqual([id]);
		expect(refusal(await assignSubmission(editor, { submissionId: id, assigneeId: id }))).toEqual(["gone"]);
		value(await assignSubmission(editor, { submissionId: id, assigneeId: "" }));
	});

	test("whoever may not handle submissions sees none and does nothing with them", async () => {
		const { id } = await aSubmission();
		for (const actor of [anonymous, await aStaffMember("writer"), await aStaffMember("columnist")]) {
			expect((await listInbox(actor, WAITING)).items).toEqual([]);
			expect((await countInbox(actor)).all).toBe(0);
			expect(await readSubmission(actor, id)).toBeNull();
			expect(refusal(await adoptSubmission(actor, { submissionId: id }))).toEqual(["forbidden"]);
			expect(refusal(await askSender(actor, { submissionId: id, text: "?" }))).toEqual(["forbidden"]);
		}
	});
});

describe("keys and time", () => {
	test("a key of another thing, a changed key and a code that nobody was given open nothing", async () => {
		const { id, token } = await aSubmission();
		const { id: other } = await aSubmission();
		const [, sealOfOther = ""] = statusToken(other).split(".");
		for (const wrong of [`${id}.${sealOfOther}`, `${token}x`, id, "", "EJT-AAAA-AAAA"]) {
			expect(await readStatus(wrong, new Date())).toBeNull();
			expect(refusal(await withdrawSubmission(anonymous, { token: wrong }))).toEqual(["not-found"]);
		}
		expect(await findByCode("EJT-AAAA-AAAA")).toBeNull();
	});

	test("what nobody confirmed goes after a day, what was taken back after thirty, what was not used after half a year", async () => {
		const left = async () => (await query("select id from submissions")).map((row) => row.id);
		const unverified = value(await sendSubmission(anonymous, typed("press"))).id;
		const taken = await aSubmission();
		const kept = await aSubmission();
		value(await withdrawSubmission(anonymous, { token: taken.token }));
		const in_ = (days: number) => ({ now: new Date(Date.now() + days * DAY) });
		await tidySubmissions(theSystem, {}, in_(0.9));
		expect(await left()).toEqual(expect.arrayContaining([unverified, taken.id, kept.id]));
		await tidySubmissions(theSystem, {}, in_(1.1));
		expect(await left()).not.toContain(unverified);
		await tidySubmissions(theSystem, {}, in_(31));
		expect(await left()).not.toContain(taken.id);
		expect(await left()).toContain(kept.id);
		const [{ network } = {}] = await query("select network from submissions where id = $1", [kept.id]);
		expect(network).toBeNull();
		await tidySubmissions(theSystem, {}, in_(181));
		expect(await left()).not.toContain(kept.id);
		const [row] = await query(
			"select subject, text from mails where text like '%現已刪除%' and subject like $1",
			["%來件結果%"],
		);
		expect(row?.text).toContain("未能採用");
	});

	test("a release whose draft was given up, or lies untouched, is not kept longer; one whose draft is worked on is", async () => {
		const editor = await aStaffMember("editor");
		const adopted = async () => {
			const { id } = await aSubmission();
			const { articleId } = value(await adoptSubmission(editor, { submissionId: id }));
			return { id, articleId };
		};
		const [spiked, idle, worked] = [await adopted(), await adopted(), await adopted()];
		value(await spikeArticle(editor, { articleId: spiked.articleId, from: "draft" }));
		await query("update articles set saved_at = now() + interval '100 days' where id = $1", [
			worked.articleId,
		]);
		await tidySubmissions(theSystem, {}, { now: new Date(Date.now() + 181 * DAY) });
		const left = (await query("select id from submissions")).map((row) => row.id);
		expect(left).toContain(worked.id);
		expect(left).not.toContain(spiked.id);
		expect(left).not.toContain(idle.id);
	});
});
