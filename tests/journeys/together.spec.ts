import type { Browser, Page } from "@playwright/test";
import { aStory, type Desk, inputMethod, moveCaret, openStory, signIn } from "../support/at-the-desk";
import { aColleague, type Colleague } from "../support/colleague";
import { expect, test } from "../support/journey";
import { darkFaultsOf, faultsOf, overflowOf } from "../support/looks";

// Two people sign in and wait for each other, some of it by the clock.
test.describe.configure({ timeout: 180_000 });

test.beforeAll(() => {
	process.env.DATABASE_URL = process.env.JOURNEYS_DATABASE_URL;
});

type Seat = { who: Colleague; page: Page; desk: Desk };

/** Two editors, each with a browser, on one story of these paragraphs. */
async function twoEditors(
	browser: Browser,
	origin: string,
	paragraphs: string[],
): Promise<{ one: Seat; other: Seat; articleId: string }> {
	const seats = [];
	let articleId = "";
	for (const first of [true, false]) {
		const who = await aColleague("editor");
		const context = await browser.newContext({ baseURL: origin });
		await signIn(context, who.email, origin, who.password);
		if (first) articleId = await aStory(context, origin, ...paragraphs);
		const page = await context.newPage();
		seats.push({ who, page, desk: await openStory(page, articleId) });
	}
	const [one, other] = seats as [Seat, Seat];
	return { one, other, articleId };
}

/** Writes at the end of a paragraph, counted from 0. */
async function writeIn({ page }: Seat, paragraph: number, text: string): Promise<void> {
	await page.locator(".ProseMirror > p").nth(paragraph).click();
	await page.keyboard.press("End");
	await page.keyboard.type(text);
}

test("two who write in different paragraphs are not asked anything, and neither loses a word", async ({
	browser,
	baseURL,
}) => {
	const { one, other } = await twoEditors(browser, baseURL ?? "", ["甲段文字。", "乙段文字。"]);
	await writeIn(one, 0, "編輯補甲。");
	await one.desk.isSaved();
	await writeIn(other, 1, "同事補乙。");
	await expect(other.page.getByText(`已併入${one.who.name}的改動`)).toBeVisible();
	await expect(other.desk.body).toContainText("甲段文字。編輯補甲。");
	await other.desk.isSaved();
	await other.page.keyboard.type("續寫。");
	await other.desk.isSaved();
	await other.page.reload();
	await expect(other.desk.body).toHaveText("甲段文字。編輯補甲。乙段文字。同事補乙。續寫。");

	await expect(one.page.getByText(new RegExp(`${other.who.name}在.*儲存了新版本`))).toBeVisible({
		timeout: 15_000,
	});
	await one.page.getByRole("button", { name: "顯示新版本" }).click();
	await expect(one.desk.body).toHaveText("甲段文字。編輯補甲。乙段文字。同事補乙。續寫。");
	await one.desk.isSaved();
});

test("two who changed one paragraph and the tags: the second chooses mine, theirs or both, and what is not chosen stays a version", async ({
	browser,
	baseURL,
	newsroom,
}) => {
	const { one, other, articleId } = await twoEditors(browser, baseURL ?? "", ["共同的一段。", "另一段。"]);
	await writeIn(one, 0, "先到的寫法。");
	await one.desk.headline.fill("光子晶片｜先到的標題");
	await one.desk.isSaved();
	await other.desk.headline.fill("光子晶片｜後到的標題");
	await writeIn(other, 0, "後到的寫法。");
	await expect(other.page.getByText(new RegExp(`${one.who.name}在.*儲存了另一個版本`))).toBeVisible();
	await other.page.getByRole("button", { name: "併合兩個版本" }).click();
	const dialog = other.page.getByRole("dialog");
	expect(await faultsOf(other.page)).toEqual([]);
	expect(await darkFaultsOf(other.page)).toEqual([]);
	await dialog.getByRole("button", { name: "併合並儲存" }).click();
	await expect(dialog.getByText("還有2處未選擇。")).toBeVisible();
	await dialog.getByRole("group", { name: "標題" }).getByRole("radio", { name: one.who.name }).check();
	await dialog.getByRole("group", { name: "正文第1處" }).getByRole("radio", { name: "兩者都要" }).check();
	await other.page.setViewportSize({ width: 390, height: 844 });
	expect(await overflowOf(other.page)).toEqual([]);
	await other.page.setViewportSize({ width: 1440, height: 900 });
	await dialog.getByRole("button", { name: "併合並儲存" }).click();
	await expect(dialog).toBeHidden();
	await other.desk.isSaved();
	await other.page.reload();
	await expect(other.desk.body).toHaveText("共同的一段。後到的寫法。共同的一段。先到的寫法。另一段。");
	await expect(other.desk.headline).toHaveValue("光子晶片｜先到的標題");
	const kept = await newsroom.query(
		"select content ->> 'headline' as headline, reason, saved_by_name from article_revisions where article_id = $1 order by revision desc limit 2",
		[articleId],
	);
	expect(kept).toMatchObject([
		{ reason: "merge", saved_by_name: other.who.name },
		{ headline: "光子晶片｜先到的標題", saved_by_name: one.who.name },
	]);
});

test("a colleague's tag and headline come in while one writes the summary: the caret stays, and what is half typed elsewhere too", async ({
	browser,
	baseURL,
}) => {
	const { one, other } = await twoEditors(browser, baseURL ?? "", ["甲段文字。"]);
	const tag = one.page.getByRole("textbox", { name: "標籤" });
	await tag.fill("晶片");
	await tag.press("Enter");
	await one.desk.headline.fill("光子晶片｜先到的標題");
	await one.desk.isSaved();
	const date = other.page.getByLabel("日期", { exact: true }).first();
	await date.fill("2031-01-02");
	const summary = other.page.locator("summary").filter({ hasText: "摘要" });
	await summary.click();
	await other.page.getByRole("button", { name: "自訂摘要" }).click();
	const field = other.page.getByRole("textbox", { name: "摘要" });
	await field.click();
	await moveCaret(other.page, "Control+End");
	await other.page.keyboard.type("摘要第一句。");
	await expect(other.page.getByText(`已併入${one.who.name}的改動`)).toBeVisible();
	await other.page.keyboard.type("第二句。");
	await expect(field).toHaveValue("甲段文字。摘要第一句。第二句。");
	await expect(field).toBeFocused();
	await expect(date).toHaveValue("2031-01-02");
	await expect(other.desk.headline).toHaveValue("光子晶片｜先到的標題");
	await expect(other.page.getByRole("button", { name: "移除標籤晶片" })).toBeVisible();
	await other.desk.isSaved();
});

test("what is being composed in the headline while somebody else's version comes in is neither lost nor doubled, and is saved", async ({
	browser,
	baseURL,
}) => {
	const { one, other } = await twoEditors(browser, baseURL ?? "", ["甲段文字。", "乙段文字。"]);
	await one.desk.headline.fill("光子晶片｜先到的標題");
	await one.desk.isSaved();
	let answer = () => {};
	const isAnswered = new Promise<void>((settle) => {
		answer = settle;
	});
	await other.page.route("**/api/articles/*", async (route) => {
		if (route.request().method() !== "PUT") return route.continue();
		const response = await route.fetch();
		await isAnswered;
		await route.fulfill({ response });
	});
	const sent = other.page.waitForRequest(
		(request) => request.method() === "PUT" && /articles\/[^/]+$/.test(request.url()),
	);
	await writeIn(other, 1, "同事補乙。");
	await sent;
	await other.desk.headline.click();
	await moveCaret(other.page, "End");
	const ime = inputMethod(await other.page.context().newCDPSession(other.page));
	await ime.compose(["ㄍ", "ㄍㄨ", "ㄍㄨㄤ"]);
	answer();
	// Time for the other version to have come; nothing can be waited for, because nothing may happen yet.
	await other.page.waitForTimeout(1_500);
	await expect(other.desk.headline).toHaveValue("光子晶片｜試產線投產ㄍㄨㄤ");
	await ime.commit("光");
	await expect(other.desk.headline).toHaveValue("光子晶片｜試產線投產光");
	await expect(other.page.getByText(/儲存了另一個版本/)).toBeVisible();
	await other.page.getByRole("button", { name: "併合兩個版本" }).click();
	await other.page.getByRole("button", { name: "全用我的" }).click();
	await other.page.getByRole("button", { name: "併合並儲存" }).click();
	await other.desk.isSaved();
	await other.page.reload();
	await expect(other.desk.headline).toHaveValue("光子晶片｜試產線投產光");
	await expect(other.desk.body).toHaveText("甲段文字。乙段文字。同事補乙。");
});

test("a save whose answer is lost on the way is nobody else's: no question, no banner, nothing twice", async ({
	browser,
	baseURL,
}) => {
	const { one } = await twoEditors(browser, baseURL ?? "", ["開頭。"]);
	let isLost = false;
	await one.page.route("**/api/articles/*", async (route) => {
		if (route.request().method() !== "PUT" || isLost) return route.continue();
		isLost = true;
		await route.fetch();
		await route.abort("connectionreset");
	});
	await writeIn(one, 0, "一。");
	await expect(one.page.getByText("未能儲存。內容已保留在這部裝置。")).toBeVisible();
	await one.page.keyboard.type("二。");
	await one.desk.isSaved();
	await expect(one.page.getByText(/儲存了另一個版本|已併入/)).toBeHidden();
	await one.page.reload();
	await expect(one.desk.body).toHaveText("開頭。一。二。");
});

test("who is here is told by name and paragraph, in the list too; one's own second tab is nobody else", async ({
	browser,
	baseURL,
}) => {
	const { one, other, articleId } = await twoEditors(browser, baseURL ?? "", ["甲段。", "乙段。"]);
	await writeIn(other, 1, "寫。");
	const people = one.page.getByRole("list", { name: "在場的人" });
	await expect(people.getByText(`${other.who.name}，正在寫第2段`)).toBeAttached({ timeout: 20_000 });
	await expect(one.page.locator(`.ProseMirror > [data-who="${other.who.name}"]`)).toHaveCount(1);
	expect(await faultsOf(one.page)).toEqual([]);
	const second = await one.page.context().newPage();
	await openStory(second, articleId);
	await expect(second.getByRole("list", { name: "在場的人" }).getByRole("listitem")).toHaveCount(1);
	await expect(second.getByText("你在另一個分頁也在改這篇稿件")).toBeHidden();
	const row = second
		.getByRole("listitem")
		.filter({ has: second.locator(`a[href="/desk/articles/${articleId}"]`) });
	// Whoever has not written for a while only reads, and the list says what the last beat told.
	await writeIn(other, 1, "再寫。");
	await expect(async () => {
		await second.goto("/desk/articles");
		await expect(row.getByText(`${other.who.name}編輯中`)).toBeVisible({ timeout: 2_000 });
	}).toPass({ timeout: 30_000 });
	await other.page.goto("/desk");
	await expect(people).toBeHidden({ timeout: 20_000 });
});

test("a locked story is read by others; whoever takes it over is told of, and what was unsaved is a version", async ({
	browser,
	baseURL,
	newsroom,
}) => {
	const { one, other, articleId } = await twoEditors(browser, baseURL ?? "", ["開頭。"]);
	await one.page.getByRole("button", { name: "鎖定編輯" }).click();
	await expect(one.page.getByText("只有你可以改這篇稿件")).toBeVisible();
	await expect(other.page.getByText(new RegExp(`${one.who.name}正在編輯（由`))).toBeVisible({
		timeout: 20_000,
	});
	await expect(other.desk.body).toHaveAttribute("contenteditable", "false");
	expect(await faultsOf(other.page)).toEqual([]);
	// The answer to the last save does not come before the takeover.
	await one.page.route("**/api/articles/*", (route) =>
		route.request().method() === "PUT" ? route.abort("connectionreset") : route.continue(),
	);
	await writeIn(one, 0, "未及儲存的一句。");
	await other.page.getByRole("button", { name: "接手" }).click();
	await other.page.getByRole("dialog").getByRole("button", { name: "接手" }).click();
	await expect(other.desk.body).toHaveAttribute("contenteditable", "true");
	const lost = one.page.getByRole("dialog", { name: `${other.who.name}已接手這篇稿件` });
	await expect(lost.getByText("已存為一個版本")).toBeVisible({ timeout: 20_000 });
	for (let press = 0; press < 2; press += 1) await one.page.keyboard.press("Escape");
	await expect(lost).toBeVisible();
	await lost.getByRole("button", { name: "留下閱讀" }).click();
	await expect(one.desk.body).toHaveAttribute("contenteditable", "false");
	await expect(one.desk.body).toContainText("未及儲存的一句。");
	await writeIn(other, 0, "接手後寫的。");
	await other.desk.isSaved();
	const kept = await newsroom.query(
		"select content::text as text from article_revisions where article_id = $1 and reason = 'set-aside'",
		[articleId],
	);
	expect(kept).toHaveLength(1);
	expect(kept[0]?.text).toContain("未及儲存的一句");
	const [story] = await newsroom.query("select body::text as text from articles where id = $1", [articleId]);
	expect(story?.text).toContain("接手後寫的");
	expect(story?.text).not.toContain("未及儲存");
	await other.page.getByRole("button", { name: "解除鎖定" }).click();
	await expect(other.page.getByRole("button", { name: "鎖定編輯" })).toBeVisible();
});
