import { beforeAll, describe, expect, test } from "vitest";
import { anonymous, type Staff } from "@/lib/access/actor";
import { addDemoPages } from "@/lib/demo/add-demo-pages";
import { demoPages } from "@/lib/demo/demo-pages";
import { addPage } from "@/lib/pages/add-page";
import { listPagesToEdit, readPageToEdit } from "@/lib/pages/desk-queries";
import { listPages, readPage } from "@/lib/pages/public-queries";
import { publishPage } from "@/lib/pages/publish-page";
import { revisePage } from "@/lib/pages/revise-page";
import { withholdPage } from "@/lib/pages/withhold-page";
import { useFreshDatabase } from "../support/database";
import { aBody, aStaffMember, refusal, theSystem, value } from "../support/given";
import { ODD_TEXTS } from "../support/odd-texts";

const database = useFreshDatabase();
let chief: Staff;
let counter = 0;

beforeAll(async () => {
	chief = await aStaffMember("chief");
});

async function aPage(body = aBody()) {
	const slug = `page-${++counter}`;
	return { slug, ...value(await addPage(chief, { slug, title: `頁${counter}`, body })) };
}

describe("what readers see", () => {
	test("nothing of a page before it is published, and only the published copy afterwards", async () => {
		const { id: pageId, slug } = await aPage(aBody("初版。"));
		expect(await readPage(slug)).toBeNull();
		value(await publishPage(chief, { pageId, revision: 1 }));
		value(
			await revisePage(chief, { pageId, revision: 1, content: { title: "改名", body: aBody("改稿。") } }),
		);
		const shown = await readPage(slug);
		expect(JSON.stringify(shown)).toContain("初版。");
		expect(JSON.stringify(shown)).not.toContain("改");
		value(await publishPage(chief, { pageId, revision: 2 }));
		expect(await readPage(slug)).toMatchObject({ title: "改名" });
	});

	test("a page that was taken back is gone from its address and from the list", async () => {
		const { id: pageId, slug } = await aPage();
		value(await publishPage(chief, { pageId, revision: 1 }));
		expect((await listPages()).map((page) => page.slug)).toContain(slug);
		value(await withholdPage(chief, { pageId }));
		expect(await readPage(slug)).toBeNull();
		expect((await listPages()).map((page) => page.slug)).not.toContain(slug);
	});
});

describe("what is refused", () => {
	test("a save or a publication upon an older revision, telling who saved in between", async () => {
		const { id: pageId } = await aPage();
		value(await revisePage(chief, { pageId, revision: 1, content: { title: "一", body: aBody() } }));
		const late = await revisePage(chief, { pageId, revision: 1, content: { title: "二", body: aBody() } });
		expect(late).toMatchObject({
			ok: false,
			problems: [{ code: "conflict", values: { savedBy: chief.name } }],
		});
		expect(refusal(await publishPage(chief, { pageId, revision: 1 }))).toEqual(["conflict"]);
		expect((await readPageToEdit(chief, pageId))?.title).toBe("一");
	});

	test("but not one's own save that came before, though its answer was lost on the way", async () => {
		const { id: pageId } = await aPage();
		const save = { pageId, revision: 1, content: { title: "一", body: aBody("內容。") } };
		value(await revisePage(chief, save));
		expect(value(await revisePage(chief, save)).revision).toBe(2);
		expect(refusal(await revisePage(await aStaffMember("chief"), save))).toEqual(["conflict"]);
	});

	test("an empty page to readers, a picture, an address of the house's own, an address twice", async () => {
		const empty = value(await addPage(chief, { slug: `page-${++counter}`, title: "空" }));
		expect(refusal(await publishPage(chief, { pageId: empty.id, revision: 1 }))).toEqual(["needs-body"]);
		const picture = {
			type: "doc",
			content: [
				{ type: "image", attrs: { mediaId: crypto.randomUUID(), alt: "圖", caption: "", credit: "" } },
			],
		};
		expect(
			refusal(
				await revisePage(chief, { pageId: empty.id, revision: 1, content: { title: "空", body: picture } }),
			),
		).toEqual(["no-pictures"]);
		for (const slug of ["desk", "api", "latest"])
			expect(refusal(await addPage(chief, { slug, title: "冒充" }))).toEqual(["taken"]);
		const { slug } = await aPage();
		expect(refusal(await addPage(chief, { slug, title: "重複" }))).toEqual(["taken"]);
	});

	test("editors, writers and strangers see no page to edit", async () => {
		const { id } = await aPage();
		for (const actor of [await aStaffMember("editor"), await aStaffMember("writer"), anonymous]) {
			expect(await listPagesToEdit(actor)).toEqual([]);
			expect(await readPageToEdit(actor, id)).toBeNull();
		}
	});
});

test("every wording of a page can be found again in the log", async () => {
	const { id: pageId } = await aPage();
	value(
		await revisePage(chief, { pageId, revision: 1, content: { title: "舊約", body: aBody("舊承諾。") } }),
	);
	const [event] = await database.query(
		"select details from events where verb = 'page.revised' and subject_id = $1",
		[pageId],
	);
	expect(JSON.stringify(event)).toContain("舊承諾。");
});

test.each(ODD_TEXTS)("odd text is kept or refused, never thrown: $name", async (odd) => {
	const { id: pageId } = await aPage();
	const outcome = await revisePage(chief, {
		pageId,
		revision: 1,
		content: { title: odd.text, body: aBody() },
	});
	if (outcome.ok) expect((await readPageToEdit(chief, pageId))?.title).not.toBe("");
	else expect(outcome.problems[0]?.code).toMatch(/^(blank|bad-characters|too-long)$/);
	expect(await readPage(odd.text)).toBeNull();
});

test("the demo's pages are published in their order, without a picture and with links that lead somewhere", async () => {
	await addDemoPages(theSystem);
	const slugs = (await listPages()).map(({ slug }) => slug);
	for (const { slug } of demoPages) expect(slugs).toContain(slug);
	const known = new Set([...slugs.map((slug) => `/${slug}`), "/contribute", "/feeds"]);
	const links = demoPages.flatMap(({ body }) =>
		[...body.matchAll(/\]\((\/[^)]*)\)/g)].map(([, href]) => href),
	);
	expect(links.filter((href) => !known.has(href ?? ""))).toEqual([]);
});
