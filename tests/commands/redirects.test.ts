import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { addRedirect } from "@/lib/redirects/add-redirect";
import { listRedirects, readRedirectToEdit } from "@/lib/redirects/desk-queries";
import { importRedirects } from "@/lib/redirects/import-redirects";
import { readRedirect } from "@/lib/redirects/public-queries";
import { redirectOfForm } from "@/lib/redirects/redirect-of-form";
import { removeRedirect } from "@/lib/redirects/remove-redirect";
import { useFreshDatabase } from "../support/database";
import { aStaffMember, refusal, theSystem, value } from "../support/given";
import { unfinished } from "../support/unfinished";

const database = useFreshDatabase();

const importing = (...pairs: [string, string | null][]) =>
	importRedirects(theSystem, { redirects: pairs.map(([fromPath, toPath]) => ({ fromPath, toPath })) });

test("a list can be brought in again; the later line holds", async () => {
	value(await importing(["/a/one", "/latest"], ["/a/one", "/columns"]));
	value(await importing(["/a/one", null]));
	expect(await database.query("select to_path, status from redirects where from_path = '/a/one'")).toEqual([
		{ to_path: null, status: 410 },
	]);
});

test("one wrong line keeps the whole batch out", async () => {
	expect(refusal(await importing(["/b/fine", "/latest"], ["/desk", "/latest"]))).toEqual(["not-a-path"]);
	expect(refusal(await importing(["/b/fine", "https://elsewhere.example"]))).toEqual(["not-a-path"]);
	expect(await readRedirect("/b/fine")).toBeNull();
});

test("an address cut short leads on when only one begins with it, and nowhere when several do", async () => {
	const full = "/fintech/訂閱服務加價百分之四十五";
	value(await importing([full, "/articles/10012"], ["/fintech/訂閱服務收費不變", "/articles/10013"]));
	const cut = "/fintech/訂閱服務加價";
	for (const path of [cut, encodeURI(cut), encodeURI(cut).toLowerCase(), `${cut}/`])
		expect(await readRedirect(path)).toMatchObject({ toPath: "/articles/10012" });
	expect(await readRedirect("/fintech/訂閱服務")).toBeNull();
	expect(await readRedirect("/fintech/%")).toBeNull();
	expect(await readRedirect("/fintech/______")).toBeNull();
	expect(await readRedirect("/fintech")).toBeNull();
});

test("the beginning of an address is found by an index, however many old addresses there are", async () => {
	await database.query(
		"insert into redirects (from_path, to_path) select '/archive/story-number-' || n, '/latest' from generate_series(1, 20000) n",
	);
	await database.query("analyze redirects");
	const [plan] = await database.query(
		"explain (format json) select to_path from redirects where from_path like '/archive/story-number-19999%' limit 2",
	);
	// Where the database sorts by bytes, the primary key serves as well as the index made for it.
	expect(JSON.stringify(plan)).toMatch(
		/"Index Name":"redirects_(pkey|by_prefix)".*"Index Cond":"\(+from_path/,
	);
});

test("a page that is gone says since when and why; a second word keeps the day, and a list that does not know the day leaves it", async () => {
	const chief = await aStaffMember("chief");
	value(await addRedirect(chief, { fromPath: "/c/gone", toPath: null, reason: "應當事人要求" }));
	const first = await readRedirect("/c/gone");
	expect(first).toMatchObject({
		toPath: null,
		status: 410,
		reason: "應當事人要求",
		goneAt: expect.any(Date),
	});
	value(await addRedirect(chief, { fromPath: "/c/gone", toPath: null, reason: "資料有誤" }));
	expect(await readRedirect("/c/gone")).toEqual({ ...first, reason: "資料有誤" });
	value(await importing(["/c/gone", null], ["/c/of-old", null]));
	expect(await readRedirect("/c/gone")).toEqual({ ...first, reason: "資料有誤" });
	expect(await readRedirect("/c/of-old")).toMatchObject({ status: 410, goneAt: null, reason: null });
	value(await addRedirect(chief, { fromPath: "/c/gone", toPath: "/latest", reason: "沒有人看到" }));
	expect(await readRedirect("/c/gone")).toMatchObject({ toPath: "/latest", goneAt: null, reason: null });
});

test("no redirect leads back to itself, by however many others, however it is written", async () => {
	const add = (fromPath: string, toPath: string) => addRedirect(theSystem, { fromPath, toPath });
	expect(refusal(await add("/d/self", "/D/Self/?page=2#top"))).toEqual(["circular"]);
	value(await add("/d/one", "/d/two"));
	value(await add("/d/two", "/d/%E4%B8%89"));
	expect(refusal(await add("/d/三", "/d/one"))).toEqual(["circular"]);
	expect(refusal(await importing(["/d/fine", "/latest"], ["/d/三", "/d/one/"]))).toEqual(["circular"]);
	expect(refusal(await importing(["/d/x", "/d/y"], ["/d/y", "/d/x"]))).toEqual(["circular"]);
	expect(await readRedirect("/d/fine")).toBeNull();
	value(await add("/d/三", "/latest"));
	// Somebody is closing the circle from its other end, and has not finished.
	const other = await unfinished(sql`insert into redirects (from_path, to_path) values ('/d/p', '/d/q')`);
	const second = add("/d/q", "/d/p");
	await other.finish();
	expect(refusal(await second)).toEqual(["circular"]);
});

test("the list is for those who may change it, is searched at both ends, and goes on where it stopped", async () => {
	const [chief, editor] = [await aStaffMember("chief"), await aStaffMember("editor")];
	value(await addRedirect(chief, { fromPath: "/e/舊稿", toPath: "/articles/10012" }));
	expect((await listRedirects(chief, { search: "E/舊" })).redirects).toMatchObject([{ fromPath: "/e/舊稿" }]);
	expect((await listRedirects(chief, { search: "articles/10012" })).redirects.length).toBeGreaterThan(0);
	expect(
		(await listRedirects(chief, { search: "https://old.example/e/%E8%88%8A%E7%A8%BF/" })).redirects,
	).toHaveLength(1);
	expect((await listRedirects(chief, { search: "/e/__" })).redirects).toEqual([]);
	expect((await listRedirects(chief, { search: "\0" })).redirects).toEqual([]);
	expect(await listRedirects(editor, {})).toEqual({ redirects: [], next: null });
	expect(await readRedirectToEdit(editor, "/e/舊稿")).toBeNull();
	value(
		await importing(
			...Array.from({ length: 150 }, (_, at): [string, string] => [`/f-list/${at}`, "/latest"]),
		),
	);
	const first = await listRedirects(chief, { search: "/f-list/" });
	const second = await listRedirects(chief, { search: "/f-list/", after: first.next ?? "" });
	expect(new Set([...first.redirects, ...second.redirects].map(({ fromPath }) => fromPath)).size).toBe(150);
	expect(second.next).toBeNull();
	expect(refusal(await removeRedirect(editor, { fromPath: "/e/舊稿" }))).toEqual(["forbidden"]);
	value(await removeRedirect(chief, { fromPath: "/e/舊稿" }));
	expect(refusal(await removeRedirect(chief, { fromPath: "/e/舊稿" }))).toEqual(["not-found"]);
	expect(await readRedirect("/e/舊稿")).toBeNull();
});

test("a form takes whole addresses of the site, a story's number, and what was typed under the other choice does no harm", () => {
	const site = process.env.SITE_URL ?? "http://localhost:3000";
	expect(
		redirectOfForm({
			fromPath: " https://old.example/Tech/A?utm=1 ",
			kind: "lead",
			toPath: "10012",
			reason: "因",
		}),
	).toEqual({ fromPath: "/Tech/A", toPath: "/articles/10012", reason: null });
	expect(redirectOfForm({ fromPath: "/a", kind: "lead", toPath: `${site}/latest` }).toPath).toBe("/latest");
	expect(redirectOfForm({ fromPath: "/a", kind: "lead", toPath: `${site}.evil.example/` }).toPath).toContain(
		"evil",
	);
	expect(redirectOfForm({ fromPath: "/a", kind: "gone", toPath: "/latest" })).toEqual({
		fromPath: "/a",
		toPath: null,
		reason: null,
	});
	expect(redirectOfForm(null)).toEqual({ fromPath: "/", toPath: "", reason: null });
});
