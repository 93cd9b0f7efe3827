import { expect, test } from "../support/journey";
import { darkFaultsOf, faultsOf, overflowOf } from "../support/looks";

test.describe.configure({ timeout: 120_000 });

test("by keyboard an editor keeps a rate, is told of a wrong one with nothing lost, and a conversion proposes it with its source", async ({
	page,
	desk,
}) => {
	await desk.signIn("editor");
	await page.goto("/desk/rates");
	await page.getByLabel("貨幣", { exact: true }).selectOption("加元");
	const rate = page.getByLabel("每1單位兌港元");
	await rate.focus();
	await page.keyboard.type("五點六");
	await page.getByLabel("來源", { exact: true }).focus();
	await page.keyboard.type("香港金融管理局");
	await page.keyboard.press("Enter");
	await expect(page.locator("#rate-problem")).toContainText("匯率要是大於零的數字");
	await expect(rate).toHaveValue("五點六");
	await expect(page.getByLabel("貨幣", { exact: true })).toHaveValue("加元");
	await expect(page.getByLabel("來源", { exact: true })).toHaveValue("香港金融管理局");
	expect(await faultsOf(page)).toEqual([]);
	expect(await darkFaultsOf(page)).toEqual([]);
	await rate.fill("5.6123");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("status")).toContainText("已儲存加元");
	await expect(page.getByText("1加元＝5.6123港元")).toBeVisible();
	await page.getByLabel("貨幣", { exact: true }).selectOption("加元");
	await page.getByLabel("每1單位兌港元").fill("5.6");
	await page.getByLabel("來源", { exact: true }).fill("香港金融管理局");
	await page.getByRole("button", { name: "儲存" }).click();
	await expect(page.getByText("1加元＝5.6港元")).toBeVisible();
	await expect(page.getByText("同日已有新匯率")).toBeVisible();
	for (const width of [1440, 390, 320]) {
		await page.setViewportSize({ width, height: 900 });
		expect(await overflowOf(page)).toEqual([]);
		await page.screenshot({ path: `test-results/rates-${width}.png`, fullPage: true });
	}
	await page.setViewportSize({ width: 1440, height: 900 });

	const story = await desk.startStory({ paragraphs: ["罰款200萬加元"] });
	const screen = await desk.open(story.id);
	await screen.body.click();
	await page.keyboard.press("Control+End");
	await page.getByRole("toolbar", { name: "文字工具" }).first().getByRole("button", { name: "港元" }).click();
	const dialog = page.getByRole("dialog", { name: "折算港元" });
	await expect(dialog.getByLabel("每1單位兌港元")).toHaveValue("5.6");
	await expect(dialog.getByLabel("匯率來源")).toHaveValue("香港金融管理局");
	await dialog.getByLabel("外幣金額").fill("200萬美元");
	await expect(dialog.getByLabel("匯率來源")).toHaveValue("聯繫匯率");
	await dialog.getByLabel("外幣金額").fill("200萬加元");
	await expect(dialog.getByText("約1120萬港元")).toBeVisible();
	await page.keyboard.press("Enter");
	await expect(screen.body).toContainText("罰款200萬加元（約1120萬港元）");
	await screen.isSaved();
});

test("a writer finds no table of rates, and no way to it", async ({ page, desk }) => {
	await desk.signIn("writer");
	expect((await page.goto("/desk/rates"))?.status()).toBe(404);
	await expect(page.getByRole("link", { name: "匯率表" })).toHaveCount(0);
});
