import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { database } from "@/db/client";
import { environment } from "@/lib/env";
import { listMails } from "@/lib/mail/desk-queries";
import { eraseOldMail } from "@/lib/mail/erase-old-mail";
import { queueMail } from "@/lib/mail/queue-mail";
import { retryMail } from "@/lib/mail/retry-mail";
import { KEPT_DAYS } from "@/lib/mail/rules";
import { sendDueMail } from "@/lib/mail/send-due-mail";
import { useFreshDatabase } from "../support/database";
import { aStaffMember, refusal, theSystem, value } from "../support/given";

const { query } = useFreshDatabase();
const FROM = "EJ Tech <newsroom@ejtech.example>";
const closing: (() => Promise<unknown>)[] = [];

beforeEach(() => query("delete from mails"));
afterEach(async () => {
	for (const close of closing.splice(0)) await close();
});

/** A real mail server on this machine, and what it was given. */
async function aMailServer({
	port = 0,
	refuses = (to: string): boolean => to === "",
	taken = async (): Promise<unknown> => undefined,
} = {}) {
	const received: ParsedMail[] = [];
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ["STARTTLS"],
		onRcptTo: ({ address }, _session, done) =>
			done(refuses(address) ? Object.assign(new Error("no such user"), { responseCode: 550 }) : null),
		onData: async (stream, _session, done) => {
			received.push(await simpleParser(stream));
			await taken();
			done();
		},
	});
	await new Promise<void>((settle) => server.listen(port, "127.0.0.1", settle));
	const close = () => new Promise<void>((settle) => server.close(() => settle()));
	closing.push(close);
	const address = server.server.address();
	const used = typeof address === "object" && address ? address.port : 0;
	return { received, port: used, smtpUrl: `smtp://127.0.0.1:${used}`, close };
}

async function write({ to = "reader@reader.example", subject = "請確認你的留言", text = "𨋢 連結" } = {}) {
	await database().transaction((tx) => queueMail(tx, { to, subject, text, now: new Date() }));
}

async function makeDue() {
	await query("update mails set next_try_at = now() - interval '1 second' where sent_at is null");
}

describe("the outbox", () => {
	test("a mail arrives with its Chinese subject and text, and says that no person wrote it", async () => {
		const { received, smtpUrl } = await aMailServer();
		await write();
		expect(await sendDueMail({ smtpUrl, from: FROM })).toEqual({ sent: 1, failed: 0 });
		expect(received).toHaveLength(1);
		expect(received[0]?.subject).toBe("請確認你的留言");
		expect(received[0]?.text?.trim()).toBe("𨋢 連結");
		expect(received[0]?.headers.get("auto-submitted")).toBe("auto-generated");
		expect(await sendDueMail({ smtpUrl, from: FROM })).toEqual({ sent: 0, failed: 0 });
	});

	test("it comes as text and as HTML: our own addresses are links, a stranger's are not, and nothing in it is markup", async () => {
		const { received, smtpUrl } = await aMailServer();
		const { siteUrl } = environment();
		const text = `你好：\n\n> 請看 https://elsewhere.example/a\n> <script>alert(1)</script>\n\n按此：\n${siteUrl}/contribute/status/a?b=1&c=2\nhttps://elsewhere.example/b ${siteUrl}.elsewhere.example/c`;
		await write({ text });
		await sendDueMail({ smtpUrl, from: FROM });
		const [mail] = received;
		expect(mail?.text?.trim()).toBe(text);
		const html = String(mail?.html);
		expect(Array.from(html.matchAll(/href="([^"]*)"/g), ([, href]) => href)).toEqual([
			`${siteUrl}/contribute/status/a?b=1&#38;c=2`,
		]);
		expect(html).toContain("&#60;script&#62;alert(1)&#60;/script&#62;</blockquote>");
		expect(html).not.toMatch(/<script|<img|<link|src=/);
	});

	test("a mail of a transaction that failed is never sent", async () => {
		const { received, smtpUrl } = await aMailServer();
		const failing = database().transaction(async (tx) => {
			await queueMail(tx, { to: "a@reader.example", subject: "s", text: "t", now: new Date() });
			throw new Error("rolled back");
		});
		await expect(failing).rejects.toThrow("rolled back");
		await sendDueMail({ smtpUrl, from: FROM });
		expect(received).toEqual([]);
	});

	test("what stands in a subject begins no header", async () => {
		const { received, smtpUrl } = await aMailServer();
		await write({ subject: "一\r\nBcc: other@reader.example\r\n\r\n二" });
		await sendDueMail({ smtpUrl, from: FROM });
		expect(received[0]?.bcc).toBeUndefined();
		expect(received[0]?.subject).toBe("一 Bcc: other@reader.example 二");
	});

	test("while the server is away mails wait; when it is back they arrive once, under the Message-ID they were given", async () => {
		const { port, close } = await aMailServer();
		await close();
		closing.length = 0;
		await write();
		const [before] = await query("select message_id from mails");
		expect(await sendDueMail({ smtpUrl: `smtp://127.0.0.1:${port}`, from: FROM })).toEqual({
			sent: 0,
			failed: 1,
		});
		const [waiting] = await query("select attempts, last_error, next_try_at > now() as later from mails");
		expect(waiting).toMatchObject({
			attempts: 1,
			later: true,
			last_error: expect.stringContaining("ECONNREFUSED"),
		});
		const { received, smtpUrl } = await aMailServer({ port });
		expect(await sendDueMail({ smtpUrl, from: FROM })).toEqual({ sent: 0, failed: 0 });
		await makeDue();
		expect(await sendDueMail({ smtpUrl, from: FROM })).toEqual({ sent: 1, failed: 0 });
		expect(received.map(({ messageId }) => messageId)).toEqual([before?.message_id]);
	});

	test("a receiving server that is slow over one mail does not hold up the next", async () => {
		const server = await aMailServer({
			// It says that it has the first only when it has been given the second.
			taken: () => vi.waitUntil(() => server.received.length === 2, { timeout: 10_000 }),
		});
		for (const subject of ["一", "二"]) await write({ subject });
		expect(await sendDueMail({ smtpUrl: server.smtpUrl, from: FROM })).toEqual({ sent: 2, failed: 0 });
	});

	test("two workers send each mail once", async () => {
		const { received, smtpUrl } = await aMailServer();
		for (let count = 0; count < 12; count += 1) await write({ subject: `第${count}封` });
		const workers = await Promise.all([1, 2, 3].map(() => sendDueMail({ smtpUrl, from: FROM })));
		expect(workers.reduce((sum, { sent }) => sum + sent, 0)).toBe(12);
		expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(12);
		expect(received).toHaveLength(12);
	});

	test("a worker that died during a try leaves the mail to the next, after its lease", async () => {
		const { received, smtpUrl } = await aMailServer();
		await write();
		await query("update mails set attempts = 1, next_try_at = now() + interval '2 minutes'");
		await sendDueMail({ smtpUrl, from: FROM });
		expect(received).toEqual([]);
		await makeDue();
		await sendDueMail({ smtpUrl, from: FROM });
		expect(received).toHaveLength(1);
	});

	test("an address that does not exist parks its mail at once and holds up no other", async () => {
		const { received, smtpUrl } = await aMailServer({ refuses: (to) => to.startsWith("nobody") });
		await write({ to: "nobody@reader.example" });
		await write({ to: "reader@reader.example" });
		expect(await sendDueMail({ smtpUrl, from: FROM })).toEqual({ sent: 1, failed: 1 });
		expect(received).toHaveLength(1);
		const [parked] = await query("select parked_at, last_error from mails where sent_at is null");
		expect(parked?.parked_at).toBeInstanceOf(Date);
	});

	test("a mail is parked after its last try and tried again when an administrator asks", async () => {
		await write();
		for (let tries = 0; tries < 7; tries += 1) {
			await makeDue();
			await sendDueMail({ smtpUrl: "smtp://127.0.0.1:1", from: FROM });
		}
		const [mail] = await query("select id, attempts, parked_at from mails");
		expect(mail).toMatchObject({ attempts: 7, parked_at: expect.any(Date) });
		expect(refusal(await retryMail(await aStaffMember("chief"), { mailId: mail?.id }))).toEqual([
			"forbidden",
		]);
		value(await retryMail(await aStaffMember("admin"), { mailId: mail?.id }));
		const { received, smtpUrl } = await aMailServer();
		await sendDueMail({ smtpUrl, from: FROM });
		expect(received).toHaveLength(1);
	});

	test("without a server nothing is sent, nothing is lost, and administrators alone read it", async () => {
		await write();
		expect(await sendDueMail({ smtpUrl: undefined, from: undefined })).toEqual({ sent: 0, failed: 0 });
		expect(await listMails(await aStaffMember("admin"))).toHaveLength(1);
		expect(await listMails(await aStaffMember("editor"))).toEqual([]);
	});
});

describe("what mails said is not kept for ever", () => {
	const agedBy = (days: number) =>
		query(`update mails set created_at = now() - interval '${days} days' - interval '1 minute'`);
	const kept = () => query('select text, "to", subject from mails');
	const whole = { text: "確認連結", to: "reader@reader.example", subject: "請確認" };

	test.each([
		["sent", "update mails set sent_at = now()"],
		["given up", "update mails set parked_at = now(), last_error = '550 reader@reader.example'"],
	])(
		"a mail that was %s loses its text and recipient after its time, and not a day before",
		async (_, end) => {
			await write(whole);
			await query(end);
			await agedBy(KEPT_DAYS - 1);
			expect(value(await eraseOldMail(theSystem, {}))).toEqual({ erased: 0 });
			expect(await kept()).toEqual([whole]);
			await agedBy(KEPT_DAYS);
			expect(value(await eraseOldMail(theSystem, {}))).toEqual({ erased: 1 });
			expect(await kept()).toEqual([{ text: "", to: "", subject: "請確認" }]);
			expect(JSON.stringify(await query("select * from mails"))).not.toContain("reader@");
			expect(value(await eraseOldMail(theSystem, {}))).toEqual({ erased: 0 });
		},
	);

	test("a mail that still waits for a server is left whole, and one that was erased is not sent again", async () => {
		await write(whole);
		await agedBy(KEPT_DAYS + 100);
		expect(value(await eraseOldMail(theSystem, {}))).toEqual({ erased: 0 });
		expect(await kept()).toEqual([whole]);
		await query("update mails set parked_at = now()");
		value(await eraseOldMail(theSystem, {}));
		const [mail] = await query("select id from mails");
		expect(refusal(await retryMail(await aStaffMember("admin"), { mailId: mail?.id }))).toEqual([
			"not-found",
		]);
	});
});
