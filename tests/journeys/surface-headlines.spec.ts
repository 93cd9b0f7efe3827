import { handAt } from "../support/by-keys";
import { expect, test } from "../support/journey";
import { darkFaultsOf, faultsOf, overflowOf } from "../support/looks";

test.describe.configure({ timeout: 120_000 });

test("by keyboard an editor gives lists, search and sharing another headline, sees its width, and readers have it with 更新 alone", async ({
	page,
	desk,
	request,
}) => {
	await desk.signIn("editor");
	const story = await desk.startStory();
	const screen = await desk.open(story.id);
	await desk.publish();
	const list = page.getByLabel("列表標題（頭版自動位、列表）");
	await page.locator("summary", { hasText: "標題工作台" }).press("Enter");
	await list.focus();
	await page.keyboard.type("工作台｜列表用的另題");
	await page.keyboard.press("Tab");
	await expect(page.getByLabel("搜尋標題（站內、搜尋器）")).toBeFocused();
	await page.keyboard.type("搜尋用的另題");
	await page.keyboard.press("Tab");
	await page.keyboard.type("分享用的另題長".repeat(5));
	await expect(page.getByText("35／28全形字，太長，可能會被截斷")).toBeVisible();
	await page.getByLabel("分享標題（分享卡）").fill("分享用的另題");
	await expect(page.getByText("6／28全形字", { exact: true })).toBeVisible();
	await expect(page.locator(".ed-pv")).toContainText("列表用的另題");
	await expect(page.locator(".serp")).toContainText("搜尋用的另題");
	await expect(page.locator(".soc")).toContainText("分享用的另題");
	await screen.isSaved();
	expect(await faultsOf(page)).toEqual([]);
	expect(await darkFaultsOf(page)).toEqual([]);
	for (const width of [1440, 390]) {
		await page.setViewportSize({ width, height: 900 });
		expect(await overflowOf(page)).toEqual([]);
		await list.scrollIntoViewIfNeeded();
		await page.screenshot({ path: `test-results/surfaces-${width}.png` });
	}
	await page.setViewportSize({ width: 1440, height: 900 });

	const text = async (path: string) => (await request.get(path)).text();
	for (const path of [
		"/",
		"/latest",
		"/latest/newest.json",
		"/feeds/latest.json",
		`/articles/${story.number}`,
	])
		expect(await text(path), path).not.toContain("另題");
	await page.getByRole("button", { name: "更新讀者版本" }).click();
	await page.getByRole("dialog").getByRole("button", { name: "更新讀者版本" }).click();
	const flat = (html: string) => html.replace(/<wbr\/?>/g, "");
	await expect.poll(async () => flat(await text("/latest")), { timeout: 5_000 }).toContain("列表用的另題");
	const html = await text(`/articles/${story.number}`);
	expect(html).toContain('property="og:title" content="分享用的另題"');
	expect(html).toMatch(/<title>搜尋用的另題/);
	expect(
		flat(await text(`/search?q=${encodeURIComponent(story.headline.split("｜").at(-1) ?? "")}`)),
	).toContain("搜尋用的另題");
	await page.goto(`/articles/${story.number}`);
	await expect(page.getByRole("heading", { level: 1 })).not.toContainText("另題");
});

for (const hand of ["keyboard", "pointer"] as const)
	test(`by ${hand} an editor sees how long a text is and to read, and which story of this month has a headline like this one`, async ({
		page,
		desk,
		context,
	}) => {
		await desk.signIn("editor");
		const run = `${hand}${Date.now()}`;
		const before = await desk.startStory({ headline: `跨海隧道${run}收費調整方案` });
		// 600 signs at 300 a minute, and a number and an English word count as one each.
		const story = await desk.startStory({
			paragraphs: ["字".repeat(598), "GPU 300"],
			headline: "暫題｜待改",
		});
		const screen = await desk.open(story.id);
		await expect(page.locator(".ed-len:visible")).toHaveText("600字　約2分鐘");
		const found = page.locator(".ed-sim");
		if (hand === "keyboard") await handAt(page).fill(screen.headline, `跨海隧道${run}收費調整方案公布`);
		else await screen.headline.fill(`跨海隧道${run}收費調整方案公布`);
		await expect(found).toBeVisible({ timeout: 15_000 });
		const opened = context.waitForEvent("page");
		const link = found.getByRole("link", { name: before.headline });
		if (hand === "keyboard") {
			await handAt(page).press(found.locator("summary"));
			await handAt(page).press(link);
		} else {
			await found.locator("summary").click();
			await link.click();
		}
		const other = await opened;
		await other.waitForURL(`**/desk/articles/${before.id}`);
		expect(await faultsOf(page)).toEqual([]);
		await other.close();
	});
