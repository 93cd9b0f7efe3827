import type { Page } from "@playwright/test";
import { codeAt } from "@/lib/factors/totp";
import { handAt } from "../support/by-keys";
import { aColleague, signInByForm } from "../support/colleague";
import { expect, test } from "../support/journey";
import { focusFaultsOf } from "../support/looks";

// Nothing here has a mouse.
test.describe.configure({ timeout: 90_000 });

test.beforeAll(() => {
	process.env.DATABASE_URL = process.env.JOURNEYS_DATABASE_URL;
});

/** Somebody still stands somewhere, and sees where. */
const standsSeen = (page: Page) => expect.poll(() => focusFaultsOf(page)).toEqual([]);

test("by keyboard alone a colleague is invited after one has proved again who one is, gets another role, and is closed out", async ({
	page,
	newsroom,
}) => {
	const [admin, colleague] = [await aColleague("admin"), await aColleague("writer")];
	const hand = handAt(page);
	await signInByForm(page, admin, "/sign-in?to=/desk/staff");
	await page.waitForURL((url) => url.pathname === "/desk/staff");
	await newsroom.query(
		"update sessions set proved_at = now() - interval '16 minutes' from users where users.id = user_id and email = $1",
		[admin.email],
	);
	const email = `keys-${admin.email}`;
	await hand.fill(page.getByLabel("電郵地址"), email);
	await hand.choose(page.getByRole("combobox", { name: "身份" }), "編輯");
	await hand.press(page.getByRole("button", { name: "寄出邀請" }));
	const dialog = page.getByRole("dialog", { name: "再次證明身份" });
	await hand.isAt(dialog.getByLabel("密碼"));
	await page.keyboard.type("not the password");
	await page.keyboard.press("Enter");
	await expect(dialog.getByLabel("密碼")).toHaveAccessibleDescription(/密碼不正確/);
	await hand.isAt(dialog.getByLabel("密碼"));
	await page.keyboard.press("Control+a");
	await page.keyboard.type(admin.password);
	await page.keyboard.press("Enter");
	await expect(page.getByRole("status").filter({ hasText: "邀請已寄出。" })).toBeVisible();
	await expect(page.getByText(email)).toBeVisible();
	await standsSeen(page);

	const [one] = await newsroom.query("select id from users where email = $1", [colleague.email]);
	await page.goto(`/desk/staff/${one?.id}`);
	await hand.choose(page.getByRole("combobox", { name: "身份" }), "編輯");
	await hand.press(page.getByRole("button", { name: "更改身份" }));
	await expect(page.getByRole("status")).toHaveText("已更改。");
	await standsSeen(page);
	await hand.press(page.getByRole("button", { name: "停用帳戶" }));
	await expect(page.getByRole("button", { name: "重新啟用" })).toBeVisible();
	await standsSeen(page);
	const [kept] = await newsroom.query("select role from users where id = $1", [one?.id]);
	expect(kept).toEqual({ role: "editor" });
});

test("by keyboard alone an authenticator app is set up and signed in with, and another device is signed out", async ({
	page,
	browser,
}) => {
	const colleague = await aColleague();
	const hand = handAt(page);
	await signInByForm(page, colleague, "/sign-in?to=/desk/account");
	await page.waitForURL((url) => url.pathname === "/desk/account");
	const elsewhere = await (await browser.newContext()).newPage();
	await signInByForm(elsewhere, colleague);
	await expect(elsewhere).toHaveURL(/\/desk$/);
	await page.reload();
	await hand.press(page.getByRole("button", { name: /^登出 Chrome/ }));
	await expect(page.getByRole("status")).toHaveText("裝置已登出。");
	await standsSeen(page);
	await elsewhere.reload();
	await expect(elsewhere).toHaveURL(/\/sign-in/);

	await hand.press(page.getByRole("button", { name: "設定驗證應用程式" }));
	await expect(page.getByRole("img", { name: "驗證應用程式的二維碼" })).toBeVisible();
	await standsSeen(page);
	const secret = ((await page.locator(".qr code").textContent()) ?? "").replaceAll(" ", "");
	const shows = (steps = 0) => codeAt(secret, new Date(Date.now() + steps * 30_000));
	await hand.fill(page.getByLabel("6位驗證碼"), shows());
	await page.keyboard.press("Enter");
	const dialog = page.getByRole("dialog", { name: "請即抄下備用碼" });
	await expect(dialog.getByRole("listitem")).toHaveCount(10);
	await hand.press(dialog.getByRole("button", { name: "已抄下" }));
	await expect(dialog).toBeHidden();
	await standsSeen(page);

	await hand.press(page.getByRole("complementary").getByRole("button", { name: "登出" }));
	await expect(page.getByRole("status")).toHaveText("已登出。");
	await page.goto("/sign-in?to=/desk/account");
	await hand.fill(page.getByLabel("電郵地址"), colleague.email);
	await hand.fill(page.getByLabel("密碼"), colleague.password);
	await page.keyboard.press("Enter");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("第二步驗證");
	await hand.fill(page.getByLabel("驗證碼"), shows(1));
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(/\/desk\/account$/);
});
