import { describe, expect, test } from "vitest";
import type { Staff } from "@/lib/access/actor";
import { markDueArticles } from "@/lib/articles/mark-due-articles";
import { publishArticle } from "@/lib/articles/publish-article";
import { scheduleArticle } from "@/lib/articles/schedule-article";
import { withdrawArticle } from "@/lib/articles/withdraw-article";
import { changeWorkMail } from "@/lib/staff/change-work-mail";
import { listUnwantedMails } from "@/lib/staff/desk-queries";
import { MAIL_KINDS } from "@/lib/staff/mail-kinds";
import { clock, dayOf } from "@/lib/time/hong-kong";
import { assignArticle } from "@/lib/workflow/assign-article";
import { returnArticle } from "@/lib/workflow/return-article";
import { submitArticle } from "@/lib/workflow/submit-article";
import { tellOfDue } from "@/lib/workflow/tell-of-due";
import { useFreshDatabase } from "../support/database";
import { aDraft, aStaffMember, theSystem, value } from "../support/given";

const { query } = useFreshDatabase();

async function subjectsTo({ email }: Staff): Promise<string[]> {
	const rows = await query('select subject from mails where "to" = $1 order by created_at', [email]);
	return rows.map(({ subject }) => String(subject));
}

const all = Object.fromEntries(MAIL_KINDS.map((kind) => [kind, "on"]));

describe("mail about somebody's work", () => {
	test("is sent of everything until they choose, and then of what they have ticked", async () => {
		const [editor, writer] = [await aStaffMember("editor"), await aStaffMember("writer")];
		const { id: articleId } = await aDraft({}, editor);
		expect(await listUnwantedMails(writer)).toEqual([]);
		const give = async () => {
			for (const assignee of ["", writer.userId])
				value(await assignArticle(editor, { articleId, assignee, on: "", at: "" }));
		};
		await give();
		expect(await subjectsTo(writer)).toEqual([expect.stringContaining("派稿")]);
		const { assign: _, ...rest } = all;
		value(await changeWorkMail(writer, rest));
		expect(await listUnwantedMails(writer)).toEqual(["assign"]);
		await give();
		expect(await subjectsTo(writer)).toHaveLength(1);
		// What they still want comes all the same.
		value(await submitArticle(writer, { articleId, revision: 1, from: "draft" }));
		value(await returnArticle(editor, { articleId, from: "review", words: "請補回應。" }));
		expect(await subjectsTo(writer)).toEqual([
			expect.stringContaining("派稿"),
			expect.stringContaining("請修改"),
		]);
		value(await changeWorkMail(writer, all));
		await give();
		expect(await subjectsTo(writer)).toHaveLength(3);
	});

	test("is one's own choice: another's stays as it was, and no other kind can be written", async () => {
		const [one, other] = [await aStaffMember("editor"), await aStaffMember("editor")];
		value(await changeWorkMail(one, { userId: other.userId, nonsense: "on" }));
		expect(await listUnwantedMails(one)).toEqual([...MAIL_KINDS]);
		expect(await listUnwantedMails(other)).toEqual([]);
		await expect(
			query("update users set unwanted_mails = array['nonsense'] where id = $1", [one.userId]),
		).rejects.toThrow("users_unwanted_mails");
	});
});

describe("the mail that a story is published", () => {
	test("comes to its author once, whoever published it, and not again when it is published anew", async () => {
		const [editor, writer] = [
			await aStaffMember("editor"),
			await aStaffMember("writer", { withPerson: true }),
		];
		const { id: articleId, number } = await aDraft({ bylines: [signed(writer)] }, editor);
		value(await publishArticle(theSystem, { articleId, revision: 1 }));
		value(await publishArticle(theSystem, { articleId, revision: 1 }));
		expect(await subjectsTo(writer)).toEqual([expect.stringContaining("已發布")]);
		expect(await subjectsTo(editor)).toEqual([]);
		const [mail] = await query('select text from mails where "to" = $1', [writer.email]);
		expect(mail?.text).toContain(`/articles/${number}`);
		value(await withdrawArticle(editor, { articleId, reason: "數據有誤" }));
		value(await publishArticle(theSystem, { articleId, revision: 1 }));
		expect(await subjectsTo(writer)).toHaveLength(1);
	});

	test("comes to whoever began it where no signature has an account, but not of what they did themselves", async () => {
		const [editor, other] = [await aStaffMember("chief"), await aStaffMember("chief")];
		const [mine, theirs] = [await aDraft({}, editor), await aDraft({}, other)];
		value(await publishArticle(editor, { articleId: mine.id, revision: 1 }));
		value(await publishArticle(editor, { articleId: theirs.id, revision: 1 }));
		expect(await subjectsTo(editor)).toEqual([]);
		expect(await subjectsTo(other)).toHaveLength(1);
	});

	test("of a scheduled story comes when its instant has, once, and not to whoever wants none", async () => {
		const writers = [];
		for (let count = 0; count < 2; count += 1)
			writers.push(await aStaffMember("writer", { withPerson: true }));
		const [one, silent] = writers as [Staff, Staff];
		value(await changeWorkMail(silent, { ...all, published: undefined }));
		const { id: articleId } = await aDraft({ bylines: writers.map(signed) });
		const at = new Date(Date.now() + 3_600_000);
		value(await scheduleArticle(theSystem, { articleId, revision: 1, on: dayOf(at), at: clock(at) }));
		value(await markDueArticles(theSystem, {}));
		expect(await subjectsTo(one)).toEqual([]);
		await query("update articles set publish_at = now() - interval '1 second' where id = $1", [articleId]);
		for (let count = 0; count < 2; count += 1) value(await markDueArticles(theSystem, {}));
		expect(await subjectsTo(one)).toEqual([expect.stringContaining("已發布")]);
		expect(await subjectsTo(silent)).toEqual([]);
	});
});

describe("the mail that a story is due soon", () => {
	test("comes once before the time to whoever has it, again for another time, and never of what is done or over", async () => {
		const [editor, writer] = [await aStaffMember("editor"), await aStaffMember("writer")];
		const { id: articleId } = await aDraft({}, editor);
		const due = async (hours: number) => {
			const at = new Date(Date.now() + hours * 3_600_000);
			const time = { on: dayOf(at), at: clock(at) };
			value(await assignArticle(editor, { articleId, assignee: writer.userId, ...time }));
			return new Date(Math.floor(at.getTime() / 60_000) * 60_000);
		};
		const told = async (now: Date) => {
			value(await tellOfDue(theSystem, {}, { now }));
			return (await subjectsTo(writer)).filter((subject) => subject.includes("即將到期")).length;
		};
		const first = await due(5);
		const minutesBefore = (at: Date, minutes: number) => new Date(at.getTime() - minutes * 60_000);
		expect(await told(minutesBefore(first, 121))).toBe(0);
		expect(await told(minutesBefore(first, 119))).toBe(1);
		expect(await told(minutesBefore(first, 60))).toBe(1);
		const second = await due(9);
		expect(await told(new Date(second.getTime() + 1_000))).toBe(1);
		expect(await told(minutesBefore(second, 30))).toBe(2);
		const third = await due(12);
		await query("update articles set stage = 'ready' where id = $1", [articleId]);
		expect(await told(minutesBefore(third, 30))).toBe(2);
		await query("update articles set stage = 'draft' where id = $1", [articleId]);
		value(await changeWorkMail(writer, { ...all, due: undefined }));
		expect(await told(minutesBefore(third, 30))).toBe(2);
	});

	test("does not follow upon the mail that gave somebody a story due within two hours", async () => {
		const [editor, writer] = [await aStaffMember("editor"), await aStaffMember("writer")];
		const { id: articleId } = await aDraft({}, editor);
		const at = new Date(Date.now() + 3_600_000);
		value(await assignArticle(editor, { articleId, assignee: writer.userId, on: dayOf(at), at: clock(at) }));
		value(await tellOfDue(theSystem, {}));
		expect(await subjectsTo(writer)).toEqual([expect.stringContaining("派稿")]);
	});
});

function signed({ personId }: Staff) {
	return { personId: personId ?? "", role: "writer" as const };
}
