import type { BrowserContext, Page } from "@playwright/test";
import { clock, dayOf } from "@/lib/time/hong-kong";
import { aStory, openStory, signIn } from "../support/at-the-desk";
import { aColleague } from "../support/colleague";
import { expect, test } from "../support/journey";
import { darkFaultsOf, faultsOf, overflowOf } from "../support/looks";

test.beforeAll(() => {
	process.env.DATABASE_URL = process.env.JOURNEYS_DATABASE_URL;
});

const panelOf = (page: Page, title: string) =>
	page.locator("details.pan", { has: page.locator("summary", { hasText: title }) });

test("a writer hands in, is sent back with words, hands in again; the desk passes it, an editor sends it out, and the receipt ticks every place", async ({
	page,
	desk,
	browser,
	baseURL,
}) => {
	test.setTimeout(120_000);
	const origin = baseURL ?? "";
	await desk.signIn("writer");
	const story = await desk.startStory();
	await desk.open(story.id);
	const mine = panelOf(page, "流程");
	await expect(mine.getByRole("button", { name: "通過" })).toHaveCount(0);
	await mine.getByRole("button", { name: "送審" }).click();
	await expect(mine.getByText("已送審", { exact: true })).toBeVisible();
	await expect(mine.getByText("稿件已送審，正等候審閱。")).toBeVisible();

	const { page: editors } = await signedIn(await browser.newContext({ baseURL: origin }), "editor", origin);
	await openStory(editors, story.id);
	const theirs = panelOf(editors, "流程");
	await theirs.getByRole("button", { name: "退回修改" }).click();
	const dialog = editors.getByRole("dialog", { name: "退回修改" });
	await dialog.getByRole("button", { name: "退回修改" }).click();
	await expect(dialog.getByText("請填寫這一欄。")).toBeVisible();
	await dialog.getByRole("textbox").fill("第二段欠回應。");
	await dialog.getByRole("button", { name: "退回修改" }).click();
	await expect(theirs.getByText("已退回", { exact: true })).toBeVisible();

	// The writer finds it among what was sent back, with the words, and can write on without loading anything twice.
	await page.goto("/desk/work");
	await page
		.getByRole("region", { name: "退回給我" })
		.getByRole("link", { name: story.headline.split("｜")[1] ?? "" })
		.click();
	const screen = await openStory(page, story.id);
	await expect(panelOf(page, "流程").getByText("第二段欠回應。").first()).toBeVisible();
	await screen.body.click();
	await page.keyboard.press("Control+End");
	await page.keyboard.type("公司回覆，不評論市場傳聞。");
	await panelOf(page, "流程").getByRole("button", { name: "改好，再交審稿中" }).click();
	await expect(panelOf(page, "流程").getByText("已送審", { exact: true })).toBeVisible();

	await openStory(editors, story.id);
	await theirs.getByRole("button", { name: "通過，可以出街" }).click();
	await expect(theirs.getByText("已通過", { exact: true })).toBeVisible();
	expect(await faultsOf(editors)).toEqual([]);
	expect(await darkFaultsOf(editors)).toEqual([]);
	await editors.getByRole("button", { name: "立即發布" }).click();
	await editors.getByRole("dialog").getByRole("button", { name: "立即發布" }).click();
	const receipt = panelOf(editors, "發布回條");
	await expect(receipt.getByText("讀者已看到這個版本。")).toBeVisible({ timeout: 20_000 });
	for (const place of ["文章頁", "欄目", "最新", "RSS", "網站地圖", "搜尋"])
		await expect(
			receipt
				.getByRole("listitem")
				.filter({ hasText: place })
				.getByText(/\d\d:\d\d:\d\d/),
		).toBeVisible();
	await expect(receipt.getByText("未見")).toHaveCount(0);
	await editors.setViewportSize({ width: 390, height: 844 });
	expect(await overflowOf(editors)).toEqual([]);
	await editors.context().close();
});

test("a ticket is moved by dragging, by the arrow keys and from its menu; where it cannot go it says why", async ({
	page,
	context,
	baseURL,
}) => {
	const origin = baseURL ?? "";
	const { email, password } = await aColleague("editor");
	await signIn(context, email, origin, password);
	const id = await aStory(context, origin, "看板上的稿件。");
	await page.goto("/desk/articles/board");
	const ticket = page.locator("li.tkt", { has: page.locator(`a[href="/desk/articles/${id}"]`) });
	const column = (name: string) => page.getByRole("region", { name: new RegExp(`^${name}`) });
	await expect(column("草稿").locator(`a[href="/desk/articles/${id}"]`)).toBeVisible();
	await ticket.dragTo(column("審稿中").getByRole("heading", { name: /^審稿中/ }));
	await expect(column("審稿中").locator(`a[href="/desk/articles/${id}"]`)).toBeVisible();

	// By the arrow keys, with what is said on the way.
	const said = page.getByRole("status").first();
	await ticket.getByRole("button", { name: /^移動/ }).focus();
	await page.keyboard.press("ArrowLeft");
	await expect(said).toHaveText("移到「草稿」：按Enter放下，Esc取消。");
	await page.keyboard.press("ArrowLeft");
	await expect(said).toContainText("不能移到「構思」");
	await page.keyboard.press("Escape");
	await expect(said).toHaveText("已取消，稿件沒有移動。");
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("Enter");
	await expect(column("待校對").locator(`a[href="/desk/articles/${id}"]`)).toBeVisible();

	// From the menu: a spike asks first, and what cannot be is there with its reason.
	await ticket.getByRole("button", { name: /^移動/ }).click();
	const menu = page.getByRole("group", { name: /^移動/ });
	await expect(menu.getByRole("button", { name: /^構思/ })).toHaveAttribute("aria-disabled", "true");
	expect(await faultsOf(page)).toEqual([]);
	await menu.getByRole("button", { name: "已棄用" }).click();
	await page
		.getByRole("dialog", { name: "棄用這篇稿件" })
		.getByRole("button", { name: "棄用這篇稿件" })
		.click();
	await expect(column("已棄用").locator(`a[href="/desk/articles/${id}"]`)).toBeVisible();
	await page.goto("/desk/articles?for=me");
	await expect(page.locator(`a[href="/desk/articles/${id}"]`)).toHaveCount(0);
});

test("a due time is moved on the calendar by dragging and by its button, and half a time is refused with nothing lost", async ({
	page,
	context,
	baseURL,
}) => {
	const origin = baseURL ?? "";
	const colleague = await aColleague("editor");
	await signIn(context, colleague.email, origin, colleague.password);
	const id = await aStory(context, origin, "月曆上的稿件。");
	await openStory(page, id);
	const panel = panelOf(page, "流程");
	await panel.locator("summary", { hasText: "派稿" }).click();
	await panel.getByLabel("負責人").selectOption(colleague.name);
	const day = `${dayOf(new Date()).slice(0, 7)}-10`;
	await panel.getByLabel("交稿日期").fill(day);
	await panel.getByRole("button", { name: "儲存派稿" }).click();
	await expect(panel.getByText("日期或時間不正確")).toBeVisible();
	await expect(panel.getByLabel("交稿日期")).toHaveValue(day);
	await panel.getByLabel("香港時間").fill("18:30");
	await panel.getByRole("button", { name: "儲存派稿" }).click();
	await expect(panel.getByText(`${colleague.name}負責`)).toBeVisible();

	await page.goto("/desk/articles/calendar");
	const entry = page.locator("li.cal-s", { has: page.locator(`a[href="/desk/articles/${id}"]`) });
	const cell = (date: string) => page.locator(`section[aria-labelledby="day-${date}"]`);
	await expect(cell(day).locator(`a[href="/desk/articles/${id}"]`)).toBeVisible();
	const later = `${day.slice(0, 8)}12`;
	await entry.dragTo(cell(later).getByRole("heading"));
	await expect(cell(later).locator(`a[href="/desk/articles/${id}"]`)).toBeVisible();
	await expect(entry.locator("time")).toHaveText("18:30");
	await entry.getByRole("button", { name: /^改「/ }).click();
	const dialog = page.getByRole("dialog", { name: "更改交稿時間" });
	await dialog.getByLabel("香港時間").fill("09:15");
	await dialog.getByRole("button", { name: "更改交稿時間" }).click();
	await expect(entry.locator("time")).toHaveText("09:15");
	expect(await faultsOf(page)).toEqual([]);
	await page.setViewportSize({ width: 390, height: 844 });
	expect(await overflowOf(page)).toEqual([]);
});

test("an embargo keeps a story back with a countdown, and ends earlier only when a second person agrees", async ({
	page,
	desk,
	browser,
	baseURL,
}) => {
	const origin = baseURL ?? "";
	await desk.signIn("editor");
	const story = await desk.startStory();
	await desk.open(story.id);
	const embargo = panelOf(page, "禁發");
	await embargo.locator("summary").first().click();
	await embargo.locator("summary", { hasText: "設定禁發" }).click();
	const until = new Date(Date.now() + 26 * 3_600_000);
	await embargo.getByLabel("日期").fill(dayOf(until));
	await embargo.getByLabel("香港時間").fill(clock(until));
	await embargo.getByLabel("來源或原因").fill("公司公關：業績公布後");
	await embargo.getByRole("button", { name: "設定禁發" }).click();
	await expect(embargo.getByText(/尚餘1日[12]小時/)).toBeVisible();
	await expect(page.getByRole("button", { name: "立即發布" })).toBeDisabled();
	await expect(page.getByText("稿件仍在禁發，不能提早出街。")).toBeVisible();
	await embargo.locator("summary", { hasText: "提出提早解禁" }).click();
	await embargo.getByLabel("提早的原因").fill("對手已刊登");
	await embargo.getByRole("button", { name: "提出提早解禁" }).click();
	await expect(embargo.getByText("等另一人同意。")).toBeVisible();
	await expect(embargo.getByRole("button", { name: "同意解禁" })).toHaveCount(0);
	expect(await faultsOf(page)).toEqual([]);
	await page.goto(`/desk/articles?q=${story.number}`);
	await expect(page.getByText(/禁發至.*尚餘1日/)).toBeVisible();

	const { page: chiefs } = await signedIn(await browser.newContext({ baseURL: origin }), "chief", origin);
	await chiefs.goto("/desk/work");
	await chiefs
		.getByRole("region", { name: "等你同意解禁" })
		.locator(`a[href="/desk/articles/${story.id}"]`)
		.click();
	const theirs = panelOf(chiefs, "禁發");
	await theirs.locator("summary").first().click();
	await theirs.getByRole("button", { name: "同意解禁" }).click();
	await expect(chiefs.getByRole("button", { name: "立即發布" })).toBeEnabled();
	await chiefs.context().close();
});

async function signedIn(context: BrowserContext, role: string, origin: string) {
	await signIn(context, `${role}@ejtech.example`, origin);
	return { page: await context.newPage() };
}
