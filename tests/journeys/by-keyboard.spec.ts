import type { Page } from "@playwright/test";
import { moveCaret } from "../support/at-the-desk";
import { handAt } from "../support/by-keys";
import { aColleague } from "../support/colleague";
import { aPerson, aPublishedArticle, aSection } from "../support/given";
import { expect, test } from "../support/journey";
import { focusFaultsOf } from "../support/looks";

// Nothing here has a mouse: Tab, arrows, Enter, Escape and the keys of the sheet, and at every stop the focus is seen.
test.describe.configure({ timeout: 180_000 });

test.beforeAll(() => {
	process.env.DATABASE_URL = process.env.JOURNEYS_DATABASE_URL;
});

const run = Date.now().toString(36);

/** Somebody still stands somewhere, and sees where. */
const standsSeen = async (page: Page) => expect(await focusFaultsOf(page)).toEqual([]);

/** A text that is gone back to settles where its caret stands; no hand is so fast that it writes before that. */
const settles = (page: Page) => page.waitForTimeout(300);

test("by keyboard alone two versions are opened, named, compared with each other and with what readers have, and one comes back", async ({
	page,
	desk,
	newsroom,
}) => {
	await desk.signIn("editor");
	const story = await desk.startStory({ paragraphs: ["第一日的一段。"] });
	const hand = handAt(page);
	const screen = await desk.open(story.id);
	await desk.publish();
	// Saves within ten minutes are one version.
	const aDayPasses = () =>
		newsroom.query(`
			alter table article_revisions disable trigger user;
			update article_revisions set started_at = started_at - interval '1 day', saved_at = saved_at - interval '1 day'
				where article_id = '${story.id}';
			alter table article_revisions enable trigger user`);
	for (const text of ["第二日補的一句。", "第三日補的一句。"]) {
		await aDayPasses();
		await page.reload();
		await hand.reach(screen.body);
		await moveCaret(page, "Control+End");
		await page.keyboard.type(text);
		await page.keyboard.press("Control+s");
		await screen.isSaved();
	}
	await page.reload();
	await hand.press(page.locator("summary", { hasText: "版本" }));
	await hand.press(page.getByRole("link", { name: "比較及還原" }));
	await expect(page.getByRole("heading", { name: "版本", exact: true })).toBeVisible();

	await hand.choose(page.getByRole("combobox", { name: "由" }), /已發布|讀者/);
	await hand.press(page.getByRole("button", { name: "比較", exact: true }));
	await expect(page.locator("ins")).toContainText(["第二日補的一句。第三日補的一句。"]);
	const older = page.getByRole("combobox", { name: "由" });
	const second = await older.evaluate((list: HTMLSelectElement) => list.options[1]?.label ?? "");
	await hand.choose(older, second);
	await hand.press(page.getByRole("button", { name: "比較", exact: true }));
	await expect(page.locator("ins")).toContainText(["第三日補的一句。"]);
	await expect(page.locator("ins").filter({ hasText: "第二日" })).toHaveCount(0);

	await hand.fill(page.getByLabel(/的版本的名稱/), "送法律審閱前");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("combobox", { name: "至" })).toContainText("「送法律審閱前」");
	await standsSeen(page);
	await hand.press(page.getByRole("button", { name: /^還原.*的版本$/ }));
	await expect(page).toHaveURL(new RegExp(`/desk/articles/${story.id}$`));
	await expect(screen.body).not.toContainText("第三日");
	await expect(screen.body).toContainText("第二日");
	// It is an edit like any other: readers have what they had.
	expect(await (await page.request.get(`/articles/${story.number}`)).text()).not.toContain("第二日");
});

test("by keyboard alone words are chosen, a note is written to a colleague, answered, walked past and marked done", async ({
	page,
	desk,
}) => {
	const colleague = await aColleague("chief");
	await desk.signIn("editor");
	const { id } = await desk.startStory({
		paragraphs: ["曜石光子昨日宣布集資。", "公司料年底投產，良率仍低。"],
	});
	const hand = handAt(page);
	const screen = await desk.open(id);
	const margin = page.getByRole("complementary", { name: "批註" });
	const noteOn = async (paragraph: 0 | 1, text: string) => {
		await moveCaret(page, "Control+Home");
		if (paragraph === 1) {
			await moveCaret(page, "ArrowDown");
			await moveCaret(page, "Home");
		}
		for (let step = 0; step < 4; step += 1) await moveCaret(page, "Shift+ArrowRight");
		await page.keyboard.press("Control+Alt+m");
		await expect(margin.getByRole("textbox", { name: "批註內容" })).toBeFocused();
		await page.keyboard.type(text);
	};
	await hand.reach(screen.body);
	await noteOn(0, `請看@${colleague.name.slice(0, 6)}`);
	await expect(margin.getByRole("button", { name: `@${colleague.name}` })).toBeVisible();
	await page.keyboard.press("ArrowDown");
	await expect(margin.getByRole("button", { name: `@${colleague.name}` })).toBeFocused();
	await standsSeen(page);
	await page.keyboard.press("Enter");
	await expect(margin.getByRole("textbox", { name: "批註內容" })).toBeFocused();
	await page.keyboard.type("這個名");
	await page.keyboard.press("Control+Enter");
	const first = margin.getByRole("listitem", { name: "關於「曜石光子」的批註" });
	await expect(first).toBeFocused();
	await standsSeen(page);
	await page.keyboard.press("Escape");
	await expect(margin).toBeHidden();
	await expect(screen.body).toBeFocused();
	await settles(page);

	await noteOn(1, "第二則");
	await page.keyboard.press("Control+Enter");
	const second = margin.getByRole("listitem", { name: "關於「公司料年」的批註" });
	await expect(second).toBeFocused();
	await page.keyboard.press("Escape");
	await expect(screen.body).toBeFocused();
	await settles(page);

	// Walking: from the text to the note after the caret, on to the next, round to the first, and back.
	await moveCaret(page, "Control+Home");
	await page.keyboard.press("Control+Alt+n");
	await expect(second).toBeFocused();
	await page.keyboard.press("Control+Alt+n");
	await expect(first).toBeFocused();
	await page.keyboard.press("Control+Alt+Shift+n");
	await expect(second).toBeFocused();
	await page.keyboard.press("Control+Alt+Shift+n");
	await expect(first).toBeFocused();

	await hand.press(first.getByRole("button", { name: "回覆" }));
	await page.keyboard.type("已核對。");
	await hand.press(first.getByRole("button", { name: "送出" }));
	await expect(first.getByText("已核對。")).toBeVisible();
	await expect(first).toBeFocused();
	await hand.press(first.getByRole("button", { name: "回覆" }));
	await hand.press(first.getByRole("button", { name: "取消" }));
	await expect(first).toBeFocused();
	await hand.press(first.getByRole("button", { name: "完成" }));
	await expect(margin.getByText("已完成　1")).toBeVisible();
	await expect(second).toBeFocused();
	await standsSeen(page);
	// To the words, and the writing goes on there.
	await hand.press(second.getByRole("button", { name: "公司料年" }));
	await expect(screen.body).toBeFocused();
	await settles(page);
	await moveCaret(page, "ArrowRight");
	await page.keyboard.type("尾");
	await expect(screen.body).toContainText("公司料年尾底投產");
	await page.keyboard.press("Control+Alt+n");
	await hand.press(second.getByRole("button", { name: "完成" }));
	await expect(margin.getByText("已完成　2")).toBeVisible();
	await expect(margin.getByRole("button", { name: "加批註" })).toBeFocused();
	await page.keyboard.press("Escape");
	await expect(screen.body).toBeFocused();
});

test("by keyboard alone a person is added, found, changed and merged", async ({ page, desk }) => {
	await desk.signIn("chief");
	const hand = handAt(page);
	const other = await aPerson(`衛朗${run}`);
	await page.goto("/desk/people");
	await hand.press(page.getByRole("main").or(page.locator("body")).getByRole("link", { name: "加入人物" }));
	await hand.fill(page.getByLabel("姓名", { exact: true }), `鍵盤人${run}`);
	await hand.fill(page.getByLabel("網址"), "唔得");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("alert").getByText(/^網址：/)).toBeVisible();
	await standsSeen(page);
	await hand.fill(page.getByLabel("網址"), `by-keys-${run}`);
	await page.keyboard.press("Enter");
	await expect(page.getByText(`已加入「鍵盤人${run}」。`)).toBeVisible();
	await hand.fill(page.getByRole("searchbox"), `鍵盤人${run}`);
	await page.keyboard.press("Enter");
	await hand.press(page.getByRole("link", { name: `更改 鍵盤人${run}` }));
	await hand.press(page.getByRole("button", { name: "選擇圖片" }));
	const dialog = page.getByRole("dialog");
	await expect(dialog).toBeVisible();
	await standsSeen(page);
	await hand.press(dialog.getByRole("list", { name: "媒體庫" }).getByRole("button").first());
	await expect(dialog).toBeHidden();
	await standsSeen(page);
	await hand.press(page.getByRole("button", { name: "不用圖片" }));
	await standsSeen(page);
	await hand.fill(page.getByLabel("職銜（可不填）"), "特約撰稿", "Shift+Tab");
	await page.keyboard.press("Enter");
	await expect(page.getByText("已儲存，讀者所見即時更新。")).toBeVisible();
	await standsSeen(page);

	await page.goto(`/desk/people?q=${encodeURIComponent(other.name)}`);
	await hand.press(page.getByRole("link", { name: `把${other.name}併入另一項` }));
	await hand.choose(page.getByLabel("歸入"), `鍵盤人${run}　特約撰稿　by-keys-${run}`);
	await hand.press(page.getByRole("button", { name: "看看會移動甚麼" }));
	await hand.fill(page.getByLabel(`輸入「${other.name}」以確認`), "別人");
	await page.keyboard.press("Enter");
	await expect(page.getByText("所輸入的與名稱不同，請照樣輸入。")).toBeVisible();
	await expect(page.getByLabel(`輸入「${other.name}」以確認`)).toBeFocused();
	await page.keyboard.press("Control+a");
	await page.keyboard.type(other.name);
	await page.keyboard.press("Enter");
	await expect(page.getByText(`已歸入「鍵盤人${run}」。`)).toBeVisible();
});

test("by keyboard alone a section goes up and down and keeps the focus, and a column, a company and a tag are written", async ({
	page,
	desk,
}) => {
	await desk.signIn("chief");
	const hand = handAt(page);
	const [one, two] = [await aSection(`丙版${run}`), await aSection(`丁版${run}`)];
	await aPublishedArticle({ tags: [`鍵標${run}`] });
	await page.goto("/desk/sections");
	const names = async () =>
		(await page.getByRole("list", { name: "欄目次序" }).getByRole("heading").allTextContents()).filter(
			(name) => name === one.name || name === two.name,
		);
	const down = page.getByRole("button", { name: `下移 ${one.name}` });
	await hand.press(down);
	expect(await names()).toEqual([two.name, one.name]);
	await expect(down).toBeFocused();
	const up = page.getByRole("button", { name: `上移 ${one.name}` });
	await hand.press(up, "Shift+Tab");
	expect(await names()).toEqual([one.name, two.name]);
	await expect(up).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(up).toBeFocused();
	await hand.press(page.getByRole("button", { name: "還原次序" }));
	await standsSeen(page);
	await hand.press(page.getByRole("button", { name: `上移 ${two.name}` }), "Shift+Tab");
	await hand.press(page.getByRole("button", { name: "儲存次序" }));
	await expect(page.getByText("次序已儲存，讀者所見即時更新。")).toBeVisible();
	await standsSeen(page);

	await page.goto("/desk/columns/new");
	await hand.fill(page.getByLabel("名稱", { exact: true }), `鍵盤專欄${run}`);
	await hand.fill(page.getByLabel("網址"), `keys-${run}`);
	await hand.choose(page.getByRole("combobox", { name: "第1位作者" }), /\S/);
	await page.keyboard.press("ArrowDown");
	await hand.press(page.getByRole("button", { name: "加入一人" }));
	await standsSeen(page);
	await hand.press(page.getByRole("button", { name: "加入", exact: true }));
	await expect(page.getByText(`已加入「鍵盤專欄${run}」。`)).toBeVisible();

	await page.goto("/desk/companies/new");
	await hand.fill(page.getByLabel("名稱", { exact: true }), `鍵盤公司${run}`);
	await hand.press(page.getByRole("button", { name: "加入", exact: true }));
	await expect(page.getByText(`已加入「鍵盤公司${run}」。`)).toBeVisible();

	await page.goto("/desk/tags");
	await hand.fill(page.getByRole("searchbox"), `鍵標${run}`);
	await page.keyboard.press("Enter");
	await hand.press(page.getByRole("link", { name: `更改 鍵標${run}` }));
	await hand.fill(page.getByLabel("名稱"), `改標${run}`);
	await page.keyboard.press("Enter");
	await expect(page.getByText("已儲存，讀者所見即時更新。")).toBeVisible();
	await standsSeen(page);
});

test("by keyboard alone a table is shaped, a quotation is given its speaker, a sum its dollars and a picture its words", async ({
	page,
	desk,
}) => {
	await desk.signIn("editor");
	const { id } = await desk.startStory({ paragraphs: ["罰款300萬美元"] });
	const hand = handAt(page);
	const { body, isSaved } = await desk.open(id);
	const insert = async (name: string) => {
		await page.keyboard.type(`/${name}`);
		await expect(page.getByRole("listbox", { name: "插入" }).getByRole("option").first()).toContainText(name);
		await page.keyboard.press("Enter");
	};
	await hand.reach(body);
	await moveCaret(page, "Control+End");
	await page.keyboard.press("Alt+F10");
	await standsSeen(page);
	await page.keyboard.press("Escape");
	await expect(body).toBeFocused();
	await settles(page);
	await moveCaret(page, "Enter");
	await moveCaret(page, "ArrowUp");
	await moveCaret(page, "End");
	const tools = page.getByRole("toolbar", { name: "文字工具" }).first();
	await page.keyboard.press("Alt+F10");
	const dollars = tools.getByRole("button", { name: "港元" });
	for (
		let step = 0;
		step < 20 && !(await dollars.evaluate((one) => one === document.activeElement));
		step += 1
	)
		await page.keyboard.press("ArrowRight");
	await standsSeen(page);
	await page.keyboard.press("Enter");
	const sum = page.getByRole("dialog", { name: "折算港元" });
	await hand.fill(sum.getByLabel("每1單位兌港元"), "7.8");
	await hand.fill(sum.getByLabel("匯率來源"), "香港金融管理局");
	await expect(sum.getByText("約2340萬港元")).toBeVisible();
	await page.keyboard.press("Enter");
	await expect(sum).toBeHidden();
	await expect(body).toContainText("罰款300萬美元（約2340萬港元）");
	await expect(body).toBeFocused();
	await settles(page);

	await moveCaret(page, "Control+End");
	await insert("表格");
	await expect(body.locator("tr")).toHaveCount(3);
	for (const text of ["項目", "2026年", "2027年", "營收", "2", "3"]) {
		await page.keyboard.type(text);
		await page.keyboard.press("Tab");
	}
	// The caret is in the last row, which is the one to go.
	await page.keyboard.press("Alt+F10");
	await standsSeen(page);
	await hand.press(page.getByRole("group", { name: "表格工具" }).getByRole("button", { name: "刪除這行" }));
	await expect(body.locator("tr")).toHaveCount(2);
	await expect(body).toBeFocused();
	await settles(page);
	await moveCaret(page, "Control+End");
	await insert("引文");
	await page.keyboard.type("唔係唔得");
	await page.keyboard.press("Alt+F10");
	await page.keyboard.type("行政總裁梁頌賢");
	await page.keyboard.press("Enter");
	await expect(body).toBeFocused();
	await expect(body.locator("blockquote")).toContainText("唔係唔得");
	await settles(page);

	await moveCaret(page, "Control+End");
	await page.keyboard.press("Enter");
	await page.keyboard.press("Enter");
	await insert("圖片");
	const dialog = page.getByRole("dialog");
	await expect(dialog).toBeVisible();
	await standsSeen(page);
	await hand.press(dialog.getByRole("list", { name: "媒體庫" }).getByRole("button").first());
	await standsSeen(page);
	await expect(dialog.getByLabel("替代文字")).toBeFocused();
	await page.keyboard.press("Control+a");
	await page.keyboard.type("廠房外觀");
	await hand.press(dialog.getByRole("button", { name: "插入", exact: true }));
	await expect(dialog).toBeHidden();
	await expect(body.locator("img")).toHaveCount(1);
	await standsSeen(page);
	await isSaved();
	await page.goto(`/desk/articles/${id}/preview`);
	const story = page.locator(".art-main");
	await expect(story.locator("blockquote, figure").filter({ hasText: "梁頌賢" })).toHaveCount(1);
	await expect(story.getByRole("img", { name: "廠房外觀" })).toBeVisible();
});
