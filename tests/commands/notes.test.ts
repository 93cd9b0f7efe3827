import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Staff } from "@/lib/access/actor";
import { publishArticle } from "@/lib/articles/publish-article";
import { readNotes } from "@/lib/notes/desk-queries";
import { moveThreads } from "@/lib/notes/move-threads";
import { reopenThread, resolveThread } from "@/lib/notes/resolve-thread";
import { replyToThread, startThread } from "@/lib/notes/write-note";
import { countUnread, listNotices } from "@/lib/notices/desk-queries";
import { readNotices } from "@/lib/notices/read-notices";
import { changeMentionMail } from "@/lib/staff/change-mention-mail";
import { changeStaff } from "@/lib/staff/change-staff";
import { useFreshDatabase } from "../support/database";
import { aDraft, aStaffMember, refusal, theSystem, value } from "../support/given";

const { query } = useFreshDatabase();

const noteOn = (actor: Staff, articleId: string, text: string, anchor?: object) =>
	startThread(actor, { articleId, threadId: randomUUID(), noteId: randomUUID(), text, anchor });
const mailsTo = async ({ email }: Staff) =>
	(await query(`select subject, text from mails where "to" = $1`, [email])) as {
		subject: string;
		text: string;
	}[];
const kindsFor = async (staff: Staff) => (await listNotices(staff)).map(({ kind }) => kind);

describe("a note beside a story", () => {
	test("is read by editors and by the story's authors, in the order in which it was said", async () => {
		const writer = await aStaffMember("writer");
		const [editor, story] = [await aStaffMember("editor"), await aDraft({}, writer)];
		const anchor = { quote: "昨日宣布", before: "曜石光子", after: "完成集資" };
		const { threadId } = value(await noteOn(editor, story.id, "日期要核對。", anchor));
		value(await replyToThread(writer, { threadId, noteId: randomUUID(), text: "已核對。" }));
		expect((await readNotes(writer, story.id))?.threads).toMatchObject([
			{
				id: threadId,
				anchor,
				notes: [
					{ text: "日期要核對。", name: editor.name },
					{ text: "已核對。", name: writer.name },
				],
			},
		]);
	});

	test("is nothing to a writer who may only see the published story", async () => {
		const [editor, other, story] = [
			await aStaffMember("editor"),
			await aStaffMember("writer"),
			await aDraft(),
		];
		value(await publishArticle(theSystem, { articleId: story.id, revision: 1 }));
		const { threadId } = value(await noteOn(editor, story.id, "留意版權。"));
		expect(await readNotes(other, story.id)).toBeNull();
		expect(refusal(await noteOn(other, story.id, "我也說。"))).toEqual(["forbidden"]);
		expect(refusal(await replyToThread(other, { threadId, noteId: randomUUID(), text: "回覆。" }))).toEqual([
			"forbidden",
		]);
	});

	test("sent twice is one note, and blank or endless ones are refused", async () => {
		const [editor, story] = [await aStaffMember("editor"), await aDraft()];
		const note = { articleId: story.id, threadId: randomUUID(), noteId: randomUUID(), text: "一次。" };
		for (const _try of [1, 2]) value(await startThread(editor, note));
		const reply = { threadId: note.threadId, noteId: randomUUID(), text: "答一次。" };
		for (const _try of [1, 2]) value(await replyToThread(editor, reply));
		expect((await readNotes(editor, story.id))?.threads[0]?.notes).toHaveLength(2);
		expect(refusal(await noteOn(editor, story.id, "　"))).toEqual(["blank"]);
		expect(refusal(await noteOn(editor, story.id, "長".repeat(2001)))).toEqual(["too-long"]);
	});

	test("may be done with and taken up again; in between nobody answers it", async () => {
		const [editor, story] = [await aStaffMember("editor"), await aDraft()];
		const { threadId } = value(await noteOn(editor, story.id, "完成了？"));
		value(await resolveThread(editor, { threadId }));
		expect((await readNotes(editor, story.id))?.threads[0]).toMatchObject({ resolvedByName: editor.name });
		const reply = { threadId, noteId: randomUUID(), text: "還未。" };
		expect(refusal(await replyToThread(editor, reply))).toEqual(["thread-resolved"]);
		value(await reopenThread(editor, { threadId }));
		value(await replyToThread(editor, reply));
	});

	test("moves with its words within its own story alone", async () => {
		const [editor, story, other] = [await aStaffMember("editor"), await aDraft(), await aDraft()];
		const { threadId } = value(
			await noteOn(editor, story.id, "這句。", { quote: "甲", before: "", after: "" }),
		);
		const moves = [{ threadId, anchor: { quote: "乙", before: "前", after: "後" } }];
		value(await moveThreads(editor, { articleId: other.id, moves }));
		expect((await readNotes(editor, story.id))?.threads[0]?.anchor.quote).toBe("甲");
		value(await moveThreads(editor, { articleId: story.id, moves }));
		expect((await readNotes(editor, story.id))?.threads[0]?.anchor).toEqual(moves[0]?.anchor);
	});
});

describe("whoever a note concerns", () => {
	test("is told once: the one named, by mail too; the one who began the story; those who spoke; never the actor", async () => {
		const [editor, chief, writer] = [
			await aStaffMember("editor"),
			await aStaffMember("chief"),
			await aStaffMember("writer"),
		];
		const story = await aDraft({}, writer);
		const { threadId } = value(
			await noteOn(editor, story.id, `@${chief.name} 請過目，@${editor.name} 跟進。`),
		);
		expect(await kindsFor(chief)).toEqual(["mention"]);
		expect(await kindsFor(writer)).toEqual(["note"]);
		expect(await kindsFor(editor)).toEqual([]);
		value(await replyToThread(writer, { threadId, noteId: randomUUID(), text: `＠${chief.name}　知道。` }));
		expect(await kindsFor(chief)).toEqual(["mention", "mention"]);
		expect(await kindsFor(editor)).toEqual(["reply"]);
		expect(await kindsFor(writer)).toEqual(["note"]);
		expect((await mailsTo(chief)).map(({ subject }) => subject)).toEqual([
			expect.stringContaining(editor.name),
			expect.stringContaining(writer.name),
		]);
		expect([...(await mailsTo(writer)), ...(await mailsTo(editor))]).toEqual([]);
	});

	test("is sent no mail who wants none, and is told at the desk all the same", async () => {
		const [editor, chief, story] = [
			await aStaffMember("editor"),
			await aStaffMember("chief"),
			await aDraft(),
		];
		value(await changeMentionMail(chief, { mail: "no" }));
		value(await noteOn(editor, story.id, `@${chief.name} 請過目。`));
		expect(await mailsTo(chief)).toEqual([]);
		expect(await countUnread(chief)).toBe(1);
	});

	test("is told nothing who may not read the story's notes, named or not; and no mail carries the story's words", async () => {
		const [editor, chief, stranger] = [
			await aStaffMember("editor"),
			await aStaffMember("chief"),
			await aStaffMember("writer"),
		];
		const story = await aDraft();
		const anchor = { quote: "未出街的一句", before: "", after: "" };
		value(await noteOn(editor, story.id, `@${stranger.name} @${chief.name}`, anchor));
		expect(await kindsFor(stranger)).toEqual([]);
		expect(await mailsTo(stranger)).toEqual([]);
		expect(JSON.stringify(await mailsTo(chief))).not.toContain("未出街的一句");
		expect((await readNotes(editor, story.id))?.colleagues).not.toContain(stranger.name);
	});

	test("no longer sees a notice of a story that is no longer theirs to see, and reads only their own", async () => {
		const [editor, colleague] = [await aStaffMember("editor"), await aStaffMember("editor")];
		const story = await aDraft();
		value(await noteOn(editor, story.id, `@${colleague.name}`));
		value(await readNotices(editor, {}));
		expect(await countUnread(colleague)).toBe(1);
		value(await changeStaff(theSystem, { email: colleague.email, role: "writer" }));
		const demoted: Staff = { ...colleague, role: "writer" };
		expect(await countUnread(demoted)).toBe(0);
		expect(await listNotices(demoted)).toEqual([]);
		value(await readNotices(colleague, { until: new Date().toISOString() }));
		expect(await countUnread(colleague)).toBe(0);
	});
});
