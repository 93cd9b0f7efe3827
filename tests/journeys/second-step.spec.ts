import type { BrowserContext, FrameLocator, Page } from "@playwright/test";
import { codeAt } from "@/lib/factors/totp";
import { aStory, openStory, signIn } from "../support/at-the-desk";
import { aColleague, type Colleague, signInByForm } from "../support/colleague";
import { expect, test } from "../support/journey";
import { darkFaultsOf, faultsOf, overflowOf } from "../support/looks";
import { virtualAuthenticator } from "../support/virtual-authenticator";

test.beforeAll(() => {
	process.env.DATABASE_URL = process.env.JOURNEYS_DATABASE_URL;
});

/** Sets up an authenticator app in the account; gives what it would show so many steps from now, and the recovery codes. */
async function setUpApp(page: Page) {
	await page.getByRole("button", { name: "設定驗證應用程式" }).click();
	await expect(page.getByRole("img", { name: "驗證應用程式的二維碼" })).toBeVisible();
	const secret = ((await page.locator(".qr code").textContent()) ?? "").replaceAll(" ", "");
	const shows = (steps = 0) => codeAt(secret, new Date(Date.now() + steps * 30_000));
	await page.getByLabel("6位驗證碼").fill("000000");
	await page.getByRole("button", { name: "啟用", exact: true }).click();
	await expect(page.getByLabel("6位驗證碼")).toHaveAccessibleDescription(/驗證碼不正確/);
	// A code may be a step old when it comes: whoever asks for this one at the very end of its step has a second one left.
	await page.getByLabel("6位驗證碼").fill(shows());
	await page.getByRole("button", { name: "啟用", exact: true }).click();
	const dialog = page.getByRole("dialog", { name: "請即抄下備用碼" });
	await expect(dialog.getByRole("listitem")).toHaveCount(10);
	const codes = await dialog.getByRole("listitem").allTextContents();
	expect(await faultsOf(page)).toEqual([]);
	await dialog.getByRole("button", { name: "已抄下" }).click();
	await expect(dialog).toBeHidden();
	return { shows, codes };
}

async function signOut(page: Page) {
	await page.getByRole("complementary").getByRole("button", { name: "登出" }).click();
	await expect(page.getByRole("status")).toHaveText("已登出。");
}

async function aColleagueAt(page: Page, path: string): Promise<Colleague> {
	const colleague = await aColleague();
	await signInByForm(page, colleague, `/sign-in?to=${path}`);
	await page.waitForURL((url) => url.pathname === path);
	return colleague;
}

test("an authenticator app is set up, asked for at signing in, and a recovery code stands in for it once", async ({
	page,
}) => {
	test.slow();
	const colleague = await aColleagueAt(page, "/desk/account");
	const { shows, codes } = await setUpApp(page);
	await signOut(page);
	await signInByForm(page, colleague, "/sign-in?to=/desk/account");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("第二步驗證");
	expect(await faultsOf(page)).toEqual([]);
	expect(await darkFaultsOf(page)).toEqual([]);
	await page.goto("/desk/account");
	await expect(page).toHaveURL(/\/sign-in\?to=/);
	await page.goBack();
	await page.getByLabel("驗證碼").fill("123");
	await page.getByRole("button", { name: "繼續" }).click();
	await expect(page.getByRole("alert").filter({ hasText: "驗證碼不正確" })).toBeFocused();
	await page.getByLabel("驗證碼").fill(shows(1));
	await page.getByRole("button", { name: "繼續" }).click();
	await expect(page).toHaveURL(/\/desk\/account$/);
	await signOut(page);
	for (const isFirst of [true, false]) {
		await signInByForm(page, colleague);
		await page.getByLabel("驗證碼").fill(codes[0] ?? "");
		await page.getByRole("button", { name: "繼續" }).click();
		if (isFirst) {
			await expect(page).toHaveURL(/\/desk$/);
			await signOut(page);
		} else await expect(page.getByRole("alert").filter({ hasText: "驗證碼不正確" })).toBeVisible();
	}
});

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false });

	test("the second step can be gone by a form alone", async ({ page, browser }) => {
		const helper = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
		const colleague = await aColleagueAt(helper, "/desk/account");
		const { codes } = await setUpApp(helper);
		await signInByForm(page, colleague);
		await page.getByLabel("驗證碼").fill(codes[1] ?? "");
		await page.getByRole("button", { name: "繼續" }).click();
		await expect(page).toHaveURL(/\/desk$/);
	});
});

test("a passkey is made, named, used to sign in without a password, and removed", async ({ page }) => {
	const authenticator = await virtualAuthenticator(page);
	const colleague = await aColleagueAt(page, "/desk/account");
	await page.getByLabel("通行密鑰的名稱").fill("辦公室電腦");
	await page.getByRole("button", { name: "加入通行密鑰" }).click();
	await page.getByRole("dialog").getByRole("button", { name: "已抄下" }).click();
	const keys = page.getByRole("list", { name: "通行密鑰" });
	await expect(keys.getByText("辦公室電腦")).toBeVisible();
	await keys.getByRole("button", { name: "更改通行密鑰「辦公室電腦」的名稱" }).click();
	await keys.getByLabel("通行密鑰的名稱").fill("手提電腦");
	await keys.getByRole("button", { name: "改名" }).click();
	await expect(keys.getByText("手提電腦")).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	await signOut(page);

	await authenticator.setPresence(false);
	await page.getByRole("button", { name: "用通行密鑰" }).click();
	await expect(page.getByRole("alert").filter({ hasText: "未收到通行密鑰" })).toBeVisible();
	await authenticator.setPresence(true);
	await page.getByRole("button", { name: "用通行密鑰" }).click();
	await expect(page).toHaveURL(/\/desk$/);
	await signOut(page);

	await signInByForm(page, colleague, "/sign-in?to=/desk/account");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("第二步驗證");
	await page.getByRole("button", { name: "用通行密鑰" }).click();
	await expect(page).toHaveURL(/\/desk\/account$/);
	await page.getByRole("button", { name: "移除通行密鑰「手提電腦」" }).click();
	await expect(keys).toBeHidden();
	await signOut(page);
	await page.getByRole("button", { name: "用通行密鑰" }).click();
	await expect(page.getByRole("alert").filter({ hasText: "未能核對通行密鑰" })).toBeVisible();
});

test("a text written after the session ended waits until its writer has gone both steps in another tab", async ({
	page,
	context,
	baseURL,
}) => {
	const colleague = await aColleagueAt(page, "/desk/account");
	const { shows } = await setUpApp(page);
	const desk = await openStory(page, await aStory(context, baseURL ?? "", "開頭。"));
	await context.clearCookies();
	await desk.body.click();
	await page.keyboard.press("Control+End");
	await page.keyboard.type("登出後寫的。");
	const link = page.getByRole("link", { name: "在新分頁登入" });
	const [tab] = await Promise.all([context.waitForEvent("page"), link.click()]);
	await tab.getByLabel("電郵地址").fill(colleague.email);
	await tab.getByLabel("密碼").fill(colleague.password);
	await tab.getByRole("button", { name: "登入" }).click();
	await tab.getByLabel("驗證碼").fill(shows(1));
	await tab.getByRole("button", { name: "繼續" }).click();
	await expect(tab).toHaveURL(/\/desk$/);
	await page.bringToFront();
	await page.getByRole("button", { name: "已登入，再試" }).click();
	await desk.isSaved();
});

/** Ends the session under a text, writes on, and opens the sign-in in a frame over it by the keyboard. */
async function writeOnSignedOut(page: Page, context: BrowserContext, origin: string, words: string) {
	const desk = await openStory(page, await aStory(context, origin, "開頭。"));
	await context.clearCookies();
	await desk.body.click();
	await page.keyboard.press("Control+End");
	await page.keyboard.type(words);
	await page.getByRole("button", { name: "在這裏登入" }).press("Enter");
	const dialog = page.getByRole("dialog", { name: "在這裏登入" });
	return { desk, dialog, form: dialog.frameLocator("iframe") };
}

async function signInBeside(form: FrameLocator, { email, password }: Colleague) {
	await form.getByLabel("電郵地址", { exact: true }).fill(email);
	await form.getByLabel("密碼", { exact: true }).fill(password);
	await form.getByLabel("密碼", { exact: true }).press("Enter");
}

test("a text written after the session ended is saved once its writer has gone both steps in the frame over it", async ({
	page,
	context,
	baseURL,
}) => {
	test.slow();
	const colleague = await aColleagueAt(page, "/desk/account");
	const { shows } = await setUpApp(page);
	const { desk, dialog, form } = await writeOnSignedOut(page, context, baseURL ?? "", "登出後寫的。");
	await signInBeside(form, colleague);
	await form.getByLabel("驗證碼").fill(shows(1));
	await form.getByLabel("驗證碼").press("Enter");
	await expect(dialog).toHaveCount(0);
	await desk.isSaved();
	await page.reload();
	await expect(desk.body).toContainText("登出後寫的。");
});

test("a passkey in the frame over the text does the same", async ({ page, context, baseURL }) => {
	test.slow();
	await virtualAuthenticator(page);
	await aColleagueAt(page, "/desk/account");
	await page.getByLabel("通行密鑰的名稱").fill("辦公室電腦");
	await page.getByRole("button", { name: "加入通行密鑰" }).click();
	await page.getByRole("dialog").getByRole("button", { name: "已抄下" }).click();
	const { desk, dialog, form } = await writeOnSignedOut(page, context, baseURL ?? "", "用密鑰後寫的。");
	await form.getByRole("button", { name: "用通行密鑰" }).click();
	await expect(dialog).toHaveCount(0);
	await desk.isSaved();
	await page.reload();
	await expect(desk.body).toContainText("用密鑰後寫的。");
});

test("a text is not saved in the name of somebody else who signs in over it, and is when its writer is back", async ({
	page,
	context,
	baseURL,
	newsroom: { query },
}) => {
	test.slow();
	const writer = await aColleagueAt(page, "/desk");
	const other = await aColleague();
	const { desk, dialog, form } = await writeOnSignedOut(page, context, baseURL ?? "", "本人寫的。");
	await signInBeside(form, other);
	await expect(dialog).toHaveCount(0);
	const told = page.getByRole("alert").filter({ hasText: `現以「${other.name}」登入` });
	await expect(told).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	const saves = "select 1 from article_revisions where saved_by_name = $1 and content::text like $2";
	expect(await query(saves, [other.name, "%本人寫的。%"])).toEqual([]);
	await context.clearCookies();
	await signIn(context, writer.email, baseURL ?? "", writer.password);
	await told.getByRole("button", { name: "已登入，再試" }).click();
	await desk.isSaved();
	expect(await query(saves, [writer.name, "%本人寫的。%"])).toHaveLength(1);
});

test("a dangerous act asks again after a quarter of an hour, keeps what was typed, and goes on", async ({
	page,
	newsroom,
}) => {
	const colleague = await aColleague("admin");
	await signInByForm(page, colleague, "/sign-in?to=/desk/staff");
	await page.waitForURL((url) => url.pathname === "/desk/staff");
	await newsroom.query(
		"update sessions set proved_at = now() - interval '16 minutes' from users where users.id = user_id and email = $1",
		[colleague.email],
	);
	const email = `asked-${colleague.email}`;
	await page.getByLabel("電郵地址").fill(email);
	await page.getByRole("combobox", { name: "身份" }).selectOption("columnist");
	await page.getByRole("button", { name: "寄出邀請" }).click();
	const dialog = page.getByRole("dialog", { name: "再次證明身份" });
	await expect(dialog.getByLabel("密碼")).toBeFocused();
	expect(await faultsOf(page)).toEqual([]);
	expect(await darkFaultsOf(page)).toEqual([]);
	await page.keyboard.press("Escape");
	await expect(dialog).toBeHidden();
	await expect(page.getByRole("alert").filter({ hasText: "請先再次證明身份" })).toBeVisible();
	await expect(page.getByLabel("電郵地址")).toHaveValue(email);
	await expect(page.getByRole("combobox", { name: "身份" })).toHaveValue("columnist");
	await page.getByRole("button", { name: "寄出邀請" }).click();
	await dialog.getByLabel("密碼").fill("not the password");
	await page.keyboard.press("Enter");
	await expect(dialog.getByLabel("密碼")).toHaveAccessibleDescription(/密碼不正確/);
	await dialog.getByLabel("密碼").fill(colleague.password);
	await page.keyboard.press("Enter");
	await expect(page.getByRole("status").filter({ hasText: "邀請已寄出。" })).toBeVisible();
	await expect(page.getByText(email)).toBeVisible();
});

test("the pages before the desk fit a narrow phone", async ({ page }) => {
	test.slow();
	await page.setViewportSize({ width: 320, height: 640 });
	const colleague = await aColleagueAt(page, "/desk/account");
	await setUpApp(page);
	expect(await overflowOf(page)).toEqual([]);
	await page.context().clearCookies();
	await signInByForm(page, colleague);
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("第二步驗證");
	expect(await overflowOf(page)).toEqual([]);
	for (const path of [
		"/sign-in",
		"/sign-in/forgotten?lang=en",
		"/sign-in/reset?token=x",
		"/sign-in/join?token=x",
	]) {
		await page.goto(path);
		expect(await overflowOf(page), path).toEqual([]);
		expect(await faultsOf(page), path).toEqual([]);
		expect(await darkFaultsOf(page), path).toEqual([]);
	}
});
