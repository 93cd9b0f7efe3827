import { expect, test } from "@playwright/test";
import { aStory, CHIEF, type Desk, EDITOR, openStory, PASSWORD, signIn } from "../support/at-the-desk";
import { darkFaultsOf, faultsOf, overflowOf } from "../support/looks";

let desk: Desk;
let articleId: string;

test.beforeEach(async ({ page, context, baseURL }) => {
	const origin = baseURL ?? "";
	await signIn(context, EDITOR, origin);
	articleId = await aStory(context, origin, "開頭。");
	desk = await openStory(page, articleId);
});

test("text written while the network is down is kept on the device and saved when it is back", async ({
	page,
	context,
}) => {
	await context.setOffline(true);
	await desk.body.click();
	await page.keyboard.press("Control+End");
	await page.keyboard.type("離線時寫的。");
	await expect(page.getByText("未能儲存。內容已保留在這部裝置。")).toBeVisible();
	await context.setOffline(false);
	await desk.isSaved();
	await page.reload();
	await expect(desk.body).toContainText("離線時寫的。");
});

test("text that the server never got outlives a browser's crash, and is looked at before it is taken back", async ({
	page,
	context,
}) => {
	await context.setOffline(true);
	await desk.body.click();
	await page.keyboard.press("Control+End");
	await page.keyboard.type("死機前寫的。");
	await expect
		.poll(() => page.evaluate(copiedText, articleId), { timeout: 15_000 })
		.toContain("死機前寫的。");
	const crashed = page.waitForEvent("crash");
	await page.goto("chrome://crash").catch(() => undefined);
	await crashed;
	await page.close();
	await context.setOffline(false);
	const again = await context.newPage();
	const screen = await openStory(again, articleId);
	await expect(screen.body).not.toContainText("死機前寫的。");
	await again.getByRole("button", { name: "看副本改了甚麼" }).press("Enter");
	const compared = again.getByRole("dialog", { name: "副本與畫面比較" });
	await expect(compared.getByRole("insertion").first()).toContainText("死機前寫的。");
	await again.keyboard.press("Escape");
	await again.getByRole("button", { name: "取回副本" }).click();
	await screen.isSaved();
	await again.reload();
	await expect(screen.body).toContainText("死機前寫的。");
	await expect(again.getByRole("button", { name: "取回副本" })).toHaveCount(0);
	await expect.poll(() => again.evaluate(copiedText, articleId)).toBe("");
});

test("what one writer left unsaved on a shared device is offered to them alone, and nobody else can take or drop it", async ({
	page,
	context,
	baseURL,
}) => {
	await context.setOffline(true);
	await desk.body.click();
	await page.keyboard.press("Control+End");
	await page.keyboard.type("編輯未存的。");
	await expect
		.poll(() => page.evaluate(copiedText, articleId), { timeout: 15_000 })
		.toContain("編輯未存的。");
	const crashed = page.waitForEvent("crash");
	await page.goto("chrome://crash").catch(() => undefined);
	await crashed;
	await page.close();
	await context.setOffline(false);
	await context.clearCookies();
	await signIn(context, CHIEF, baseURL ?? "");
	const chiefs = await context.newPage();
	const screen = await openStory(chiefs, articleId);
	await screen.headline.fill("光子晶片｜總編輯的標題");
	await screen.isSaved();
	await expect(chiefs.getByRole("button", { name: "取回副本" })).toHaveCount(0);
	await chiefs.close();
	await context.clearCookies();
	await signIn(context, EDITOR, baseURL ?? "");
	const again = await context.newPage();
	const mine = await openStory(again, articleId);
	await again.getByRole("button", { name: "取回副本" }).click();
	await expect(mine.body).toContainText("編輯未存的。");
	await mine.isSaved();
	await again.reload();
	await expect(mine.body).toContainText("編輯未存的。");
	await expect(mine.headline).toHaveValue("光子晶片｜總編輯的標題");
});

test("two people on one story: the second is told who saved, keeps the text, and gets it back after loading the other", async ({
	page,
	browser,
	baseURL,
}) => {
	const other = await browser.newContext();
	await signIn(other, CHIEF, baseURL ?? "");
	const theirs = await openStory(await other.newPage(), articleId);
	await theirs.body.click();
	await theirs.body.press("Control+End");
	await theirs.body.pressSequentially("總編輯寫的。");
	await theirs.isSaved();
	await expect(theirs.body).toContainText("總編輯寫的。");
	await other.close();

	await desk.body.click();
	await page.keyboard.press("Control+End");
	await page.keyboard.type("編輯寫的。");
	await expect(page.getByText(/顧蔚嵐在.*儲存了另一個版本/)).toBeVisible();
	await expect(desk.body).toContainText("開頭。編輯寫的。");
	await page.getByRole("button", { name: "載入對方版本" }).click();
	await expect(desk.body).toContainText("總編輯寫的。");
	// What the copy would change is looked at first, by the keyboard alone; closing it changes nothing.
	await page.getByRole("button", { name: "看副本改了甚麼" }).press("Enter");
	const compared = page.getByRole("dialog", { name: "副本與畫面比較" });
	await expect(compared.getByRole("deletion").first()).toContainText("總");
	await expect(compared.getByRole("insertion").first()).toContainText("編輯");
	await page.keyboard.press("Escape");
	await expect(compared).toHaveCount(0);
	await expect(desk.body).toContainText("總編輯寫的。");
	await page.getByRole("button", { name: "取回副本" }).click();
	// Both changed the one paragraph since: nothing of either goes without having been looked at.
	await page.getByRole("dialog").getByRole("radio", { name: "我的" }).check();
	await page.getByRole("button", { name: "併合並儲存" }).click();
	await expect(desk.body).toContainText("開頭。編輯寫的。");
	await desk.isSaved();
});

test("a version in conflict can be saved as a story of its own", async ({ page, browser, baseURL }) => {
	const other = await browser.newContext();
	await signIn(other, CHIEF, baseURL ?? "");
	const theirs = await openStory(await other.newPage(), articleId);
	await theirs.body.click();
	await theirs.body.press("Control+End");
	await theirs.body.pressSequentially("先到。");
	await theirs.isSaved();
	await other.close();

	await desk.body.click();
	await page.keyboard.press("Control+End");
	await page.keyboard.type("後到。");
	await page.getByRole("button", { name: "以我的版本另存" }).click();
	await page.waitForURL((url) => !url.pathname.endsWith(articleId));
	await expect(desk.body).toHaveText("開頭。後到。");
});

test("signed out in the middle of a sentence, the text waits and is saved after signing in again", async ({
	page,
	context,
	baseURL,
}) => {
	await context.clearCookies();
	await desk.body.click();
	await page.keyboard.press("Control+End");
	await page.keyboard.type("登出後寫的。");
	await expect(page.getByText("登入已過期")).toBeVisible();
	await expect(page.getByRole("link", { name: "在新分頁登入" })).toHaveAttribute("target", "_blank");
	await signIn(context, EDITOR, baseURL ?? "");
	await page.getByRole("button", { name: "已登入，再試" }).click();
	await desk.isSaved();
	await page.reload();
	await expect(desk.body).toContainText("登出後寫的。");
});

test("whoever is signed out signs in over the text, and what waited is saved without another press", async ({
	page,
	context,
}) => {
	await context.clearCookies();
	await desk.body.click();
	await page.keyboard.press("Control+End");
	await page.keyboard.type("登出後在這裏寫的。");
	await page.getByRole("button", { name: "在這裏登入" }).press("Enter");
	const dialog = page.getByRole("dialog", { name: "在這裏登入" });
	const form = dialog.frameLocator("iframe");
	await form.getByLabel("電郵地址", { exact: true }).fill(EDITOR);
	await form.getByLabel("密碼", { exact: true }).fill("不是這個");
	await form.getByRole("button", { name: "登入", exact: true }).click();
	await expect(form.getByText(/不正確|不符/).first()).toBeVisible();
	await page.setViewportSize({ width: 320, height: 700 });
	expect(await overflowOf(page)).toEqual([]);
	// A frame is a page of its own, with a head and a main part of its own.
	expect((await faultsOf(page)).filter((fault) => !fault.startsWith("landmark-unique"))).toEqual([]);
	expect(await darkFaultsOf(page)).toEqual([]);
	await form.getByLabel("密碼", { exact: true }).fill(PASSWORD);
	await form.getByLabel("密碼", { exact: true }).press("Enter");
	await expect(dialog).toHaveCount(0);
	await desk.isSaved();
	await page.reload();
	await expect(desk.body).toContainText("登出後在這裏寫的。");
});

test("leaving by a link saves the last keystrokes first", async ({ page }) => {
	await desk.body.click();
	await page.keyboard.press("Control+End");
	await page.keyboard.type("離開前一刻。");
	await page.getByRole("link", { name: "返回稿件列表" }).click();
	await page.waitForURL("**/desk/articles");
	await openStory(page, articleId);
	await expect(desk.body).toContainText("離開前一刻。");
});

/** What the device keeps of a story in IndexedDB, of whoever wrote it, as text; runs in the page. */
async function copiedText(id: string): Promise<string> {
	const asked = <T>(request: IDBRequest<T>) =>
		new Promise<T>((settle, fail) => {
			request.onsuccess = () => settle(request.result);
			request.onerror = () => fail(request.error);
		});
	const known = await indexedDB.databases();
	if (!known.some(({ name }) => name === "ejtech-copies")) return "";
	const database = await asked(indexedDB.open("ejtech-copies"));
	try {
		const texts = database.transaction("texts").objectStore("texts");
		const copies = await asked(texts.getAll(IDBKeyRange.bound(`${id} `, `${id}!`)));
		return copies.length === 0 ? "" : JSON.stringify(copies);
	} finally {
		database.close();
	}
}
