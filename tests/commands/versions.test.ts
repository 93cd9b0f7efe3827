import { describe, expect, test } from "vitest";
import { readArticle } from "@/lib/articles/desk-queries";
import { readStory } from "@/lib/articles/public-queries";
import { publishArticle } from "@/lib/articles/publish-article";
import { readNewest } from "@/lib/articles/read-newest";
import { reviseArticle } from "@/lib/articles/revise-article";
import { listRevisions, readVersions } from "@/lib/versions/desk-queries";
import { nameVersion } from "@/lib/versions/name-version";
import { restoreVersion } from "@/lib/versions/restore-version";
import { assignArticle } from "@/lib/workflow/assign-article";
import { useFreshDatabase } from "../support/database";
import { aBody, aDraft, aSection, aStaffMember, refusal, theSystem, value } from "../support/given";

const { query } = useFreshDatabase();

/** A published story whose working copy an editor has since changed. */
async function aChangedStory() {
	const editor = await aStaffMember("editor");
	const draft = await aDraft({ body: aBody("第一稿。"), tags: ["光子晶片"] });
	value(await publishArticle(editor, { articleId: draft.id, revision: 1 }));
	const content = { ...draft.content, headline: "光子晶片｜改寫", body: aBody("改寫了。"), tags: ["雲端"] };
	value(await reviseArticle(editor, { articleId: draft.id, revision: 1, content }));
	return { editor, ...draft };
}

describe("naming a version", () => {
	test("keeps it from being folded into the next save, and without its name it is folded as any", async () => {
		const editor = await aStaffMember("editor");
		const { id, content } = await aDraft({}, editor);
		const save = async (revision: number, text: string) =>
			value(
				await reviseArticle(editor, { articleId: id, revision, content: { ...content, body: aBody(text) } }),
			);
		const versions = async () =>
			(await listRevisions(editor, id)).map(({ revision, name }) => [revision, name]);
		await save(1, "二");
		expect(await versions()).toEqual([[2, null]]);
		value(await nameVersion(editor, { articleId: id, version: 2, name: "送審前" }));
		await save(2, "三");
		expect(await versions()).toEqual([
			[3, null],
			[2, "送審前"],
		]);
		value(await nameVersion(editor, { articleId: id, version: 2, name: "法律審閱前" }));
		value(await nameVersion(editor, { articleId: id, version: 3, name: "終稿" }));
		value(await nameVersion(editor, { articleId: id, version: 3, name: "" }));
		await save(3, "四");
		expect(await versions()).toEqual([
			[4, null],
			[2, "法律審閱前"],
		]);
		expect(refusal(await nameVersion(editor, { articleId: id, version: 3, name: "甲" }))).toEqual([
			"version-gone",
		]);
		const another = await aStaffMember("columnist");
		expect(refusal(await nameVersion(another, { articleId: id, version: 4, name: "甲" }))).toEqual([
			"not-found",
		]);
	});
});

describe("restoring a version", () => {
	test("makes it the working copy as a version of its own: nothing is lost, and readers see nothing of it", async () => {
		const { editor, id, number, content } = await aChangedStory();
		value(await restoreVersion(editor, { articleId: id, revision: 2, version: 1 }));
		const article = await readArticle(editor, id);
		expect(article).toMatchObject({ revision: 3, state: "published", live: { revision: 1 } });
		expect(article?.content).toMatchObject({ headline: content.headline, tags: ["光子晶片"] });
		expect((await listRevisions(editor, id)).map(({ revision, reason }) => [revision, reason])).toEqual([
			[3, "restore"],
			[2, "edit"],
			[1, "edit"],
		]);
		expect((await readStory(number))?.claim).not.toBe("改寫");
		const [event] = await query(
			"select verb, details from events where subject_id = $1 order by id desc limit 1",
			[id],
		);
		expect(event).toMatchObject({ verb: "article.restored", details: { version: 1, revision: 3 } });
	});

	test("is refused when somebody has saved since the choice was made, and changes nothing", async () => {
		const { editor, id } = await aChangedStory();
		expect(refusal(await restoreVersion(editor, { articleId: id, revision: 1, version: 1 }))).toEqual([
			"conflict",
		]);
		expect((await readArticle(editor, id))?.content.headline).toBe("光子晶片｜改寫");
	});

	test("is refused when the version is no more, or points at a section that is gone", async () => {
		const { editor, id } = await aChangedStory();
		expect(refusal(await restoreVersion(editor, { articleId: id, revision: 2, version: 9 }))).toEqual([
			"version-gone",
		]);
		const section = await aSection();
		const other = await aDraft({ sectionId: section.id });
		value(
			await reviseArticle(editor, {
				articleId: other.id,
				revision: 1,
				content: { ...other.content, sectionId: null },
			}),
		);
		await query("delete from sections where id = $1", [section.id]);
		expect(await restoreVersion(editor, { articleId: other.id, revision: 2, version: 1 })).toMatchObject({
			ok: false,
			problems: [{ code: "gone", field: "sectionId" }],
		});
	});

	test("a live story is not restored to a version without a headline", async () => {
		const editor = await aStaffMember("editor");
		const draft = await aDraft({ headline: "" });
		const content = { ...draft.content, headline: "光子晶片｜量產" };
		value(await reviseArticle(editor, { articleId: draft.id, revision: 1, content }));
		value(await publishArticle(editor, { articleId: draft.id, revision: 2 }));
		expect(refusal(await restoreVersion(editor, { articleId: draft.id, revision: 2, version: 1 }))).toEqual([
			"needs-claim",
		]);
	});
});

test("a writer reads no version of a colleague's draft", async () => {
	const { id } = await aDraft({}, await aStaffMember("editor"));
	const writer = await aStaffMember("writer");
	expect((await readVersions(writer, id, [1])).size).toBe(0);
	expect((await readVersions(theSystem, id, [1])).size).toBe(1);
});

test("a writer has a colleague's live story as readers have it: no version, nothing that was written since, nor by whom", async () => {
	const { editor, id } = await aChangedStory();
	const writer = await aStaffMember("writer");
	const seen = await readArticle(writer, id);
	expect(seen).toMatchObject({ revision: 1, pending: null, content: { tags: ["光子晶片"] } });
	expect(JSON.stringify(seen)).not.toMatch(/改寫|雲端/);
	expect(JSON.stringify(seen)).not.toContain(editor.name);
	expect(await listRevisions(writer, id)).toEqual([]);
	expect((await readVersions(writer, id, [1, 2])).size).toBe(0);
	expect((await readNewest(writer, { articleId: id, base: 1 }))?.base).toBeNull();
	expect(await readArticle(editor, id)).toMatchObject({ revision: 2, content: { tags: ["雲端"] } });
	value(await assignArticle(editor, { articleId: id, assignee: writer.userId }));
	expect(await readArticle(writer, id)).toMatchObject({ revision: 2 });
	expect(await listRevisions(writer, id)).toHaveLength(2);
});
