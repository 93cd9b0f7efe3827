import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/journey";

const TEXT = "智榕教育科技今日宣布，旗下作文批改助手推出免費校園版，首階段邀請一百間中學試用。".repeat(5);

async function send(page: Page, title: string, email: string): Promise<void> {
	await page.goto("/contribute");
	await page.getByRole("link", { name: "發布新聞稿" }).first().click();
	await page.getByLabel("機構名稱").fill("智榕教育科技");
	await page.getByLabel("聯絡人姓名").fill("彭小姐");
	await page.getByLabel("電郵").fill(email);
	await page.getByLabel("電話").fill("0000 0000");
	await page.getByLabel("新聞稿標題").fill(title);
	await page.getByLabel("新聞稿正文").fill(TEXT);
	await page.getByLabel("我獲授權代表機構").check();
	await page.getByLabel("我同意編輯部可刪改").check();
	await page.getByLabel("我已閱讀個人資料收集聲明").check();
	await page.getByRole("button", { name: "送出新聞稿" }).click();
}

test("without JavaScript: a release is sent, mistakes are told beside their fields, it is confirmed, asked about, answered and adopted", async ({
	browser,
	desk,
	page,
	newsroom,
}) => {
	const email = "release@agency.example";
	const sender = await (
		await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
	).newPage();
	await send(sender, "題".repeat(81), email);
	const alert = sender.getByRole("alert").first();
	await expect(alert).toContainText("有1項需要更正");
	const title = sender.getByLabel("新聞稿標題");
	await expect(title).toHaveAccessibleDescription(/最多80字，現在81字/);
	await expect(sender.getByLabel("新聞稿正文")).toHaveValue(TEXT);
	await expect(sender.getByLabel("我獲授權代表機構")).toBeChecked();
	await title.fill("批改助手｜推出免費校園版");
	await sender.getByRole("button", { name: "送出新聞稿" }).click();
	await expect(sender.getByRole("heading", { level: 1 })).toHaveText("還差一步：請查看電郵。");

	const [mail] = await newsroom.query(
		'select text from mails where "to" = $1 order by created_at desc limit 1',
		[email],
	);
	await sender.goto(/\S+\/contribute\/confirm\?token=\S+/.exec(String(mail?.text))?.[0] ?? "");
	await sender.getByRole("button", { name: "確認來件" }).click();
	await expect(sender.getByRole("heading", { level: 1 })).toHaveText("已收妥，多謝你。");
	const own = sender.url();
	const code = await sender.getByText(/^EJT-/).textContent();

	await desk.signIn("editor");
	await page.goto("/desk/inbox");
	await page.getByRole("link", { name: "批改助手｜推出免費校園版", exact: true }).click();
	await expect(page.getByText(TEXT)).toBeVisible();
	await page.keyboard.press("r");
	await page.getByRole("textbox", { name: "向對方提問" }).fill("以哪個測試集量度？");
	await page.getByRole("button", { name: "寄出問題" }).click();
	await expect(page.getByText("以哪個測試集量度？")).toBeVisible();

	await sender.goto("/contribute");
	await sender.getByLabel("追蹤編號").fill(String(code).toLowerCase());
	await sender.getByRole("button", { name: "查看進度" }).click();
	await expect(sender.getByRole("heading", { level: 1 })).toHaveText("需要你補充資料");
	expect(sender.url()).not.toBe(own);
	await expect(sender.getByText("以哪個測試集量度？")).toBeVisible();
	await sender.getByLabel("回覆").fill("報告附上。");
	await sender.getByRole("button", { name: "送出" }).click();
	await expect(sender.getByText("報告附上。")).toBeVisible();

	await page.reload();
	await expect(page.getByText("報告附上。")).toBeVisible();
	await page.getByRole("button", { name: "採用為草稿" }).click();
	await expect(page).toHaveURL(/\/desk\/articles\//);
	await expect(page.getByRole("region", { name: "來件原文" })).toContainText(TEXT.slice(0, 40));
	await expect(page.getByRole("region", { name: "查核要點" })).toContainText("一百間");
	await expect(page.locator(".ed-b")).not.toContainText(TEXT.slice(0, 40));
	await sender.goto(own);
	await expect(sender.getByRole("heading", { level: 1 })).toHaveText("編輯正在跟進");
	const answer = await sender.request.get(own);
	expect(answer.headers()["cache-control"]).toBe("no-store");
	// Its address is the key to it, so that no link on it tells another site of it.
	expect(await answer.text()).toContain('<meta name="referrer" content="same-origin"');
});

test("a sender takes a submission back, and the desk sees that", async ({ page, desk, newsroom }) => {
	const email = "taken-back@agency.example";
	await send(page, "臨時｜改期公布", email);
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("還差一步：請查看電郵。");
	const [mail] = await newsroom.query('select text from mails where "to" = $1', [email]);
	await page.goto(/\S+\/contribute\/confirm\?token=\S+/.exec(String(mail?.text))?.[0] ?? "");
	await page.getByRole("button", { name: "確認來件" }).click();
	await page.getByText("撤回來件", { exact: true }).click();
	await page.getByRole("button", { name: "確定撤回" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("來件已撤回");
	await desk.signIn("editor");
	await page.goto("/desk/inbox?tab=closed");
	await expect(page.getByRole("list").filter({ hasText: "臨時｜改期公布" })).toContainText("對方已撤回");
});

test("a code that nobody was given, a wrong link and a form of another site lead nowhere", async ({
	page,
	request,
}) => {
	await page.goto("/contribute");
	await page.getByLabel("追蹤編號").fill("EJT-AAAA-AAAA");
	await page.getByRole("button", { name: "查看進度" }).click();
	await expect(page.getByRole("alert")).toHaveText("找不到這個編號，請對照電郵再輸入。");
	await expect(page.getByLabel("追蹤編號")).toHaveValue("EJT-AAAA-AAAA");
	expect((await request.get("/contribute/status/nobody.knows")).status()).toBe(404);
	expect((await request.get("/contribute/submission?key=1")).status()).toBe(404);
	const foreign = await request.post("/contribute/press/send", {
		form: { title: "a" },
		headers: { origin: "https://elsewhere.example" },
	});
	expect(foreign.status()).toBe(403);
});

for (const kind of ["press", "pitch", "invitation", "correction"])
	test(`the form of ${kind} has no fault for assistive technology and fits a phone`, async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await page.goto(`/contribute/${kind}`);
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations).toEqual([]);
		const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
		expect(isWide).toBe(false);
	});

test("the inbox is closed to writers in words", async ({ page, desk }) => {
	await desk.signIn("writer");
	await page.goto("/desk/inbox");
	await expect(page.getByText("收件匣由編輯處理。")).toBeVisible();
});
