import { describe, expect, test } from "vitest";
import { anonymous, type Staff } from "@/lib/access/actor";
import { addEvent } from "@/lib/diary/add-event";
import { askChange } from "@/lib/diary/ask-change";
import { assignEvent } from "@/lib/diary/assign-event";
import { beginStory } from "@/lib/diary/begin-story";
import { changeEvent } from "@/lib/diary/change-event";
import { decideChange } from "@/lib/diary/decide-change";
import { listAsked, readDiary, readEvent } from "@/lib/diary/desk-queries";
import { enterInvitation } from "@/lib/diary/enter-invitation";
import { readFeed, readFeedMade } from "@/lib/diary/feed-queries";
import { forgetContacts } from "@/lib/diary/forget-contacts";
import { importCalendar } from "@/lib/diary/import-calendar";
import { makeFeed } from "@/lib/diary/make-feed";
import { remindUnfiled } from "@/lib/diary/remind-unfiled";
import { replyOrganiser } from "@/lib/diary/reply-organiser";
import { revokeFeed } from "@/lib/diary/revoke-feed";
import { readEventFileOf } from "@/lib/diary/sender-queries";
import { countUnread, listNotices } from "@/lib/notices/desk-queries";
import { changeLocale } from "@/lib/staff/change-locale";
import { changeStaff } from "@/lib/staff/change-staff";
import { changeWorkMail } from "@/lib/staff/change-work-mail";
import { answerDesk } from "@/lib/submissions/answer-desk";
import { listClashing } from "@/lib/submissions/clash-queries";
import { declineSubmission } from "@/lib/submissions/decline-submission";
import { mergeSubmission } from "@/lib/submissions/merge-submission";
import { statusToken } from "@/lib/submissions/seals";
import { sendSubmission } from "@/lib/submissions/send-submission";
import { readStatus } from "@/lib/submissions/status";
import { tidySubmissions } from "@/lib/submissions/tidy-submissions";
import { withdrawSubmission } from "@/lib/submissions/withdraw-submission";
import { addDays, dayOf, fromHongKong } from "@/lib/time/hong-kong";
import { typedInstant } from "@/lib/time/typed-instant";
import { submitArticle } from "@/lib/workflow/submit-article";
import { useFreshDatabase } from "../support/database";
import { aStaffMember, refusal, theSystem, value } from "../support/given";

const { query } = useFreshDatabase();
const DAY = 86_400_000;
let counter = 0;
const day = (many: number) => addDays(dayOf(new Date()), many);
const at = (on: string, time: string) => fromHongKong(on, time) ?? new Date(Number.NaN);

/** An invitation that was received, of an event in ten days. */
async function anInvitation(changes: Record<string, string> = {}) {
	counter += 1;
	const email = `organiser${counter}@photon.example`;
	const { id } = value(
		await sendSubmission(theSystem, {
			...{ kind: "invitation", title: `第${counter}條生產線啟用禮`, organisation: "曜石光子" },
			...{ senderName: "趙先生", email, phone: "0000 0000", privacy: "on" },
			...{ body: "公布良率及投產時間表，設示範及分組提問，可拍攝。", venue: "科學園" },
			...{ startsOn: day(10), startsAt: "14:30", endsAt: "16:00", guests: "總裁 冼女士" },
			...{ stamp: "", address: `10.8.${counter % 250}.1`, ...changes },
		}),
	);
	return { id, email, token: statusToken(id), title: `第${counter}條生產線啟用禮` };
}

async function entered(editor: Staff, changes: Record<string, string> = {}) {
	const invitation = await anInvitation(changes);
	const { id: eventId } = value(await enterInvitation(editor, { submissionId: invitation.id }));
	return { ...invitation, eventId };
}

/** An event written by hand. */
async function anEvent(editor: Staff, changes: Record<string, unknown> = {}) {
	const fields = {
		...{ title: `座談${++counter}`, organiser: "近月軌道實驗室", startsAt: `${day(20)}T10:00` },
		...{ endsAt: `${day(20)}T11:00`, contactEmail: "press@cislunar.example", ...changes },
	};
	return { ...value(await addEvent(editor, fields)), fields };
}

async function mailsTo(email: string) {
	return query('select subject, text, message_id from mails where "to" = $1 order by created_at, id', [
		email,
	]);
}

async function subjectsTo({ email }: Staff) {
	return (await mailsTo(email)).map(({ subject }) => String(subject));
}

async function kindsOf(staff: Staff) {
	return (await listNotices(staff)).map(({ kind }) => kind).sort();
}

async function eventNow(staff: Staff, eventId: string) {
	const event = await readEvent(staff, eventId);
	if (!event) throw new Error("no event");
	return event;
}

async function decided(editor: Staff, eventId: string, decision: string, words = "") {
	const { revision, changes } = await eventNow(editor, eventId);
	const changeId = changes.find((change) => change.decision === null)?.id ?? "";
	return decideChange(editor, { eventId, changeId, revision, decision, words });
}

describe("an invitation put into the diary", () => {
	test("is an event with what it says, told to its sender once, however often it is put in", async () => {
		const editor = await aStaffMember("editor");
		const invitation = await anInvitation();
		const { id } = value(await enterInvitation(editor, { submissionId: invitation.id }));
		expect(value(await enterInvitation(editor, { submissionId: invitation.id })).id).toBe(id);
		expect(await eventNow(editor, id)).toMatchObject({
			...{ submissionId: invitation.id, title: invitation.title, organiser: "曜石光子", place: "科學園" },
			...{ startsAt: at(day(10), "14:30"), endsAt: at(day(10), "16:00"), state: "on" },
			...{ contactName: "趙先生", contactEmail: invitation.email, contactPhone: "0000 0000" },
		});
		const subjects = (await mailsTo(invitation.email)).map(({ subject }) => String(subject));
		expect(subjects.filter((subject) => subject.startsWith("已列入採訪日誌"))).toHaveLength(1);
		const status = await readStatus(invitation.token, new Date());
		expect(status).toMatchObject({ state: "diary", event: { state: "on", reply: null, changes: [] } });
	});

	test("ends on the next day when it says a time before its beginning", async () => {
		const editor = await aStaffMember("editor");
		const { eventId } = await entered(editor, { startsAt: "22:00", endsAt: "00:30" });
		expect((await eventNow(editor, eventId)).endsAt).toEqual(at(day(11), "00:30"));
	});

	test("a release is no invitation, and what was declined is put in no more", async () => {
		const editor = await aStaffMember("editor");
		const { id } = await anInvitation();
		value(await declineSubmission(editor, { submissionId: id, reason: "late" }));
		expect(refusal(await enterInvitation(editor, { submissionId: id }))).toEqual(["submission-moved"]);
		const press = value(
			await sendSubmission(theSystem, {
				...{ kind: "press", title: "新聞稿", body: "內文".repeat(60), organisation: "甲", senderName: "乙" },
				...{ email: `p${counter}@x.example`, phone: "0", authorised: "on", mayEdit: "on", privacy: "on" },
				...{ stamp: "", address: "10.7.1.1" },
			}),
		);
		expect(refusal(await enterInvitation(editor, { submissionId: press.id }))).toEqual(["not-an-invitation"]);
	});

	test("stays in the diary while its sender writes, and clashes there in the inbox", async () => {
		const editor = await aStaffMember("editor");
		const { id, token, eventId } = await entered(editor, { startsOn: day(40) });
		value(await answerDesk(anonymous, { token, text: "補充：請由東門進入。" }));
		expect(await readStatus(token, new Date())).toMatchObject({ state: "diary" });
		const other = await anInvitation({ startsOn: day(40), startsAt: "15:30" });
		const clashing = await listClashing(editor, { id: other.id, startsAt: at(day(40), "15:30") });
		expect(clashing).toMatchObject([{ eventId }]);
		expect(await listClashing(editor, { id, startsAt: at(day(40), "14:30") })).toMatchObject([
			{ id: other.id },
		]);
	});
});

describe("the diary", () => {
	test("shows the events of its days to those who may see it, all or one's own, with their clashes", async () => {
		const [editor, writer, columnist] = [
			await aStaffMember("editor"),
			await aStaffMember("writer"),
			await aStaffMember("columnist"),
		];
		const on = { startsAt: `${day(50)}T23:30`, endsAt: `${day(51)}T00:30` };
		const [late, early] = [
			await anEvent(editor, on),
			await anEvent(editor, { startsAt: `${day(51)}T00:10`, endsAt: "" }),
		];
		value(await assignEvent(editor, { eventId: late.id, reporterId: writer.userId, photographerId: "" }));
		const days = [day(51)];
		const all = (await readDiary(writer, { days, who: "all" }))[day(51)] ?? [];
		expect(all.map(({ id }) => id)).toEqual([early.id]);
		expect(all[0]?.clashes).toMatchObject([{ kind: "time", with: { id: late.id } }]);
		expect((await readDiary(writer, { days: [day(50)], who: "mine" }))[day(50)]).toMatchObject([
			{ id: late.id },
		]);
		expect((await readDiary(editor, { days: [day(50)], who: "mine" }))[day(50)]).toEqual([]);
		expect(await readDiary(columnist, { days, who: "all" })).toEqual({});
		expect(await readEvent(columnist, late.id)).toBeNull();
	});

	test("how an organiser is reached is for those who keep it and those who go, and is forgotten after half a year", async () => {
		const [editor, writer] = [await aStaffMember("editor"), await aStaffMember("writer")];
		const { id } = await anEvent(editor);
		expect((await eventNow(writer, id)).contactEmail).toBeNull();
		value(await assignEvent(editor, { eventId: id, reporterId: "", photographerId: writer.userId }));
		expect((await eventNow(writer, id)).contactEmail).toBe("press@cislunar.example");
		const later = { now: new Date(Date.now() + 199 * DAY) };
		value(await forgetContacts(theSystem, {}, later));
		expect((await eventNow(editor, id)).contactEmail).toBe("press@cislunar.example");
		value(await forgetContacts(theSystem, {}, { now: new Date(Date.now() + 201 * DAY) }));
		expect((await eventNow(editor, id)).contactEmail).toBeNull();
	});

	test("is changed only as it was seen, and tells whoever goes of time, place and standing alone", async () => {
		const [editor, writer] = [await aStaffMember("editor"), await aStaffMember("writer")];
		const { id, fields } = await anEvent(editor, { startsAt: `${day(21)}T10:00`, endsAt: "" });
		value(await assignEvent(editor, { eventId: id, reporterId: writer.userId, photographerId: "" }));
		const { revision } = await eventNow(editor, id);
		const change = (changes: object, seen: number) =>
			changeEvent(editor, { ...fields, ...changes, eventId: id, revision: seen });
		expect(refusal(await change({ title: "另題" }, revision - 1))).toEqual(["conflict"]);
		value(await change({ title: "另題" }, revision));
		expect(await kindsOf(writer)).toEqual(["diary-assigned"]);
		value(await change({ title: "另題", place: "大埔" }, revision + 1));
		expect(await kindsOf(writer)).toEqual(["diary-assigned", "diary-changed"]);
		expect((await mailsTo(writer.email)).at(-1)?.text).toContain("地點：未定 → 大埔");
		expect(refusal(await change({ endsAt: `${day(21)}T09:00` }, revision + 2))).toEqual(["ends-before"]);
	});
});

describe("whoever covers an event", () => {
	test("is told at the desk and by mail, and so is whoever goes no longer; nobody of their own deed", async () => {
		const [editor, writer, other] = [
			await aStaffMember("editor"),
			await aStaffMember("writer"),
			await aStaffMember("writer"),
		];
		const { id: eventId } = await anEvent(editor, { startsAt: `${day(22)}T10:00`, endsAt: "" });
		const assign = (reporterId: string, photographerId: string) =>
			assignEvent(editor, { eventId, reporterId, photographerId });
		value(await assign(writer.userId, editor.userId));
		value(await assign(writer.userId, editor.userId));
		expect(await kindsOf(writer)).toEqual(["diary-assigned"]);
		expect(await countUnread(writer)).toBe(1);
		expect(await subjectsTo(writer)).toEqual([expect.stringContaining("派你採訪")]);
		expect(await kindsOf(editor)).toEqual([]);
		value(await assign(other.userId, editor.userId));
		expect(await kindsOf(writer)).toEqual(["diary-assigned", "diary-taken"]);
		value(await changeWorkMail(other, { assign: "on" }));
		value(await assign("", editor.userId));
		expect(await subjectsTo(other)).toHaveLength(1);
		expect(await kindsOf(other)).toEqual(["diary-assigned", "diary-taken"]);
	});

	test("is told the time in the language they have chosen", async () => {
		const [editor, writer] = [await aStaffMember("editor"), await aStaffMember("writer")];
		value(await changeLocale(writer, { locale: "en" }));
		const { id: eventId } = await anEvent(editor, { startsAt: `${day(24)}T10:00`, endsAt: "" });
		value(await assignEvent(editor, { eventId, reporterId: writer.userId, photographerId: "" }));
		const mail = (await mailsTo(writer.email)).at(-1)?.text;
		expect(mail).toMatch(/: \w+day \d{1,2} \w+ \d{4}, 10:00/);
		expect(mail).not.toContain("年");
	});

	test("is not sent to two places at a time unless that is meant", async () => {
		const [editor, writer] = [await aStaffMember("editor"), await aStaffMember("writer")];
		const [one, two] = [
			await anEvent(editor, { startsAt: `${day(23)}T10:00`, endsAt: `${day(23)}T11:00` }),
			await anEvent(editor, { startsAt: `${day(23)}T11:20`, endsAt: "" }),
		];
		value(await assignEvent(editor, { eventId: one.id, reporterId: writer.userId, photographerId: "" }));
		const second = { eventId: two.id, reporterId: "", photographerId: writer.userId };
		const outcome = await assignEvent(editor, second);
		expect(outcome).toMatchObject({
			problems: [{ code: "diary-clash", field: "photographerId", values: { title: one.fields.title } }],
		});
		expect((await eventNow(editor, two.id)).photographerId).toBeNull();
		value(await assignEvent(editor, { ...second, confirmed: "true" }));
		expect((await eventNow(editor, two.id)).clashes).toMatchObject([{ kind: "person" }]);
	});

	test("is a colleague with an account who may see the diary", async () => {
		const [editor, columnist, gone] = [
			await aStaffMember("editor"),
			await aStaffMember("columnist"),
			await aStaffMember("writer"),
		];
		value(await changeStaff(theSystem, { email: gone.email, isSuspended: true }));
		const { id: eventId } = await anEvent(editor);
		for (const { userId } of [columnist, gone])
			expect(refusal(await assignEvent(editor, { eventId, reporterId: userId, photographerId: "" }))).toEqual(
				["gone"],
			);
	});
});

describe("the organiser", () => {
	test("is answered by one mail, however often the same is sent, and reads the answer on their page", async () => {
		const editor = await aStaffMember("editor");
		const { eventId, email, token } = await entered(editor);
		const before = (await mailsTo(email)).length;
		const reply = (answer: string, names = "") =>
			replyOrganiser(editor, { eventId, answer, names, note: "" });
		expect(refusal(await reply(""))).toEqual(["needs-choice"]);
		value(await reply("coming", "陳記者"));
		value(await reply("coming", "陳記者"));
		const mails = (await mailsTo(email)).slice(before);
		expect(mails).toHaveLength(1);
		expect(mails[0]?.subject).toContain("會出席採訪");
		expect(mails[0]?.text).toContain("出席：陳記者");
		expect(await readStatus(token, new Date())).toMatchObject({
			event: { reply: { answer: "coming", names: "陳記者" } },
		});
		value(await reply("not-coming"));
		expect(await mailsTo(email)).toHaveLength(before + 2);
	});

	test("is not answered without an address, nor of what is cancelled", async () => {
		const editor = await aStaffMember("editor");
		const { id: silent } = await anEvent(editor, { contactEmail: "" });
		expect(refusal(await replyOrganiser(editor, { eventId: silent, answer: "coming" }))).toEqual([
			"diary-no-address",
		]);
		const { id: off } = await anEvent(editor, { state: "cancelled" });
		expect(refusal(await replyOrganiser(editor, { eventId: off, answer: "coming" }))).toEqual([
			"diary-cancelled",
		]);
	});

	test("changes time and place: the diary stands and nobody who goes is told until an editor has confirmed", async () => {
		const [editor, writer] = [await aStaffMember("editor"), await aStaffMember("writer")];
		const { eventId, token, email } = await entered(editor);
		value(await assignEvent(editor, { eventId, reporterId: writer.userId, photographerId: "" }));
		const asked = {
			token,
			kind: "change",
			startsOn: day(12),
			startsAt: "10:00",
			endsAt: "",
			place: "大埔",
			words: "場地漏水",
		};
		value(await askChange(anonymous, asked));
		value(await askChange(anonymous, asked));
		expect(await kindsOf(writer)).toEqual(["diary-assigned"]);
		expect(await kindsOf(editor)).toEqual(["diary-asked"]);
		expect((await listAsked(editor)).filter(({ id }) => id === eventId)).toHaveLength(1);
		const waiting = await eventNow(editor, eventId);
		expect(waiting).toMatchObject({ startsAt: at(day(10), "14:30"), place: "科學園" });
		expect(waiting.changes).toMatchObject([{ decision: null, sentBy: "趙先生", words: "場地漏水" }]);
		expect((await readStatus(token, new Date()))?.event).toMatchObject({
			startsAt: at(day(10), "14:30"),
			changes: [{ decision: null }],
		});
		value(await decided(editor, eventId, "confirmed"));
		expect(await eventNow(editor, eventId)).toMatchObject({
			...{ startsAt: at(day(12), "10:00"), endsAt: null, place: "大埔", state: "on" },
		});
		expect(await kindsOf(writer)).toEqual(["diary-assigned", "diary-changed"]);
		const told = String((await mailsTo(writer.email)).at(-1)?.text);
		expect(told).toContain("地點：科學園 → 大埔");
		expect(told).toContain("結束：");
		expect((await mailsTo(email)).at(-1)?.subject).toContain("已按通知更改");
		expect((await readStatus(token, new Date()))?.event?.changes).toMatchObject([{ decision: "confirmed" }]);
	});

	test("may be told no, and then all stays", async () => {
		const [editor, writer] = [await aStaffMember("editor"), await aStaffMember("writer")];
		const { eventId, token, email } = await entered(editor);
		value(await assignEvent(editor, { eventId, reporterId: writer.userId, photographerId: "" }));
		value(await askChange(anonymous, { token, kind: "postpone" }));
		value(await decided(editor, eventId, "declined", "請先致電確認。"));
		expect(await eventNow(editor, eventId)).toMatchObject({ state: "on", startsAt: at(day(10), "14:30") });
		expect(await kindsOf(writer)).toEqual(["diary-assigned"]);
		expect((await mailsTo(email)).at(-1)?.text).toContain("請先致電確認。");
	});

	test("puts off, gives a new day, and calls off; the last thing they wanted is the one that waits", async () => {
		const editor = await aStaffMember("editor");
		const { eventId, token } = await entered(editor);
		value(await askChange(anonymous, { token, kind: "postpone" }));
		value(await decided(editor, eventId, "confirmed"));
		expect((await eventNow(editor, eventId)).state).toBe("postponed");
		const again = {
			token,
			kind: "change",
			startsOn: day(10),
			startsAt: "14:30",
			endsAt: "16:00",
			place: "科學園",
		};
		value(await askChange(anonymous, again));
		const first = (await eventNow(editor, eventId)).changes[0]?.id;
		value(await askChange(anonymous, { token, kind: "cancel" }));
		const { revision } = await eventNow(editor, eventId);
		const late = { eventId, changeId: first, revision, decision: "confirmed" };
		expect(refusal(await decideChange(editor, late))).toEqual(["diary-decided"]);
		value(await decided(editor, eventId, "confirmed"));
		expect((await eventNow(editor, eventId)).state).toBe("cancelled");
		expect(refusal(await askChange(anonymous, again))).toEqual(["diary-cancelled"]);
		expect((await eventNow(editor, eventId)).changes.map(({ decision }) => decision)).toEqual([
			"confirmed",
			"replaced",
			"confirmed",
		]);
	});

	test("is told what is wrong with a change beside its field", async () => {
		const editor = await aStaffMember("editor");
		const { token, eventId } = await entered(editor);
		const ask = async (changes: object) => {
			const outcome = await askChange(anonymous, {
				...{ token, kind: "change", startsOn: day(10), startsAt: "14:30", endsAt: "16:00", place: "科學園" },
				...changes,
			});
			return outcome.ok ? "ok" : outcome.problems.map(({ code, field }) => `${field} ${code}`).join();
		};
		expect(await ask({})).toBe("startsOn nothing-changed");
		expect(await ask({ startsOn: "" })).toBe("startsOn blank");
		expect(await ask({ startsAt: "" })).toBe("startsAt blank");
		expect(await ask({ startsAt: "25:00" })).toBe("startsOn not-a-time");
		expect(await ask({ startsOn: day(-1) })).toBe("startsOn already-past");
		expect(await ask({ startsOn: day(800) })).toBe("startsOn too-far");
		expect(await ask({ endsAt: "14:00" })).toBe("endsAt ends-before");
		expect(await ask({ words: "長".repeat(501) })).toBe("words too-long");
		expect(await ask({ kind: "" })).toBe("kind needs-choice");
		expect(await ask({ token: "x.y" })).toBe("undefined not-found");
		expect((await eventNow(editor, eventId)).changes).toEqual([]);
	});

	test("is confirmed only against the event as it was seen", async () => {
		const editor = await aStaffMember("editor");
		const { token, eventId } = await entered(editor);
		value(await askChange(anonymous, { token, kind: "cancel" }));
		const { revision, changes, title } = await eventNow(editor, eventId);
		value(
			await changeEvent(editor, {
				...{ eventId, revision, title, organiser: "曜石光子", startsAt: `${day(13)}T09:00` },
			}),
		);
		const seen = { eventId, changeId: changes[0]?.id, revision, decision: "confirmed" };
		expect(refusal(await decideChange(editor, seen))).toEqual(["diary-moved"]);
		expect((await eventNow(editor, eventId)).state).toBe("on");
	});

	test("is whoever sent the same invitation too: either asks by their own page, reads of their own asking alone, and both learn what stands", async () => {
		const editor = await aStaffMember("editor");
		const kept = await entered(editor);
		const other = await anInvitation();
		value(await mergeSubmission(editor, { submissionId: other.id, intoId: kept.id }));
		value(await replyOrganiser(editor, { eventId: kept.eventId, answer: "coming", note: "只答主辦" }));
		const moved = { kind: "change", startsOn: day(11), startsAt: "10:00", place: "二號館" };
		value(await askChange(anonymous, { ...moved, token: other.token, words: "改期" }));
		const { changes } = await eventNow(editor, kept.eventId);
		expect(changes[0]).toMatchObject({ submissionId: other.id, words: "改期", decision: null });
		const shown = async ({ token }: { token: string }) => (await readStatus(token, new Date()))?.event;
		expect(await shown(other)).toMatchObject({ isOwn: false, reply: { answer: "coming", note: null } });
		expect((await shown(other))?.changes.map(({ words }) => words)).toEqual(["改期"]);
		expect(await shown(kept)).toMatchObject({ isOwn: true, changes: [], reply: { note: "只答主辦" } });

		value(await decided(editor, kept.eventId, "confirmed"));
		for (const { id } of [kept, other])
			expect(await readEventFileOf(id)).toMatchObject({ id: kept.eventId, startsAt: at(day(11), "10:00") });
		const last = async ({ email }: { email: string }) => (await mailsTo(email)).at(-1);
		expect((await last(other))?.subject).toMatch(/^已按通知更改/);
		expect((await last(other))?.text).toContain(other.token);
		expect((await last(kept))?.subject).toMatch(/^採訪日誌已更改/);
		expect((await last(kept))?.text).not.toContain("改期");

		value(await withdrawSubmission(anonymous, { token: other.token }));
		expect((await eventNow(editor, kept.eventId)).changes.every(({ decision }) => decision !== null)).toBe(
			true,
		);
		expect(await shown(other)).toBeNull();
	});

	test("who takes the invitation back calls the event off, and thirty days later nothing of theirs is left in the diary", async () => {
		const editor = await aStaffMember("editor");
		const { token, eventId } = await entered(editor);
		value(await withdrawSubmission(anonymous, { token }));
		expect((await eventNow(editor, eventId)).changes).toMatchObject([{ kind: "cancel", decision: null }]);
		value(await decided(editor, eventId, "confirmed"));
		value(await tidySubmissions(theSystem, {}, { now: new Date(Date.now() + 31 * DAY) }));
		expect(await eventNow(editor, eventId)).toMatchObject({
			...{ state: "cancelled", submissionId: null, facts: null, contactEmail: null, contactPhone: null },
		});
	});
});

describe("a calendar file", () => {
	const file = (uid: string, ...lines: string[]) =>
		["BEGIN:VCALENDAR", "BEGIN:VEVENT", `UID:${uid}`, ...lines, "END:VEVENT", "END:VCALENDAR"].join("\r\n");

	test("is put in once; the same event with another time waits as a difference", async () => {
		const editor = await aStaffMember("editor");
		const uid = `u${++counter}@organiser.example`;
		const text = file(uid, "SUMMARY:路演", "DTSTART:20261201T063000Z");
		expect(value(await importCalendar(editor, { file: text }))).toMatchObject({
			added: 1,
			differ: 0,
			there: 0,
		});
		expect(value(await importCalendar(editor, { file: text }))).toMatchObject({
			added: 0,
			differ: 0,
			there: 1,
		});
		const [row] = await query("select id from diary_events where uid = $1", [uid]);
		const eventId = String(row?.id);
		expect(await eventNow(editor, eventId)).toMatchObject({
			title: "路演",
			startsAt: at("2026-12-01", "14:30"),
		});
		const moved = file(uid, "SUMMARY:路演", "DTSTART:20261202T063000Z");
		expect(value(await importCalendar(editor, { file: moved }))).toMatchObject({ differ: 1 });
		expect((await eventNow(editor, eventId)).startsAt).toEqual(at("2026-12-01", "14:30"));
		value(await decided(editor, eventId, "confirmed"));
		expect((await eventNow(editor, eventId)).startsAt).toEqual(at("2026-12-02", "14:30"));
		const off = file(uid, "SUMMARY:路演", "DTSTART:20261202T063000Z", "STATUS:CANCELLED");
		expect(value(await importCalendar(editor, { file: off }))).toMatchObject({ differ: 1 });
		value(await decided(editor, eventId, "confirmed"));
		expect((await eventNow(editor, eventId)).state).toBe("cancelled");
	});

	test("with one thing wrong in it puts nothing in", async () => {
		const editor = await aStaffMember("editor");
		const uid = `u${++counter}@organiser.example`;
		const good = file(uid, "SUMMARY:甲", "DTSTART:20261201T063000Z");
		const both = good.replace(
			"END:VCALENDAR",
			`${file("b", "SUMMARY:乙").split("\r\n").slice(1).join("\r\n")}`,
		);
		expect(refusal(await importCalendar(editor, { file: both }))).toEqual(["calendar-no-time"]);
		expect(await query("select id from diary_events where uid = $1", [uid])).toEqual([]);
	});
});

describe("the secret address of one's assignments", () => {
	test("shows one's own, until it is made anew, revoked, or its owner gone", async () => {
		const [editor, writer] = [await aStaffMember("editor"), await aStaffMember("writer")];
		const { id: eventId } = await anEvent(editor, { startsAt: `${day(24)}T10:00`, endsAt: "" });
		await anEvent(editor);
		value(await assignEvent(editor, { eventId, reporterId: "", photographerId: writer.userId }));
		const { token } = value(await makeFeed(writer, {}));
		const now = new Date();
		expect((await readFeed(token, now))?.events.map(({ id }) => id)).toEqual([eventId]);
		expect(await readFeed(`${token}x`, now)).toBeNull();
		const [stored] = await query("select token_hash from diary_feeds where user_id = $1", [writer.userId]);
		expect(stored?.token_hash).not.toContain(token);
		const { token: fresh } = value(await makeFeed(writer, {}));
		expect(await readFeed(token, now)).toBeNull();
		expect(await readFeedMade(writer)).not.toBeNull();
		value(await changeStaff(theSystem, { email: writer.email, isSuspended: true }));
		expect(await readFeed(fresh, now)).toBeNull();
		value(await changeStaff(theSystem, { email: writer.email, isSuspended: false }));
		expect(await readFeed(fresh, now)).not.toBeNull();
		value(await revokeFeed(writer, {}));
		expect(await readFeed(fresh, now)).toBeNull();
	});
});

describe("the story of an event", () => {
	test("begins under its title, bound by its embargo, its reporter's, with when and where noted beside it; once", async () => {
		const [editor, writer] = [await aStaffMember("editor"), await aStaffMember("writer")];
		const { eventId, id, title } = await entered(editor, { startsOn: day(60) });
		value(await assignEvent(editor, { eventId, reporterId: writer.userId, photographerId: "" }));
		const { revision, organiser, startsAt } = await eventNow(editor, eventId);
		value(
			await changeEvent(editor, {
				...{ eventId, revision, title, organiser, embargoUntil: `${day(61)}T08:00` },
				startsAt: typedInstant(startsAt),
			}),
		);
		const { articleId } = value(await beginStory(writer, { eventId }));
		expect(value(await beginStory(editor, { eventId })).articleId).toBe(articleId);
		const [article] = await query("select * from articles where id = $1", [articleId]);
		expect(article).toMatchObject({ claim: title, assigned_to: writer.userId, created_by: writer.userId });
		expect(article?.embargo_until).toEqual(at(day(61), "08:00"));
		const [note] = await query(
			"select text from notes join note_threads t on t.id = notes.thread_id where t.article_id = $1",
			[articleId],
		);
		expect(note?.text).toContain("主辦：曜石光子");
		expect(note?.text).toContain(`/desk/diary/${eventId}`);
		expect(note?.text).not.toContain("0000 0000");
		const [submission] = await query("select state, article_id from submissions where id = $1", [id]);
		expect(submission).toEqual({ state: "adopted", article_id: articleId });
	});

	test("of an event by hand is begun by its reporter and by no other writer", async () => {
		const [editor, writer, other] = [
			await aStaffMember("editor"),
			await aStaffMember("writer"),
			await aStaffMember("writer"),
		];
		const { id: eventId } = await anEvent(editor, {
			startsAt: `${day(25)}T10:00`,
			endsAt: "",
			facts: "首次公開",
		});
		value(await assignEvent(editor, { eventId, reporterId: writer.userId, photographerId: "" }));
		expect(refusal(await beginStory(other, { eventId }))).toEqual(["forbidden"]);
		const { articleId } = value(await beginStory(writer, { eventId }));
		expect(await eventNow(editor, eventId)).toMatchObject({ articleId, storyState: "draft" });
	});

	test("is asked for on the morning after, once, and not when it was handed in meanwhile", async () => {
		const editor = await aStaffMember("editor");
		const [late, filed, idle] = [
			await aStaffMember("writer"),
			await aStaffMember("writer"),
			await aStaffMember("writer"),
		];
		const cover = async (writer: Staff, changes: object = {}) => {
			const hours = { startsAt: `${day(90)}T22:00`, endsAt: `${day(90)}T23:00`, ...changes };
			const { id: eventId } = await anEvent(editor, hours);
			value(await assignEvent(editor, { eventId, reporterId: writer.userId, photographerId: "" }));
			return eventId;
		};
		await cover(late);
		const done = await cover(filed);
		await cover(idle, { state: "postponed" });
		const { articleId } = value(await beginStory(filed, { eventId: done }));
		value(await submitArticle(filed, { articleId, revision: 1, from: "draft" }));
		const remind = (on: string, time: string) => remindUnfiled(theSystem, {}, { now: at(on, time) });
		value(await remind(day(90), "23:30"));
		value(await remind(day(91), "08:59"));
		expect(await kindsOf(late)).toEqual(["diary-assigned"]);
		value(await remind(day(91), "09:00"));
		value(await remind(day(91), "09:01"));
		expect(await kindsOf(late)).toEqual(["diary-assigned", "diary-unfiled"]);
		expect((await subjectsTo(late)).filter((subject) => subject.includes("未見交稿"))).toHaveLength(1);
		expect(await kindsOf(filed)).not.toContain("diary-unfiled");
		expect(await kindsOf(idle)).not.toContain("diary-unfiled");
	});

	test("that was begun and not handed in is asked for too; what lies a week back is not", async () => {
		const [editor, writer] = [await aStaffMember("editor"), await aStaffMember("writer")];
		const { id: eventId } = await anEvent(editor, { startsAt: `${day(110)}T10:00`, endsAt: "" });
		const { id: old } = await anEvent(editor, { startsAt: `${day(101)}T10:00`, endsAt: "" });
		for (const one of [eventId, old])
			value(await assignEvent(editor, { eventId: one, reporterId: writer.userId, photographerId: "" }));
		value(await beginStory(writer, { eventId }));
		value(await remindUnfiled(theSystem, {}, { now: at(day(111), "10:00") }));
		expect((await kindsOf(writer)).filter((kind) => kind === "diary-unfiled")).toHaveLength(1);
	});
});
