import { describe, expect, test } from "vitest";
import { anonymous, type Staff } from "@/lib/access/actor";
import { publishArticle } from "@/lib/articles/publish-article";
import { reviseArticle } from "@/lib/articles/revise-article";
import { adoptSubmission } from "@/lib/submissions/adopt-submission";
import { countAlike, listAlike } from "@/lib/submissions/alike-queries";
import { answerDesk } from "@/lib/submissions/answer-desk";
import { askSender } from "@/lib/submissions/ask-sender";
import { assignSubmission } from "@/lib/submissions/assign-submission";
import { confirmSubmission } from "@/lib/submissions/confirm-submission";
import { declineSubmission } from "@/lib/submissions/decline-submission";
import { countInbox, listInbox, readSubmission } from "@/lib/submissions/desk-queries";
import { discardSubmission } from "@/lib/submissions/discard-submission";
import { fieldsOf } from "@/lib/submissions/fields";
import type { InboxTab } from "@/lib/submissions/inbox-filter";
import type { SubmissionKind } from "@/lib/submissions/kinds";
import { mergeSubmission } from "@/lib/submissions/merge-submission";
import { muteSender } from "@/lib/submissions/mute-sender";
import { listMuted } from "@/lib/submissions/muted-queries";
import { releaseSubmission } from "@/lib/submissions/release-submission";
import { reopenSubmission } from "@/lib/submissions/reopen-submission";
import { formStamp, statusToken } from "@/lib/submissions/seals";
import { sendSubmission } from "@/lib/submissions/send-submission";
import { readStatus } from "@/lib/submissions/status";
import { tellSenders } from "@/lib/submissions/tell-senders";
import { tidySubmissions } from "@/lib/submissions/tidy-submissions";
import { unmergeSubmission } from "@/lib/submissions/unmerge-submission";
import { unmuteSender } from "@/lib/submissions/unmute-sender";
import { withdrawSubmission } from "@/lib/submissions/withdraw-submission";
import { useFreshDatabase } from "../support/database";
import { aContent, aPublishedArticle, aStaffMember, refusal, theSystem, value } from "../support/given";

const { query } = useFreshDatabase();
const HOUR = 3_600_000;
const NEWS = "鴨脷洲機電宣布，第三代維修機械人今日起在十座商廈試行，首季處理二千宗報修。".repeat(6);
let counter = 0;

type Sent = { id: string; email: string; token: string };

async function aSubmission(
	kind: SubmissionKind = "press",
	changes: Record<string, unknown> = {},
): Promise<Sent> {
	counter += 1;
	const all: Record<string, string> = {
		organisation: "鴨脷洲機電",
		senderName: "梁小姐",
		email: `triage${counter}@agency.example`,
		phone: "0000 0000",
		title: `維修機械人｜試行${counter}`,
		body: `第${counter}份。${NEWS}${NEWS}`,
		bio: "工程師",
		interests: "無",
		about: "",
		quoted: "二千宗",
		relation: "讀者",
		...Object.fromEntries(["authorised", "mayEdit", "exclusive", "privacy"].map((tick) => [tick, "on"])),
	};
	const known = new Set(fieldsOf(kind).map(({ name }) => name));
	const input = {
		...Object.fromEntries(Object.entries(all).filter(([name]) => known.has(name))),
		kind,
		stamp: formStamp(kind, new Date(Date.now() - 60_000)),
		address: `10.${counter % 250}.7.9`,
		...changes,
	} as unknown as { kind: SubmissionKind; email: string };
	const { id } = value(await sendSubmission(anonymous, input));
	for (const { text } of await mailsTo(input.email)) {
		const token = /confirm\?token=(\S+)/.exec(String(text))?.[1];
		if (token) await confirmSubmission(anonymous, { token });
	}
	return { id, email: input.email, token: statusToken(id) };
}

async function mailsTo(email: string) {
	return query('select subject, text from mails where "to" = $1 order by created_at, id', [email]);
}

async function stateOf({ id }: { id: string }) {
	const [row] = await query("select state from submissions where id = $1", [id]);
	return row?.state;
}

async function isIn(actor: Staff, tab: InboxTab, { id }: Sent): Promise<boolean> {
	for (let page = 1; ; page += 1) {
		const { items, hasMore } = await listInbox(actor, { tab, kind: null, page, q: "" });
		if (items.some((item) => item.id === id)) return true;
		if (!hasMore) return false;
	}
}

async function statusOf({ token }: Sent) {
	const status = await readStatus(token, new Date());
	if (!status) throw new Error("no status");
	return status;
}

describe("the same news twice", () => {
	test("one submission stands for both; each sender reads of their own alone, and it can be taken back", async () => {
		const editor = await aStaffMember("editor");
		const [kept, other] = [await aSubmission(), await aSubmission("press", { organisation: "港南公關" })];
		const twinsOf = async ({ id }: Sent) => (await countAlike(editor, [id], new Date())).get(id) ?? 0;
		const before = await twinsOf(kept);
		value(await mergeSubmission(editor, { submissionId: other.id, intoId: kept.id }));
		expect(await isIn(editor, "waiting", other)).toBe(false);
		expect(await isIn(editor, "closed", other)).toBe(true);
		expect(await isIn(editor, "waiting", kept)).toBe(true);
		const shown = await readSubmission(editor, kept.id);
		expect(shown?.merged.map(({ id }) => id)).toEqual([other.id]);
		expect((await readSubmission(editor, other.id))?.into?.id).toBe(kept.id);
		if (!shown) throw new Error("not shown");
		expect((await listAlike(editor, shown)).map(({ id }) => id)).not.toContain(other.id);
		expect(await twinsOf(kept)).toBe(before - 1);

		for (const [mine, theirs] of [
			[kept, other],
			[other, kept],
		] as const) {
			const said = JSON.stringify(await statusOf(mine));
			expect(said).not.toContain(theirs.email);
			expect(said).not.toContain((await statusOf(theirs)).code);
		}
		expect(await mailsTo(other.email)).toHaveLength(2);

		value(await unmergeSubmission(editor, { submissionId: other.id }));
		expect(await stateOf(other)).toBe("new");
		expect(refusal(await unmergeSubmission(editor, { submissionId: other.id }))).toEqual([
			"submission-moved",
		]);
	});

	test("a question that waited waits again when the merge is taken back", async () => {
		const editor = await aStaffMember("editor");
		const [kept, other] = [await aSubmission(), await aSubmission()];
		value(await askSender(editor, { submissionId: other.id, text: "哪十座？" }));
		value(await mergeSubmission(editor, { submissionId: other.id, intoId: kept.id }));
		value(await unmergeSubmission(editor, { submissionId: other.id }));
		expect(await stateOf(other)).toBe("asked");
	});

	test("both senders are told when readers have the story, and both when it is declined", async () => {
		const editor = await aStaffMember("editor");
		const [kept, other] = [await aSubmission(), await aSubmission()];
		value(await mergeSubmission(editor, { submissionId: other.id, intoId: kept.id }));
		const { articleId } = value(await adoptSubmission(editor, { submissionId: kept.id }));
		expect((await statusOf(other)).state).toBe("merged");
		const content = await aContent({ headline: "維修機械人｜十座商廈試行" });
		const saved = value(await reviseArticle(theSystem, { articleId, revision: 1, content }));
		value(await publishArticle(theSystem, { articleId, revision: saved.revision }));
		value(await tellSenders(theSystem, {}));
		const told = await statusOf(other);
		expect(told.state).toBe("used");
		expect(told.story).toBe((await statusOf(kept)).story);
		expect((await mailsTo(other.email)).at(-1)?.subject).toMatch(/^報道已刊出/);
		expect(refusal(await withdrawSubmission(anonymous, { token: other.token }))).toEqual([
			"submission-moved",
		]);

		const [no, neither] = [await aSubmission(), await aSubmission()];
		value(await mergeSubmission(editor, { submissionId: neither.id, intoId: no.id }));
		value(
			await declineSubmission(editor, { submissionId: no.id, reason: "covered", note: "梁小姐：上月已報。" }),
		);
		expect(await statusOf(neither)).toMatchObject({
			state: "declined",
			declineReason: "covered",
			declineNote: null,
		});
		expect(String((await mailsTo(neither.email)).at(-1)?.text)).not.toContain("梁小姐：上月已報");
	});

	test("a sender with more to say, or whose other half takes theirs back, stands alone again", async () => {
		const editor = await aStaffMember("editor");
		const [kept, other] = [await aSubmission(), await aSubmission()];
		value(await mergeSubmission(editor, { submissionId: other.id, intoId: kept.id }));
		value(await answerDesk(anonymous, { token: other.token, text: "試行押後一周。" }));
		expect(await stateOf(other)).toBe("answered");
		value(await mergeSubmission(editor, { submissionId: other.id, intoId: kept.id }));
		value(await withdrawSubmission(anonymous, { token: kept.token }));
		expect([await stateOf(kept), await stateOf(other)]).toEqual(["withdrawn", "answered"]);
	});

	test("one that stands for a third brings it along, and what is merged stands for nothing", async () => {
		const editor = await aStaffMember("editor");
		const [a, b, c] = [await aSubmission(), await aSubmission(), await aSubmission()];
		value(await mergeSubmission(editor, { submissionId: a.id, intoId: b.id }));
		expect(refusal(await mergeSubmission(editor, { submissionId: c.id, intoId: a.id }))).toEqual([
			"submission-moved",
		]);
		value(await mergeSubmission(editor, { submissionId: b.id, intoId: c.id }));
		expect((await readSubmission(editor, c.id))?.merged.map(({ id }) => id).sort()).toEqual(
			[a.id, b.id].sort(),
		);
	});

	test("the longer embargo binds, and neither other kinds nor two authors' pieces are one", async () => {
		const editor = await aStaffMember("editor");
		const day = new Date(Date.now() + 32 * HOUR).toISOString().slice(0, 10);
		const [free, bound] = [
			await aSubmission(),
			await aSubmission("press", { embargoOn: day, embargoAt: "09:00" }),
		];
		expect(refusal(await mergeSubmission(editor, { submissionId: bound.id, intoId: free.id }))).toEqual([
			"merge-embargo",
		]);
		value(await mergeSubmission(editor, { submissionId: free.id, intoId: bound.id }));
		const [one, two] = [await aSubmission("pitch"), await aSubmission("pitch")];
		for (const pair of [
			{ submissionId: one.id, intoId: two.id },
			{ submissionId: one.id, intoId: bound.id },
			{ submissionId: one.id, intoId: one.id },
		])
			expect(refusal(await mergeSubmission(editor, pair))).toEqual(["merge-unlike"]);
	});

	test("two who merge the same pair the other way round at once leave one that stands for the other", async () => {
		const editor = await aStaffMember("editor");
		const [a, b] = [await aSubmission(), await aSubmission()];
		const both = await Promise.all([
			mergeSubmission(editor, { submissionId: a.id, intoId: b.id }),
			mergeSubmission(editor, { submissionId: b.id, intoId: a.id }),
		]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect(new Set([await stateOf(a), await stateOf(b)])).toEqual(new Set(["merged", "new"]));
	});
});

describe("a muted sender", () => {
	test("is received and told so as ever, and lies beside the board until unmuted", async () => {
		const editor = await aStaffMember("editor");
		const email = "loud@flood.example";
		const [first, mine] = [await aSubmission("press", { email }), await aSubmission("press", { email })];
		value(await assignSubmission(editor, { submissionId: mine.id, assigneeId: editor.userId }));
		const input = { submissionId: first.id, scope: "address", reason: "每日十次" } as const;
		value(await muteSender(editor, input));
		expect(refusal(await muteSender(editor, input))).toEqual(["muted-already"]);
		// What somebody has taken up stays with them.
		expect([await stateOf(first), await stateOf(mine)]).toEqual(["muted", "new"]);
		const before = await countInbox(editor);
		const next = await aSubmission("press", { email });
		expect(await countInbox(editor)).toEqual(before);
		expect([await isIn(editor, "waiting", next), await isIn(editor, "muted", next)]).toEqual([false, true]);
		expect((await mailsTo(email)).at(-1)?.subject).toMatch(/^已收妥/);
		expect((await statusOf(next)).state).toBe("muted");
		const another = await aSubmission("press", { email: "quiet@flood.example" });
		expect(await stateOf(another)).toBe("new");

		const [muted] = await listMuted(editor);
		expect(muted).toMatchObject({ sender: email, reason: "每日十次", scope: "address" });
		const writer = await aStaffMember("writer");
		expect(await listMuted(writer)).toEqual([]);
		value(await unmuteSender(editor, { muteId: muted?.id ?? "" }));
		expect([await stateOf(first), await stateOf(next)]).toEqual(["new", "new"]);
		const verbs = await query("select verb from events where verb like 'submission.sender-%' order by at");
		expect(verbs.map(({ verb }) => verb)).toEqual(["submission.sender-muted", "submission.sender-unmuted"]);
	});

	test("of an organisation is everybody there and below, never a mail service of everybody's, and no correction", async () => {
		const editor = await aStaffMember("editor");
		const one = await aSubmission("press", { email: "a@din.example" });
		value(await muteSender(editor, { submissionId: one.id, scope: "domain", reason: "濫發" }));
		expect(await stateOf(await aSubmission("press", { email: "b@news.din.example" }))).toBe("muted");
		expect(await stateOf(await aSubmission("press", { email: "b@loudin.example" }))).toBe("new");
		const story = await aPublishedArticle({ headline: "維修｜報修" });
		const asked = { email: "b@din.example", about: String(story.number) };
		expect(await stateOf(await aSubmission("correction", asked))).toBe("new");
		const free = await aSubmission("press", { email: "somebody@gmail.com" });
		expect(
			refusal(await muteSender(editor, { submissionId: free.id, scope: "domain", reason: "濫發" })),
		).toEqual(["everybodys-domain"]);
		// Muted twice over, unmuted once: muted still.
		value(await muteSender(editor, { submissionId: one.id, scope: "address", reason: "濫發" }));
		const own = (await listMuted(editor)).find(({ sender }) => sender === "a@din.example");
		value(await unmuteSender(editor, { muteId: own?.id ?? "" }));
		expect(await stateOf(one)).toBe("muted");
		value(await releaseSubmission(editor, { submissionId: one.id }));
		expect(await stateOf(one)).toBe("new");
	});

	test("is an editor's to mute, not the press desk's", async () => {
		const press = await aStaffMember("press-desk");
		const one = await aSubmission();
		expect(
			refusal(await muteSender(press, { submissionId: one.id, scope: "address", reason: "濫發" })),
		).toEqual(["forbidden"]);
	});
});

describe("what two signals speak against", () => {
	const suspect = { website: "filled", stamp: "" };

	test("is held: received and told so, looked at by an editor, released or ended for a reason that its sender reads", async () => {
		const editor = await aStaffMember("editor");
		const before = await countInbox(editor);
		const [one, two] = [await aSubmission("press", suspect), await aSubmission("press", suspect)];
		expect(await countInbox(editor)).toEqual({ ...before, held: before.held + 2 });
		expect([await isIn(editor, "held", one), await isIn(editor, "waiting", one)]).toEqual([true, false]);
		expect((await mailsTo(one.email)).at(-1)?.subject).toMatch(/^已收妥/);
		expect((await statusOf(one)).state).toBe("held");
		expect(refusal(await adoptSubmission(editor, { submissionId: one.id }))).toEqual(["submission-moved"]);
		value(await answerDesk(anonymous, { token: one.token, text: "我們是真的。" }));
		expect(await stateOf(one)).toBe("held");

		value(await releaseSubmission(editor, { submissionId: one.id }));
		expect(await isIn(editor, "waiting", one)).toBe(true);
		expect(refusal(await discardSubmission(editor, { submissionId: one.id, reason: "flood" }))).toEqual([
			"submission-moved",
		]);
		expect(
			refusal(await discardSubmission(editor, { submissionId: two.id, reason: "covered" } as never)),
		).toEqual(["needs-reason"]);
		value(await discardSubmission(editor, { submissionId: two.id, reason: "machine" }));
		expect(await statusOf(two)).toMatchObject({ state: "declined", declineReason: "machine" });
		expect(await mailsTo(two.email)).toHaveLength(2);
		value(await reopenSubmission(editor, { submissionId: two.id }));
		expect(await isIn(editor, "waiting", two)).toBe(true);
	});

	test("one signal alone holds nothing, and a mute outweighs two", async () => {
		const editor = await aStaffMember("editor");
		expect(await stateOf(await aSubmission("press", { website: "filled", proof: "" }))).toBe("held");
		expect(await stateOf(await aSubmission())).toBe("new");
		const email = "both@flood.example";
		const first = await aSubmission("press", { ...suspect, email });
		value(await muteSender(editor, { submissionId: first.id, scope: "address", reason: "濫發" }));
		expect(await stateOf(first)).toBe("muted");
		const [muted] = (await listMuted(editor)).filter(({ sender }) => sender === email);
		value(await unmuteSender(editor, { muteId: muted?.id ?? "" }));
		expect(await stateOf(first)).toBe("held");
	});

	test("held, muted and merged submissions go when the days are over, as the form promises, and not before", async () => {
		const editor = await aStaffMember("editor");
		const [held, kept, merged] = [
			await aSubmission("press", suspect),
			await aSubmission(),
			await aSubmission(),
		];
		value(await mergeSubmission(editor, { submissionId: merged.id, intoId: kept.id }));
		value(await tidySubmissions(theSystem, {}));
		expect(await stateOf(held)).toBe("held");
		await query("update submissions set changed_at = now() - interval '181 days' where id = any($1)", [
			[held.id, merged.id],
		]);
		value(await tidySubmissions(theSystem, {}));
		expect([await stateOf(held), await stateOf(merged), await stateOf(kept)]).toEqual([
			undefined,
			undefined,
			"new",
		]);
	});
});
