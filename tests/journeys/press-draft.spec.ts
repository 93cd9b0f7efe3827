import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../support/journey";
import { faultsOf, overflowOf } from "../support/looks";

const TEXT = "智榕教育科技今日宣布，旗下作文批改助手推出免費校園版，首階段邀請一百間中學試用。".repeat(5);

test("what is typed is counted and shown as the desk sees it, outlives a reload and a lost line, and goes when it was sent", async ({
	page,
	context,
	newsroom,
}) => {
	await page.goto("/contribute/press");
	await page.getByLabel("機構名稱").fill("智榕教育科技");
	await page.getByLabel("聯絡人姓名").fill("彭小姐");
	await page.getByLabel("電郵").fill("kept@agency.example");
	await page.getByLabel("電話").fill("0000 0000");
	const title = page.getByLabel("新聞稿標題");
	await title.fill(`批改助手｜推出${"𨋢".repeat(74)} 首階段百校`);
	await expect(page.locator("#f-title-count")).toHaveText("87／80字，請刪減7字");
	await title.fill("批改助手｜推出免費校園版 首階段百校試用");
	await expect(page.locator("#f-title-count")).toHaveText("20／80字");
	const preview = page.getByRole("region", { name: "編輯會看到" });
	await expect(preview.locator(".k")).toHaveText("批改助手");
	await expect(preview.locator(".c")).toHaveText("推出免費校園版");
	await expect(preview.locator(".s")).toHaveText("首階段百校試用");
	await expect(preview).toContainText("聯絡：彭小姐");
	await page.getByLabel("我獲授權代表機構").check();
	await context.setOffline(true);
	await page.getByLabel("新聞稿正文").fill(TEXT);
	await page.getByRole("button", { name: "送出新聞稿" }).last().click();
	await expect(page.getByText("現時沒有網絡連線，未能送出。")).toBeVisible();
	await context.setOffline(false);
	await page.reload();

	await expect(page.getByText(/已還原你在今日 \d\d:\d\d填寫的草稿/)).toBeVisible();
	await expect(page.getByLabel("新聞稿正文")).toHaveValue(TEXT);
	await expect(page.getByLabel("我獲授權代表機構")).not.toBeChecked();
	expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	for (const [width, scheme] of [
		[1440, "light"],
		[1440, "dark"],
		[390, "light"],
		[390, "dark"],
	] as const) {
		await page.setViewportSize({ width, height: 900 });
		await page.emulateMedia({ colorScheme: scheme });
		expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
		await page.screenshot({ path: `test-results/press-draft-${width}-${scheme}.png`, fullPage: true });
	}

	for (const tick of ["我獲授權代表機構", "我同意編輯部可刪改", "我已閱讀個人資料收集聲明"])
		await page.getByLabel(tick).check();
	await page.getByRole("button", { name: "送出新聞稿" }).last().click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("還差一步：請查看電郵。");
	const [sent] = await newsroom.query("select signals from submissions where email = 'kept@agency.example'");
	expect(sent?.signals).toEqual([]);
	await page.goto("/contribute/press");
	await expect(page.getByLabel("新聞稿正文")).toHaveValue("");
	await page.getByLabel("新聞稿正文").fill("共用電腦");
	await page.getByRole("button", { name: "清除此裝置上的草稿" }).click();
	await expect(page.getByText("已清除此裝置上的草稿")).toBeVisible();
	await expect(page.getByLabel("新聞稿正文")).toHaveValue("共用電腦");
	await page.goto("/contribute/press");
	await expect(page.getByLabel("新聞稿正文")).toHaveValue("");
});

test("nothing that is typed leaves the browser before it is sent; of two tabs and of a browser that keeps nothing the page tells", async ({
	page,
	context,
}) => {
	const typed = "仍未決定是否送出的內容";
	let left = "";
	context.on("request", (request) => {
		left += `${decodeURIComponent(request.url())} ${request.postData() ?? ""}\n`;
	});
	await page.goto("/contribute/press");
	await page.getByLabel("新聞稿正文").fill(typed);
	await page.getByLabel("聯絡人姓名").fill("未決定的彭小姐");
	await expect(page.getByText(/^草稿已存於這部裝置/)).toBeVisible();
	const other = await context.newPage();
	await other.goto("/contribute/press");
	await expect(other.getByText("草稿只存於這部裝置，尚未送出。")).toBeVisible();
	await other.getByLabel("新聞稿正文").fill("另一頁的內容");
	await expect(page.getByText("另一個分頁也在填寫這份表格；裝置只保留最後輸入的一份。")).toBeVisible();
	await expect(page.getByLabel("新聞稿正文")).toHaveValue(typed);

	const full = await context.newPage();
	await full.addInitScript(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException("full", "QuotaExceededError");
		};
	});
	await full.goto("/contribute/pitch");
	await full.getByLabel("全文").fill("存不下的內容");
	await expect(full.getByText("這個瀏覽器未能保留草稿，請另存文字。")).toBeVisible();
	expect(left).toContain("/contribute/press");
	for (const words of [typed, "未決定的彭小姐", "另一頁的內容", "存不下的內容"])
		expect(left).not.toContain(words);
});

test.describe("in a browser that writes the day of the month second and the hour in halves of the day", () => {
	test.use({ locale: "en-US" });

	test("each day and time of a form is said under its field as Hong Kong reads it, in 24 hours; without script the fields stand alone", async ({
		page,
		browser,
	}) => {
		const year = new Date().getFullYear();
		const weekday = (day: string) => `星期${"日一二三四五六"[new Date(day).getUTCDay()]}`;
		await page.goto("/contribute/press");
		await expect(page.locator(".says:visible")).toHaveCount(0);
		const [day, time] = [page.getByLabel("禁發至（日期）"), page.getByLabel("禁發至（時間）")];
		await time.fill("18:05");
		await expect(time).toHaveAccessibleDescription(/^18:05/);
		await day.fill(`${year}-12-03`);
		const said = `12月3日（${weekday(`${year}-12-03`)}）`;
		await expect(day).toHaveAccessibleDescription(new RegExp(`^${said} 香港時間。`));
		await expect(page.getByText(`${said}18:05`)).toBeVisible();
		expect(await faultsOf(page)).toEqual([]);
		await day.fill(`${year + 1}-01-02`);
		await expect(page.getByText(`${year + 1}年1月2日（${weekday(`${year + 1}-01-02`)}）18:05`)).toBeVisible();
		// What the browser has kept is said as soon as it is back.
		await page.waitForTimeout(400);
		await page.reload();
		await expect(page.getByText(/年1月2日（星期.）18:05/)).toBeVisible();
		await day.fill("");
		await time.fill("");
		await expect(page.locator(".says:visible")).toHaveCount(0);

		await page.setViewportSize({ width: 390, height: 844 });
		await page.goto("/contribute/invitation");
		await page.getByLabel("日期").first().fill(`${year}-12-03`);
		await page.getByLabel("拍照時間").fill("14:30");
		await expect(page.getByText(`${said}14:30`)).toBeVisible();
		expect(await overflowOf(page)).toEqual([]);

		const plain = await browser.newContext({ javaScriptEnabled: false });
		const bare = await plain.newPage();
		await bare.goto("/contribute/invitation");
		await expect(bare.getByLabel("日期").first()).toHaveAttribute("type", "date");
		await expect(bare.locator(".says")).toHaveCount(0);
		await plain.close();
	});
});
