import { sendSubmission } from "@/lib/submissions/send-submission";
import { theSystem, value } from "../support/given";
import { expect, test } from "../support/journey";
import { faultsOf, overflowOf } from "../support/looks";

const email = `profile-${Date.now().toString(36)}@agency.example`;

test.use({ javaScriptEnabled: false });
test.beforeAll(() => {
	process.env.DATABASE_URL = process.env.JOURNEYS_DATABASE_URL;
});

test("without JavaScript: a returning sender gets a link, keeps the organisation's facts, fills a form with them and deletes them", async ({
	page,
	newsroom,
}) => {
	test.setTimeout(90_000);
	value(
		await sendSubmission(theSystem, {
			...{
				kind: "press",
				title: "溫度貼紙",
				body: "溫度貼紙今日起供應。".repeat(12),
				organisation: "荔枝角冷鏈",
			},
			...{ email, senderName: "麥先生", phone: "0000 0000", authorised: "on", mayEdit: "on", privacy: "on" },
			...{ stamp: "", address: "10.0.0.1" },
		} as never),
	);
	await page.setViewportSize({ width: 320, height: 700 });
	await page.goto("/contribute");
	await page.getByRole("link", { name: /取回機構資料/ }).click();
	const ask = async (address: string) => {
		await page.goto("/contribute/profile");
		await page.getByLabel("電郵").fill(address);
		await page.getByRole("button", { name: "寄出連結" }).click();
		return page.locator("main").textContent();
	};
	expect(await ask("not an address")).toContain("電郵");
	await expect(page.getByLabel("電郵")).toHaveValue("not an address");
	const unknown = await ask(`no-${email}`);
	expect(await ask(email)).toBe(unknown);
	expect(unknown).toContain("已寄出");
	const [mail] = await newsroom.query('select text from mails where "to" = $1', [email]);
	const link = /\S+\/contribute\/profile\?token=\S+/.exec(String(mail?.text))?.[0] ?? "";

	await page.goto(link);
	await page.getByRole("button", { name: "開啟資料" }).click();
	await expect(page.getByLabel("機構名稱")).toHaveValue("荔枝角冷鏈");
	await expect(page.getByText("尚未保存", { exact: false })).toBeVisible();
	expect(await overflowOf(page)).toEqual([]);
	await page.getByLabel("職位").fill("題".repeat(41));
	await page.getByLabel("關於機構").fill("荔枝角冷鏈，2012年成立。");
	await page.getByRole("button", { name: "儲存" }).click();
	await expect(page.getByLabel("職位")).toHaveAccessibleDescription(/最多40字/);
	await expect(page.getByLabel("關於機構")).toHaveValue("荔枝角冷鏈，2012年成立。");
	await page.getByLabel("職位").fill("經理");
	await page.getByRole("button", { name: "儲存" }).click();
	await expect(page.getByRole("status").filter({ hasText: "已儲存。" })).toBeVisible();

	await page.getByRole("button", { name: "發布新聞稿" }).click();
	await expect(page.getByLabel("職位")).toHaveValue("經理");
	await expect(page.getByLabel("電郵")).toHaveValue(email);
	await expect(page.getByLabel("關於機構")).toHaveValue("荔枝角冷鏈，2012年成立。");
	await expect(page.getByLabel("新聞稿正文")).toHaveValue("");

	await page.goto(link);
	await page.getByRole("button", { name: "開啟資料" }).click();
	await expect(page.getByRole("alert")).toHaveText("連結已過期或已經用過，請重新要求一條。");
	await ask(email);
	const mails = await newsroom.query('select text from mails where "to" = $1', [email]);
	const fresh = mails.map(({ text }) => /\S+\/contribute\/profile\?token=\S+/.exec(String(text))?.[0] ?? "");
	await page.goto(fresh.find((one) => one !== link) ?? "");
	await page.getByRole("button", { name: "開啟資料" }).click();
	await page.getByRole("button", { name: "刪除資料" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("已刪除");
	expect(await newsroom.query("select 1 from sender_profiles where email = $1", [email])).toEqual([]);
});

test.describe("with JavaScript", () => {
	test.use({ javaScriptEnabled: true });

	test("the page that asks has no faults", async ({ page }) => {
		await page.goto("/contribute/profile");
		expect(await faultsOf(page)).toEqual([]);
		expect(await overflowOf(page)).toEqual([]);
	});
});
