import type { APIRequestContext, Page } from "@playwright/test";
import { handAt } from "../support/by-keys";
import { expect, test } from "../support/journey";
import { faultsOf, focusFaultsOf, overflowOf } from "../support/looks";

test.describe.configure({ mode: "default", timeout: 120_000 });

const run = Date.now().toString(36);

const isSaved = (page: Page) => expect(page.getByText(/^已儲存/)).toBeVisible({ timeout: 15_000 });

async function asReader(request: APIRequestContext, path: string) {
	const answer = await request.get(path);
	return { status: answer.status(), text: await answer.text() };
}

test("by keyboard alone a page is begun, told of a wrong address, written, published, and changed without readers' knowing", async ({
	page,
	desk,
	request,
}) => {
	const slug = `guide-${run}`;
	await desk.signIn("chief");
	await page.goto("/desk/pages");
	const hand = handAt(page);
	await hand.fill(page.getByRole("textbox", { name: "地址" }), "不是地址");
	await hand.fill(page.getByRole("textbox", { name: "頁名" }), "採訪守則");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("alert").first()).toContainText("地址");
	await expect(page.getByRole("textbox", { name: "頁名" })).toHaveValue("採訪守則");
	await hand.fill(page.getByRole("textbox", { name: "地址" }), slug);
	await page.keyboard.press("Enter");
	await page.waitForURL(/\/desk\/pages\/[0-9a-f-]{36}$/);
	await page.locator(".ProseMirror").waitFor();
	expect((await asReader(request, `/${slug}`)).status).toBe(404);
	await hand.reach(page.locator(".ProseMirror"));
	await page.keyboard.type("我們先問當事人。");
	await isSaved(page);
	expect(await focusFaultsOf(page)).toEqual([]);
	expect(await faultsOf(page)).toEqual([]);
	await hand.press(page.getByRole("button", { name: "發布" }), "Shift+Tab");
	await expect(page.getByRole("status").filter({ hasText: "讀者已看到這個版本" })).toBeVisible();
	await expect.poll(async () => (await asReader(request, `/${slug}`)).text).toContain("我們先問當事人。");
	await hand.reach(page.locator(".ProseMirror"));
	await page.keyboard.press("Control+End");
	await page.keyboard.type("再問旁人。");
	await isSaved(page);
	await expect(page.getByText("有未發布改動")).toBeVisible();
	expect((await asReader(request, `/${slug}`)).text).not.toContain("再問旁人");
	for (const width of [1440, 390]) {
		await page.setViewportSize({ width, height: 900 });
		expect(await overflowOf(page)).toEqual([]);
		await page.screenshot({ path: `test-results/own-page-${width}.png` });
	}
});

test("by pointer a page's copy on this device is compared and taken back after a crash, published, and taken from readers", async ({
	page,
	context,
	desk,
	request,
}) => {
	const slug = `privacy-of-${run}`;
	await desk.signIn("chief");
	await page.goto("/desk/pages");
	await page.getByRole("textbox", { name: "地址" }).fill(slug);
	await page.getByRole("textbox", { name: "頁名" }).fill("讀者資料");
	await page.getByRole("button", { name: "加入一頁" }).click();
	await page.waitForURL(/\/desk\/pages\/[0-9a-f-]{36}$/);
	const address = page.url();
	await page.locator(".ProseMirror").click();
	await page.keyboard.type("我們保存甚麼。");
	await isSaved(page);
	await context.setOffline(true);
	await page.keyboard.type("斷線時寫的。");
	await expect(page.getByText(/本機|裝置/).first()).toBeVisible({ timeout: 15_000 });
	const crashed = page.waitForEvent("crash");
	await page.goto("chrome://crash").catch(() => undefined);
	await crashed;
	await page.close();
	await context.setOffline(false);
	const again = await context.newPage();
	await again.goto(address);
	const text = again.locator(".ProseMirror");
	await expect(text).toContainText("我們保存甚麼。");
	await expect(text).not.toContainText("斷線時寫的。");
	await again.getByRole("button", { name: "看副本改了甚麼" }).click();
	const compared = again.getByRole("dialog", { name: "副本與畫面比較" });
	await expect(compared.getByRole("insertion").first()).toContainText("斷線時寫的。");
	expect(await faultsOf(again)).toEqual([]);
	await again.screenshot({ path: "test-results/own-page-copy.png" });
	await compared.getByRole("button", { name: "取回副本" }).click();
	await expect(text).toContainText("斷線時寫的。");
	await isSaved(again);
	await again.getByRole("button", { name: "發布" }).click();
	await expect.poll(async () => (await asReader(request, `/${slug}`)).text).toContain("斷線時寫的。");
	await again.getByRole("button", { name: "收回" }).click();
	await expect(again.getByRole("status").filter({ hasText: "已收回" })).toBeVisible();
	await expect.poll(async () => (await asReader(request, `/${slug}`)).status).toBe(404);
});
