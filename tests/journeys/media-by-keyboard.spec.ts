import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { handAt } from "../support/by-keys";
import { expect, test } from "../support/journey";
import { faultsOf, focusFaultsOf } from "../support/looks";
import { aPhotograph } from "../support/outside-files";
import { confirm, FILL } from "../support/press-forms";

// By keyboard: Tab, arrows, Enter and Escape alone; only what the computer's own window of files does is done for it.
test.describe.configure({ timeout: 180_000 });

const run = Date.now().toString(36);

/** Somebody still stands somewhere, and sees where. */
const standsSeen = async (page: Page) => expect(await focusFaultsOf(page)).toEqual([]);

/** A picture file that nobody has sent before. */
async function aFile(name: string, width = 900, height = 600) {
	const noise = { type: "gaussian" as const, mean: 128, sigma: 40 };
	const buffer = await sharp({ create: { width, height, channels: 3, background: "#000", noise } })
		.jpeg()
		.toBuffer();
	return { name: `${name}${run}.jpg`, mimeType: "image/jpeg", buffer };
}

/** Opens the computer's window of files by the key that opens it, and chooses. */
async function choose(page: Page, files: Awaited<ReturnType<typeof aFile>>[]): Promise<void> {
	const paths = files.map(({ name, buffer }) => {
		const path = test.info().outputPath(name);
		writeFileSync(path, buffer);
		return path;
	});
	const asked = page.waitForEvent("filechooser", { timeout: 10_000 });
	await page.keyboard.press("Enter");
	await (await asked).setFiles(paths);
}

// The browser hands its window of files over from the start: a key may be quicker than the asking.
test.beforeEach(({ page }) => {
	page.on("filechooser", () => undefined);
});

test("by keyboard alone several pictures are brought in with what they share, a credit is taken from the caption, and a duplicate is told", async ({
	page,
	desk,
	newsroom,
}) => {
	await desk.signIn("editor");
	const hand = handAt(page);
	const [first, second] = [await aFile("鍵盤潔淨室"), await aFile("鍵盤海纜")];
	await page.goto("/desk/media");
	await hand.press(page.getByRole("link", { name: "上載", exact: true }));
	await expect(page).toHaveURL(/\/desk\/media\/upload$/);
	await hand.reach(page.getByLabel("選擇圖片"));
	await choose(page, [first, second, { ...first, name: `同一張${run}.jpg` }]);
	await standsSeen(page);
	await hand.fill(page.getByLabel(`${first.name}的替代文字`), "工程師在潔淨室檢查晶圓");
	await hand.press(page.getByRole("button", { name: `移除${second.name}` }));
	await expect(page.getByLabel(`${second.name}的替代文字`)).toHaveCount(0);
	await standsSeen(page);
	await hand.reach(page.getByLabel("選擇圖片"), "Shift+Tab");
	await choose(page, [second]);
	await hand.fill(page.getByLabel("圖片說明"), `元朗的試產線${run}。圖：簡頌恩攝`);
	await hand.press(page.getByRole("button", { name: "說明內有署名：取用「簡頌恩攝」" }));
	await expect(page.getByLabel("署名")).toHaveValue("簡頌恩攝");
	await standsSeen(page);
	await hand.choose(page.getByLabel("授權方式"), "本報拍攝或繪製");
	await hand.press(page.getByRole("button", { name: "上載3張" }));
	await expect(page.getByRole("status")).toHaveText("已上載2張，1張已在媒體庫", { timeout: 60_000 });
	await standsSeen(page);
	const kept = await newsroom.query(
		"select alt, caption, credit, licence from media where file_name = any($1) order by alt desc",
		[[first.name, second.name]],
	);
	const shared = { caption: `元朗的試產線${run}。`, credit: "簡頌恩攝", licence: "own" };
	expect(kept).toEqual([
		{ ...shared, alt: "工程師在潔淨室檢查晶圓" },
		{ ...shared, alt: "" },
	]);
	await hand.press(page.getByRole("link", { name: `看媒體庫的「${first.name}」` }), "Shift+Tab");
	await expect(page.getByRole("heading", { level: 1, name: first.name })).toBeVisible();
});

test("by keyboard alone a picture's file is replaced, its words stay, and the present and the former original are downloaded", async ({
	page,
	desk,
	context,
	baseURL,
}) => {
	await desk.signIn("editor");
	const hand = handAt(page);
	const [before, after] = [await aFile("鍵盤舊圖"), await aFile("鍵盤新圖", 1000, 800)];
	const answer = await context.request.post(`/api/media?name=${encodeURIComponent(before.name)}`, {
		headers: { origin: baseURL ?? "" },
		data: before.buffer,
	});
	const { id } = await answer.json();
	await page.goto(`/desk/media/${id}`);
	await hand.fill(page.getByLabel("替代文字"), "未儲存的字");
	await hand.reach(page.getByLabel("選擇新檔案"));
	await choose(page, [after]);
	await expect(page.getByText("已換上新檔案")).toBeVisible({ timeout: 30_000 });
	await expect(page.getByRole("heading", { level: 1, name: after.name })).toBeVisible();
	await expect(page.getByLabel("替代文字")).toHaveValue("未儲存的字");
	await expect(page.getByText("已換上新檔案")).toBeInViewport();
	await standsSeen(page);
	for (const { file, size } of [
		{ file: before, size: { width: 900, height: 600 } },
		{ file: after, size: { width: 1000, height: 800 } },
	]) {
		const coming = page.waitForEvent("download");
		await hand.press(page.getByRole("link", { name: `下載原圖${file.name}` }), "Shift+Tab");
		const got = await coming;
		expect(got.suggestedFilename()).toBe(file.name);
		expect(await sharp(await got.path()).metadata()).toMatchObject(size);
		await standsSeen(page);
	}
	await hand.press(page.getByRole("button", { name: "儲存", exact: true }), "Shift+Tab");
	await expect(page.getByRole("status").getByText("已儲存")).toBeVisible();
	await standsSeen(page);
});

test("by pointer the library is searched, narrowed and cleared, and a picture that nothing shows is deleted", async ({
	page,
	desk,
	context,
	baseURL,
}) => {
	await desk.signIn("editor");
	const file = await aFile("指標未用");
	await context.request.post(`/api/media?name=${encodeURIComponent(file.name)}`, {
		headers: { origin: baseURL ?? "" },
		data: file.buffer,
	});
	await page.goto("/desk/media");
	const search = page.getByLabel("搜尋圖片");
	const searchButton = page.locator(".med-q").getByRole("button");
	const pictures = page.getByRole("list", { name: "圖片" }).getByRole("listitem");
	await search.click();
	await search.pressSequentially(`沒有這張${run}`);
	await searchButton.click();
	await expect(page.getByRole("heading", { name: "找不到圖片" })).toBeVisible();
	await page.getByRole("main").getByRole("link", { name: "清除搜尋" }).first().click();
	await expect(pictures.nth(1)).toBeVisible();
	await page.getByRole("navigation", { name: "篩選" }).getByRole("link", { name: /未用/ }).click();
	await search.click();
	await search.pressSequentially(file.name);
	await searchButton.click();
	await expect(page).toHaveURL(/show=unused/);
	await expect(pictures).toHaveCount(1);
	await page.getByRole("link", { name: "逐行" }).click();
	await expect(page).toHaveURL(/look=rows/);
	await pictures.getByRole("link").first().click();
	await expect(page.getByText("未有稿件使用這張圖片。")).toBeVisible();
	await page.locator("summary", { hasText: "刪除圖片" }).click();
	expect(await faultsOf(page)).toEqual([]);
	await page.getByRole("button", { name: "確定刪除" }).click();
	await expect(page.getByText(`已刪除「${file.name}」`)).toBeVisible();
});

test("a picture that came with a press release says so in the library and leads to the release", async ({
	page,
	browser,
	desk,
	newsroom,
}) => {
	const sender = await (await browser.newContext()).newPage();
	const about = { title: `來圖｜隨稿附圖${run}`, email: `came-with-${run}@agency.example` };
	await sender.goto("/contribute/press");
	const begun = Date.now();
	await FILL.press(sender, about);
	await sender.getByLabel("電郵", { exact: false }).first().fill(about.email);
	await sender.getByLabel("我已閱讀個人資料收集聲明").check();
	await sender
		.getByLabel("選擇檔案")
		.setInputFiles([{ name: `隨稿${run}.jpg`, mimeType: "image/jpeg", buffer: await aPhotograph() }]);
	const held = sender.getByRole("list", { name: "已收到的檔案" });
	await expect(held.getByRole("listitem")).toHaveCount(1, { timeout: 60_000 });
	await sender.getByLabel("圖片說明").fill("發布會現場");
	await sender.getByLabel("圖片署名").fill("曜石光子提供");
	await sender.getByLabel("此圖可供編輯部刊登").check();
	await sender.waitForTimeout(Math.max(0, begun + 3_500 - Date.now()));
	await sender.getByRole("button", { name: "送出新聞稿" }).last().click();
	await confirm(sender, newsroom.query, about.email);

	await desk.signIn("editor");
	await page.goto("/desk/inbox");
	await page.getByRole("link", { name: about.title, exact: true }).click();
	await expect(page).toHaveURL(/\/desk\/inbox\/[0-9a-f-]{36}/);
	const release = new URL(page.url()).pathname;
	await page.getByRole("button", { name: "採用為草稿" }).click();
	await expect(page).toHaveURL(/\/desk\/articles\//);
	await page.goto(`/desk/media?q=${encodeURIComponent(`隨稿${run}`)}`);
	await page.getByRole("list", { name: "圖片" }).getByRole("link").first().click();
	await expect(page.getByRole("heading", { level: 1, name: `隨稿${run}.jpg` })).toBeVisible();
	const picture = page.url();
	await page.getByRole("link", { name: /^隨來件EJT-\S+收到$/ }).click();
	await expect(page).toHaveURL((address) => address.pathname === release);
	await expect(page.getByText(about.title.split("｜")[1] ?? "").first()).toBeVisible();
	// Whoever does not handle submissions sees the picture, and nothing of where it came from.
	await desk.signIn("writer");
	await page.goto(picture);
	await expect(page.getByRole("heading", { level: 1, name: `隨稿${run}.jpg` })).toBeVisible();
	await expect(page.getByRole("link", { name: /^隨來件/ })).toHaveCount(0);
});
