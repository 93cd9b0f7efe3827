import { randomUUID } from "node:crypto";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { database, type Transaction } from "@/db/client";
import type { DiaryEvent } from "@/db/schema/diary";
import * as ofComments from "@/lib/comments/mails";
import * as ofEvents from "@/lib/diary/mails";
import { environment } from "@/lib/env";
import { sendDueMail } from "@/lib/mail/send-due-mail";
import * as ofSubmissions from "@/lib/submissions/mails";
import { useFreshDatabase } from "../support/database";

const { query } = useFreshDatabase();
const FROM = "EJ Tech <newsroom@ejtech.example>";
const now = new Date("2026-11-26T10:00:00+08:00");

/** What a stranger may type into a form to have a mail go elsewhere, or say something else than it does. */
const HOSTILE =
	"陳𨋢\r\nBcc: all@elsewhere.example\r\nContent-Type: text/html\r\n\r\n<script>1</script>\u2028X-A: b\u0085X-C: d";
const about = {
	id: randomUUID(),
	code: "EJT-ABCD-EFGH",
	title: `題目${HOSTILE}`,
	senderName: `姓名${HOSTILE}`,
	email: "sender@agency.example",
};
const comment = {
	commentId: randomUUID(),
	to: about.email,
	name: about.senderName,
	title: about.title,
	now,
};
const event = {
	title: about.title,
	startsAt: now,
	place: `地點${HOSTILE}`,
	state: "on",
	organiser: `機構${HOSTILE}`,
	contactName: about.senderName,
	contactEmail: about.email,
} as DiaryEvent;
const words = `編輯的話${HOSTILE}`;

/** Every mail that goes to somebody outside the house, by the name of what writes it, and how its subject begins. */
const MAILS: Record<string, [subject: string, write: (tx: Transaction) => Promise<void>]> = {
	"submissions mailConfirmation": [
		"請確認來件：題目陳𨋢",
		(tx) => ofSubmissions.mailConfirmation(tx, about, now),
	],
	"submissions mailReceived": ["已收妥（", (tx) => ofSubmissions.mailReceived(tx, about, now)],
	"submissions mailQuestion": [
		"編輯有問題（",
		(tx) => ofSubmissions.mailQuestion(tx, about, { question: words, now }),
	],
	"submissions mailInDiary": ["已列入採訪日誌（", (tx) => ofSubmissions.mailInDiary(tx, about, now)],
	"submissions mailProof": [
		"請校閱第2稿（",
		(tx) => ofSubmissions.mailProof(tx, about, { number: 2, note: words, now }),
	],
	"submissions mailAmendment": [
		"未有接納修改（",
		(tx) => ofSubmissions.mailAmendment(tx, about, { isConfirmed: false, words, now }),
	],
	"submissions mailDeclined": [
		"來件結果（",
		(tx) => ofSubmissions.mailDeclined(tx, about, { reason: "篇幅或體裁不合。", note: words, now }),
	],
	"submissions mailForgotten": ["來件結果（", (tx) => ofSubmissions.mailForgotten(tx, about, now)],
	"submissions mailUsed": [
		"報道已刊出（",
		(tx) => ofSubmissions.mailUsed(tx, about, { path: "/articles/1/a", number: 1, now }),
	],
	"submissions mailCorrected": [
		"更正已刊出（",
		(tx) => ofSubmissions.mailCorrected(tx, about, { path: "/articles/1/a", now }),
	],
	"diary mailReply": [
		"會出席採訪（EJT-ABCD-EFGH）：題目陳𨋢",
		(tx) =>
			ofEvents.mailReply(tx, { event, submission: about, now, answer: "coming", names: words, note: words }),
	],
	"diary mailDecision": [
		"未能按通知更改：題目陳𨋢",
		(tx) => ofEvents.mailDecision(tx, { event, submission: null, now, isConfirmed: false, words }),
	],
	"diary mailChanged": [
		"採訪日誌已更改（EJT-ABCD-EFGH）：題目陳𨋢",
		(tx) => ofEvents.mailChanged(tx, { event, submission: about, now }),
	],
	"comments mailConfirmation": [
		"請確認你的留言：題目陳𨋢",
		(tx) => ofComments.mailConfirmation(tx, { ...comment, text: words }),
	],
	"comments mailPublished": [
		"你的留言已刊出：題目陳𨋢",
		(tx) => ofComments.mailPublished(tx, { ...comment, path: "/articles/1/a" }),
	],
};

type Caught = { raw: Buffer; to: string[] };
let caught: Caught[] = [];
/** How many mails are taken whole and then not acknowledged, as by a server that is too busy. */
let refusals = 0;
let server: SMTPServer;
let smtpUrl = "";

beforeAll(async () => {
	server = new SMTPServer({
		authOptional: true,
		disabledCommands: ["STARTTLS"],
		onData: (stream, session, done) => {
			const chunks: Buffer[] = [];
			stream.on("data", (chunk: Buffer) => chunks.push(chunk));
			stream.on("end", () => {
				caught.push({
					raw: Buffer.concat(chunks),
					to: session.envelope.rcptTo.map(({ address }) => address),
				});
				refusals -= 1;
				done(refusals >= 0 ? Object.assign(new Error("busy"), { responseCode: 451 }) : null);
			});
		},
	});
	await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
	const address = server.server.address();
	smtpUrl = `smtp://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
});

afterAll(() => new Promise<void>((settle) => server.close(() => settle())));

beforeEach(async () => {
	caught = [];
	refusals = 0;
	await query("delete from mails");
});

describe("a mail to somebody outside the house", () => {
	test("is of one of these kinds", () => {
		const there = Object.entries({ submissions: ofSubmissions, diary: ofEvents, comments: ofComments })
			.flatMap(([of, all]) => Object.keys(all).map((name) => `${of} ${name}`))
			.sort();
		expect(there).toEqual(Object.keys(MAILS).sort());
	});

	test.each(Object.entries(MAILS))(
		"%s: comes as text and as HTML to one address, under heads of ours alone and a subject that decodes right, and under one Message-ID when it is tried again",
		async (_, [subject, write]) => {
			await database().transaction(write);
			refusals = 1;
			expect(await sendDueMail({ smtpUrl, from: FROM })).toEqual({ sent: 0, failed: 1 });
			await query("update mails set next_try_at = now() - interval '1 second'");
			expect(await sendDueMail({ smtpUrl, from: FROM })).toEqual({ sent: 1, failed: 0 });
			expect(caught).toHaveLength(2);
			const ids = caught.map(({ raw }) => /^Message-ID: (\S+)/im.exec(raw.toString())?.[1]);
			expect(ids[0]).toMatch(new RegExp(`^<[0-9a-f-]{36}@${new URL(environment().siteUrl).hostname}>$`));
			expect(ids[1]).toBe(ids[0]);

			const { raw, to } = caught[1] as Caught;
			expect(to).toEqual([about.email]);
			const text = raw.toString("latin1");
			const head = text.slice(0, text.indexOf("\r\n\r\n"));
			// RFC 5322: 7-bit heads, no line of more than 998; a stranger's line begins none of them.
			expect(head).toMatch(/^[\x20-\x7e\r\n]*$/);
			expect(Math.max(...text.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(998);
			expect(
				head
					.replace(/\r\n[ \t]+/g, " ")
					.split("\r\n")
					.map((line) => line.slice(0, line.indexOf(":")).toLowerCase())
					.sort(),
			).toEqual([
				"auto-submitted",
				"content-type",
				"date",
				"from",
				"message-id",
				"mime-version",
				"subject",
				"to",
			]);
			// Said by RFC 3834 of what no person sends. A List-Unsubscribe is for lists (RFC 2369), of which nobody is on any here.
			expect(head).toMatch(/^Auto-Submitted: auto-generated$/m);
			expect(head).toMatch(/^Content-Type: multipart\/alternative;/m);

			const mail = await simpleParser(raw);
			expect(mail.subject?.startsWith(subject)).toBe(true);
			expect(mail.subject).not.toMatch(/[\r\n\u2028\u0085]/);
			expect(mail.attachments).toEqual([]);
			expect(mail.cc ?? mail.bcc ?? mail.replyTo).toBeUndefined();
			expect(mail.text).toContain("姓名陳𨋢");
			expect(mail.html).toContain("姓名陳𨋢");
			expect(mail.html).not.toMatch(/<script|<img|src=/);
			const ours = environment().siteUrl;
			const addresses = (mail.text ?? "").match(/https?:\/\/\S+/g) ?? [];
			for (const address of addresses) expect(address.startsWith(`${ours}/`)).toBe(true);
			expect(String(mail.html).match(/href="/g) ?? []).toHaveLength(addresses.length);
		},
	);
});
