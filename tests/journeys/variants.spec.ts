import type { Page } from "@playwright/test";
import { expect, test } from "../support/journey";

const AUTHOR = "溫啟明";

test("a story in 简体 says its language and its original, keeps its reader, and leaves names as they are written", async ({
	page,
	baseURL,
}) => {
	await page.goto("/zh-hans/latest");
	await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
	const path = (await page.locator(".stream .hl a").first().getAttribute("href")) ?? "";
	expect(path).toMatch(/^\/zh-hans\/articles\/\d+/);
	await page.goto(path);
	await expect(page.locator("link[rel=canonical]")).toHaveAttribute(
		"href",
		`${baseURL}${path.replace("/zh-hans", "")}`,
	);
	await expect(page.locator(".tools [aria-current=true]")).toHaveText("简");
	await page.locator(".tools").getByRole("link", { name: "繁體（香港）" }).click();
	expect(page.url()).toBe(`${baseURL}${path.replace("/zh-hans", "")}`);
	await page.goto("/zh-hans/columns");
	await expect(page.locator("main")).toContainText(AUTHOR);
	await expect(page.locator("main")).not.toContainText("溫启明");
});

test("台灣正體 speaks of 軟體 and 網路, 简体 of 软件 and 网络, and neither of 訂閲", async ({
	page,
	desk,
}) => {
	await desk.signIn("editor");
	const story = await desk.startStory({ paragraphs: ["這個軟件經網絡訂閱，伺服器在數碼港。"] });
	await desk.open(story.id);
	await desk.publish();
	await page.goto(`/zh-tw/articles/${story.number}`);
	await expect(page.locator(".read")).toHaveText("這個軟體經網路訂閱，伺服器在數碼港。");
	await expect(page).toHaveURL(/\/zh-tw\/articles\//);
	await page.goto(`/zh-hans/articles/${story.number}`);
	await expect(page.locator(".read")).toHaveText("这个软件经网络订阅，服务器在数码港。");
});

test("a story not yet published, or withdrawn, is in no variant either", async ({ desk, request }) => {
	await desk.signIn("editor");
	const story = await desk.startStory({});
	for (const variant of ["zh-hans", "zh-tw"])
		expect((await request.get(`/${variant}/articles/${story.number}`)).status()).toBe(404);
	await desk.open(story.id);
	await desk.publish();
	expect((await request.get(`/zh-hans/articles/${story.number}`)).status()).toBe(200);
	await desk.withdraw("測試撤稿");
	const gone = await request.get(`/zh-hans/articles/${story.number}`);
	expect(gone.status()).toBe(410);
	expect(await gone.text()).not.toContain(story.headline.slice(3));
});

test("the foot of a page leads to the views of that very page, wherever in a list or a search it is", async ({
	page,
}) => {
	await page.goto("/latest");
	const older = (await page.getByRole("link", { name: "較早報道" }).getAttribute("href")) ?? "";
	expect(older).toMatch(/^\/latest\?before=/);
	const story = (await page.locator(".stream .hl a").first().getAttribute("href")) ?? "";
	const found = `/search?${new URLSearchParams({ q: "晶片", sort: "latest" })}`;
	for (const path of ["/", older, found, story, "/columns", "/about"]) {
		await page.goto(path);
		await expect(page.locator(".foot .seg a")).toHaveCount(3);
		expect(await viewsAtFoot(page), path).toEqual([
			path,
			path === "/" ? "/zh-hans" : `/zh-hans${path}`,
			path === "/" ? "/zh-tw" : `/zh-tw${path}`,
		]);
	}
	await page.goto(older);
	const headlines = await page.locator(".stream .hl a").count();
	await page.locator(".foot").getByRole("link", { name: "简体" }).click();
	await expect(page).toHaveURL(`/zh-hans${older}`);
	await expect(page.locator(".stream .hl a")).toHaveCount(headlines);
	await expect(page.locator(".foot [aria-current=true]")).toHaveText("简");
	expect((await viewsAtFoot(page))[0]).toBe(older);
});

test("the foot of a page without views leads to those of the front page", async ({ page }) => {
	for (const path of ["/no/such/page", "/offline"]) {
		await page.goto(path);
		expect(await viewsAtFoot(page), path).toEqual(["/", "/zh-hans", "/zh-tw"]);
	}
});

test("every kind of page that is listed names its views to search engines; what a search finds does not", async ({
	request,
	baseURL,
}) => {
	const viewsOf = async (path: string) => {
		const html = await (await request.get(path)).text();
		return [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(
			([, language, href = ""]) => `${language} ${href.replace(baseURL ?? "", "")}`,
		);
	};
	const listed = [
		"/latest",
		"/search",
		"/archive",
		"/most-read",
		"/corrections",
		"/columns",
		"/about",
		"/feeds",
	];
	for (const path of listed)
		expect(await viewsOf(path), path).toEqual([
			`zh-Hant-HK ${path}`,
			`zh-Hans /zh-hans${path}`,
			`zh-Hant-TW /zh-tw${path}`,
			`x-default ${path}`,
		]);
	expect(await viewsOf("/search?q=晶片")).toEqual([]);
});

test("the desk has no variants", async ({ request }) => {
	expect((await request.get("/zh-hans/desk")).status()).toBe(404);
	expect((await request.get("/zh-hans/api/media")).status()).toBe(404);
});

function viewsAtFoot(page: Page): Promise<(string | null)[]> {
	return page.locator(".foot .seg a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
}
