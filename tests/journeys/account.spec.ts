import { expect, test } from "@playwright/test";
import { aColleague, type Colleague, signInByForm } from "../support/colleague";
import { faultsOf } from "../support/looks";

let colleague: Colleague;

test.beforeAll(() => {
	process.env.DATABASE_URL = process.env.JOURNEYS_DATABASE_URL;
});

test.beforeEach(async ({ page }) => {
	colleague = await aColleague();
	await signInByForm(page, colleague, "/sign-in?to=/desk/account");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("我的帳戶");
});

test("the language of the desk changes at once, on every part of the page, and stays", async ({ page }) => {
	await page.getByLabel("English").check();
	await page.getByRole("button", { name: "更改語言" }).click();
	await expect(page.getByRole("status")).toHaveText("The language is changed.");
	const desk = page.getByRole("navigation", { name: "Desk" });
	await expect(desk.getByRole("link", { name: "Stories" })).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	await page.goto("/desk");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Today");
});

test("a new password signs out every other device, and the old one opens nothing", async ({
	page,
	browser,
}) => {
	const elsewhere = await (await browser.newContext()).newPage();
	await signInByForm(elsewhere, colleague);
	await expect(elsewhere).toHaveURL(/\/desk$/);
	const password = "another 馬 battery staple";
	await page.getByLabel("現時的密碼").fill(colleague.password);
	await page.getByLabel("新密碼").fill(password);
	await page.getByRole("button", { name: "更改密碼" }).click();
	await expect(page.getByRole("status")).toHaveText("密碼已更改，其他裝置已全部登出。");
	await elsewhere.goto("/desk/articles");
	await expect(elsewhere).toHaveURL(/\/sign-in/);
	await signInByForm(elsewhere, colleague);
	await expect(elsewhere.getByRole("alert").filter({ hasText: "不正確" })).toBeVisible();
	await signInByForm(elsewhere, { ...colleague, password });
	await expect(elsewhere).toHaveURL(/\/desk$/);
});

test("a password that cannot be is told beside its field, and no password comes back", async ({ page }) => {
	await page.getByLabel("現時的密碼").fill(colleague.password);
	await page.getByLabel("新密碼").fill("短");
	await page.getByRole("button", { name: "更改密碼" }).click();
	const box = page.getByRole("alert").filter({ hasText: "新密碼：最少12字" });
	await expect(box).toBeFocused();
	await expect(page.getByLabel("新密碼")).toHaveAccessibleDescription(/最少12字，請加長。/);
	for (const label of ["現時的密碼", "新密碼"]) await expect(page.getByLabel(label)).toHaveValue("");
	expect(await page.content()).not.toContain(colleague.password);
});

test("one other device is signed out by its own button, this one by 全部登出", async ({ page, browser }) => {
	const elsewhere = await (await browser.newContext()).newPage();
	await signInByForm(elsewhere, colleague);
	await expect(elsewhere).toHaveURL(/\/desk$/);
	await page.reload();
	await expect(page.getByRole("listitem").filter({ hasText: "這部裝置" })).toHaveCount(1);
	await page.getByRole("button", { name: /^登出 Chrome/ }).click();
	await expect(page.getByRole("status")).toHaveText("裝置已登出。");
	await elsewhere.reload();
	await expect(elsewhere).toHaveURL(/\/sign-in/);
	await page.getByRole("button", { name: "全部登出" }).click();
	await expect(page).toHaveURL(/\/sign-in/);
	await page.goto("/desk");
	await expect(page).toHaveURL(/\/sign-in/);
});

test("the language of the desk is chosen and changed with the keyboard alone", async ({ page }) => {
	await page.getByLabel("繁體中文").focus();
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("Tab");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("status")).toHaveText("The language is changed.");
});
