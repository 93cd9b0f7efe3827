import { handAt } from "../support/by-keys";
import { expect, test } from "../support/journey";
import { darkFaultsOf, faultsOf, focusFaultsOf, overflowOf } from "../support/looks";

test("a chief changes the tagline, readers see it, and a colleague who had the old form open is told", async ({
	page,
	desk,
	context,
	request,
}) => {
	await desk.signIn("chief");
	await page.goto("/desk/settings");
	const colleague = await context.newPage();
	await colleague.goto("/desk/settings");
	const tagline = `科技新聞 ${Date.now()}`;
	await page.getByLabel("標語（可不填）").fill(tagline);
	await page.getByLabel("刊出後幾日關閉留言").fill("兩星期");
	await page.getByRole("button", { name: "儲存設定" }).click();
	await expect(page.getByText("刊出後幾日關閉留言：請填1至3650的整數日數。")).toBeVisible();
	await expect(page.getByLabel("標語（可不填）")).toHaveValue(tagline);
	expect(await faultsOf(page)).toEqual([]);
	expect(await darkFaultsOf(page)).toEqual([]);
	await page.getByLabel("刊出後幾日關閉留言").fill("30");
	await page.getByRole("button", { name: "儲存設定" }).click();
	await expect(page.getByText("設定已儲存。")).toBeVisible();
	await expect(async () =>
		expect(await (await request.get("/feeds/latest.rss")).text()).toContain(tagline),
	).toPass();

	await colleague.getByLabel("版權聲明（可不填）").fill("版權所有");
	await colleague.getByRole("button", { name: "儲存設定" }).click();
	await expect(colleague.getByText("其他人剛更改了設定。")).toBeVisible();
	await expect(colleague.getByText(`對方剛儲存：${tagline}`)).toBeVisible();
	await expect(colleague.getByLabel("版權聲明（可不填）")).toHaveValue("版權所有");
	await colleague.setViewportSize({ width: 320, height: 900 });
	expect(await overflowOf(colleague)).toEqual([]);
	await colleague.getByLabel("標語（可不填）").fill(tagline);
	await colleague.getByRole("button", { name: "儲存設定" }).click();
	await expect(colleague.getByText("設定已儲存。")).toBeVisible();
});

test("by keyboard alone a chief changes a setting, is told what is wrong with nothing lost, and puts it right", async ({
	page,
	desk,
}) => {
	await desk.signIn("chief");
	await page.goto("/desk/settings");
	const hand = handAt(page);
	const notice = `版權所有 ${Date.now()}`;
	await hand.fill(page.getByLabel("版權聲明（可不填）"), notice);
	await hand.fill(page.getByLabel("刊出後幾日關閉留言"), "兩星期");
	await page.keyboard.press("Enter");
	await expect(page.getByText("刊出後幾日關閉留言：請填1至3650的整數日數。")).toBeVisible();
	await expect(page.getByLabel("版權聲明（可不填）")).toHaveValue(notice);
	expect(await focusFaultsOf(page)).toEqual([]);
	await hand.fill(page.getByLabel("刊出後幾日關閉留言"), "30");
	await hand.press(page.getByRole("button", { name: "儲存設定" }));
	await expect(page.getByText("設定已儲存。")).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
});

test("an editor is not shown the settings", async ({ page, desk }) => {
	await desk.signIn("editor");
	await page.goto("/desk/settings");
	await expect(page.getByRole("heading", { name: "找不到這一頁" })).toBeVisible();
	await expect(page.getByRole("link", { name: "設定" })).toHaveCount(0);
});
