import type { Browser, Page } from "@playwright/test";
import { addDays, clock, dayOf } from "@/lib/time/hong-kong";
import { openStory, signIn } from "../support/at-the-desk";
import { handAt } from "../support/by-keys";
import { aColleague, type Colleague } from "../support/colleague";
import { expect, test } from "../support/journey";
import { faultsOf } from "../support/looks";

// Nothing here has a mouse: Tab, arrows, Enter and typing, and at every stop the focus is seen.
test.describe.configure({ mode: "default", timeout: 240_000 });

test.beforeAll(() => {
	process.env.DATABASE_URL = process.env.JOURNEYS_DATABASE_URL;
});

const panelOf = (page: Page, title: string) =>
	page.locator("details.pan", { has: page.locator("summary", { hasText: title }) });

/** Opens a part that is folded; one that is open stays so. */
async function unfold(page: Page, details: ReturnType<typeof panelOf>): Promise<void> {
	if ((await details.getAttribute("open")) === null)
		await handAt(page).press(details.locator("summary").first());
}

async function someone(browser: Browser, origin: string, { email, password }: Colleague) {
	const context = await browser.newContext({ baseURL: origin });
	await signIn(context, email, origin, password);
	return context.newPage();
}

test("by keyboard alone a story is handed in, sent back, handed in again, read by the lawyers, given to somebody, passed and sent out", async ({
	page,
	desk,
	browser,
	baseURL,
}) => {
	const origin = baseURL ?? "";
	const colleague = await aColleague("editor");
	await desk.signIn("writer");
	const story = await desk.startStory();
	const claim = story.headline.split("｜")[1] ?? "";
	await desk.open(story.id);
	const writer = handAt(page);
	await writer.press(panelOf(page, "流程").getByRole("button", { name: "送審" }));
	await expect(panelOf(page, "流程").getByText("稿件已送審，正等候審閱。")).toBeVisible();

	const editors = await someone(browser, origin, colleague);
	const editor = handAt(editors);
	await openStory(editors, story.id);
	const way = panelOf(editors, "流程");
	await editor.press(way.getByRole("button", { name: "退回修改" }));
	const dialog = editors.getByRole("dialog", { name: "退回修改" });
	await expect(dialog.getByRole("textbox")).toBeFocused();
	await editors.keyboard.type("第二段欠回應。");
	await editor.press(dialog.getByRole("button", { name: "退回修改" }));
	await expect(way.getByText("已退回", { exact: true })).toBeVisible();

	// The writer comes to it from what waits for them.
	await page.goto("/desk/work");
	await writer.press(page.getByRole("region", { name: "退回給我" }).getByRole("link", { name: claim }));
	await page.waitForURL(`**/desk/articles/${story.id}`);
	await page.locator(".ProseMirror").waitFor();
	await expect(panelOf(page, "流程").getByText("第二段欠回應。").first()).toBeVisible();
	await writer.reach(page.getByRole("textbox", { name: "正文" }));
	await page.keyboard.press("Control+End");
	await page.keyboard.type("公司回覆，不評論傳聞。");
	await writer.press(panelOf(page, "流程").getByRole("button", { name: "改好，再交審稿中" }));
	await expect(panelOf(page, "流程").getByText("已送審", { exact: true })).toBeVisible();

	await openStory(editors, story.id);
	await unfold(editors, way.locator("details", { hasText: "派稿" }).first());
	await editor.choose(way.getByLabel("負責人"), colleague.name);
	const due = addDays(dayOf(new Date()), 1);
	await editor.when(way.getByLabel("交稿日期"), due);
	await editor.when(way.getByLabel("香港時間"), "18:30");
	await editor.press(way.getByRole("button", { name: "儲存派稿" }));
	await expect(way.getByText(`${colleague.name}負責`)).toBeVisible();
	await editor.press(way.getByRole("button", { name: "通過，交待法律" }));
	await expect(way.getByText("已通過", { exact: true })).toBeVisible();
	await expect(editors.getByRole("heading", { level: 1 })).toHaveText("待法律");
	await editor.press(way.getByRole("button", { name: "通過，可以出街" }));
	await expect(editors.getByRole("heading", { level: 1 })).toHaveText("已就緒");
	expect(await faultsOf(editors)).toEqual([]);

	await editor.press(editors.getByRole("button", { name: "立即發布" }));
	const asked = editors.getByRole("dialog");
	await editor.press(asked.getByRole("button", { name: "立即發布" }));
	await expect(panelOf(editors, "發布回條").getByText("讀者已看到這個版本。")).toBeVisible({
		timeout: 20_000,
	});
	await editors.context().close();
});

test("by keyboard alone a story is set to a time and taken off it, sent out, changed, given to readers anew, given an end, and withdrawn", async ({
	page,
	desk,
	request,
}) => {
	await desk.signIn("editor");
	const story = await desk.startStory();
	const screen = await desk.open(story.id);
	const hand = handAt(page);
	const publish = panelOf(page, "發布");
	const at = new Date(Date.now() + 50 * 3_600_000);
	await hand.when(publish.getByLabel("日期", { exact: true }), dayOf(at));
	await hand.when(publish.getByLabel("香港時間", { exact: true }), "18:30");
	await hand.press(publish.getByRole("button", { name: "排定時間" }));
	await expect(page.getByRole("status").getByText("已排程", { exact: true })).toBeVisible();
	await hand.press(page.getByRole("button", { name: "取消排程" }));
	await hand.press(page.getByRole("dialog").getByRole("button", { name: "取消排程" }));
	await expect(page.getByRole("status").getByText("已取消排程", { exact: true })).toBeVisible();

	await hand.press(page.getByRole("button", { name: "立即發布" }));
	await hand.press(page.getByRole("dialog").getByRole("button", { name: "立即發布" }));
	await expect(page.getByRole("status").getByText("已發布", { exact: true })).toBeVisible();
	const reads = async () => {
		const answer = await request.get(`/articles/${story.number}`);
		return { status: answer.status(), text: await answer.text() };
	};
	await expect.poll(async () => (await reads()).status).toBe(200);
	await hand.reach(screen.body);
	await page.keyboard.press("Control+End");
	await page.keyboard.type("鍵盤補的一句。");
	await screen.isSaved();
	expect((await reads()).text).not.toContain("鍵盤補的一句");
	await hand.press(page.getByRole("button", { name: "更新讀者版本" }));
	await hand.press(page.getByRole("dialog").getByRole("button", { name: "更新讀者版本" }));
	await expect.poll(async () => (await reads()).text).toContain("鍵盤補的一句");

	const leave = panelOf(page, "下架");
	await unfold(page, leave);
	await hand.when(leave.getByLabel("下架日期", { exact: true }), dayOf(at));
	await hand.when(leave.getByLabel("香港時間", { exact: true }), clock(at));
	await hand.press(leave.getByRole("button", { name: "設定下架時間" }));
	await expect(leave.getByText("下架時間已更新")).toBeVisible();

	await hand.press(page.getByRole("button", { name: "撤稿" }));
	const dialog = page.getByRole("dialog");
	await expect(dialog.getByRole("textbox")).toBeFocused();
	await page.keyboard.type("消息來源要求撤回");
	await hand.press(dialog.getByRole("button", { name: "撤稿" }));
	await expect(page.getByRole("status").getByText("已撤稿", { exact: true })).toBeVisible();
	await expect.poll(async () => (await reads()).status).toBe(410);
	expect((await reads()).text).toContain("消息來源要求撤回");
});

test("by keyboard alone an embargo is set, its end asked for, and agreed to by a second person", async ({
	page,
	desk,
	browser,
	baseURL,
}) => {
	await desk.signIn("editor");
	const story = await desk.startStory();
	await desk.open(story.id);
	const hand = handAt(page);
	const embargo = panelOf(page, "禁發");
	await unfold(page, embargo);
	await unfold(page, embargo.locator("details", { hasText: "設定禁發" }).first());
	const until = new Date(Date.now() + 26 * 3_600_000);
	await hand.when(embargo.getByLabel("日期"), dayOf(until));
	await hand.when(embargo.getByLabel("香港時間"), clock(until));
	await hand.fill(embargo.getByLabel("來源或原因"), "公司公關：業績公布後");
	await hand.press(embargo.getByRole("button", { name: "設定禁發" }));
	await expect(embargo.getByText(/尚餘1日[12]小時/)).toBeVisible();
	await unfold(page, embargo.locator("details", { hasText: "提出提早解禁" }).first());
	await hand.fill(embargo.getByLabel("提早的原因"), "對手已刊登");
	await hand.press(embargo.getByRole("button", { name: "提出提早解禁" }));
	await expect(embargo.getByText("等另一人同意。")).toBeVisible();

	const chiefs = await someone(browser, baseURL ?? "", await aColleague("chief"));
	const chief = handAt(chiefs);
	await chiefs.goto("/desk/work");
	await chief.press(
		chiefs.getByRole("region", { name: "等你同意解禁" }).locator(`a[href="/desk/articles/${story.id}"]`),
	);
	await chiefs.waitForURL(`**/desk/articles/${story.id}`);
	await chiefs.locator(".ProseMirror").waitFor();
	const theirs = panelOf(chiefs, "禁發");
	await unfold(chiefs, theirs);
	await chief.press(theirs.getByRole("button", { name: "同意解禁" }));
	await expect(chiefs.getByRole("button", { name: "立即發布" })).toBeEnabled();
	await chiefs.context().close();
});

test("by keyboard alone a story is made an idea and begun again, given up and taken up, and its due time is moved on the calendar", async ({
	page,
	desk,
	context,
	baseURL,
}) => {
	const colleague = await aColleague("editor");
	await signIn(context, colleague.email, baseURL ?? "", colleague.password);
	const story = await desk.startStory();
	await desk.open(story.id);
	const hand = handAt(page);
	const way = panelOf(page, "流程");
	const stage = page.getByRole("heading", { level: 1 });
	await hand.press(way.getByRole("button", { name: "列為構思" }));
	await expect(stage).toHaveText("構思");
	await hand.press(way.getByRole("button", { name: "動筆" }));
	await expect(stage).toHaveText("草稿");
	await hand.press(way.getByRole("button", { name: "棄用" }));
	const dialog = page.getByRole("dialog", { name: "棄用這篇稿件" });
	await hand.press(dialog.getByRole("button", { name: "棄用這篇稿件" }));
	await expect(stage).toHaveText("已棄用");
	await hand.press(way.getByRole("button", { name: "取回，回到草稿" }));
	await expect(stage).toHaveText("草稿");

	await unfold(page, way.locator("details", { hasText: "派稿" }).first());
	await hand.choose(way.getByLabel("負責人"), colleague.name);
	const day = `${dayOf(new Date()).slice(0, 7)}-10`;
	await hand.when(way.getByLabel("交稿日期"), day);
	await hand.when(way.getByLabel("香港時間"), "18:30");
	await hand.press(way.getByRole("button", { name: "儲存派稿" }));
	await expect(way.getByText(`${colleague.name}負責`)).toBeVisible();
	await page.goto("/desk/articles/calendar?for=me");
	const entry = page.locator("li.cal-s", { has: page.locator(`a[href="/desk/articles/${story.id}"]`) });
	await hand.press(entry.getByRole("button", { name: /^改「/ }));
	const moving = page.getByRole("dialog", { name: "更改交稿時間" });
	await hand.when(moving.getByLabel("香港時間"), "09:15");
	await hand.press(moving.getByRole("button", { name: "更改交稿時間" }));
	await expect(entry.locator("time")).toHaveText("09:15");
});
