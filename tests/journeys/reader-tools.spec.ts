import type { Page } from "@playwright/test";
import { expect, test } from "../support/journey";

/** Opens a story of the demo newsroom, of a section in which no other journey writes, and gives its address. */
async function openStory(page: Page): Promise<string> {
	const html = await (await page.request.get("/sections/startups")).text();
	const [path = ""] = /\/articles\/\d+\/[^"#]+/.exec(html) ?? [];
	await page.goto(path);
	return path;
}

const lettersOf = (page: Page) =>
	page.locator(".read").evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize));

test("the size of the letters is chosen once and holds on every story, from the first paint", async ({
	page,
}) => {
	await openStory(page);
	const before = await lettersOf(page);
	await page.getByRole("button", { name: "特大", exact: true }).click();
	expect(await lettersOf(page)).toBeCloseTo(before * 1.35, 1);
	await page.locator(".art-side a[href^='/articles/']").first().click();
	expect(await lettersOf(page)).toBeCloseTo(before * 1.35, 1);
	await expect(page.getByRole("button", { name: "特大", exact: true })).toHaveAttribute(
		"aria-pressed",
		"true",
	);
});

test("a reader who chose dark sees no light page, not even for one frame", async ({ page }) => {
	await page.emulateMedia({ colorScheme: "light" });
	await page.addInitScript(() => {
		const seen = window as { firstPaper?: string };
		const look = () => {
			if (!document.body) return requestAnimationFrame(look);
			seen.firstPaper ??= getComputedStyle(document.body).backgroundColor;
			return 0;
		};
		requestAnimationFrame(look);
	});
	const paper = () => page.evaluate(() => (window as { firstPaper?: string }).firstPaper);
	await page.goto("/");
	// Noted once, with the first frame, which a busy machine paints late.
	await expect.poll(paper).toBe("rgb(239, 245, 243)");
	await page.getByRole("button", { name: "外觀：跟隨裝置" }).click();
	await expect(page.getByRole("button", { name: "外觀：深色" })).toBeVisible();
	await openStory(page);
	await expect.poll(paper).toBe("rgb(11, 20, 20)");
	await page.getByRole("button", { name: "外觀：深色" }).click();
	await page.getByRole("button", { name: "外觀：淺色" }).click();
	await page.reload();
	expect(await page.locator("html").getAttribute("data-theme")).toBeNull();
});

test("the colours a reader chose hold on the pages around comments and at the desk's door", async ({
	page,
}) => {
	await page.emulateMedia({ colorScheme: "light" });
	await page.goto("/");
	await page.getByRole("button", { name: "外觀：跟隨裝置" }).click();
	for (const path of ["/comments/done", "/sign-in"]) {
		await page.goto(path);
		await expect(page.locator("html"), path).toHaveAttribute("data-theme", "dark");
	}
	await page.goto("/comments/done");
	await page.getByRole("button", { name: "外觀：深色" }).click();
	await expect(page.getByRole("button", { name: "外觀：淺色" })).toBeVisible();
});

test("copying a link takes the story's address alone and says so", async ({ page, context, baseURL }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	const path = await openStory(page);
	await page.goto(`${path}?utm_source=x#main`);
	await page.getByRole("button", { name: "複製連結" }).click();
	await expect(page.locator("copy-link [role=status]")).toHaveText("已複製");
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}${path}`);
	await expect(page.getByRole("button", { name: "複製連結" })).toBeVisible();
});

test("a story is printed with its pictures, though its reader has not come to them", async ({ page }) => {
	await page.addInitScript(() => {
		window.print = () => {
			const pictures = [...document.querySelectorAll<HTMLImageElement>(".art-main img")];
			const printed = pictures.filter(({ complete, naturalWidth }) => complete && naturalWidth > 0);
			document.title = `${printed.length} of ${pictures.length}`;
		};
	});
	const list = await (await page.request.get("/search?q=曜石光子")).text();
	const paths = new Set([...list.matchAll(/href="(\/articles\/\d+\/[^"#]+)"/g)].map(([, path = ""]) => path));
	for (const path of paths) {
		await page.goto(path);
		if ((await page.locator(".read img[loading=lazy]").count()) > 0) break;
	}
	const count = await page.locator(".art-main img").count();
	expect(count).toBeGreaterThan(1);
	await page.getByRole("button", { name: "列印" }).click();
	await expect(page).toHaveTitle(`${count} of ${count}`);
});

test("what is newer than the last visit is marked, with a border after it", async ({ page }) => {
	await page.goto("/latest");
	await expect(page.locator(".line > li.new, .line > li.seen")).toHaveCount(0);
	const timesShown = () =>
		page
			.locator(".stream > li > time")
			.evaluateAll((nodes) => nodes.map((node) => Date.parse((node as HTMLTimeElement).dateTime)));
	const third = (await timesShown())[2] ?? 0;
	await page.evaluate((at) => localStorage.setItem("last-visit-ended-at", String(at)), third);
	await page.reload();
	// Other journeys publish meanwhile.
	const newer = (await timesShown()).filter((time) => time > third).length;
	await expect(page.locator(".stream > li.new")).toHaveCount(newer);
	await expect(page.locator(".stream > li").nth(newer)).toHaveText("以上為上次瀏覽後更新");
	await page.goto("/");
	await expect(page.locator(".front-rail li.new").first()).toBeVisible();
});

test("newer stories wait behind a link, and nothing on the page moves", async ({ page }) => {
	await page.clock.install();
	const later = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
	await page.route("**/latest/newest.json", (route) =>
		route.fulfill({ json: { published: [later(2), later(1), "2020-01-01T00:00:00+08:00"] } }),
	);
	await page.goto("/latest");
	const first = page.locator(".stream > li").first();
	const before = await first.boundingBox();
	await expect(page.getByText("有2則新消息，按此顯示")).toBeHidden();
	await page.clock.fastForward("02:00");
	const link = page.getByRole("link", { name: "有2則新消息，按此顯示" });
	await expect(link).toBeVisible();
	expect(await first.boundingBox()).toEqual(before);
	await link.click();
	await expect(page).toHaveURL(/\/latest$/);
});

test("a story read once can be read again without a connection; the desk cannot", async ({
	page,
	context,
}) => {
	const path = await openStory(page);
	await page.evaluate(() => navigator.serviceWorker.ready);
	await page.reload();
	const headline = await page.getByRole("heading", { level: 1 }).textContent();
	await expect.poll(() => page.evaluate(() => caches.match(location.href).then(Boolean))).toBe(true);
	await context.setOffline(true);
	await page.goto(path);
	await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline ?? "");
	await page.goto("/tags/never-read");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("網絡中斷");
	// What can still be read is listed, and leads there.
	await page.getByRole("heading", { name: "這部裝置仍可閱讀" }).waitFor();
	await page.locator("kept-stories a").first().click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline ?? "");
	await expect(page.goto("/desk")).rejects.toThrow();
	await context.setOffline(false);
});

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false });

	test("a story shows no control that could not work, and its links work", async ({ page, baseURL }) => {
		const path = await openStory(page);
		for (const name of ["特大", "複製連結", "列印", "外觀：跟隨裝置"])
			await expect(page.getByRole("button", { name })).toHaveCount(0);
		const share = page.getByRole("link", { name: "分享" }).first();
		expect(decodeURIComponent((await share.getAttribute("href")) ?? "")).toContain(`${baseURL}${path}`);
		await expect(page.getByRole("link", { name: "简体" }).first()).toHaveAttribute("href", `/zh-hans${path}`);
		await page.goto("/latest");
		await expect(page.getByText("有新報道時")).toBeHidden();
	});

	test("on a phone the comments are under the thumb, with how many there are", async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await openStory(page);
		const head = page.getByRole("heading", { name: /^留言（\d+）/ });
		const count = Number(/\d+/.exec((await head.textContent()) ?? "")?.[0]);
		const link = page
			.getByRole("navigation", { name: "快速導覽及閱讀工具" })
			.getByRole("link", { name: /^留言/ });
		await expect(link).toHaveText(count > 0 ? `留言${count}` : "留言");
		await link.click();
		await expect(head).toBeInViewport();
	});

	test("on a phone the three kinds of Chinese open under the thumb", async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await openStory(page);
		await expect(page.getByRole("button", { name: "字體" })).toHaveCount(0);
		const link = page.locator("#kind-of-chinese").getByRole("link", { name: "简体" });
		await expect(link).toBeHidden();
		await page.getByRole("button", { name: "繁簡" }).click();
		await expect(link).toBeVisible();
	});
});
