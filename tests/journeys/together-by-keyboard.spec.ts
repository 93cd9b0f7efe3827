import type { Browser, Page } from "@playwright/test";
import { aStory, type Desk, openStory, signIn } from "../support/at-the-desk";
import { handAt } from "../support/by-keys";
import { aColleague, type Colleague } from "../support/colleague";
import { aPublishedArticle } from "../support/given";
import { expect, test } from "../support/journey";
import { faultsOf, focusFaultsOf } from "../support/looks";

// Nothing here has a mouse: Tab, arrows, Enter, Escape and typing, and at every stop the focus is seen.
test.describe.configure({ mode: "default", timeout: 180_000 });

test.beforeAll(() => {
	process.env.DATABASE_URL = process.env.JOURNEYS_DATABASE_URL;
});

type Seat = { who: Colleague; page: Page; desk: Desk; hand: ReturnType<typeof handAt> };

/** Two editors, each with a browser, on one story of this paragraph. */
async function twoEditors(browser: Browser, origin: string, text: string): Promise<[Seat, Seat]> {
	const seats: Seat[] = [];
	let articleId = "";
	for (const first of [true, false]) {
		const who = await aColleague("editor");
		const context = await browser.newContext({ baseURL: origin });
		await signIn(context, who.email, origin, who.password);
		if (first) articleId = await aStory(context, origin, text);
		const page = await context.newPage();
		seats.push({ who, page, desk: await openStory(page, articleId), hand: handAt(page) });
	}
	return seats as [Seat, Seat];
}

/** Writes at the end of the text, to which Tab has led. */
async function writeAtEnd({ page, desk, hand }: Seat, text: string): Promise<void> {
	await hand.reach(desk.body);
	await page.keyboard.press("Control+End");
	await page.keyboard.type(text);
}

test("by keyboard alone of two who changed one paragraph and the headline the second chooses theirs here and both there", async ({
	browser,
	baseURL,
}) => {
	const [one, other] = await twoEditors(browser, baseURL ?? "", "共同的一段。");
	await one.hand.fill(one.desk.headline, "光子晶片｜先到的標題");
	await writeAtEnd(one, "先到的寫法。");
	await one.desk.isSaved();
	await other.hand.fill(other.desk.headline, "光子晶片｜後到的標題");
	await writeAtEnd(other, "後到的寫法。");
	await expect(other.page.getByText(new RegExp(`${one.who.name}在.*儲存了另一個版本`))).toBeVisible({
		timeout: 20_000,
	});
	await other.hand.press(other.page.getByRole("button", { name: "併合兩個版本" }));
	const dialog = other.page.getByRole("dialog");
	expect(await focusFaultsOf(other.page)).toEqual([]);
	const choose = async (group: string, steps: number) => {
		await other.hand.reach(dialog.getByRole("group", { name: group }).getByRole("radio").first());
		await other.page.keyboard.press("Space");
		for (let step = 0; step < steps; step += 1) await other.page.keyboard.press("ArrowDown");
	};
	await choose("標題", 1);
	await expect(
		dialog.getByRole("group", { name: "標題" }).getByRole("radio", { name: one.who.name }),
	).toBeChecked();
	await choose("正文第1處", 2);
	await expect(
		dialog.getByRole("group", { name: "正文第1處" }).getByRole("radio", { name: "兩者都要" }),
	).toBeChecked();
	await other.hand.press(dialog.getByRole("button", { name: "併合並儲存" }));
	await expect(dialog).toBeHidden();
	await other.desk.isSaved();
	expect(await faultsOf(other.page)).toEqual([]);
	await other.page.reload();
	await expect(other.desk.body).toHaveText("共同的一段。後到的寫法。共同的一段。先到的寫法。");
	await expect(other.desk.headline).toHaveValue("光子晶片｜先到的標題");
	for (const { page } of [one, other]) await page.context().close();
});

test("by keyboard alone a story is locked, taken over, and read on by whoever lost it, whose unsaved words are a version", async ({
	browser,
	baseURL,
}) => {
	const [one, other] = await twoEditors(browser, baseURL ?? "", "開頭。");
	await one.hand.press(one.page.getByRole("button", { name: "鎖定編輯" }));
	await expect(one.page.getByText("只有你可以改這篇稿件")).toBeVisible();
	await one.page.route("**/api/articles/*", (route) =>
		route.request().method() === "PUT" ? route.abort("connectionreset") : route.continue(),
	);
	await writeAtEnd(one, "未及儲存的一句。");
	const takeOver = other.page.getByRole("button", { name: "接手" });
	await expect(takeOver).toBeVisible({ timeout: 20_000 });
	await other.hand.press(takeOver);
	await other.hand.press(other.page.getByRole("dialog").getByRole("button", { name: "接手" }));
	await expect(other.desk.body).toHaveAttribute("contenteditable", "true");
	const lost = one.page.getByRole("dialog", { name: `${other.who.name}已接手這篇稿件` });
	await expect(lost.getByText("已存為一個版本")).toBeVisible({ timeout: 20_000 });
	await one.page.keyboard.press("Escape");
	await expect(lost).toBeVisible();
	await one.hand.press(lost.getByRole("button", { name: "留下閱讀" }));
	await expect(lost).toBeHidden();
	await expect(one.desk.body).toHaveAttribute("contenteditable", "false");
	await one.hand.press(one.page.getByRole("link", { name: "返回稿件列表" }));
	await one.page.waitForURL("**/desk/articles");
	await other.hand.press(other.page.getByRole("button", { name: "解除鎖定" }));
	await expect(other.page.getByRole("button", { name: "鎖定編輯" })).toBeVisible();
	for (const { page } of [one, other]) await page.context().close();
});

test("by keyboard alone whoever leaves with words that cannot be saved is asked, may stay, and finds them again after leaving", async ({
	browser,
	baseURL,
}) => {
	const [one, other] = await twoEditors(browser, baseURL ?? "", "開頭。");
	await other.page.context().close();
	const address = one.page.url();
	const cut = "**/api/articles/*";
	await one.page.route(cut, (route) =>
		route.request().method() === "PUT" ? route.abort("connectionreset") : route.continue(),
	);
	await writeAtEnd(one, "存不到的一句。");
	const way = one.page.getByRole("link", { name: "返回稿件列表" });
	await one.hand.press(way);
	const asked = one.page.getByRole("dialog", { name: "離開前" }).or(one.page.getByRole("dialog")).first();
	await expect(asked).toBeVisible();
	expect(await focusFaultsOf(one.page)).toEqual([]);
	await one.page.keyboard.press("Escape");
	await expect(asked).toBeHidden();
	await expect(one.desk.body).toContainText("存不到的一句。");
	await one.hand.press(way);
	await one.hand.press(asked.getByRole("button", { name: "離開" }));
	await one.page.waitForURL("**/desk/articles");
	// And by the browser's own way back the words are kept all the same.
	await one.page.unroute(cut);
	await one.page.goto(address);
	await one.page.locator(".ProseMirror").waitFor();
	await one.hand.press(one.page.getByRole("button", { name: "取回副本" }));
	await expect(one.desk.body).toContainText("存不到的一句。");
	await one.desk.isSaved();
	await one.page.context().close();
});

test("by keyboard alone what a crash left of a live story's change is compared and taken back, and readers see it with the update alone", async ({
	context,
	baseURL,
	request,
}) => {
	const who = await aColleague("editor");
	const origin = baseURL ?? "";
	await signIn(context, who.email, origin, who.password);
	const { id, number } = await aPublishedArticle({ headline: "光子晶片｜死機前後" });
	const before = await context.newPage();
	const first = handAt(before);
	const writing = await openStory(before, id);
	await context.setOffline(true);
	await first.reach(writing.body);
	await before.keyboard.press("Control+End");
	await before.keyboard.type("死機前補的一句。");
	await expect(before.getByText(/本機|裝置/).first()).toBeVisible({ timeout: 15_000 });
	await before.waitForTimeout(2_500);
	const crashed = before.waitForEvent("crash");
	await before.goto("chrome://crash").catch(() => undefined);
	await crashed;
	await before.close();
	await context.setOffline(false);

	const page = await context.newPage();
	const hand = handAt(page);
	const screen = await openStory(page, id);
	await expect(screen.body).not.toContainText("死機前補的一句。");
	await hand.press(page.getByRole("button", { name: "看副本改了甚麼" }));
	const compared = page.getByRole("dialog", { name: "副本與畫面比較" });
	await expect(compared.getByRole("insertion").first()).toContainText("死機前補的一句。");
	await hand.press(compared.getByRole("button", { name: "取回副本" }));
	await expect(screen.body).toContainText("死機前補的一句。");
	await screen.isSaved();
	const reads = async () => (await request.get(`/articles/${number}`)).text();
	expect(await reads()).not.toContain("死機前補的一句");
	await hand.press(page.getByRole("button", { name: "更新讀者版本" }));
	await hand.press(page.getByRole("dialog").getByRole("button", { name: "更新讀者版本" }));
	await expect.poll(reads).toContain("死機前補的一句");
});
