import { describe, expect, test } from "vitest";
import { listChoices, readArticle } from "@/lib/articles/desk-queries";
import { listByPerson, readStory } from "@/lib/articles/public-queries";
import { reviseArticle } from "@/lib/articles/revise-article";
import { updateArticle } from "@/lib/articles/update-article";
import { addColumn } from "@/lib/columns/add-column";
import { readColumn } from "@/lib/columns/public-queries";
import { addPerson } from "@/lib/people/add-person";
import { changePerson } from "@/lib/people/change-person";
import { listPeopleToEdit, readPeopleMerge, readPersonToEdit } from "@/lib/people/desk-queries";
import { mergePeople } from "@/lib/people/merge-people";
import { readPerson } from "@/lib/people/public-queries";
import { addRedirect } from "@/lib/redirects/add-redirect";
import { readRedirect } from "@/lib/redirects/public-queries";
import { renewStaleWords } from "@/lib/search/reindex-search";
import { addStaff } from "@/lib/staff/add-staff";
import { restoreVersion } from "@/lib/versions/restore-version";
import { useFreshDatabase } from "../support/database";
import {
	aBody,
	aContent,
	aDraft,
	aPerson,
	aPublishedArticle,
	aStaffMember,
	PASSWORD,
	refusal,
	theSystem,
	value,
} from "../support/given";

const database = useFreshDatabase();

const signed = (...ids: string[]) => ids.map((personId) => ({ personId, role: "writer" as const }));
const lastTags = async () => {
	const rows = await database.query("select tags from front_changes order by id desc limit 2");
	return rows.flatMap(({ tags }) => tags as string[]);
};

async function edited(id: string, changes: Record<string, unknown>) {
	const editor = await aStaffMember("editor");
	const found = await readPersonToEdit(editor, id);
	if (!found) throw new Error("no such person");
	const { mergedIntoId: _, createdAt: __, id: personId, ...fields } = found.person;
	return changePerson(editor, { ...fields, personId, ...changes });
}

describe("a person", () => {
	test("is found by name in whatever spelling, and counted with their stories", async () => {
		const editor = await aStaffMember("editor");
		const { id } = value(
			await addPerson(theSystem, {
				handle: "wai-long",
				name: "衞朗",
				englishName: "Wai Long",
				aliases: "衛朗先生\n\nW. Long",
				kind: "guest",
			}),
		);
		await aDraft({ bylines: signed(id) });
		for (const search of ["衛", "卫朗", "wai long", "ＷＡＩ", "wai-long", "w. long"]) {
			const { people } = await listPeopleToEdit(editor, { search });
			expect(people, search).toMatchObject([{ id, stories: 1, aliases: ["衛朗先生", "W. Long"] }]);
		}
		expect((await listPeopleToEdit(editor, { search: "衛朗", kind: "staff" })).people).toEqual([]);
		expect((await listPeopleToEdit(editor, { search: "衛朗" })).counts).toEqual(new Map([["guest", 1]]));
		for (const role of ["writer", "columnist"] as const)
			expect((await listPeopleToEdit(await aStaffMember(role), {})).people).toEqual([]);
		expect(await readPersonToEdit(await aStaffMember("writer"), id)).toBeNull();
	});

	test("who is renamed is renamed on every story, in search, and on every page that shows one", async () => {
		const { id, name } = await aPerson("改前之名");
		const { number } = await aPublishedArticle({ bylines: signed(id), headline: "人名測試｜更名" });
		value(await edited(id, { name: "改後之名", title: "主筆" }));
		expect((await readStory(number))?.bylines).toMatchObject([{ name: "改後之名", title: "主筆" }]);
		expect(await lastTags()).toEqual(
			expect.arrayContaining([`article:${number}`, `person:${id}`, "people", "latest"]),
		);
		await renewStaleWords();
		const [row] = await database.query(
			"select whole::text as words, rules from publication_search where number = $1",
			[number],
		);
		expect(row?.words).toContain("改后");
		expect(row?.words).not.toContain("改前");
		expect(row?.rules).toBeGreaterThan(0);
		const [event] = await database.query(
			"select details from events where verb = 'person.changed' order by id desc limit 1",
		);
		expect(event?.details).toMatchObject({ changes: { name: { before: name, after: "改後之名" } } });
	});

	test("whose address changes keeps the old one, through every further change and back again", async () => {
		const { id, handle } = await aPerson();
		await aPublishedArticle({ bylines: signed(id) });
		value(await edited(id, { handle: "second-name" }));
		expect((await readRedirect(`/authors/${handle}`))?.toPath).toBe("/authors/second-name");
		expect((await readRedirect(`/feeds/authors/${handle}.rss`))?.toPath).toBe(
			"/feeds/authors/second-name.rss",
		);
		value(await edited(id, { handle: "third-name" }));
		expect((await readRedirect(`/authors/${handle}`))?.toPath).toBe("/authors/third-name");
		value(await edited(id, { handle }));
		expect(await readRedirect(`/authors/${handle}`)).toBeNull();
		expect((await readRedirect("/authors/third-name"))?.toPath).toBe(`/authors/${handle}`);
		value(await addPerson(theSystem, { handle: "third-name", name: "新人", kind: "staff" }));
		expect(await readRedirect("/authors/third-name")).toBeNull();
	});

	test("is not overwritten by somebody who had an older form, and no address is taken from another", async () => {
		const [one, other] = [await aPerson(), await aPerson()];
		value(await edited(one.id, { bio: "新簡介" }));
		expect(refusal(await edited(one.id, { revision: 1, bio: "舊表格" }))).toEqual(["conflict"]);
		expect(refusal(await edited(one.id, { handle: other.handle }))).toEqual(["taken"]);
		expect(refusal(await edited(one.id, { handle: "不是網址" }))).toEqual(["not-a-handle"]);
		expect(refusal(await edited(one.id, { portraitId: one.id }))).toEqual(["gone"]);
	});

	test("who is no longer offered for bylines keeps them", async () => {
		const { id, handle } = await aPerson();
		const { number } = await aPublishedArticle({ bylines: signed(id) });
		value(await edited(id, { isActive: "false", isListed: "false" }));
		expect((await listChoices()).people.map((one) => one.id)).not.toContain(id);
		expect((await readStory(number))?.bylines).toHaveLength(1);
		expect(await readPerson(handle)).toMatchObject({ isListed: false });
	});

	test("whose byline is saved is the one that was chosen, whoever saves", async () => {
		const { id } = await aPerson();
		const editor = await aStaffMember("editor", { withPerson: true });
		const draft = await aDraft({ bylines: signed(id) }, editor);
		value(
			await reviseArticle(editor, {
				articleId: draft.id,
				revision: draft.revision,
				content: await aContent({ bylines: signed(id) }),
			}),
		);
		expect((await readArticle(editor, draft.id))?.content.bylines).toEqual(signed(id));
	});
});

describe("merging two people", () => {
	test("moves bylines of copies and of what readers have, columns, other names, the account and the address at once", async () => {
		const chief = await aStaffMember("chief");
		const [from, into] = [await aPerson("陳大文"), await aPerson("陳大文博士")];
		const both = await aPublishedArticle({ bylines: signed(into.id, from.id), headline: "合併｜兩人署名" });
		const one = await aPublishedArticle({ bylines: signed(from.id), headline: "合併｜一人署名" });
		const draft = await aDraft({ bylines: signed(from.id) });
		const column = value(
			await addColumn(theSystem, { slug: "merged", name: "合併欄", columnistIds: [from.id] }),
		);
		value(
			await addStaff(theSystem, {
				email: "merged@newsroom.example",
				name: "帳戶",
				role: "writer",
				password: PASSWORD,
				personId: from.id,
			}),
		);
		const moves = await readPeopleMerge(chief, { personId: from.id, intoId: into.id });
		expect(moves).toMatchObject({
			working: 3,
			published: 2,
			both: 1,
			columns: ["合併欄"],
			account: "帳戶",
			hasTwoAccounts: false,
			names: ["陳大文"],
		});
		const ids = { personId: from.id, intoId: into.id };
		expect(refusal(await mergePeople(chief, { ...ids, typed: "陳大文博士" }))).toEqual(["name-not-typed"]);
		expect(await readPerson(from.handle)).not.toBeNull();
		expect(value(await mergePeople(chief, { ...ids, typed: " 陳大文" }))).toMatchObject({ stories: 3 });

		expect((await readStory(both.number))?.bylines.map(({ handle }) => handle)).toEqual([into.handle]);
		expect((await readStory(one.number))?.bylines.map(({ handle }) => handle)).toEqual([into.handle]);
		expect((await listByPerson(into.id)).articles.map(({ number }) => number)).toEqual([
			one.number,
			both.number,
		]);
		expect((await readArticle(theSystem, draft.id))?.content.bylines).toEqual(signed(into.id));
		expect((await readColumn("merged"))?.columnists).toMatchObject([{ handle: into.handle }]);
		expect(column.id).toBeTruthy();
		expect(await readPerson(from.handle)).toBeNull();
		expect((await readRedirect(`/authors/${from.handle}`))?.toPath).toBe(`/authors/${into.handle}`);
		const [row] = await database.query("select person_id from users where name = '帳戶'");
		expect(row?.person_id).toBe(into.id);
		const [search] = await database.query("select person_ids from publication_search where number = $1", [
			both.number,
		]);
		expect(search?.person_ids).toEqual([into.id]);
		expect(await lastTags()).toEqual(
			expect.arrayContaining([
				`article:${one.number}`,
				`person:${from.id}`,
				`person:${into.id}`,
				"redirects",
			]),
		);
		const [event] = await database.query("select details from events where verb = 'person.merged'");
		expect(event?.details).toMatchObject({ from: { name: "陳大文" }, stories: 3 });
	});

	test("an open editor, an old version and a later merge all lead to the one who stays", async () => {
		const [first, second, third] = [await aPerson("甲一"), await aPerson("甲二"), await aPerson("甲三")];
		const draft = await aPublishedArticle({ bylines: signed(first.id) });
		const merge = async (from: typeof first, into: typeof first) =>
			value(await mergePeople(theSystem, { personId: from.id, intoId: into.id, typed: from.name }));
		await merge(first, second);
		// The editor has not heard of it and sends whom it loaded.
		const content = { ...draft.content, bylines: signed(first.id, second.id) };
		const { revision } = value(await reviseArticle(theSystem, { articleId: draft.id, revision: 1, content }));
		expect((await readArticle(theSystem, draft.id))?.content.bylines).toEqual(signed(second.id));
		await merge(second, third);
		const restored = value(await restoreVersion(theSystem, { articleId: draft.id, revision, version: 1 }));
		expect((await readArticle(theSystem, draft.id))?.content.bylines).toEqual(signed(third.id));
		value(await updateArticle(theSystem, { articleId: draft.id, revision: restored.revision }));
		expect((await readStory(draft.number))?.bylines).toMatchObject([{ handle: third.handle }]);
		expect((await readRedirect(`/authors/${first.handle}`))?.toPath).toBe(`/authors/${third.handle}`);
		expect(
			refusal(await mergePeople(theSystem, { personId: first.id, intoId: third.id, typed: first.name })),
		).toEqual(["not-found"]);
	});

	test("waits for a save under way, whose byline then moves too", async () => {
		const [from, into] = [await aPerson("乙一"), await aPerson("乙二")];
		const draft = await aDraft({ bylines: signed(from.id) });
		const content = { ...draft.content, bylines: signed(from.id), body: aBody("同時儲存。") };
		const [saved, merged] = await Promise.all([
			reviseArticle(theSystem, { articleId: draft.id, revision: draft.revision, content }),
			mergePeople(theSystem, { personId: from.id, intoId: into.id, typed: "乙一" }),
		]);
		value(saved);
		value(merged);
		expect((await readArticle(theSystem, draft.id))?.content.bylines).toEqual(signed(into.id));
	});

	test("is a chief's, and not between two who both sign in", async () => {
		const editor = await aStaffMember("editor", { withPerson: true });
		const other = await aStaffMember("writer", { withPerson: true });
		const ids = { personId: other.personId, intoId: editor.personId, typed: other.name };
		expect(refusal(await mergePeople(editor, ids))).toEqual(["forbidden"]);
		expect(refusal(await mergePeople(theSystem, ids))).toEqual(["two-accounts"]);
		expect(refusal(await mergePeople(theSystem, { ...ids, intoId: other.personId }))).toEqual([
			"merged-with-itself",
		]);
	});
});

test("an address that somebody gave away by hand is not led away from whoever has it now", async () => {
	value(await addRedirect(theSystem, { fromPath: "/authors/by-hand", toPath: "/latest" }));
	value(await addPerson(theSystem, { handle: "by-hand", name: "後來者", kind: "staff" }));
	expect(await readRedirect("/authors/by-hand")).toBeNull();
});
