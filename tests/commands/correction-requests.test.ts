import { describe, expect, test } from "vitest";
import { updateArticle } from "@/lib/articles/update-article";
import { correctArticle } from "@/lib/corrections/correct-article";
import { adoptSubmission } from "@/lib/submissions/adopt-submission";
import { declineSubmission } from "@/lib/submissions/decline-submission";
import { readSourceOf } from "@/lib/submissions/desk-queries";
import { reopenSubmission } from "@/lib/submissions/reopen-submission";
import { statusToken } from "@/lib/submissions/seals";
import { sendSubmission } from "@/lib/submissions/send-submission";
import { readStatus } from "@/lib/submissions/status";
import { useFreshDatabase } from "../support/database";
import { aPublishedArticle, aStaffMember, refusal, theSystem, value } from "../support/given";

const { query } = useFreshDatabase();
let counter = 0;

async function aRequest() {
	counter += 1;
	const story = await aPublishedArticle();
	const email = `reader${counter}@mail.example`;
	const { id } = value(
		await sendSubmission(theSystem, {
			kind: "correction",
			about: String(story.number),
			quoted: "產能增三成",
			body: "年報第十二頁寫的是兩成半。",
			senderName: "何先生",
			relation: "讀者",
			email,
			privacy: "on",
			stamp: "",
			address: "10.0.0.1",
		} as never),
	);
	return { id, story, email };
}

const told = (articleId: string, submissionId: string) => ({
	articleId,
	submissionId,
	kind: "correction",
	whatWas: "產能增三成",
	whatIs: "產能增兩成半",
});
const mailsTo = (email: string) => query('select subject, text from mails where "to" = $1', [email]);
const stateOf = async (id: string) =>
	(await query("select state from submissions where id = $1", [id]))[0]?.state;

describe("a request for a correction", () => {
	test("that is right ends in the ledger, and its sender is told once with the address", async () => {
		const editor = await aStaffMember("editor");
		const { id, story, email } = await aRequest();
		value(await correctArticle(editor, told(story.id, id)));
		expect(await stateOf(id)).toBe("used");
		const [line] = await query(
			"select article_id as story, submission_id as request from corrections where submission_id = $1",
			[id],
		);
		expect(line).toEqual({ story: story.id, request: id });
		const mails = await mailsTo(email);
		expect(mails).toHaveLength(1);
		expect(mails[0]?.subject).toContain("更正已刊出");
		expect(mails[0]?.text).toContain(`/articles/${story.number}/`);
		expect((await readStatus(statusToken(id), new Date()))?.story).toContain(`/articles/${story.number}/`);
		expect(refusal(await correctArticle(editor, told(story.id, id)))).toEqual(["submission-moved"]);
		expect(await mailsTo(email)).toHaveLength(1);
	});

	test("settles nothing of another story, and a correction that is refused settles no request", async () => {
		const editor = await aStaffMember("editor");
		const { id, story } = await aRequest();
		const other = await aPublishedArticle();
		expect(refusal(await correctArticle(editor, told(other.id, id)))).toEqual(["not-found"]);
		expect(refusal(await correctArticle(editor, { ...told(story.id, id), whatIs: "" }))).toEqual(["blank"]);
		expect(refusal(await correctArticle(await aStaffMember("writer"), told(story.id, id)))).toEqual([
			"forbidden",
		]);
		expect(await stateOf(id)).toBe("new");
	});

	test("that is not right is answered in the desk's own words, which its sender reads by mail and on the page", async () => {
		const editor = await aStaffMember("editor");
		const { id, email } = await aRequest();
		expect(refusal(await declineSubmission(editor, { submissionId: id, reason: "not-upheld" }))).toEqual([
			"needs-own-words",
		]);
		expect(
			refusal(await declineSubmission(editor, { submissionId: id, reason: "advert", note: "不是" })),
		).toEqual(["needs-reason"]);
		const note = "我們翻查了年報，第十二頁的兩成半是按季數字。";
		value(await declineSubmission(editor, { submissionId: id, reason: "not-upheld", note }));
		expect((await mailsTo(email))[0]?.text).toContain(note);
		expect((await readStatus(statusToken(id), new Date()))?.declineNote).toBe(note);
		value(await reopenSubmission(editor, { submissionId: id }));
		expect((await readStatus(statusToken(id), new Date()))?.declineNote).toBeNull();
	});

	test("begins no draft, and is not taken for the source of the story it is about", async () => {
		const editor = await aStaffMember("editor");
		const { id, story } = await aRequest();
		expect(refusal(await adoptSubmission(editor, { submissionId: id }))).toEqual(["is-a-correction"]);
		value(await correctArticle(editor, told(story.id, id)));
		expect(await readSourceOf(editor, story.id)).toBeNull();
		const content = { ...story.content, headline: "更新｜產能增兩成半" };
		const [{ revision } = { revision: 0 }] = (await query("select revision from articles where id = $1", [
			story.id,
		])) as { revision: number }[];
		expect((await updateArticle(editor, { articleId: story.id, revision, content } as never)).ok).toBe(true);
	});
});
