import { describe, expect, test } from "vitest";
import type { Staff } from "@/lib/access/actor";
import { changeWorkMail } from "@/lib/staff/change-work-mail";
import { listUnwantedMails } from "@/lib/staff/desk-queries";
import { MAIL_KINDS } from "@/lib/staff/mail-kinds";
import { assignArticle } from "@/lib/workflow/assign-article";
import { returnArticle } from "@/lib/workflow/return-article";
import { submitArticle } from "@/lib/workflow/submit-article";
import { useFreshDatabase } from "../support/database";
import { aDraft, aStaffMember, value } from "../support/given";

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
