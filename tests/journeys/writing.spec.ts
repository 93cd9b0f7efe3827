import type { Page } from "@playwright/test";
import { expect, test } from "../support/journey";
import { faultsOf } from "../support/looks";
import { word, wordFile } from "../support/word-file";

const preview = async (page: Page, id: string) => {
	await page.goto(`/desk/articles/${id}/preview`);
	return page.locator(".art-main");
};

test("a stroke on an empty line opens the insert menu, and an interview is written by the keyboard alone", async ({
	page,
	desk,
}) => {
	await desk.signIn("editor");
	const { id } = await desk.startStory({ paragraphs: ["記者專訪。"] });
	const { body, isSaved } = await desk.open(id);
	await body.click();
	await page.keyboard.press("Control+End");
	await page.keyboard.press("Enter");
	await page.keyboard.type("/");
	const menu = page.getByRole("listbox", { name: "插入" });
	await expect(menu.getByRole("option", { name: /資料盒/ })).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	await page.keyboard.type("fongtaam");
	await expect(menu.getByRole("option")).toHaveText([/訪談/]);
	await expect(body).toHaveAttribute("aria-activedescendant", /.+/);
	await page.keyboard.press("Enter");
	await expect(menu).toBeHidden();
	await page.keyboard.type("良率仍低？");
	await page.keyboard.press("Enter");
	await page.keyboard.type("年底投產。");
	// Enter gives the word to the other, Backspace at its start keeps it.
	await page.keyboard.press("Enter");
	await page.keyboard.press("Backspace");
	await page.keyboard.type("明年供貨。");
	await page.keyboard.press("Enter");
	await page.keyboard.press("Enter");
	await page.keyboard.type("訪談完。");
	await expect(body.locator(".qa-t")).toHaveText([/良率仍低？/, /年底投產。明年供貨。/]);
	await expect(body.locator(".qa-t").nth(1)).toHaveAttribute("data-mark", "答");
	await body.getByText("年底投產。").click();
	await page.getByText("說話人", { exact: true }).click();
	const second = page.getByRole("group", { name: "說話人2" });
	await second.getByLabel("記號").fill("梁");
	await second.getByLabel("姓名及身份").fill("行政總裁梁頌賢");
	await expect(body.locator(".qa-t").nth(1)).toHaveAttribute("data-mark", "梁");
	expect(await faultsOf(page)).toEqual([]);
	await isSaved();
	const story = await preview(page, id);
	await expect(story.getByRole("list", { name: "受訪者及訪問者" })).toHaveText("梁：行政總裁梁頌賢");
	await expect(story.locator(".qa-t")).toHaveText(["問：良率仍低？", "梁：年底投產。明年供貨。"]);
	await expect(story.getByText("訪談完。")).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
});

test("Escape leaves the stroke as it was typed, and a stroke within a line opens nothing", async ({
	page,
	desk,
}) => {
	await desk.signIn("editor");
	const { id } = await desk.startStory({ paragraphs: ["一"] });
	const { body } = await desk.open(id);
	await body.click();
	await page.keyboard.press("Control+End");
	await page.keyboard.type("/二");
	await expect(page.getByRole("listbox")).toBeHidden();
	await page.keyboard.press("Enter");
	await page.keyboard.type("／");
	await expect(page.getByRole("listbox")).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(page.getByRole("listbox")).toBeHidden();
	await page.keyboard.press("Enter");
	await expect(body.locator("p")).toHaveText(["一/二", "／", ""]);
});

test("a 資料盒, a timeline and marks typed at the start of a line read as they were written", async ({
	page,
	desk,
}) => {
	await desk.signIn("editor");
	const { id } = await desk.startStory({ paragraphs: ["引言。"] });
	const { body, isSaved } = await desk.open(id);
	await body.click();
	await page.keyboard.press("Control+End");
	await page.keyboard.press("Enter");
	await insertBySlash(page, "資料盒");
	await page.keyboard.type("光引擎是甚麼");
	await page.keyboard.press("Enter");
	await page.keyboard.type("一種模組。");
	await page.keyboard.press("Enter");
	await page.keyboard.press("Enter");
	await insertBySlash(page, "timeline");
	await page.keyboard.type("2025年12月");
	await page.keyboard.press("Enter");
	await page.keyboard.type("試產。");
	await page.keyboard.press("Enter");
	await page.keyboard.type("2026年3月12日");
	await page.keyboard.press("Enter");
	await page.keyboard.type("投產。");
	await page.keyboard.press("Enter");
	await page.keyboard.press("Enter");
	await page.keyboard.type("## 前景");
	await page.keyboard.press("Enter");
	await page.keyboard.type("> 唔係唔得");
	await expect(body.locator("h2")).toHaveText("前景");
	await expect(body.locator("blockquote")).toHaveText("唔係唔得");
	await isSaved();
	const story = await preview(page, id);
	await expect(story.getByRole("region", { name: "光引擎是甚麼" })).toContainText("一種模組。");
	await expect(story.locator(".tl time")).toHaveText(["2025年12月", "2026年3月12日"]);
	await expect(story.locator(".tl time").nth(1)).toHaveAttribute("datetime", "2026-03-12");
	expect(await faultsOf(page)).toEqual([]);
});

test("several pictures make a gallery, which lacks nothing only when each has its alternative text", async ({
	page,
	desk,
}) => {
	await desk.signIn("editor");
	const { id } = await desk.startStory({ paragraphs: ["圖輯："] });
	const { body, isSaved } = await desk.open(id);
	await body.click();
	await page.keyboard.press("Control+End");
	await page.keyboard.press("Enter");
	await insertBySlash(page, "圖輯");
	const dialog = page.getByRole("dialog", { name: "圖輯" });
	const library = dialog.getByRole("list", { name: "媒體庫" }).getByRole("button");
	await library.nth(0).click();
	await library.nth(1).click();
	await expect(dialog.getByText("已選2張")).toBeVisible();
	await dialog.getByRole("button", { name: "完成選圖" }).click();
	const alts = dialog.getByLabel("替代文字");
	await alts.nth(0).fill("廠房外觀");
	await alts.nth(1).fill("");
	// Off for whoever sees it, and still it says why.
	await dialog.getByRole("button", { name: "插入圖輯" }).click({ force: true });
	await expect(dialog.getByText("請先填寫替代文字")).toBeVisible();
	await alts.nth(1).fill("生產線");
	await dialog.getByRole("button", { name: "下移第1張" }).click();
	await dialog.getByRole("button", { name: "插入圖輯" }).click();
	await expect(body.locator(".gal figure")).toHaveCount(2);
	await isSaved();
	const story = await preview(page, id);
	const gallery = story.getByRole("group", { name: "圖輯，共2張" });
	await expect(gallery.getByRole("img")).toHaveCount(2);
	await expect(gallery.getByRole("img").first()).toHaveAttribute("alt", "生產線");
});

test("a card leads readers to another story while they can see it, and is gone with it", async ({
	page,
	desk,
}) => {
	await desk.signIn("editor");
	// Once more when it is tried again, the first one still lies in the list.
	const claim = `手術臂獲批卡片試驗${Date.now() % 100_000}`;
	const other = await desk.startStory({ headline: `機械人｜${claim}`, paragraphs: ["獲批。"] });
	await desk.open(other.id);
	await desk.publish();
	const { id, number } = await desk.startStory({ paragraphs: ["正文。"] });
	const { body, isSaved } = await desk.open(id);
	await body.click();
	await page.keyboard.press("Control+End");
	await page.keyboard.press("Enter");
	await insertBySlash(page, "相關");
	const dialog = page.getByRole("dialog", { name: "相關報道" });
	await dialog.getByRole("searchbox").fill(String(other.number));
	await dialog.getByRole("button", { name: claim }).click();
	await expect(body.getByText(`第${other.number}號`)).toBeVisible();
	await isSaved();
	await desk.publish();
	await page.goto(`/articles/${number}`);
	const card = page.getByRole("region", { name: `延伸閱讀：${claim}` });
	await expect(card.getByRole("link")).toHaveAttribute("href", new RegExp(`^/articles/${other.number}/`));
	expect(await faultsOf(page)).toEqual([]);
	await desk.open(other.id);
	await desk.withdraw("試驗完畢");
	await expect
		.poll(async () => (await (await page.request.get(`/articles/${number}`)).text()).includes(claim))
		.toBe(false);
	await desk.open(id);
	await desk.withdraw("試驗完畢");
});

test("words are found in either width and replaced everywhere as one step of undoing", async ({
	page,
	desk,
}) => {
	await desk.signIn("editor");
	const { id } = await desk.startStory({ paragraphs: ["ＡＩ晶片與AI模型。", "ai代理。"] });
	const { body } = await desk.open(id);
	await body.click();
	await page.keyboard.press("Control+f");
	const bar = page.getByRole("search", { name: "尋找及取代" });
	await bar.getByLabel("尋找", { exact: true }).fill("AI");
	await expect(bar.getByRole("status")).toHaveText(/共3個/);
	expect(await faultsOf(page)).toEqual([]);
	await bar.getByLabel("取代為").fill("人工智能");
	await bar.getByRole("button", { name: "取代", exact: true }).click();
	await expect(body.locator(".ed-found")).toHaveCount(2);
	await bar.getByRole("button", { name: "全部取代" }).click();
	await expect(bar.getByRole("status")).toHaveText(/已取代2處/);
	expect((await body.locator("p").allTextContents()).join("").match(/人工智能/g)).toHaveLength(3);
	await page.keyboard.press("Escape");
	await expect(bar).toBeHidden();
	await page.keyboard.press("Control+z");
	expect((await body.locator("p").allTextContents()).join("").match(/人工智能/g)).toHaveLength(1);
	await page.keyboard.press("Control+z");
	await expect(body.locator("p")).toHaveText(["ＡＩ晶片與AI模型。", "ai代理。"]);
});

test("a Word file comes into the text clean, and goes again with one undo", async ({ page, desk }) => {
	await desk.signIn("editor");
	const { id } = await desk.startStory({ paragraphs: ["原文。"] });
	const { body, isSaved } = await desk.open(id);
	await body.click();
	await page.keyboard.press("Control+End");
	await page.getByRole("toolbar", { name: "文字工具" }).first().getByRole("button", { name: "插入" }).click();
	await page
		.getByRole("dialog", { name: "插入" })
		.getByRole("button", { name: /匯入Word檔/ })
		.click();
	const dialog = page.getByRole("dialog", { name: "匯入Word檔" });
	const field = dialog.locator("input[type=file]");
	await field.setInputFiles({ name: "壞.docx", mimeType: "", buffer: Buffer.from("no file of Word") });
	await expect(dialog.getByRole("alert")).toHaveText(/這不是Word的\.docx檔案/);
	const inside = [
		word.paragraph(word.run("前景"), "H2"),
		word.paragraph(word.run("曜石光子 ") + word.bold("B輪") + word.link("壞連結")),
		word.item("六軸平台"),
		word.table([
			["項目", "2026"],
			["距離", "2"],
		]),
	].join("");
	const file = wordFile(inside, { link: "javascript:alert(1)" });
	await field.setInputFiles({ name: "稿.docx", mimeType: "", buffer: file });
	await expect(dialog.getByText(/已加入\d段/)).toBeVisible({ timeout: 30_000 });
	await dialog.getByRole("button", { name: "完成" }).click();
	await expect(body.locator("h2")).toHaveText("前景");
	await expect(body.locator("strong")).toHaveText("B輪");
	await expect(body.locator("ul li")).toHaveText("六軸平台");
	await expect(body.locator("td, th")).toHaveText(["項目", "2026", "距離", "2"]);
	await expect(body.locator("a")).toHaveCount(0);
	await isSaved();
	await page.keyboard.press("Control+z");
	await expect(body.locator("h2, table, ul")).toHaveCount(0);
	await expect(body.getByText("原文。")).toBeVisible();
});

test("one key goes to a place, opens a story by its number, and does what the screen offers", async ({
	page,
	desk,
}) => {
	await desk.signIn("editor");
	const { id, number } = await desk.startStory();
	await page.goto("/desk");
	const box = page.getByRole("combobox", { name: "指令面板" });
	await expect(async () => {
		await page.keyboard.press("Control+k");
		await expect(box).toBeVisible({ timeout: 500 });
	}).toPass();
	expect(await faultsOf(page)).toEqual([]);
	await box.fill("媒體");
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(/\/desk\/media$/);
	await expect(async () => {
		await page.keyboard.press("Control+k");
		await expect(box).toBeVisible({ timeout: 500 });
	}).toPass();
	await box.fill(String(number));
	await expect(page.getByRole("option", { name: new RegExp(`稿件 ${number}$`) })).toBeVisible();
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(new RegExp(id));
	await page.locator(".ProseMirror").click();
	await page.keyboard.press("Control+k");
	await box.fill("專注");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("complementary", { name: "稿件面板" })).toBeHidden();
	await page.keyboard.press("Control+Shift+f");
	await expect(page.getByRole("complementary", { name: "稿件面板" })).toBeVisible();
	await page.keyboard.press("Control+/");
	await expect(page.getByRole("dialog", { name: "鍵盤快捷鍵" })).toContainText("尋找及取代");
	expect(await faultsOf(page)).toEqual([]);
});

test("a writer finds in the palette no place and no story that is not theirs to see", async ({
	page,
	desk,
}) => {
	await desk.signIn("editor");
	const { number } = await desk.startStory();
	await desk.signIn("columnist");
	await page.goto("/desk");
	const box = page.getByRole("combobox", { name: "指令面板" });
	await expect(async () => {
		await page.keyboard.press("Control+k");
		await expect(box).toBeVisible({ timeout: 500 });
	}).toPass();
	await expect(page.getByRole("option", { name: /設定/ })).toHaveCount(0);
	await box.fill(String(number));
	await expect(page.getByText("沒有符合的項目")).toBeVisible();
});

test("a passage kept as a template is in everybody's insert menu until it is deleted", async ({
	page,
	desk,
}) => {
	await desk.signIn("editor");
	const { id } = await desk.startStory({ paragraphs: ["投資涉及風險，價格可升可跌。"] });
	const { body } = await desk.open(id);
	await body.click();
	await page.keyboard.press("Control+a");
	await page.getByRole("toolbar", { name: "文字工具" }).first().getByRole("button", { name: "插入" }).click();
	await page
		.getByRole("dialog", { name: "插入" })
		.getByRole("button", { name: /存為範本/ })
		.click();
	const dialog = page.getByRole("dialog", { name: "存為範本" });
	await expect(dialog.getByRole("radio", { name: /所選段落/ })).toBeChecked();
	await dialog.getByRole("button", { name: "儲存範本" }).click();
	await expect(dialog.getByText("未填寫。")).toBeVisible();
	await dialog.getByLabel("範本名稱").fill("走一遍的免責聲明");
	await dialog.getByRole("button", { name: "儲存範本" }).click();
	await expect(dialog.getByText("已存為範本「走一遍的免責聲明」。")).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);

	await desk.signIn("writer");
	const other = await desk.startStory({ paragraphs: ["正文。"] });
	const screen = await desk.open(other.id);
	await screen.body.click();
	await page.keyboard.press("Control+End");
	await page.keyboard.press("Enter");
	await insertBySlash(page, "走一遍");
	await expect(screen.body.locator("p")).toContainText(["正文。", "投資涉及風險"]);
	await page.goto("/desk/templates");
	await expect(page.getByText("走一遍的免責聲明")).toBeVisible();
	await expect(page.getByRole("button", { name: /刪除範本/ })).toHaveCount(0);
	expect(await faultsOf(page)).toEqual([]);

	await desk.signIn("editor");
	await page.goto("/desk/templates");
	await page.getByLabel("刪除範本「走一遍的免責聲明」").click();
	await page.getByRole("button", { name: "確定刪除" }).click();
	await expect(page.getByRole("status")).toContainText("已刪除範本");
});

test("a version is named, and found again among the few that stand for something", async ({ page, desk }) => {
	await desk.signIn("editor");
	const { id } = await desk.startStory({ paragraphs: ["第一稿。"] });
	const { body, isSaved } = await desk.open(id);
	await page.goto(`/desk/articles/${id}/versions`);
	await expect(page.getByText("只有一個版本")).toBeVisible();
	await desk.open(id);
	await desk.signIn("chief");
	await desk.open(id);
	await body.click();
	await page.keyboard.press("Control+End");
	await page.keyboard.type("第二稿。");
	await isSaved();
	await page.goto(`/desk/articles/${id}/versions`);
	await page.getByLabel(/的版本的名稱/).fill("送法律審閱前");
	await page.getByRole("button", { name: "儲存名稱" }).click();
	await expect(page.getByRole("combobox", { name: "至" })).toContainText("「送法律審閱前」");
	expect(await faultsOf(page)).toEqual([]);
});

/** Chooses from the insert menu by its words, as soon as it stands there: keys are quicker than the menu. */
async function insertBySlash(page: Page, words: string): Promise<void> {
	await page.keyboard.type(`/${words}`);
	await expect(page.getByRole("listbox", { name: "插入" }).getByRole("option")).toHaveCount(1);
	await page.keyboard.press("Enter");
}
