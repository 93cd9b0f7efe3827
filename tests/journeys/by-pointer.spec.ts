import { expect, test } from "../support/journey";
import { darkFaultsOf, faultsOf, overflowOf } from "../support/looks";

// What other journeys do by keyboard alone.
test.describe.configure({ mode: "default", timeout: 90_000 });

test("by pointer the palette is opened, a place is chosen in it, and it is put away without choosing", async ({
	page,
	desk,
}) => {
	await desk.signIn("editor");
	await page.goto("/desk");
	const box = page.getByRole("combobox", { name: "指令面板" });
	const opener = page.getByRole("complementary").getByRole("button", { name: "搜尋或輸入指令" });
	await expect(async () => {
		await opener.click();
		await expect(box).toBeFocused({ timeout: 500 });
	}).toPass();
	await page.getByRole("option", { name: /^媒體庫/ }).click();
	await expect(page).toHaveURL(/\/desk\/media$/);
	await page.setViewportSize({ width: 390, height: 844 });
	await page.getByRole("button", { name: "更多" }).click();
	await page
		.getByRole("navigation", { name: "更多" })
		.getByRole("button", { name: "搜尋或輸入指令" })
		.click();
	await expect(box).toBeFocused();
	expect(await overflowOf(page)).toEqual([]);
	await page.keyboard.press("Escape");
	await expect(box).toBeHidden();
});

test("by pointer an editor sees on Today what waits for them and goes to it", async ({ page, desk }) => {
	await desk.signIn("chief");
	await page.goto("/desk");
	const waiting = page.getByRole("region", { name: "我的工作" });
	await expect(waiting.getByRole("listitem").first()).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	expect(await darkFaultsOf(page)).toEqual([]);
	const chip = page.getByRole("navigation", { name: "我的工作" }).getByRole("link").first();
	const [, part, count] = /^(\D+)(\d+)$/.exec((await chip.textContent()) ?? "") ?? [];
	await chip.click();
	await expect(page).toHaveURL(/\/desk\/work#/);
	await expect(page.getByRole("region", { name: part ?? "" }).getByRole("listitem")).toHaveCount(
		Number(count),
	);
	await page.goto("/desk");
	await page.getByRole("navigation", { name: "檢視方式" }).getByRole("link", { name: "看板" }).click();
	await expect(page).toHaveURL(/\/desk\/articles\/board$/);
});

test("by pointer a card is given its time to come and to go, told of a wrong one, and freed of both", async ({
	page,
	desk,
	newsroom,
}) => {
	await newsroom.query("truncate front_cards, front_launches, front_containers");
	await desk.signIn("editor");
	await page.goto("/desk/front");
	// Of columns the author stands behind the claim here, and not in what the button is called.
	const claims = (await page.locator(".cand > li .h .c").allInnerTexts())
		.map((claim) => claim.replace(/\s*\n\s*/g, ""))
		.filter((claim) => !claim.includes("（"));
	const [first = "", second = ""] = claims.slice(8, 10);
	const place = async (claim: string) => page.getByRole("button", { name: `放入版位：${claim}` }).click();
	await place(first);
	await page.getByRole("button", { name: "放在頭條", exact: true }).click();
	await expect(page.getByRole("status").first()).toContainText("放入頭條");
	await place(second);
	const day = new Date(Date.now() + 3 * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
	await page.getByLabel("上場時間（留空即時）").fill(`${day}T09:00`);
	await page.getByRole("button", { name: "放在頭條", exact: true }).first().click();
	await expect(page.getByRole("status").first()).toHaveText(`「${second}」定於${day} 09:00在頭條上場。`);
	const until = page.getByLabel("到期自動撤下");
	await until.fill(`${day}T08:00`);
	await page.getByRole("button", { name: "儲存" }).click();
	await expect(page.locator(".cur-times .err")).toContainText("完結時間須在開始之後");
	await until.fill(`${day}T12:00`);
	await page.getByRole("button", { name: "儲存" }).click();
	const timed = page.locator(".ct--lead .slot--off");
	await expect(timed).toContainText("撤下");
	const kept = () =>
		newsroom.query(
			"select shown_from, shown_until from front_cards where launch_id is null and (shown_from is not null or shown_until is not null)",
		);
	expect(await kept()).toHaveLength(1);
	await timed.locator(".h").click();
	await page.getByLabel("稍後上場").fill("");
	await until.fill("");
	await page.getByRole("button", { name: "儲存" }).click();
	await expect(timed).toHaveCount(0);
	expect(await kept()).toEqual([]);
});

test("by pointer lists get another headline, which is seen at once and taken back", async ({
	page,
	desk,
}) => {
	await desk.signIn("editor");
	const story = await desk.startStory();
	const screen = await desk.open(story.id);
	await page.locator("summary", { hasText: "標題工作台" }).click();
	const list = page.getByLabel("列表標題（頭版自動位、列表）");
	await list.click();
	await list.pressSequentially("工作台｜列表用的另題");
	await page.locator(".ProseMirror").click();
	await expect(page.locator(".ed-pv")).toContainText("列表用的另題");
	await screen.isSaved();
	await page.reload();
	await expect(page.locator(".ed-pv")).toContainText("列表用的另題");
	await page.locator("summary", { hasText: "標題工作台" }).click();
	await list.fill("");
	await expect(page.locator(".ed-pv")).not.toContainText("列表用的另題");
});

test("by pointer a rate is kept, the list is narrowed to its currency, and a story opened before proposes it", async ({
	page,
	context,
	desk,
}) => {
	await desk.signIn("editor");
	const story = await desk.startStory({ paragraphs: ["罰款300萬澳元"] });
	const screen = await desk.open(story.id);
	const rates = await context.newPage();
	await rates.goto("/desk/rates");
	await rates.getByLabel("貨幣", { exact: true }).selectOption("澳元");
	await rates.getByLabel("每1單位兌港元").fill("5.1234");
	await rates.getByLabel("來源", { exact: true }).fill("香港金融管理局");
	await rates.getByRole("button", { name: "儲存" }).click();
	await expect(rates.getByRole("status")).toContainText("已儲存澳元");
	await rates.getByRole("link", { name: "美元", exact: true }).click();
	await expect(rates.getByText("1澳元＝5.1234港元")).toHaveCount(0);
	await rates.getByRole("link", { name: "澳元", exact: true }).click();
	await expect(rates.getByText("1澳元＝5.1234港元")).toBeVisible();

	// The story's screen has stood open all the while.
	await screen.body.click();
	await page.keyboard.press("Control+End");
	await page.getByRole("toolbar", { name: "文字工具" }).first().getByRole("button", { name: "港元" }).click();
	const dialog = page.getByRole("dialog", { name: "折算港元" });
	await expect(dialog.getByLabel("每1單位兌港元")).toHaveValue("5.1234");
	await expect(dialog.getByLabel("匯率來源")).toHaveValue("香港金融管理局");
	await dialog.getByRole("button", { name: "加入文中" }).click();
	await expect(screen.body).toContainText("罰款300萬澳元（約1537萬港元）");
	await screen.isSaved();
});

test("on a phone the editor's head is one row, and a thumb gets from it to sending the story out", async ({
	page,
	desk,
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await desk.signIn("editor");
	await desk.open((await desk.startStory()).id);
	const head = page.locator(".ed-head");
	expect((await head.boundingBox())?.height).toBeLessThan(64);
	for (const name of ["鎖定編輯", "批註"]) await expect(head.getByRole("button", { name })).toBeInViewport();
	await expect(head.getByRole("link", { name: "預覽" })).toBeInViewport();
	await head.getByRole("button", { name: "出街" }).click();
	await expect(page.getByRole("button", { name: "立即發布" })).toBeInViewport();
	await expect(page.getByRole("complementary", { name: "稿件面板" })).toBeFocused();
	await page.setViewportSize({ width: 1440, height: 900 });
	await expect(head.getByRole("button", { name: "出街" })).toBeHidden();
});
