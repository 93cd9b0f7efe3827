import { beforeEach, describe, expect, test, vi } from "vitest";
import { anonymous } from "@/lib/access/actor";
import { readArticle } from "@/lib/articles/desk-queries";
import { changeSettings } from "@/lib/settings/change-settings";
import { defaultTipSettings } from "@/lib/settings/settings";
import { changeStaff } from "@/lib/staff/change-staff";
import { addDays, dayOf } from "@/lib/time/hong-kong";
import { answerSource, showForm } from "@/lib/tips/answer-source";
import { appointTipKey } from "@/lib/tips/appoint-tip-key";
import { confirmTipKey } from "@/lib/tips/confirm-tip-key";
import { keepsTips, listTipKeys, listTips, readTip } from "@/lib/tips/desk-queries";
import { destroyTip } from "@/lib/tips/destroy-tip";
import { moveTip } from "@/lib/tips/move-tip";
import { openTipMessage } from "@/lib/tips/open-tip-message";
import { packParcel } from "@/lib/tips/parcel";
import { promoteTip } from "@/lib/tips/promote-tip";
import { readDoor } from "@/lib/tips/public-queries";
import type { TipForm } from "@/lib/tips/read-tip-form";
import { remindCustodians } from "@/lib/tips/remind-custodians";
import { removeTipKey } from "@/lib/tips/remove-tip-key";
import { replyTip } from "@/lib/tips/reply-tip";
import { resealTipMessage } from "@/lib/tips/reseal-tip-message";
import { openParcel, sealParcel } from "@/lib/tips/seal-parcel";
import { MESSAGES_MAX } from "@/lib/tips/states";
import { tidyTips } from "@/lib/tips/tidy-tips";
import type { TipView } from "@/lib/tips/tip-view";
import { tipPage } from "@/lib/words/tip-page";
import { useFreshDatabase } from "../support/database";
import { encodings } from "../support/encodings";
import { aStaffMember, refusal, theSystem, value } from "../support/given";
import { aCustodian, aCustodianInOffice, type Custodian, theClock } from "../support/tip-keys";

const { query } = useFreshDatabase();
const DAY = 86_400_000;
let [first, second] = [] as unknown as [Custodian, Custodian];
let networks = 0;
let network = "";

// Each test comes from a network of its own.
beforeEach(() => {
	network = `network-${++networks}`;
});

const form = (fields: Record<string, string>, files: File[] = []): TipForm => ({ fields, files });

async function asked<Kind extends TipView["kind"]>(
	kind: Kind,
	fields: Record<string, string>,
	files: File[] = [],
): Promise<Extract<TipView, { kind: Kind }>> {
	const { view } = await answerSource(form(fields, files), network);
	if (view.kind !== kind)
		throw new Error(`came to ${view.kind}: ${JSON.stringify("problem" in view ? view.problem : null)}`);
	return view as Extract<TipView, { kind: Kind }>;
}

async function aTip(text = "一條線索。", files: File[] = []) {
	const before = (await query("select id from tips")).map(({ id }) => id);
	const { words } = await asked("receipt", { do: "send", text, reach: "receipt" }, files);
	const [fresh] = await query("select id from tips where id <> all($1::uuid[])", [before]);
	return { id: String(fresh?.id), receipt: words.join(" ") };
}

async function opened(custodian: Custodian, tipId: string, position = 0) {
	const tip = await readTip(custodian.actor, tipId);
	const message = tip?.messages[position];
	if (!message) throw new Error("no such message");
	const { sealed } = value(await openTipMessage(custodian.actor, { tipId, messageId: message.id }));
	return openParcel(sealed, custodian.identity);
}

async function replied(custodian: Custodian, tipId: string, text: string) {
	const tip = await readTip(custodian.actor, tipId);
	if (!tip) throw new Error("no such tip");
	const sealed = await sealParcel({ text, contact: "", files: [] }, [
		tip.replyTo,
		...tip.keys.map(({ recipient }) => recipient),
	]);
	return replyTip(custodian.actor, {
		tipId,
		sealed: Buffer.from(sealed).toString("base64"),
		keyIds: tip.keys.map(({ id }) => id),
		state: "need_more",
	});
}

describe("the door", () => {
	test("stays closed until two custodians are in office, and says so", async () => {
		expect(await readDoor()).toBeNull();
		first = await aCustodianInOffice();
		expect(await readDoor()).toBeNull();
		expect((await showForm()).kind).toBe("closed");
		await asked("closed", { do: "send", text: "太早" });
		expect(await query("select 1 from tips")).toEqual([]);
		second = await aCustodianInOffice();
		expect((await readDoor())?.keys).toHaveLength(2);
		expect((await showForm()).kind).toBe("form");
	});

	test("a key is taken in by two people, of whom neither is its holder and one an administrator", async () => {
		const { actor, keyId } = await aCustodian();
		const [admin, chief] = [await aStaffMember("admin"), await aStaffMember("chief")];
		expect(refusal(await confirmTipKey(chief, { keyId }))).toEqual(["tip-key-not-appointed"]);
		expect(refusal(await appointTipKey(chief, { keyId }))).toEqual(["forbidden"]);
		expect(refusal(await appointTipKey(actor, { keyId }))).toEqual(["forbidden"]);
		value(await appointTipKey(admin, { keyId }));
		expect(refusal(await confirmTipKey(admin, { keyId }))).toEqual(["needs-other-person"]);
		expect(refusal(await confirmTipKey(actor, { keyId }))).toEqual(["forbidden"]);
		expect((await readDoor())?.keys).toHaveLength(2);
		// A custodian in office may be the second.
		value(await confirmTipKey(first.actor, { keyId }));
		expect((await readDoor())?.keys).toHaveLength(3);
		await expect(
			query("update tip_keys set confirmed_by = user_id where id = $1", [keyId]),
		).rejects.toThrow();
		value(await removeTipKey(actor, { keyId }));
		expect((await readDoor())?.keys).toHaveLength(2);
		expect(await query("select locked from tip_keys where id = $1", [keyId])).toEqual([{ locked: "" }]);
	});

	test("closes when a custodian's account is closed or has another role", async () => {
		for (const change of [{ isSuspended: true }, { role: "writer" as const }]) {
			value(await changeStaff(theSystem, { email: second.actor.email, ...change }));
			expect(await readDoor()).toBeNull();
			expect(await keepsTips(second.actor)).toBe(false);
			value(
				await changeStaff(theSystem, {
					email: second.actor.email,
					isSuspended: false,
					role: "tip-custodian",
				}),
			);
			expect((await readDoor())?.keys).toHaveLength(2);
		}
	});

	test("its keys are seen by chiefs, administrators and custodians, with fingerprints", async () => {
		const keys = await listTipKeys(await aStaffMember("chief"));
		expect(keys.filter(({ isInOffice }) => isInOffice)).toHaveLength(2);
		expect(keys[0]?.fingerprint).toMatch(/^[0-9a-f]{4} /);
		expect(await listTipKeys(await aStaffMember("editor"))).toEqual([]);
		expect(await listTipKeys(anonymous)).toEqual([]);
	});
});

describe("a tip", () => {
	test("opens for each custodian with its files and their names, and for nobody else", async () => {
		const file = new File([Buffer.from("帳目內容")], "內部帳目.pdf", { type: "application/pdf" });
		const { id } = await aTip("有人挪用公款。", [file]);
		for (const custodian of [first, second]) {
			const parcel = await opened(custodian, id);
			expect(parcel?.text).toBe("有人挪用公款。");
			expect(parcel?.files[0]?.name).toBe("內部帳目.pdf");
			expect(Buffer.from(parcel?.files[0]?.bytes ?? []).toString()).toBe("帳目內容");
		}
		for (const role of ["admin", "chief", "editor", "press-desk"] as const) {
			const other = await aStaffMember(role);
			expect(await readTip(other, id)).toBeNull();
			expect((await listTips(other, 1)).tips).toEqual([]);
			expect((await listTips(first.actor, 1)).tips.map((tip) => tip.id)).toContain(id);
			const [message] = await query("select id from tip_messages where tip_id = $1", [id]);
			expect(refusal(await openTipMessage(other, { tipId: id, messageId: message?.id }))).toEqual([
				"forbidden",
			]);
		}
		const notYet = await aCustodian();
		expect(await readTip(notYet.actor, id)).toBeNull();
		const [message] = await query("select id from tip_messages where tip_id = $1", [id]);
		expect(refusal(await openTipMessage(notYet.actor, { tipId: id, messageId: message?.id }))).toEqual([
			"forbidden",
		]);
	});

	test("leaves nothing of what was said or of when in any table, in any encoding", async () => {
		const canary = "金絲雀七三一";
		const contact = "canary-contact@source.example";
		const { id, receipt } = await aTip(canary, [new File([`${canary}檔`], `${canary}.docx`)]);
		await answerSource(
			form({ do: "answer", receipt, text: `${canary}補充`, contact, reach: "contact" }),
			network,
		);
		await opened(first, id);
		value(await replied(first, id, `${canary}回覆`));
		const tables = await query("select tablename from pg_tables where schemaname = 'public'");
		let looked = "";
		for (const { tablename } of tables)
			for (const { row } of await query(`select t::text as row from "${tablename}" t`)) looked += `${row}\n`;
		const rows = Buffer.from(looked);
		for (const secret of [canary, contact, receipt, receipt.replaceAll(" ", ""), network])
			for (const [shape, bytes] of encodings(secret))
				expect(rows.includes(bytes), `${secret}, ${shape}`).toBe(false);
		const columns = await query(
			"select table_name, column_name, data_type from information_schema.columns where table_name in ('tips', 'tip_messages') and data_type ~ 'time|inet|json'",
		);
		expect(columns).toEqual([]);
		// Neither is there an id that counts time, nor an event of what the source did.
		const ids = await query("select id::text from tips union all select id::text from tip_messages");
		expect(ids.every(({ id: one }) => String(one)[14] === "4")).toBe(true);
		const verbs = (await query("select verb, details::text from events where subject_id = $1", [id])).map(
			({ verb, details }) => `${verb} ${details}`,
		);
		expect(verbs).toEqual(['tip.opened {"message": 1}', "tip.replied {}"]);
	});

	test("is kept under the receipt's Argon2id hash and nothing else of it", async () => {
		const { id, receipt } = await aTip();
		const [row] = await query("select receipt from tips where id = $1", [id]);
		expect(row?.receipt).toMatch(/^[0-9a-f]{64}$/);
		const thread = await asked("thread", { do: "look", receipt });
		expect(thread.state).toBe("received");
		expect(thread.messages).toEqual([expect.objectContaining({ sender: "source", text: null })]);
	});

	test("of which the size is kept at whole steps alone", async () => {
		const lengths = new Set<number>();
		for (const text of ["短", "長".repeat(3_000)]) {
			const { id } = await aTip(text);
			const [row] = await query("select length(sealed) as many from tip_messages where tip_id = $1", [id]);
			lengths.add(Number(row?.many));
		}
		expect(lengths.size).toBe(1);
	});

	test("comes back as typed when something is wrong with it, and nothing was taken", async () => {
		const before = await query("select count(*) from tips");
		const cases: [Record<string, string>, File[], string][] = [
			[{ text: " " }, [], tipPage.problems.blank],
			[{ text: "字".repeat(20_001) }, [], tipPage.problems.tooLong],
			[{ text: "a", contact: "字".repeat(301) }, [], tipPage.problems.contactTooLong],
			[{ text: "a\0b" }, [], tipPage.problems.badCharacters],
			[{ text: "a" }, Array.from({ length: 11 }, () => new File(["x"], "x")), tipPage.problems.tooManyFiles],
			[{ text: "a" }, [new File([new Uint8Array(20_000_001)], "x")], tipPage.problems.tooLarge],
		];
		for (const [fields, files, sentence] of cases) {
			const view = await asked("form", { do: "send", ...fields }, files);
			expect(view.problem?.sentence).toBe(sentence);
			expect(view.typed.text).toBe(fields.text);
		}
		expect(await query("select count(*) from tips")).toEqual(before);
	});

	test("that the browser has sealed is taken as it is, and only for the custodians of this moment", async () => {
		const door = await readDoor();
		const recipients = door?.keys.map(({ recipient }) => recipient) ?? [];
		const keys = door?.keys.map(({ id }) => id).join(" ") ?? "";
		const sealed = await sealParcel({ text: "在瀏覽器加密", contact: "", files: [] }, recipients);
		const send = (bytes: Uint8Array, changes: Record<string, string> = {}) =>
			answerSource(
				form({ do: "send", sealed: "yes", keys, ...changes }, [
					new File([new Uint8Array(bytes)], "sealed.age"),
				]),
				network,
			);
		expect((await send(sealed)).view.kind).toBe("receipt");
		expect((await send(sealed, { keys: first.keyId })).status).toBe(409);
		const forOne = await sealParcel({ text: "a", contact: "", files: [] }, recipients.slice(0, 1));
		expect((await send(forOne)).status).toBe(409);
		// What is no age file of ours is in clear for all that can be known.
		expect((await send(packParcel({ text: "明文", contact: "", files: [] }))).status).toBe(422);
	});

	test("a network that sends too often, and all together, are told so and lose nothing of what they typed", async () => {
		value(await changeSettings(theSystem, { tips: { ...defaultTipSettings, perHour: 1 } }));
		const view = await asked("form", { do: "send", text: "遲來的一條" });
		expect(view.problem?.sentence).toBe(tipPage.problems.all);
		expect(view.typed.text).toBe("遲來的一條");
		value(await changeSettings(theSystem, { tips: { ...defaultTipSettings, perHour: 10_000 } }));
		for (let sent = 1; sent < 10; sent += 1) await asked("receipt", { do: "send", text: "一條" });
		expect((await asked("form", { do: "send", text: "再一條" })).problem?.sentence).toBe(
			tipPage.problems.network,
		);
	});
});

describe("a thread", () => {
	test("goes both ways: what is asked is read with the receipt alone, what is answered by custodians alone", async () => {
		const { id, receipt } = await aTip();
		value(await replied(second, id, "可否說明日期？"));
		const asking = await asked("thread", { do: "look", receipt });
		expect(asking.state).toBe("need_more");
		expect(asking.messages.at(-1)).toMatchObject({ sender: "desk", text: "可否說明日期？" });
		const answered = await asked("thread", { do: "answer", receipt, text: "三月初。" });
		expect([answered.state, answered.said, answered.messages.at(-1)?.text]).toEqual([
			"answered",
			"answered",
			null,
		]);
		expect((await opened(first, id, 2))?.text).toBe("三月初。");
		// A colleague reads what was answered in the newsroom's name.
		expect((await opened(first, id, 1))?.text).toBe("可否說明日期？");
	});

	test("tells the source nothing of who reads it, and of the state its word alone", async () => {
		const { id, receipt } = await aTip();
		value(await moveTip(first.actor, { tipId: id, state: "in_work" }));
		value(await promoteTip(first.actor, { tipId: id, headline: "內幕", text: "可以寫的。" }));
		const thread = await asked("thread", { do: "look", receipt });
		expect(thread.state).toBe("in_work");
		expect(JSON.stringify(thread)).not.toContain(first.actor.name);
		expect(Object.keys(thread).sort()).toEqual(
			["destroyedAfter", "kind", "messages", "problem", "said", "seal", "state", "typed", "words"].sort(),
		);
	});

	test(`ends at ${MESSAGES_MAX} messages`, async () => {
		const { id, receipt } = await aTip();
		await query(
			"insert into tip_messages select gen_random_uuid(), tip_id, n, 'source', sent_on, sealed, sealed_for from tip_messages, generate_series(1, $2::int) n where tip_id = $1",
			[id, MESSAGES_MAX - 1],
		);
		const { view } = await answerSource(form({ do: "answer", receipt, text: "還有" }), network);
		expect(view).toMatchObject({ kind: "thread", problem: tipPage.problems.many, typed: { text: "還有" } });
		expect(refusal(await replied(first, id, "a"))).toEqual(["too-many-tip-messages"]);
	});
});

describe("a receipt", () => {
	test("that is wrong, one never given and one whose tip is gone get the same answer to the byte", async () => {
		const { receipt } = await aTip();
		await asked("destroyed", { do: "destroy", receipt, sure: "on" });
		const answers = [];
		for (const one of [receipt, "海島".repeat(8), "不是密語", ""])
			answers.push(await answerSource(form({ do: "look", receipt: one }), network));
		expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
		expect(answers[0]).toMatchObject({
			status: 200,
			view: { problem: { sentence: tipPage.problems.receipt } },
		});
	});

	test("cannot be guessed: after ten wrong ones this network is told nothing more, not even of the right one", async () => {
		const { receipt } = await aTip();
		const told = (sentence: string) => ({ status: 200, view: { kind: "form", problem: { sentence } } });
		for (let tried = 0; tried < 10; tried += 1)
			expect(await answerSource(form({ do: "look", receipt: "海島".repeat(8) }), network)).toMatchObject(
				told(tipPage.problems.receipt),
			);
		for (const one of ["海島".repeat(8), receipt])
			expect(await answerSource(form({ do: "look", receipt: one }), network)).toMatchObject(
				told(tipPage.problems.guesses),
			);
		expect((await answerSource(form({ do: "look", receipt }), "elsewhere")).view.kind).toBe("thread");
	});
});

describe("custodians who come and go", () => {
	test("a new one opens what was sent before once a colleague has sealed it anew; a removed one opens nothing more", async () => {
		const { id, receipt } = await aTip("早前的來料");
		value(await replied(first, id, "早前的回覆"));
		const third = await aCustodianInOffice();
		expect(await opened(third, id)).toBeNull();
		const tip = await readTip(first.actor, id);
		if (!tip) throw new Error("no tip");
		const recipients = tip.keys.map(({ recipient }) => recipient);
		const keyIds = tip.keys.map(({ id: key }) => key);
		expect(recipients).toHaveLength(3);
		for (const [position, message] of tip.messages.entries()) {
			const parcel = await opened(first, id, position);
			if (!parcel) throw new Error("does not open");
			const sealed = await sealParcel(
				parcel,
				message.sender === "desk" ? [tip.replyTo, ...recipients] : recipients,
			);
			const again = { tipId: id, messageId: message.id, sealed, keyIds };
			value(await resealTipMessage(first.actor, again));
			expect(refusal(await resealTipMessage(first.actor, { ...again, keyIds: keyIds.slice(1) }))).toEqual([
				"tip-keys-changed",
			]);
		}
		expect((await opened(third, id))?.text).toBe("早前的來料");
		expect((await asked("thread", { do: "look", receipt })).messages[1]?.text).toBe("早前的回覆");
		value(await removeTipKey(await aStaffMember("chief"), { keyId: third.keyId }));
		expect(await readTip(third.actor, id)).toBeNull();
		const { id: later } = await aTip("之後的來料");
		const [message] = await query("select sealed from tip_messages where tip_id = $1", [later]);
		expect(await openParcel(new Uint8Array(message?.sealed as Buffer), third.identity)).toBeNull();
		expect((await opened(first, later))?.text).toBe("之後的來料");
	});
});

describe("a draft from a tip", () => {
	test("holds the chosen words alone, and leads back for nobody", async () => {
		const { id } = await aTip("線人陳先生說，公司挪用一億。");
		const { number } = value(
			await promoteTip(first.actor, {
				tipId: id,
				headline: "公司｜被指挪用一億",
				text: "消息指，公司挪用一億。",
			}),
		);
		const [article] = await query("select id, body::text, created_by from articles where number = $1", [
			number,
		]);
		expect(article?.body).toContain("消息指，公司挪用一億。");
		const tables = await query(
			"select tablename from pg_tables where schemaname = 'public' and tablename not in ('tips', 'tip_messages')",
		);
		let looked = "";
		for (const { tablename } of tables)
			for (const { row } of await query(
				`select t::text as row from "${tablename}" t where t::text like '%' || $1 || '%' or t::text like '%' || $2 || '%'`,
				[String(article?.id), "陳先生"],
			))
				looked += `${row}\n`;
		expect(looked).not.toContain("陳先生");
		expect(looked).not.toContain(id);
		expect(looked).not.toContain("tip.");
		expect((await readTip(second.actor, id))?.storyNumber).toBe(number);
		// The custodian goes on with it as with any draft of one's own.
		expect(await readArticle(first.actor, String(article?.id))).not.toBeNull();
		expect(await readArticle(second.actor, String(article?.id))).toBeNull();
	});
});

describe("time", () => {
	const later = (days: number) => new Date(Date.now() + days * DAY);

	test("what has lain still for 90 days is destroyed with its messages, and no day before", async () => {
		const { id, receipt } = await aTip();
		value(await tidyTips(theClock, {}, { now: later(90) }));
		expect(await query("select 1 from tips where id = $1", [id])).toHaveLength(1);
		expect((await asked("thread", { do: "look", receipt })).destroyedAfter).toBe(
			addDays(dayOf(new Date()), 90),
		);
		value(await tidyTips(theClock, {}, { now: later(91) }));
		expect(await query("select 1 from tips where id = $1", [id])).toEqual([]);
		expect(await query("select 1 from tip_messages where tip_id = $1", [id])).toEqual([]);
		expect((await answerSource(form({ do: "look", receipt }), network)).view.kind).toBe("form");
	});

	test("destroying deletes every row, for the source and for a custodian", async () => {
		const one = await aTip();
		await asked("thread", { do: "destroy", receipt: one.receipt });
		await asked("destroyed", { do: "destroy", receipt: one.receipt, sure: "on" });
		const other = await aTip();
		value(await destroyTip(second.actor, { tipId: other.id }));
		for (const { id } of [one, other]) {
			expect(await query("select 1 from tips where id = $1", [id])).toEqual([]);
			expect(await query("select 1 from tip_messages where tip_id = $1", [id])).toEqual([]);
		}
		expect(await query("select 1 from events where subject_id = $1", [one.id])).toEqual([]);
	});

	test("custodians get one mail a day at most, at an hour of its own, that tells nothing", async () => {
		await query("delete from mails");
		await query("update tip_desk set told_on = null");
		const { id } = await aTip("金絲雀八八八");
		const morning = new Date(`${addDays(dayOf(new Date()), 1)}T08:59:00+08:00`);
		const atNine = new Date(morning.getTime() + 60_000);
		expect(value(await remindCustodians(theClock, {}, { now: morning })).told).toBe(0);
		expect(value(await remindCustodians(theClock, {}, { now: atNine })).told).toBe(2);
		expect(
			value(await remindCustodians(theClock, {}, { now: new Date(atNine.getTime() + 3_600_000) })).told,
		).toBe(0);
		const mails = await query('select "to", subject, text from mails');
		expect(new Set(mails.map(({ to }) => to))).toEqual(new Set([first.actor.email, second.actor.email]));
		expect(JSON.stringify(mails)).not.toMatch(new RegExp(`金絲雀|${id}|[0-9]+則`));
		// Read, it is quiet, until the fortnight before it is destroyed.
		await query("update tips set is_unread = false");
		const next = (days: number) => new Date(atNine.getTime() + days * DAY);
		expect(value(await remindCustodians(theClock, {}, { now: next(1) })).told).toBe(0);
		expect(value(await remindCustodians(theClock, {}, { now: next(80) })).told).toBe(2);
	});
});

test("an error about a tip is told by its kind alone", async () => {
	const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
	const { POST } = await import("@/app/contribute/tip/route");
	await query("alter table tip_messages rename to tip_messages_away");
	const body = new FormData();
	body.set("do", "send");
	body.set("text", "金絲雀九九九");
	// Nobody renders pages in this process; that it comes to rendering tells that the error was caught.
	await expect(
		POST(new Request("http://localhost/contribute/tip", { method: "POST", body })),
	).rejects.toThrow("/contribute/confidential");
	await query("alter table tip_messages_away rename to tip_messages");
	const told = said.mock.calls.flat().join(" ");
	said.mockRestore();
	expect(told).toMatch(/^a tip could not be answered: \w+$/);
});

/** How a text may stand somewhere without being seen at once. */
