import { expect, test } from "../support/journey";

test.use({ javaScriptEnabled: false });

test("a reader without JavaScript searches, narrows what was found, and turns the page", async ({ page }) => {
	await page.goto("/");
	await page.getByRole("link", { name: "搜尋" }).first().click();
	await expect(page).toHaveURL(/\/search$/);
	await page.getByRole("searchbox").fill("科技");
	await page.getByRole("button", { name: "搜尋", exact: true }).click();
	await expect(page).toHaveURL(/\/search\?q=/);
	await expect(page.locator(".hit mark").first()).toBeVisible();
	const all = await page.locator(".hit").count();
	expect(all).toBeGreaterThan(0);
	await page.getByRole("checkbox", { name: /^專欄/ }).check();
	await page.getByRole("button", { name: "套用篩選" }).click();
	await expect(page).toHaveURL(/kind=column/);
	await expect(page.locator(".hit .tag-type")).toHaveCount(await page.locator(".hit").count());
	await page.getByRole("link", { name: /^專欄/ }).filter({ hasText: "移除" }).click();
	await expect(page.locator(".hit")).toHaveCount(all);
	await page.goto("/search?q=%E7%9A%84");
	const first = await page.locator(".hit a").first().getAttribute("href");
	await page.getByRole("link", { name: "下一頁" }).click();
	await expect(page).toHaveURL(/after=/);
	await expect(page.locator(`.hit a[href="${first}"]`)).toHaveCount(0);
	await page.getByRole("link", { name: "回到第一頁" }).click();
	await expect(page.locator(".hit a").first()).toHaveAttribute("href", first ?? "");
});

test("simplified Chinese finds the traditional text and marks it; nonsense is told in a sentence with ways on", async ({
	page,
}) => {
	await page.goto(`/search?q=${encodeURIComponent("数据")}`);
	await expect(page.locator(".hit mark").first()).toHaveText(/數據|數/);
	await page.goto(`/search?q=${encodeURIComponent("龍舟競渡 鼕鼕鼓")}`);
	await expect(
		page.getByRole("heading", { name: "沒有報道同時提及「龍舟競渡」和「鼕鼕鼓」。試試少一個字。" }),
	).toBeVisible();
	await expect(page.getByRole("main").getByRole("link", { name: "最新" }).first()).toBeVisible();
	const odd = await page.goto(`/search?q=${encodeURIComponent("'\\:*&|!<->()\u{20000}")}&after=x&year=0`);
	expect(odd?.status()).toBe(200);
});
