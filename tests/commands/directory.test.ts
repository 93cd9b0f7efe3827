import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { listChoices, readArticle } from "@/lib/articles/desk-queries";
import { draftArticle } from "@/lib/articles/draft-article";
import { listInSection, readStory, readTag } from "@/lib/articles/public-queries";
import { reviseArticle } from "@/lib/articles/revise-article";
import { addBook } from "@/lib/books/add-book";
import { changeBook } from "@/lib/books/change-book";
import { addBox } from "@/lib/boxes/add-box";
import { changeBox } from "@/lib/boxes/change-box";
import { listBoxesToEdit } from "@/lib/boxes/desk-queries";
import { listBoxes } from "@/lib/boxes/public-queries";
import { addColumn } from "@/lib/columns/add-column";
import { changeColumn } from "@/lib/columns/change-column";
import { readColumn } from "@/lib/columns/public-queries";
import { addCompany } from "@/lib/companies/add-company";
import { changeCompany } from "@/lib/companies/change-company";
import { listCompaniesToEdit } from "@/lib/companies/desk-queries";
import { readCompany } from "@/lib/companies/public-queries";
import { seekStories } from "@/lib/companies/seek-stories";
import { addMedia } from "@/lib/media/add-media";
import { deleteMedia } from "@/lib/media/delete-media";
import { readMediaFile } from "@/lib/media/queries";
import { readRedirect } from "@/lib/redirects/public-queries";
import { changeSection } from "@/lib/sections/change-section";
import { listSectionsToEdit } from "@/lib/sections/desk-queries";
import { mergeSections } from "@/lib/sections/merge-sections";
import { orderSections } from "@/lib/sections/order-sections";
import { listSections, readSection } from "@/lib/sections/public-queries";
import { changeTag } from "@/lib/tags/change-tag";
import { listTagsToEdit, listUnusedTags, readTagToEdit } from "@/lib/tags/desk-queries";
import { mergeTags } from "@/lib/tags/merge-tags";
import { removeTags } from "@/lib/tags/remove-tags";
import { useFreshDatabase } from "../support/database";
import {
	aBody,
	aDraft,
	aPerson,
	aPublishedArticle,
	aSection,
	aStaffMember,
	refusal,
	theSystem,
	value,
} from "../support/given";

const database = useFreshDatabase();
const anonymous = { kind: "anonymous" } as const;
const everyTag = { search: "", kind: null, isUnused: false, page: 1 } as const;

async function tagNamed(name: string): Promise<string> {
	const [row] = await database.query("select id from tags where name = $1", [name]);
	return String(row?.id);
}

async function announced(): Promise<string[]> {
	const rows = await database.query("select tags from front_changes order by id desc limit 2");
	return rows.flatMap(({ tags }) => tags as string[]);
}

describe("a section", () => {
	test("that is closed takes no new story, and keeps those it has", async () => {
		const section = await aSection();
		const there = await aDraft({ sectionId: section.id });
		const elsewhere = await aDraft();
		value(
			await changeSection(theSystem, {
				sectionId: section.id,
				revision: 1,
				slug: section.slug,
				name: section.name,
				isOpen: "false",
			}),
		);
		const into = { sectionId: section.id };
		expect(refusal(await draftArticle(theSystem, { content: into }))).toEqual(["section-closed"]);
		const moved = { ...elsewhere.content, ...into };
		expect(
			refusal(await reviseArticle(theSystem, { articleId: elsewhere.id, revision: 1, content: moved })),
		).toEqual(["section-closed"]);
		value(await reviseArticle(theSystem, { articleId: there.id, revision: 1, content: there.content }));
		expect((await listChoices()).sections.map(({ id }) => id)).not.toContain(section.id);
		expect((await listChoices(into)).sections.map(({ id }) => id)).toContain(section.id);
		expect(await readSection(section.slug)).not.toBeNull();
	});

	test("is renamed on its stories, and its old address and feeds lead on", async () => {
		const section = await aSection();
		const { number } = await aPublishedArticle({ sectionId: section.id });
		const change = { sectionId: section.id, revision: 1, slug: "renamed-section", name: "新欄目名" };
		value(await changeSection(theSystem, change));
		expect((await readStory(number))?.section).toEqual({ slug: "renamed-section", name: "新欄目名" });
		expect((await readRedirect(`/sections/${section.slug}`))?.toPath).toBe("/sections/renamed-section");
		expect((await readRedirect(`/feeds/sections/${section.slug}.atom`))?.toPath).toBe(
			"/feeds/sections/renamed-section.atom",
		);
		expect(await announced()).toEqual(expect.arrayContaining(["sections", `article:${number}`]));
		expect(refusal(await changeSection(theSystem, change))).toEqual(["conflict"]);
	});

	test("stands where the order says, and an order that is not of all sections is refused", async () => {
		const [one, two] = [await aSection(), await aSection()];
		const ids = (await listSections()).map(({ id }) => id);
		const order = [two.id, ...ids.filter((id) => id !== two.id)];
		value(await orderSections(theSystem, { order: order.join() }));
		expect((await listSections()).map(({ id }) => id)).toEqual(order);
		for (const wrong of [order.slice(1), [...order, two.id], [...order.slice(1), randomUUID()]])
			expect(refusal(await orderSections(theSystem, { order: wrong }))).toEqual(["order-stale"]);
		const [event] = await database.query(
			"select details from events where verb = 'section.ordered' order by id desc limit 1",
		);
		expect(JSON.stringify(event?.details)).toContain(one.name);
	});

	test("that becomes part of another gives it all stories, its address and its feeds, and leaves the navigation", async () => {
		const [from, into] = [await aSection(), await aSection()];
		const live = await aPublishedArticle({ sectionId: from.id });
		const draft = await aDraft({ sectionId: from.id });
		const ids = { sectionId: from.id, intoId: into.id };
		expect(refusal(await mergeSections(theSystem, { ...ids, typed: "別的" }))).toEqual(["name-not-typed"]);
		value(await mergeSections(theSystem, { ...ids, typed: from.name }));
		expect((await listInSection(into.id)).articles.map(({ number }) => number)).toEqual([live.number]);
		expect((await listInSection(from.id)).articles).toEqual([]);
		expect((await listSections()).map(({ id }) => id)).not.toContain(from.id);
		expect((await readRedirect(`/sections/${from.slug}`))?.toPath).toBe(`/sections/${into.slug}`);
		expect(await announced()).toEqual(
			expect.arrayContaining([`section:${from.id}`, `section:${into.id}`, "front-page", "sections"]),
		);
		// Whoever has it open sends the section that was.
		value(await reviseArticle(theSystem, { articleId: draft.id, revision: 1, content: draft.content }));
		expect((await readArticle(theSystem, draft.id))?.content.sectionId).toBe(into.id);
		const [search] = await database.query("select section_id from publication_search where number = $1", [
			live.number,
		]);
		expect(search?.section_id).toBe(into.id);
	});

	test("is listed with its stories for a chief, and not for an editor or a writer", async () => {
		for (const role of ["editor", "writer"] as const)
			expect(await listSectionsToEdit(await aStaffMember(role))).toEqual([]);
		const section = await aSection();
		await aDraft({ sectionId: section.id });
		await aPublishedArticle({ sectionId: section.id });
		const mine = (await listSectionsToEdit(await aStaffMember("chief"))).find(({ id }) => id === section.id);
		expect(mine).toMatchObject({ stories: 2, published: 1 });
	});
});

describe("a column", () => {
	test("changes its name, writers in their order, state and picture; the picture cannot be deleted then, and is public", async () => {
		const [first, second] = [await aPerson(), await aPerson()];
		const { id } = value(await addColumn(theSystem, { slug: "chips-talk", name: "晶片夜話" }));
		const mediaId = randomUUID();
		value(
			await addMedia(theSystem, {
				...{ mediaId, fileName: "a.jpg", mimeType: "image/jpeg", bytes: 1, width: 640, height: 480 },
				widths: [640],
				sha256: randomUUID().replaceAll("-", "").repeat(2),
			}),
		);
		const change = (more: object) =>
			changeColumn(theSystem, {
				...{
					columnId: id,
					revision: 1,
					slug: "chips-night",
					name: "晶片夜談",
					state: "paused",
					weekday: "4",
				},
				columnistIds: `${second.id},${first.id}`,
				pictureId: mediaId,
				...more,
			});
		expect(refusal(await change({}))).toEqual(["needs-alt"]);
		await database.query("update media set alt = '晶圓' where id = $1", [mediaId]);
		expect(await readMediaFile(anonymous, mediaId)).toBeNull();
		expect(refusal(await change({ columnistIds: randomUUID() }))).toEqual(["gone"]);
		value(await change({}));
		expect(await readColumn("chips-night")).toMatchObject({
			name: "晶片夜談",
			state: "paused",
			weekday: 4,
			columnists: [{ handle: second.handle }, { handle: first.handle }],
			picture: { id: mediaId, alt: "晶圓" },
		});
		expect((await readRedirect("/columns/chips-talk"))?.toPath).toBe("/columns/chips-night");
		expect(await readMediaFile(anonymous, mediaId)).toMatchObject({ isPublic: true });
		expect(refusal(await deleteMedia(theSystem, { mediaId }))).toEqual(["in-use"]);
	});
});

describe("a tag", () => {
	test("that is renamed is renamed on its stories; its old name, typed again, is the same tag, and its old address leads on", async () => {
		const editor = await aStaffMember("editor");
		const { number } = await aPublishedArticle({ tags: ["光子"] });
		const tagId = await tagNamed("光子");
		value(await changeTag(editor, { tagId, name: "光子計算", kind: "topic", aliases: "矽光子\nphotonics" }));
		expect((await readStory(number))?.tags).toMatchObject([{ name: "光子計算", slug: "光子計算" }]);
		expect((await readRedirect("/tags/光子"))?.toPath).toBe(`/tags/${encodeURIComponent("光子計算")}`);
		const again = await aPublishedArticle({ tags: ["光子", "矽光子", "Photonics"] });
		expect((await readStory(again.number))?.tags).toMatchObject([{ name: "光子計算" }]);
		expect((await readTag("光子計算"))?.articles.map((one) => one.number)).toEqual([again.number, number]);
		for (const search of ["矽光子", "PHOTONICS", "光子计算"]) {
			const { tags } = await listTagsToEdit(editor, { ...everyTag, search });
			expect(tags, search).toMatchObject([{ id: tagId, stories: 2 }]);
		}
		// Back to what it was: nothing leads in a circle.
		value(await changeTag(editor, { tagId, name: "光子", kind: "topic" }));
		expect(await readRedirect("/tags/光子")).toBeNull();
		expect((await readTag("光子"))?.articles).toHaveLength(2);
	});

	test("keeps the spellings that somebody else has added while its form stood open", async () => {
		await aDraft({ tags: ["量子位元"] });
		const tagId = await tagNamed("量子位元");
		const form = { tagId, name: "量子位元", kind: "topic", seen: "" };
		value(await changeTag(theSystem, { ...form, aliases: "qubit" }));
		const late = { ...form, kind: "product", aliases: "昆比特" };
		expect(refusal(await changeTag(theSystem, late))).toEqual(["conflict"]);
		value(await changeTag(theSystem, { ...late, seen: "qubit", aliases: "qubit\n昆比特" }));
		expect((await readTagToEdit(theSystem, tagId))?.aliases.toSorted()).toEqual(["qubit", "昆比特"]);
	});

	test("cannot take another tag's name or spelling", async () => {
		await aDraft({ tags: ["甲標", "乙標"] });
		const [one, two] = [await tagNamed("甲標"), await tagNamed("乙標")];
		const change = (changes: object) =>
			changeTag(theSystem, { tagId: one, name: "甲標", kind: "topic", ...changes });
		expect(refusal(await change({ name: "乙標" }))).toEqual(["tag-taken"]);
		expect(refusal(await change({ aliases: ["乙標"] }))).toEqual(["tag-taken"]);
		expect(refusal(await change({ name: "。。。" }))).toEqual(["invalid"]);
		value(await mergeTags(theSystem, { tagId: two, intoId: one, typed: "乙標" }));
		value(await change({ aliases: ["乙標"], kind: "place" }));
	});

	test("that becomes another moves on stories of every state, once on each, and a later merge leads on in one step", async () => {
		const both = await aPublishedArticle({ tags: ["晶圓廠", "晶圓代工"] });
		const draft = await aDraft({ tags: ["晶圓廠"] });
		const [from, into] = [await tagNamed("晶圓廠"), await tagNamed("晶圓代工")];
		expect(value(await mergeTags(theSystem, { tagId: from, intoId: into, typed: "晶圓廠" }))).toMatchObject({
			stories: 2,
		});
		expect((await readStory(both.number))?.tags.map(({ name }) => name)).toEqual(["晶圓代工"]);
		expect((await readArticle(theSystem, draft.id))?.content.tags).toEqual(["晶圓代工"]);
		await aDraft({ tags: ["半導體"] });
		const last = await tagNamed("半導體");
		value(await mergeTags(theSystem, { tagId: into, intoId: last, typed: "晶圓代工" }));
		const again = await aDraft({ tags: ["晶圓廠"] });
		expect((await readArticle(theSystem, again.id))?.content.tags).toEqual(["半導體"]);
		expect((await readRedirect("/tags/晶圓廠"))?.toPath).toBe(`/tags/${encodeURIComponent("半導體")}`);
		expect(refusal(await mergeTags(theSystem, { tagId: from, intoId: last, typed: "晶圓廠" }))).toEqual([
			"not-found",
		]);
	});

	test("that no story carries is removed with others at once: each is asked for by itself, under one gesture", async () => {
		const [editor, chief] = [await aStaffMember("editor"), await aStaffMember("chief")];
		const draft = await aDraft({ tags: ["閒置甲", "閒置乙", "閒置丙"] });
		const ids = {
			plain: await tagNamed("閒置甲"),
			spelled: await tagNamed("閒置乙"),
			used: await tagNamed("閒置丙"),
		};
		value(
			await changeTag(theSystem, {
				tagId: ids.spelled,
				name: "閒置乙",
				kind: "topic",
				aliases: ["閒置乙乙"],
			}),
		);
		const content = { ...draft.content, tags: ["閒置丙"] };
		value(await reviseArticle(theSystem, { articleId: draft.id, revision: 1, content }));
		const shown = await listUnusedTags(editor);
		expect(shown.allowed.map(({ id }) => id)).toContain(ids.plain);
		expect(shown.refused.map(({ id }) => id)).toEqual([ids.spelled]);
		expect((await listUnusedTags(chief)).allowed.map(({ id }) => id)).toContain(ids.spelled);
		expect(await listUnusedTags(await aStaffMember("writer"))).toEqual({ allowed: [], refused: [] });
		const all = Object.values(ids);
		expect(value(await removeTags(editor, { tagIds: all }))).toEqual({ removed: 1, left: 2 });
		expect(refusal(await removeTags(editor, { tagIds: all }))).toEqual(["nothing-removed"]);
		expect(value(await removeTags(chief, { tagIds: all }))).toEqual({ removed: 1, left: 2 });
		expect(await database.query("select name from tags where name like '閒置%'")).toEqual([
			{ name: "閒置丙" },
		]);
		const events = await database.query(
			"select details->>'gesture' as gesture from events where verb = 'tag.removed'",
		);
		expect(new Set(events.map(({ gesture }) => gesture)).size).toBe(2);
	});
});

describe("a company", () => {
	test("that comes to be called something else is sought again, and a new code takes its address along", async () => {
		const editor = await aStaffMember("editor");
		const company = value(
			await addCompany(editor, {
				...{ exchange: "HKEX", code: "77001", name: "寅板通訊", kind: "listed", asOf: "2026-03-12" },
			}),
		);
		const named = await aPublishedArticle({ body: aBody("寅板通訊公布業績。") });
		const later = await aPublishedArticle({ body: aBody("卯板電訊公布業績。") });
		await seekStories();
		const change = (changes: object) =>
			changeCompany(editor, {
				...{ companyId: company.id, revision: 1, exchange: "HKEX", code: "77001", name: "寅板通訊" },
				...{ kind: "listed", asOf: "2026-03-13", aliases: "卯板電訊", isActive: "true", ...changes },
			});
		expect(refusal(await change({ code: "7700" }))).toEqual(["not-a-code"]);
		expect(refusal(await change({ exchange: "" }))).toEqual(["not-a-code"]);
		value(await change({ code: "77002" }));
		await seekStories();
		expect((await readCompany("77002"))?.name).toBe("寅板通訊");
		expect((await readRedirect("/companies/77001"))?.toPath).toBe("/companies/77002");
		expect((await readStory(later.number))?.companies).toMatchObject([{ slug: "77002" }]);
		expect((await readStory(named.number))?.companies).toMatchObject([{ slug: "77002" }]);
		const { companies } = await listCompaniesToEdit(editor, { search: "寅板通讯" });
		expect(companies).toMatchObject([{ id: company.id, stories: 2, isBeingSought: false }]);
		expect((await listCompaniesToEdit(editor, { search: "77002" })).companies).toHaveLength(1);
		const other = { exchange: "HKEX", code: "77003", name: "辰板", kind: "listed", asOf: "2026-03-12" };
		value(await addCompany(editor, other));
		expect(refusal(await change({ revision: 2, code: "77003" }))).toEqual(["code-taken"]);
	});
});

describe("a book and a box", () => {
	test("a book that is changed is changed beside its stories", async () => {
		const { id } = value(await addBook(theSystem, { title: "晶片簡史" }));
		const { number } = await aPublishedArticle({ bookId: id });
		const change = { bookId: id, revision: 1, title: "晶片小史", isbn: "978-962-000-000-0", link: "" };
		value(await changeBook(theSystem, change));
		expect((await readStory(number))?.book).toMatchObject({ title: "晶片小史", link: null });
		expect(await announced()).toContain(`article:${number}`);
		expect(refusal(await changeBook(theSystem, { ...change, revision: 2, link: "javascript:1" }))).toEqual([
			"not-a-link",
		]);
	});

	test("a box shows within its span, in Hong Kong time, and can be taken off", async () => {
		const chief = await aStaffMember("chief");
		const { id } = value(await addBox(chief, { kind: "promo", title: "講座", text: "免費講座" }));
		const change = (revision: number, changes: object) =>
			changeBox(chief, { boxId: id, revision, kind: "promo", title: "講座", text: "免費講座", ...changes });
		const shown = async () => (await listBoxes()).some((box) => box.id === id);
		expect(await shown()).toBe(true);
		value(await change(1, { startsAt: "2999-01-01T08:00", endsAt: "" }));
		expect(await shown()).toBe(false);
		const mine = (await listBoxesToEdit(chief)).find((box) => box.id === id);
		expect(mine?.startsAt?.toISOString()).toBe("2999-01-01T00:00:00.000Z");
		expect(refusal(await change(2, { startsAt: "2999-01-02T08:00", endsAt: "2999-01-01T08:00" }))).toEqual([
			"ends-before",
		]);
		expect(refusal(await change(2, { startsAt: "明天" }))).toEqual(["not-a-time"]);
		value(await change(2, { isActive: "false" }));
		expect(await shown()).toBe(false);
		expect(await listBoxesToEdit(await aStaffMember("editor"))).toEqual([]);
	});
});
