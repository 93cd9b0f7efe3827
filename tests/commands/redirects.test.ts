import { expect, test } from "vitest";
import { importRedirects } from "@/lib/redirects/import-redirects";
import { readRedirect } from "@/lib/redirects/public-queries";
import { useFreshDatabase } from "../support/database";
import { refusal, theSystem, value } from "../support/given";

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
