import { readdirSync, readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { withdrawArticle } from "@/lib/articles/withdraw-article";
import { addRedirect } from "@/lib/redirects/add-redirect";
import { readSection } from "@/lib/sections/public-queries";
import { dayOf } from "@/lib/time/hong-kong";
import { aPublishedArticle, theSystem, value } from "../support/given";
import { darkFaultsOf, faultsOf, overflowOf, shiftsOf, watchShifts } from "../support/looks";

const PAGES = [
	"/",
	"/latest",
	// Where no journey writes: a headline of long Latin words moves by a hair when its typeface arrives.
	"/sections/policy",
	"/columns",
	"/columns/compute-ledger",
	"/authors/wan-kai-ming",
];
const LONGEST = "ReallyLongProductNameWithoutAnySpaces_v12.4.1-beta";

test.beforeAll(() => {
	process.env.DATABASE_URL = process.env.JOURNEYS_DATABASE_URL;
});

test("a story answers under its canonical address alone, and 410 with the reason once withdrawn", async ({
	page,
}) => {
	const story = await publish(`大型數據中心用電申請改排隊制｜${LONGEST}發布`);
	const led = await page.request.get(`/articles/${story.number}`, { maxRedirects: 0 });
	expect(led.status()).toBe(308);
	expect(led.headers().location).toContain(`/articles/${story.number}/`);
	expect(
		(await page.request.get(`/articles/${story.number}/not-the-tail`, { maxRedirects: 0 })).status(),
	).toBe(308);

	await page.setViewportSize({ width: 320, height: 700 });
	await page.goto(`/articles/${story.number}`);
	await expect(page.getByRole("heading", { level: 1 })).toContainText(LONGEST);
	expect(await overflowOf(page)).toEqual([]);

	value(await withdrawArticle(theSystem, { ...story, reason: "數據有誤，重新採訪。" }));
	const gone = await page.goto(`/articles/${story.number}/any-tail`);
	expect(gone?.status()).toBe(410);
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("這篇報道已撤下");
	await expect(page.getByText("數據有誤，重新採訪。")).toBeVisible();
});

for (const path of [
	"/articles/999999999",
	"/articles/007",
	"/sections/none",
	"/authors/none",
	"/tags/%00",
	"/none",
]) {
	test(`${path} is not found, on a page of the house`, async ({ page }) => {
		const answer = await page.goto(path);
		expect(answer?.status()).toBe(404);
		await expect(page.getByRole("heading", { level: 1 })).toHaveText("這一頁不在了");
		await expect(page.getByRole("navigation", { name: "欄目導覽" })).toBeVisible();
	});
}

for (const path of [...PAGES, "a story"]) {
	test(`${path} stands still, fits 320 pixels, breaks no rule of axe, and has every glyph of its Song`, async ({
		page,
	}) => {
		test.slow();
		const address =
			path === "a story"
				? await firstStory(await (await page.request.get("/sections/startups")).text())
				: path;
		await watchShifts(page);
		for (const width of [1440, 390]) {
			await page.setViewportSize({ width, height: 900 });
			await page.goto(address);
			expect.soft(await overflowOf(page), `${width} pixels`).toEqual([]);
			expect.soft(await faultsOf(page), `${width} pixels, light`).toEqual([]);
			expect.soft(await shiftsOf(page), `${width} pixels, what moved`).toEqual([]);
			if (width === 1440) expect.soft(await foreignGlyphs(page), "Song set in another face").toEqual([]);
		}
		expect.soft(await darkFaultsOf(page), "dark").toEqual([]);
		await page.setViewportSize({ width: 320, height: 900 });
		expect.soft(await overflowOf(page), "320 pixels").toEqual([]);
	});
}

test("a section leads to its stories of one month, and they are of no other", async ({ page }) => {
	// Toward the end of a month, the demo's stories may all be of one.
	const sectionId = (await readSection("digital-life"))?.id ?? null;
	await aPublishedArticle({ sectionId }, { now: new Date(Date.now() - 70 * 86_400_000) });
	await page.goto("/sections/digital-life");
	const months = page.getByRole("navigation", { name: "按月" }).getByRole("link");
	await months.last().click();
	const month = /month=(\d{4}-\d{2})/.exec(page.url())?.[1] ?? "none";
	await expect(months.last()).toHaveAttribute("aria-current", "page");
	const days = await page
		.locator(".list time")
		.evaluateAll((all) => all.map((one) => one.getAttribute("datetime")));
	expect(days.length).toBeGreaterThan(0);
	for (const day of days) expect(day?.slice(0, 7)).toBe(month);
});

test("an old number that leads nowhere any more says so with 410, and shows no front page", async ({
	request,
}) => {
	value(await addRedirect(theSystem, { fromPath: "/?p=424242", toPath: null }));
	const answer = await request.get("/?p=424242");
	expect(answer.status()).toBe(410);
	expect(await answer.text()).toContain("這一頁已撤下");
	expect((await request.get("/?p=424243")).status()).toBe(200);
});

test("the archive ends at its first month: no robot is led through empty years", async ({ request }) => {
	expect((await request.get("/archive/1999/12/31")).status()).toBe(404);
	const months = (await (await request.get("/archive")).text()).matchAll(/href="(\/archive\/\d{4}\/\d{2})"/g);
	const [first = ""] = [...months].map(([, path = ""]) => path).sort();
	const day = await (await request.get(`${first}/01`)).text();
	expect(day).toContain('rel="next"');
	expect(day).not.toContain('rel="prev"');
});

test("every page brings the style of every class it wears", async ({ request }) => {
	const styles = readdirSync("components/styles").filter(
		(name) => !/^(desk|editor|queue|sign-in)/.test(name),
	);
	const known = classesIn(styles.map((name) => readFileSync(`components/styles/${name}`, "utf8")).join(""));
	const home = await (await request.get("/")).text();
	const story = await firstStory(home);
	const linked = [
		...(await (await request.get(story)).text()).matchAll(
			/href="(\/(?:authors|tags|companies|kickers)\/[^"#?]+)"/g,
		),
	];
	const read = new Map<string, Set<string>>();
	for (const path of [
		...PAGES,
		story,
		...new Set(linked.map(([, one = ""]) => one)),
		"/companies",
		"/archive",
		`/archive/${dayOf(new Date()).slice(0, 7).replace("-", "/")}`,
		`/archive/${dayOf(new Date()).replaceAll("-", "/")}`,
		"/most-read",
		"/corrections",
		"/search?q=晶片",
		"/search?q=𠝹𠝹",
		"/about",
		"/contribute",
		"/feeds",
		"/offline",
		"/a-page-that-never-was",
	]) {
		const html = await (await request.get(path)).text();
		const brought = new Set<string>();
		for (const [, sheet = ""] of html.matchAll(/href="(\/_next\/static\/[^"]+\.css)"/g)) {
			if (!read.has(sheet)) read.set(sheet, classesIn(await (await request.get(sheet)).text()));
			for (const name of read.get(sheet) ?? []) brought.add(name);
		}
		const worn = [...html.matchAll(/class="([^"]*)"/g)].flatMap(([, names = ""]) => names.split(" "));
		const bare = [...new Set(worn)].filter((name) => known.has(name) && !brought.has(name));
		expect.soft([path, bare]).toEqual([path, []]);
	}
});

test("without JavaScript the phone's menu opens and leads on, and older stories are a link away", async ({
	browser,
}) => {
	const context = await browser.newContext({
		javaScriptEnabled: false,
		viewport: { width: 390, height: 844 },
	});
	const page = await context.newPage();
	await page.goto("/");
	await page.locator("summary").click();
	await page.getByRole("navigation", { name: "選單" }).getByRole("link", { name: "最新" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("最新");
	const first = await page.locator(".stream a").first().getAttribute("href");
	await page.getByRole("link", { name: "較早報道" }).click();
	await expect(page).toHaveURL(/\/latest\?before=/);
	await expect(page.locator(`.stream a[href="${first}"]`)).toHaveCount(0);
	await page.getByRole("link", { name: "回到最新" }).click();
	await expect(page.locator(`.stream a[href="${first}"]`)).toBeVisible();
	await context.close();
});

test("a Song slice is served for ever by its hash, and nothing else is", async ({ page: { request } }) => {
	const home = await (await request.get("/")).text();
	const address = /\/fonts\/song\/[\w.-]+\.woff2/.exec(home)?.[0] ?? "";
	const slice = await request.get(address);
	expect(slice.headers()).toMatchObject({
		"content-type": "font/woff2",
		"cache-control": "public, max-age=31536000, immutable",
	});
	expect((await slice.body()).byteLength).toBeLessThan(30 * 1024);
	for (const name of [`${"0".repeat(16)}.gwE.woff2`, "..%2F..%2Fauth-secret", "%E6%96%87.woff2"]) {
		expect((await request.get(`/fonts/song/${name}`)).status(), name).toBe(404);
	}
});

async function publish(headline: string): Promise<{ articleId: string; revision: number; number: number }> {
	const section = await readSection("ai");
	if (!section) throw new Error("the demo newsroom has no section ai");
	const { id: articleId, revision, number } = await aPublishedArticle({ headline, sectionId: section.id });
	return { articleId, revision, number };
}

function classesIn(css: string): Set<string> {
	const selectors = css.replaceAll(/\/\*.*?\*\//gs, "").matchAll(/([^{}]+)\{/g);
	return new Set(
		[...selectors].flatMap(([, selector = ""]) => selector.match(/(?<=\.)[a-zA-Z][\w-]*/g) ?? []),
	);
}

async function firstStory(html: string): Promise<string> {
	const address = /\/articles\/\d+\/[^"]+/.exec(html)?.[0];
	if (!address) throw new Error("the section has no story");
	return address;
}

/** Texts that ask for the Song face and were drawn, in part, with another: their characters are not in the page's slice. */
async function foreignGlyphs(page: Page): Promise<string[]> {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send("DOM.enable");
	await devtools.send("CSS.enable");
	await page.evaluate(() => {
		const isSong = (element: Element) => getComputedStyle(element).fontFamily.startsWith('"EJ Song"');
		for (const element of document.querySelectorAll("main *")) {
			const hasText = element.textContent?.trim() !== "";
			if (hasText && isSong(element) && [...element.querySelectorAll("*")].every(isSong)) {
				element.setAttribute("data-song", "");
			}
		}
	});
	const { root } = await devtools.send("DOM.getDocument");
	const { nodeIds } = await devtools.send("DOM.querySelectorAll", {
		nodeId: root.nodeId,
		selector: "[data-song]",
	});
	expect(nodeIds.length, "texts in Song").toBeGreaterThan(0);
	const foreign: string[] = [];
	for (const nodeId of nodeIds) {
		const { fonts } = await devtools.send("CSS.getPlatformFontsForNode", { nodeId });
		if (fonts.some(({ isCustomFont }) => !isCustomFont)) {
			foreign.push((await devtools.send("DOM.getOuterHTML", { nodeId })).outerHTML);
		}
	}
	return foreign;
}
