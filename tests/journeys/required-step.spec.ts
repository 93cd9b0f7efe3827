import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import pg from "pg";
import { closeDatabase } from "@/db/client";
import { setDatabaseUrl } from "@/lib/env";
import { codeAt } from "@/lib/factors/totp";
import { aStory, openStory, signIn } from "../support/at-the-desk";
import { aStaffMember, PASSWORD } from "../support/given";
import { JOURNEYS_PORT } from "../support/journeys-address";
import { darkFaultsOf, faultsOf } from "../support/looks";
import { type Site, startSite } from "../support/site";
import { virtualAuthenticator } from "../support/virtual-authenticator";

// The rule holds for the whole house, so that it is tried in a house of its own.
let site: Site;
let dataDir: string;
let database: pg.Pool;

test.beforeAll(async () => {
	test.setTimeout(180_000);
	dataDir = mkdtempSync(join(tmpdir(), "newsroom-required-step-"));
	site = await startSite({ port: JOURNEYS_PORT + 30, dataDir });
	await closeDatabase();
	setDatabaseUrl(site.databaseUrl());
	database = new pg.Pool({ connectionString: site.databaseUrl(), max: 1 });
	// The site's PostgreSQL is stopped under the idle connection at the end.
	database.on("error", (error) => console.log(error.message));
});

test.afterAll(async () => {
	await database.end();
	await closeDatabase();
	if (process.env.JOURNEYS_DATABASE_URL) setDatabaseUrl(process.env.JOURNEYS_DATABASE_URL);
	await site.stop();
	rmSync(dataDir, { recursive: true, force: true });
});

/** An authenticator app as somebody has it on the phone beside them. */
async function setUpApp(page: Page): Promise<void> {
	await page.getByRole("button", { name: "設定驗證應用程式" }).click();
	const secret = ((await page.locator(".qr code").textContent()) ?? "").replaceAll(" ", "");
	await page.getByLabel("6位驗證碼").fill(codeAt(secret, new Date()));
	await page.getByRole("button", { name: "啟用", exact: true }).click();
	await page.getByRole("dialog", { name: "請即抄下備用碼" }).getByRole("button", { name: "已抄下" }).click();
}

test("an administrator requires the second step; an editor in the middle of a sentence is led to set it up, goes on and has lost nothing, and a writer notices nothing", async ({
	browser,
}) => {
	test.setTimeout(240_000);
	const at = async (role: "admin" | "editor" | "writer") => {
		const who = await aStaffMember(role);
		const context: BrowserContext = await browser.newContext({ baseURL: site.url, locale: "zh-HK" });
		await signIn(context, who.email, site.url, PASSWORD);
		return { who, context, page: await context.newPage() };
	};
	const [admin, editor, writer] = [await at("admin"), await at("editor"), await at("writer")];
	const id = await aStory(editor.context, site.url, "開頭。");
	const desk = await openStory(editor.page, id);
	const theirs = await openStory(writer.page, await aStory(writer.context, site.url, "記者的開頭。"));

	await admin.page.goto("/desk/staff");
	await admin.page.getByRole("radio", { name: "編輯或以上及報料保管人必須設定" }).check();
	await admin.page.getByRole("button", { name: "儲存規定" }).click();
	// The rule holds for whoever made it, too.
	await expect(admin.page.getByRole("heading", { level: 1 })).toHaveText("先設定雙重驗證");
	await virtualAuthenticator(admin.page);
	await admin.page.getByLabel("通行密鑰的名稱").fill("辦公室電腦");
	await admin.page.getByRole("button", { name: "加入通行密鑰" }).click();
	await admin.page.getByRole("dialog").getByRole("button", { name: "已抄下" }).click();
	await admin.page.getByRole("link", { name: "進入編輯部" }).click();
	await expect(admin.page).toHaveURL(/\/desk/);
	await admin.page.goto("/desk/staff");
	await expect(admin.page.getByRole("radio", { name: "編輯或以上及報料保管人必須設定" })).toBeChecked();

	await desk.body.click();
	await editor.page.keyboard.press("Control+End");
	await editor.page.keyboard.type("規定之後寫的。");
	await expect(editor.page.getByText("你的身份現須有雙重驗證，設定後才可儲存。")).toBeVisible();
	expect(await faultsOf(editor.page)).toEqual([]);
	expect(await darkFaultsOf(editor.page)).toEqual([]);
	await editor.page.keyboard.type("未儲存也照寫。");
	// Trying before it is set up changes nothing and loses nothing.
	await editor.page.getByRole("button", { name: "已設定，再試" }).click();
	await expect(editor.page.getByText("你的身份現須有雙重驗證，設定後才可儲存。")).toBeVisible();
	await expect(desk.body).toHaveText("開頭。規定之後寫的。未儲存也照寫。");
	const link = editor.page.getByRole("link", { name: "在新分頁設定" });
	const [tab] = await Promise.all([editor.context.waitForEvent("page"), link.click()]);
	await expect(tab.getByRole("heading", { level: 1 })).toHaveText("先設定雙重驗證");
	expect(await faultsOf(tab)).toEqual([]);
	expect(await darkFaultsOf(tab)).toEqual([]);
	// Nothing of the desk opens before.
	await tab.goto("/desk/articles");
	await expect(tab).toHaveURL(/\/sign-in/);
	await expect(tab.getByRole("heading", { level: 1 })).toHaveText("先設定雙重驗證");
	await setUpApp(tab);
	await tab.getByRole("link", { name: "進入編輯部" }).click();
	await expect(tab).toHaveURL(/\/desk/);
	await editor.page.bringToFront();
	// Coming back to the text may be enough; the button says so in case that it was not.
	const again = editor.page.getByRole("button", { name: "已設定，再試" });
	if (await again.isVisible()) await again.click();
	await desk.isSaved();
	await editor.page.keyboard.type("設定後再寫。");
	await desk.isSaved();
	await editor.page.reload();
	await expect(desk.body).toHaveText("開頭。規定之後寫的。未儲存也照寫。設定後再寫。");
	const { rows } = await database.query("select body::text as text from articles where id = $1", [id]);
	expect(rows[0]?.text).toContain("未儲存也照寫。設定後再寫。");

	await theirs.body.click();
	await writer.page.keyboard.press("Control+End");
	await writer.page.keyboard.type("記者照寫。");
	await theirs.isSaved();
	await expect(writer.page.getByText("雙重驗證")).toHaveCount(0);

	// With the session gone as well, the way back in asks for the step.
	await editor.context.clearCookies();
	await tab.goto(`/sign-in?to=/desk/articles/${id}`);
	await tab.getByLabel("電郵地址").fill(editor.who.email);
	await tab.getByLabel("密碼").fill(PASSWORD);
	await tab.getByRole("button", { name: "登入" }).click();
	await expect(tab.getByRole("heading", { level: 1 })).toHaveText("第二步驗證");
	for (const one of [admin, editor, writer]) await one.context.close();
});
