import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { addDays, dayOf } from "@/lib/time/hong-kong";
import { expect, test } from "../support/journey";
import { darkFaultsOf, faultsOf, overflowOf } from "../support/looks";

const run = Date.now().toString(36);
const day = (many: number) => addDays(dayOf(new Date()), many);

async function send(page: Page, title: string, email: string): Promise<void> {
	await page.goto("/contribute/invitation");
	await page.getByLabel("機構名稱").fill("曜石光子");
	await page.getByLabel("聯絡人姓名").fill("趙先生");
	await page.getByLabel("電郵").fill(email);
	await page.getByLabel("當日聯絡電話").fill("0000 0000");
	await page.getByLabel("活動名稱").fill(title);
	await page.getByLabel("內容及新聞價值").fill("公布良率及投產時間表，設示範及分組提問，可拍攝。");
	await page.getByLabel("日期").first().fill(day(5));
	await page.getByLabel("開始時間").fill("14:30");
	await page.getByLabel("結束時間").fill("16:00");
	await page.getByLabel("地點").fill("科學園十二座");
	await page.getByLabel("我已閱讀個人資料收集聲明").check();
	await page.getByRole("button", { name: /^送出/ }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("還差一步：請查看電郵。");
}

/** Goes to a control by the keyboard alone and presses it. */
async function press(page: Page, name: string): Promise<void> {
	const button = page.getByRole("button", { name, exact: true });
	await button.focus();
	await page.keyboard.press("Enter");
}

for (const isScripted of [false, true])
	test(`${isScripted ? "with" : "without"} JavaScript for its sender: an invitation is put into the diary, covered, answered, changed, written up and called off`, async ({
		browser,
		desk,
		page,
		newsroom,
	}) => {
		test.setTimeout(150_000);
		const title = `光子生產線啟用禮${run}${isScripted ? "乙" : "甲"}`;
		const email = `organiser-${run}-${isScripted}@photon.example`;
		const newestMail = async (to: string, subject: string) => {
			const [mail] = await newsroom.query(
				'select text from mails where "to" = $1 and subject like $2 order by created_at desc limit 1',
				[to, `${subject}%`],
			);
			return mail ? String(mail.text) : "";
		};
		const phone = await browser.newContext({
			javaScriptEnabled: isScripted,
			viewport: { width: 390, height: 844 },
		});
		const sender = await phone.newPage();
		await send(sender, title, email);
		const confirm = await newestMail(email, "請確認");
		await sender.goto(/\S+\/contribute\/confirm\?token=\S+/.exec(confirm)?.[0] ?? "");
		await sender.getByRole("button", { name: "確認來件" }).click();
		await expect(sender.getByRole("heading", { level: 1 })).toHaveText("已收妥，多謝你。");
		const own = sender.url();

		await desk.signIn("editor");
		await page.goto("/desk/inbox?kind=invitation");
		await page.getByRole("link", { name: title, exact: true }).click();
		await expect(page.getByRole("heading", { name: title })).toBeVisible();
		// D leads to the button; a letter alone does nothing.
		await expect(async () => {
			await page.keyboard.press("d");
			await expect(page.getByRole("button", { name: "記入日誌" })).toBeFocused({ timeout: 500 });
		}).toPass();
		await page.keyboard.press("Enter");
		await expect(page).toHaveURL(/\/desk\/diary\/[0-9a-f-]{36}/);
		const event = page.url().split("?", 1)[0] ?? "";
		await expect(page.getByText("已記入日誌")).toBeVisible();
		const reporter = page.getByLabel("記者", { exact: true });
		const option = reporter.locator("option").nth(1);
		const name = (await option.textContent()) ?? "";
		await reporter.selectOption({ index: 1 });
		await press(page, "指派");
		await expect(page.getByText("已指派，並通知同事")).toBeVisible();
		await expect(page.getByRole("article").getByText(name)).toBeVisible();

		await page.getByLabel("答覆").selectOption("coming");
		await expect(page.getByLabel("出席者")).toHaveValue(name);
		await press(page, "寄出回覆");
		await expect(page.getByText("已寄出回覆")).toBeVisible();
		expect(await newestMail(email, "會出席採訪")).toContain(`出席：${name}`);
		expect(await faultsOf(page)).toEqual([]);
		expect(await darkFaultsOf(page)).toEqual([]);

		await page.goto(`/desk/diary?on=${day(5)}&view=list`);
		await expect(page.getByRole("link", { name: title })).toBeVisible();
		expect(await faultsOf(page)).toEqual([]);
		for (const view of ["月", "周"]) {
			await page.getByRole("navigation", { name: "顯示方式" }).getByRole("link", { name: view }).click();
			await expect(page.getByRole("link", { name: title })).toBeVisible();
			expect(await faultsOf(page)).toEqual([]);
		}
		await page.setViewportSize({ width: 390, height: 844 });
		expect(await overflowOf(page)).toEqual([]);
		await page.setViewportSize({ width: 1440, height: 900 });

		await sender.goto(own);
		await expect(sender.getByRole("heading", { level: 1 })).toHaveText("已列入採訪日誌");
		await expect(sender.getByText(`會出席採訪：${name}`)).toBeVisible();
		await sender.getByText("更改日期、時間或地點").click();
		// What is wrong comes back beside its field, and nothing typed is lost.
		await sender.getByLabel("地點").fill("大埔示範工場");
		await sender.getByLabel("日期").fill(day(-3));
		await sender.getByRole("button", { name: "送出更改" }).click();
		await expect(sender.getByLabel("日期")).toHaveAccessibleDescription(/已過/);
		await expect(sender.getByLabel("地點")).toHaveValue("大埔示範工場");
		await sender.getByLabel("日期").fill(day(6));
		await sender.getByRole("button", { name: "送出更改" }).click();
		await expect(sender.getByText("等待編輯部確認")).toBeVisible();
		expect(await overflowOf(sender)).toEqual([]);
		if (isScripted) {
			const { violations } = await new AxeBuilder({ page: sender }).analyze();
			expect(violations).toEqual([]);
			expect(await darkFaultsOf(sender)).toEqual([]);
		}
		const file = await sender.request.get(`${own}/calendar`);
		expect(file.headers()["content-type"]).toContain("text/calendar");
		expect(await file.text()).toContain(`SUMMARY:${title}`);

		await page.goto("/desk/diary");
		await page.getByRole("region", { name: "待確認的更改" }).getByRole("link", { name: title }).click();
		const compare = page.getByRole("table", { name: "更改前後" });
		await expect(compare.locator("del").filter({ hasText: "科學園十二座" })).toBeVisible();
		await expect(compare.locator("ins").filter({ hasText: "大埔示範工場" })).toBeVisible();
		expect(await faultsOf(page)).toEqual([]);
		await press(page, "確認更改");
		await expect(page.getByText("已確認更改，並通知同事")).toBeVisible();
		await expect(page.getByRole("article").getByText("大埔示範工場")).toBeVisible();
		await sender.goto(own);
		await expect(sender.getByText("編輯部已確認")).toBeVisible();

		await press(page, "開稿");
		await expect(page).toHaveURL(/\/desk\/articles\//);
		await page.getByRole("button", { name: /^批註/ }).click();
		await expect(page.getByRole("complementary", { name: "批註" })).toContainText("地點：大埔示範工場");

		await sender.getByText("活動取消", { exact: true }).click();
		await sender.getByRole("button", { name: "確定取消活動" }).click();
		await expect(sender.getByText("等待編輯部確認")).toBeVisible();
		await page.goto(event);
		await press(page, "確認更改");
		await expect(page.getByText("已確認更改，並通知同事")).toBeVisible();
		await expect(page.getByRole("article").getByText("已取消")).toBeVisible();
		await sender.goto(own);
		await expect(sender.getByRole("heading", { level: 1 })).toHaveText("活動已取消");
		await expect(sender.locator("summary").filter({ hasText: "更改日期" })).toHaveCount(0);
		await phone.close();
	});

test("an event is written by hand, a calendar file names its line, and a calendar is given a secret address until it is revoked", async ({
	desk,
	page,
	browser,
}) => {
	test.setTimeout(90_000);
	await desk.signIn("editor");
	await page.goto("/desk/diary/new");
	await page.getByLabel("活動名稱").fill(`座談會${run}`);
	await page.getByLabel("開始").fill(`${day(7)}T10:00`);
	await page.getByRole("button", { name: "加入活動" }).click();
	await expect(page.getByLabel("主辦機構")).toHaveAccessibleDescription(/請填寫/);
	await expect(page.getByLabel("活動名稱")).toHaveValue(`座談會${run}`);
	expect(await faultsOf(page)).toEqual([]);
	await page.getByLabel("主辦機構").fill("近月軌道實驗室");
	await page.getByRole("button", { name: "加入活動" }).click();
	await expect(page.getByRole("heading", { name: `座談會${run}` })).toBeVisible();

	await page.goto("/desk/diary/import");
	const lines = [
		"BEGIN:VCALENDAR",
		"BEGIN:VEVENT",
		`UID:${run}@photon.example`,
		`SUMMARY:路演${run}`,
		"DTSTART;VALUE=DATE:20270301",
		"END:VEVENT",
		"END:VCALENDAR",
	];
	const choose = (text: string) =>
		page
			.getByLabel("選擇日曆檔")
			.setInputFiles({ name: "a.ics", mimeType: "text/calendar", buffer: Buffer.from(text) });
	await choose(lines.join("\r\n"));
	await page.getByRole("button", { name: "匯入" }).click();
	await expect(page.getByLabel("日曆檔內容")).toHaveAccessibleDescription(/第5行/);
	await expect(page.getByLabel("日曆檔內容")).toHaveValue(new RegExp(run));
	expect(await faultsOf(page)).toEqual([]);
	await choose(lines.join("\r\n").replace(";VALUE=DATE:20270301", ":20270301T063000Z"));
	await page.getByRole("button", { name: "匯入" }).click();
	await expect(page.getByRole("status").filter({ hasText: "加入1項" })).toBeVisible();
	await expect(page.getByRole("link", { name: `路演${run}` })).toBeVisible();

	await page.goto("/desk/diary/subscription");
	await page.getByRole("button", { name: "建立秘密網址" }).click();
	const address = await page.getByLabel("秘密網址").inputValue();
	expect(await faultsOf(page)).toEqual([]);
	const stranger = await browser.newContext();
	const fetched = await stranger.request.get(address);
	expect(fetched.status()).toBe(200);
	expect(fetched.headers()["cache-control"]).toContain("no-store");
	expect(await fetched.text()).toContain("BEGIN:VCALENDAR");
	await page.getByRole("button", { name: "撤銷" }).click();
	await expect(page.getByRole("button", { name: "建立秘密網址" })).toBeVisible();
	expect((await stranger.request.get(address)).status()).toBe(404);
	await stranger.close();
});

test("without JavaScript an event and a calendar file are sent too, and what is wrong comes back with all that was typed", async ({
	browser,
	desk,
	context,
}) => {
	await desk.signIn("editor");
	const plain = await browser.newContext({ javaScriptEnabled: false });
	await plain.addCookies(await context.cookies());
	const page = await plain.newPage();
	await page.goto("/desk/diary/new");
	await page.getByLabel("活動名稱").fill(`講座${run}`);
	await page.getByLabel("開始").fill(`${day(9)}T10:00`);
	await page.getByRole("button", { name: "加入活動" }).click();
	await expect(page.getByLabel("主辦機構")).toHaveAccessibleDescription(/請填寫/);
	await expect(page.getByLabel("活動名稱")).toHaveValue(`講座${run}`);
	await page.getByLabel("主辦機構").fill("近月軌道實驗室");
	await page.getByRole("button", { name: "加入活動" }).click();
	await expect(page.getByRole("heading", { name: `講座${run}` })).toBeVisible();
	await page.goto("/desk/diary/import");
	await page.getByLabel("日曆檔內容").fill(`BEGIN:VCALENDAR\nX${run}`);
	await page.getByRole("button", { name: "匯入" }).click();
	await expect(page.getByLabel("日曆檔內容")).toHaveAccessibleDescription(/\S/);
	await expect(page.getByLabel("日曆檔內容")).toHaveValue(new RegExp(`X${run}`));
	await plain.close();
});
