import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { addCompany } from "@/lib/companies/add-company";
import { moveCaret } from "../support/at-the-desk";
import { handAt } from "../support/by-keys";
import { theSystem, value } from "../support/given";
import { expect, test } from "../support/journey";
import { faultsOf, focusFaultsOf } from "../support/looks";
import { word, wordFile } from "../support/word-file";

// By keyboard: Tab, arrows, Enter, Escape and the keys of the sheet alone. By pointer: what others do by keyboard.
test.describe.configure({ timeout: 180_000 });

test.beforeAll(() => {
	process.env.DATABASE_URL = process.env.JOURNEYS_DATABASE_URL;
});

const run = Date.now().toString(36);

/** Somebody still stands somewhere, and sees where. */
const standsSeen = async (page: Page) => expect(await focusFaultsOf(page)).toEqual([]);

/** A text that is gone back to settles where its caret stands; no hand is so fast that it writes before that. */
const settles = (page: Page) => page.waitForTimeout(300);

/** Chooses from the insert menu by its words, as soon as it stands there: keys are quicker than the menu. */
async function insertBySlash(page: Page, words: string): Promise<void> {
	await page.keyboard.type(`/${words}`);
	await expect(page.getByRole("listbox", { name: "插入" }).getByRole("option")).toHaveCount(1);
	await page.keyboard.press("Enter");
}

test("by keyboard alone a gallery of two pictures is put in, given its words and put in order", async ({
	page,
	desk,
}) => {
	await desk.signIn("editor");
	const { id } = await desk.startStory({ paragraphs: ["圖輯："] });
	const hand = handAt(page);
	const { body, isSaved } = await desk.open(id);
	await hand.reach(body);
	await moveCaret(page, "Control+End");
	await page.keyboard.press("Enter");
	await insertBySlash(page, "圖輯");
	const dialog = page.getByRole("dialog", { name: "圖輯" });
	const library = dialog.getByRole("list", { name: "媒體庫" }).getByRole("button");
	await hand.press(library.nth(0));
	await expect(dialog.getByText("已選1張")).toBeVisible();
	await standsSeen(page);
	await hand.press(library.nth(1));
	await expect(dialog.getByText("已選2張")).toBeVisible();
	await hand.press(dialog.getByRole("button", { name: "完成選圖" }), "Shift+Tab");
	await standsSeen(page);
	const alts = dialog.getByLabel("替代文字");
	// The first field has the keys already.
	await expect(alts.nth(0)).toBeVisible();
	await hand.fill(alts.nth(1), "生產線");
	await hand.fill(alts.nth(0), "", "Shift+Tab");
	await page.keyboard.press("Backspace");
	await page.keyboard.press("Enter");
	await expect(dialog.getByText("請先填寫替代文字")).toBeVisible();
	await standsSeen(page);
	await hand.isAt(alts.nth(0));
	await page.keyboard.type("廠房外觀");
	const down = dialog.getByRole("button", { name: "下移第1張" });
	await hand.press(down, "Shift+Tab");
	await expect(alts.nth(0)).toHaveValue("生產線");
	await standsSeen(page);
	await hand.press(dialog.getByRole("button", { name: "插入圖輯" }));
	await expect(body.locator(".gal figure")).toHaveCount(2);
	await standsSeen(page);
	await isSaved();
	await page.goto(`/desk/articles/${id}/preview`);
	const gallery = page.locator(".art-main").getByRole("group", { name: "圖輯，共2張" });
	await expect(gallery.getByRole("img").nth(0)).toHaveAttribute("alt", "生產線");
	await expect(gallery.getByRole("img").nth(1)).toHaveAttribute("alt", "廠房外觀");
});

test("by keyboard alone a card of another story is put in, changed for another one and taken out", async ({
	page,
	desk,
}) => {
	await desk.signIn("editor");
	const published = async (claim: string) => {
		const other = await desk.startStory({ headline: `卡片｜${claim}` });
		await desk.open(other.id);
		await desk.publish();
		return { claim, number: other.number };
	};
	const one = await published(`鍵盤卡片甲${run}`);
	const another = await published(`鍵盤卡片乙${run}`);
	const { id } = await desk.startStory({ paragraphs: ["正文。"] });
	const hand = handAt(page);
	const { body, isSaved } = await desk.open(id);
	await hand.reach(body);
	await moveCaret(page, "Control+End");
	await page.keyboard.press("Enter");
	await insertBySlash(page, "相關");
	const dialog = page.getByRole("dialog", { name: "相關報道" });
	await hand.isAt(dialog.getByRole("searchbox"));
	await page.keyboard.type(one.claim);
	await hand.press(dialog.getByRole("button", { name: one.claim }));
	await expect(dialog).toBeHidden();
	await expect(body.getByText(`第${one.number}號`)).toBeVisible();
	await standsSeen(page);
	await settles(page);
	await page.keyboard.press("Alt+F10");
	await hand.isAt(page.getByRole("button", { name: "另選報道" }));
	await standsSeen(page);
	await page.keyboard.press("Enter");
	await hand.isAt(dialog.getByRole("searchbox"));
	// Enter takes the first of those found.
	await page.keyboard.type(String(another.number));
	await expect(dialog.getByRole("button", { name: another.claim })).toBeVisible();
	await expect(dialog.locator(".ed-pick li")).toHaveCount(1);
	await page.keyboard.press("Enter");
	await expect(body.getByText(`第${another.number}號`)).toBeVisible();
	await expect(body.getByText(`第${one.number}號`)).toHaveCount(0);
	await isSaved();
	await settles(page);
	await page.keyboard.press("Alt+F10");
	await hand.press(page.getByRole("button", { name: "移除卡片" }));
	await expect(body.getByText(`第${another.number}號`)).toHaveCount(0);
	await expect(body).toBeFocused();
});

test("by keyboard alone a Word file is brought in, and the writing goes on after it", async ({
	page,
	desk,
}) => {
	await desk.signIn("editor");
	// The browser hands its window of files over from the start: a key may be quicker than the asking.
	page.on("filechooser", () => undefined);
	const { id } = await desk.startStory({ paragraphs: ["原文。"] });
	const hand = handAt(page);
	const { body, isSaved } = await desk.open(id);
	await hand.reach(body);
	await moveCaret(page, "Control+End");
	await page.keyboard.press("Enter");
	await insertBySlash(page, "docx");
	const dialog = page.getByRole("dialog", { name: "匯入Word檔" });
	const choose = dialog.locator("button", { hasText: "選擇.docx檔案" });
	await hand.isAt(choose);
	await standsSeen(page);
	const bring = async (name: string, buffer: Buffer) => {
		const asked = page.waitForEvent("filechooser");
		await page.keyboard.press("Enter");
		await (await asked).setFiles({ name, mimeType: "", buffer });
	};
	await bring("壞.docx", Buffer.from("no file of Word"));
	await expect(dialog.getByRole("alert")).toHaveText(/這不是Word的\.docx檔案/);
	await hand.reach(choose);
	await bring("稿.docx", wordFile(word.paragraph(word.run("前景"), "H2") + word.item("六軸平台")));
	await expect(dialog.getByText(/已加入\d段/)).toBeVisible({ timeout: 30_000 });
	await hand.isAt(dialog.getByRole("button", { name: "完成" }));
	await page.keyboard.press("Enter");
	await expect(body.locator("h2")).toHaveText("前景");
	await expect(body.locator("ul li")).toHaveText("六軸平台");
	await expect(body).toBeFocused();
	await settles(page);
	await page.keyboard.type("續寫");
	await expect(body).toContainText("續寫");
	await isSaved();
});

test("by keyboard alone a passage is kept as a template, inserted in another story and deleted", async ({
	page,
	desk,
}) => {
	await desk.signIn("editor");
	const name = `鍵盤範本${run}`;
	const { id } = await desk.startStory({ paragraphs: [`投資涉及風險${run}。`] });
	const hand = handAt(page);
	const screen = await desk.open(id);
	await hand.reach(screen.body);
	await moveCaret(page, "Control+a");
	await page.keyboard.press("Alt+F10");
	await page.keyboard.press("End");
	await hand.isAt(
		page.getByRole("toolbar", { name: "文字工具" }).first().getByRole("button", { name: "插入" }),
	);
	await standsSeen(page);
	await page.keyboard.press("Enter");
	await hand.press(page.getByRole("dialog", { name: "插入" }).getByRole("button", { name: /存為範本/ }));
	const dialog = page.getByRole("dialog", { name: "存為範本" });
	await hand.isAt(dialog.getByLabel("範本名稱"));
	await expect(dialog.getByRole("radio", { name: /所選段落/ })).toBeChecked();
	await page.keyboard.press("Enter");
	await expect(dialog.getByText("未填寫。")).toBeVisible();
	await hand.isAt(dialog.getByLabel("範本名稱"));
	await page.keyboard.type(name);
	await page.keyboard.press("Enter");
	await expect(dialog.getByText(`已存為範本「${name}」。`)).toBeVisible();
	await hand.isAt(dialog.locator(".dlg-f").getByRole("button", { name: "關閉" }));
	await standsSeen(page);
	await page.keyboard.press("Enter");
	await expect(dialog).toBeHidden();
	await standsSeen(page);

	const other = await desk.startStory({ paragraphs: ["正文。"] });
	const second = await desk.open(other.id);
	await hand.reach(second.body);
	await moveCaret(page, "Control+End");
	await page.keyboard.press("Enter");
	await insertBySlash(page, name);
	await expect(second.body.locator("p")).toContainText(["正文。", `投資涉及風險${run}。`]);
	await expect(second.body).toBeFocused();
	await second.isSaved();

	await page.goto("/desk/templates");
	await hand.press(page.getByLabel(`刪除範本「${name}」`));
	await hand.press(page.getByRole("button", { name: "確定刪除" }).filter({ visible: true }));
	await expect(page.getByRole("status")).toContainText("已刪除範本");
	await expect(page.getByText(name, { exact: true })).toHaveCount(0);
	await standsSeen(page);
});

test("by keyboard alone words are found, walked through, replaced one by one and all at once, and put back", async ({
	page,
	desk,
}) => {
	await desk.signIn("editor");
	const { id } = await desk.startStory({ paragraphs: ["ＡＩ晶片與AI模型。", "ai代理。"] });
	const hand = handAt(page);
	const { body } = await desk.open(id);
	await hand.reach(body);
	await page.keyboard.press("Control+f");
	const bar = page.getByRole("search", { name: "尋找及取代" });
	await hand.isAt(bar.getByLabel("尋找", { exact: true }));
	await page.keyboard.type("AI");
	await expect(bar.getByRole("status")).toHaveText(/共3個/);
	const isAt = (at: number) => expect(bar.getByRole("status")).toHaveText(new RegExp(`^第${at}個`));
	const first = Number(/第(\d)個/.exec((await bar.getByRole("status").textContent()) ?? "")?.[1]);
	const second = (first % 3) + 1;
	await page.keyboard.press("Enter");
	await isAt(second);
	await page.keyboard.press("Shift+Enter");
	await isAt(first);
	await hand.press(bar.getByRole("button", { name: "下一個" }));
	await isAt(second);
	await hand.press(bar.getByRole("button", { name: "上一個" }), "Shift+Tab");
	await isAt(first);
	await hand.reach(bar.getByRole("checkbox", { name: "大小寫須相同" }));
	await page.keyboard.press("Space");
	await expect(bar.getByRole("status")).toHaveText(/共2個/);
	await hand.reach(bar.getByRole("checkbox", { name: "全形半形視為相同" }), "Shift+Tab");
	await page.keyboard.press("Space");
	await expect(bar.getByRole("status")).toHaveText(/共1個/);
	await page.keyboard.press("Space");
	await hand.reach(bar.getByRole("checkbox", { name: "大小寫須相同" }));
	await page.keyboard.press("Space");
	await hand.fill(bar.getByLabel("取代為"), "人工智能", "Shift+Tab");
	await hand.press(bar.getByRole("button", { name: "取代", exact: true }));
	await expect(body.locator(".ed-found")).toHaveCount(2);
	await standsSeen(page);
	await hand.press(bar.getByRole("button", { name: "全部取代" }));
	await expect(bar.getByRole("status")).toHaveText(/已取代2處/);
	await hand.isAt(bar.getByLabel("尋找", { exact: true }));
	await page.keyboard.press("Escape");
	await expect(bar).toBeHidden();
	await expect(body).toBeFocused();
	await settles(page);
	await page.keyboard.press("Control+z");
	await page.keyboard.press("Control+z");
	await expect(body.locator("p")).toHaveText(["ＡＩ晶片與AI模型。", "ai代理。"]);
});

test("by pointer an interview, a 資料盒, a timeline and a table are put in from 插入 and written", async ({
	page,
	desk,
}) => {
	await desk.signIn("editor");
	const { id } = await desk.startStory({ paragraphs: ["引言。"] });
	const { body, isSaved } = await desk.open(id);
	const more = page.getByRole("toolbar", { name: "文字工具" }).first().getByRole("button", { name: "插入" });
	const insert = async (name: RegExp) => {
		await body.locator("> p").last().click();
		await more.click();
		await page.getByRole("dialog", { name: "插入" }).getByRole("button", { name }).click();
		await settles(page);
	};
	await insert(/^表格/);
	await expect(body.locator("tr")).toHaveCount(3);
	for (const [at, text] of ["項目", "2026年", "2027年"].entries()) {
		await body.locator("th").nth(at).click();
		await settles(page);
		await page.keyboard.type(text);
	}
	await body.locator("td").last().click();
	await settles(page);
	await page.getByRole("group", { name: "表格工具" }).getByRole("button", { name: "刪除這行" }).click();
	await expect(body.locator("tr")).toHaveCount(2);

	await insert(/^時間線/);
	await page.keyboard.type("2026年3月12日");
	await page.keyboard.press("Enter");
	await page.keyboard.type("投產。");
	await insert(/^資料盒/);
	await page.keyboard.type("光引擎是甚麼");
	await page.keyboard.press("Enter");
	await page.keyboard.type("一種模組。");
	await insert(/^訪談/);
	await page.keyboard.type("良率仍低？");
	await page.keyboard.press("Enter");
	await page.keyboard.type("年底投產。");
	await page.getByText("說話人", { exact: true }).click();
	const second = page.getByRole("group", { name: "說話人2" });
	await second.getByLabel("記號").click();
	await page.keyboard.press("Control+a");
	await page.keyboard.type("梁");
	await second.getByLabel("姓名及身份").click();
	await page.keyboard.press("Control+a");
	await page.keyboard.type("行政總裁梁頌賢");
	expect(await faultsOf(page)).toEqual([]);
	await isSaved();
	await page.goto(`/desk/articles/${id}/preview`);
	const story = page.locator(".art-main");
	await expect(story.locator(".qa-t")).toHaveText(["問：良率仍低？", "梁：年底投產。"]);
	await expect(story.getByRole("region", { name: "光引擎是甚麼" })).toContainText("一種模組。");
	await expect(story.locator(".tl time")).toHaveAttribute("datetime", "2026-03-12");
	await expect(story.locator("table")).toContainText("項目");
});

test("by pointer the panels step aside for writing and come back, and the sheet of keys is opened and put away", async ({
	page,
	desk,
}) => {
	await desk.signIn("editor");
	const { id } = await desk.startStory();
	await desk.open(id);
	const panels = page.getByRole("complementary", { name: "稿件面板" });
	await page.getByRole("button", { name: "專注模式" }).click();
	await expect(panels).toBeHidden();
	await page.getByRole("button", { name: "離開專注模式" }).click();
	await expect(panels).toBeVisible();
	await page.getByRole("button", { name: "快捷鍵一覽" }).click();
	const sheet = page.getByRole("dialog", { name: "鍵盤快捷鍵" });
	await expect(sheet).toContainText("尋找及取代");
	expect(await faultsOf(page)).toEqual([]);
	await sheet.getByRole("button", { name: "關閉" }).click();
	await expect(sheet).toBeHidden();
});

test("a company named with its code and a converted sum stay what they are when copied, within a story and into another, and lead the reader on", async ({
	page,
	desk,
	context,
	newsroom,
}) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	const code = String(randomInt(80_000, 89_999));
	const name = `鍵聲科技${run}`;
	const company = value(
		await addCompany(theSystem, { code, name, kind: "listed", exchange: "HKEX", asOf: "2026-03-12" }),
	);
	await desk.signIn("editor");
	const { id } = await desk.startStory({ paragraphs: ["罰款300萬美元"] });
	const { body, isSaved } = await desk.open(id);
	const tools = page.getByRole("toolbar", { name: "文字工具" }).first();
	await body.click();
	await moveCaret(page, "Control+End");
	await tools.getByRole("button", { name: "港元" }).click();
	const sum = page.getByRole("dialog", { name: "折算港元" });
	await sum.getByLabel("每1單位兌港元").fill("7.8");
	await sum.getByLabel("匯率來源").fill("香港金融管理局");
	await page.keyboard.press("Enter");
	await expect(body).toContainText("罰款300萬美元（約2340萬港元）");
	await settles(page);
	await moveCaret(page, "Control+End");
	await tools.getByRole("button", { name: "公司" }).click();
	const companies = page.getByRole("dialog").filter({ has: page.getByRole("searchbox") });
	await companies.getByRole("searchbox").fill(code);
	await companies.getByRole("button", { name }).click();
	const written = `罰款300萬美元（約2340萬港元）${name}（${code}）`;
	await expect(body.locator("p")).toHaveText([written]);
	await settles(page);

	await moveCaret(page, "Control+a");
	await page.keyboard.press("Control+c");
	await moveCaret(page, "Control+End");
	await page.keyboard.press("Enter");
	await page.keyboard.press("Control+v");
	await expect(body.locator("p")).toHaveText([written, written]);
	await isSaved();
	await moveCaret(page, "Control+a");
	await page.keyboard.press("Control+c");
	const other = await desk.startStory({ paragraphs: ["另一篇。"] });
	const second = await desk.open(other.id);
	await second.body.click();
	await moveCaret(page, "Control+a");
	await page.keyboard.press("Control+v");
	await expect(second.body.locator("p")).toHaveText([written, written]);
	await second.isSaved();
	const sumsOf = (articleId: string) =>
		newsroom.query(
			"select mark->'attrs' as sum from articles, jsonb_path_query(body, '$.content[*].content[*].marks[*] ? (@.type == \"conversion\")') mark where id = $1",
			[articleId],
		);
	const sums = await sumsOf(id);
	expect(sums).toHaveLength(2);
	expect(sums[1]).toEqual(sums[0]);
	expect(await sumsOf(other.id)).toEqual(sums);

	await desk.publish();
	await page.goto(`/articles/${other.number}`);
	const story = page.locator(".art-main");
	const sumsRead = story.getByRole("button", { name: "約2340萬港元" });
	await expect(sumsRead).toHaveCount(2);
	await sumsRead.nth(1).click();
	await expect(story.getByText(/香港金融管理局/).filter({ visible: true })).toBeVisible();
	await story.getByRole("link", { name: code, exact: true }).first().click();
	await expect(page).toHaveURL(new RegExp(`/companies/${company.slug}$`));
	await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
	await expect(page.getByRole("main").getByText(other.headline.split("｜")[1] ?? "")).toBeVisible();
});
