import { writeFileSync } from "node:fs";
import sharp from "sharp";
import { UPLOAD_MAX_BYTES } from "@/lib/media/rules";
import { expect, test } from "../support/journey";
import { faultsOf } from "../support/looks";

/** A picture file that nobody has sent before. */
async function aFile(name: string, width = 900, height = 600) {
	const noise = { type: "gaussian" as const, mean: 128, sigma: 40 };
	const buffer = await sharp({ create: { width, height, channels: 3, background: "#000", noise } })
		.jpeg()
		.toBuffer();
	return { name, mimeType: "image/jpeg", buffer };
}

test("an editor brings a batch in: progress for each, one is a duplicate, one is refused with the limit, none is lost", async ({
	page,
	desk,
}) => {
	test.setTimeout(180_000);
	await desk.signIn("editor");
	const [first, second] = [await aFile("潔淨室.jpg"), await aFile("光纖.jpg")];
	await page.goto("/desk/media");
	await page.getByRole("link", { name: "上載", exact: true }).click();
	const files = [
		first,
		second,
		{ ...first, name: "同一張.jpg" },
		{ name: "筆記.txt", buffer: Buffer.from("不是圖片") },
		{ name: "太大.jpg", buffer: Buffer.alloc(UPLOAD_MAX_BYTES + 1) },
	];
	const paths = files.map(({ name, buffer }) => {
		const path = test.info().outputPath(name);
		writeFileSync(path, buffer);
		return path;
	});
	await page.locator("input[type=file]").setInputFiles(paths);
	await expect(page.getByText("檔案超過25MB")).toBeVisible();
	await page.getByLabel("潔淨室.jpg的替代文字").fill("工程師在潔淨室檢查晶圓");
	await page.getByLabel("圖片說明").fill("元朗的試產線。圖：何詠琳攝");
	await page.getByRole("button", { name: "說明內有署名：取用「何詠琳攝」" }).click();
	await expect(page.getByLabel("署名")).toHaveValue("何詠琳攝");
	await page.getByLabel("授權方式").selectOption("本報拍攝或繪製");
	expect(await faultsOf(page)).toEqual([]);
	await page.getByRole("button", { name: "上載4張" }).click();
	await expect(page.getByRole("status")).toHaveText("已上載2張，1張已在媒體庫，2張未能上載，原因見下");
	await expect(page.getByText("沒有重複儲存")).toBeVisible();
	await expect(page.getByRole("link", { name: "看媒體庫的「潔淨室.jpg」" })).toBeVisible();
	await expect(page.getByText("不是可用的圖片格式")).toBeVisible();
	await expect(page.getByRole("button", { name: "再試筆記.txt" })).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	await page.getByRole("link", { name: /^看這張圖片\s*潔淨室\.jpg$/ }).click();
	await expect(page.getByRole("heading", { level: 1, name: "潔淨室.jpg" })).toBeVisible();
	await expect(page.getByLabel("替代文字")).toHaveValue("工程師在潔淨室檢查晶圓");
	await expect(page.getByLabel("圖片說明")).toHaveValue("元朗的試產線。");
	await page.goto("/desk/media?q=光纖 何詠琳");
	const found = page.getByRole("list", { name: "圖片" }).getByRole("listitem");
	await expect(found).toHaveCount(1);
	await expect(found.getByText("欠替代文字")).toBeVisible();
});

test("the library is searched, narrowed and shown in rows by keyboard alone", async ({ page, desk }) => {
	test.setTimeout(240_000);
	await desk.signIn("editor");
	await page.goto("/desk/media");
	const pictures = page.getByRole("list", { name: "圖片" }).getByRole("listitem");
	await expect(pictures).toHaveCount(40);
	const newest = await pictures.first().getByRole("link").getAttribute("href");
	expect(await faultsOf(page)).toEqual([]);
	await page.getByRole("link", { name: "較舊" }).press("Enter");
	await expect(page).toHaveURL(/before=/);
	expect(await pictures.first().getByRole("link").getAttribute("href")).not.toBe(newest);
	await page.getByRole("link", { name: "最新" }).press("Enter");
	await page.getByRole("link", { name: "逐行" }).press("Enter");
	await expect(page).toHaveURL(/look=rows/);
	expect(await faultsOf(page)).toEqual([]);
	await page.getByLabel("搜尋圖片").fill("沒有這張圖片");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("heading", { name: "找不到圖片" })).toBeVisible();
	await page.getByRole("main").getByRole("link", { name: "清除搜尋" }).first().press("Enter");
	await page.getByRole("navigation", { name: "篩選" }).getByRole("link", { name: /未用/ }).press("Enter");
	await expect(page).toHaveURL(/show=unused/);
});

test("one picture's focal point is set by pointer and by keyboard, its crops follow, and a colleague's change is not written over", async ({
	page,
	desk,
	context,
	newsroom,
	baseURL,
}) => {
	test.setTimeout(120_000);
	await desk.signIn("editor");
	const file = await aFile("焦點.jpg", 1200, 600);
	const answer = await context.request.post(`/api/media?name=${encodeURIComponent(file.name)}`, {
		headers: { origin: baseURL ?? "" },
		data: file.buffer,
	});
	const { id } = await answer.json();
	await page.goto(`/desk/media/${id}`);
	const crop = page.getByRole("region", { name: "裁切預覽" }).locator("img").nth(3);
	await expect(crop).toHaveCSS("object-position", "50% 50%");
	const box = await page.locator(".med-big").boundingBox();
	if (!box) throw new Error("there is no preview");
	await page.mouse.click(box.x + box.width * 0.25, box.y + box.height * 0.75);
	await expect(crop).toHaveCSS("object-position", "25% 75%");
	await page.getByRole("slider", { name: "焦點左右" }).focus();
	for (let press = 0; press < 5; press += 1) await page.keyboard.press("ArrowLeft");
	await expect(crop).toHaveCSS("object-position", "20% 75%");
	await page.getByLabel("替代文字").fill("兩名工程師站在機房");
	await page.getByLabel("以人工智能生成或改動").check();
	await page.getByLabel("可用至").fill("2020-01-01");
	await page.getByRole("button", { name: "儲存" }).press("Enter");
	await expect(page.getByRole("status").getByText("已儲存")).toBeVisible();
	await expect(page.getByRole("banner").or(page.locator(".ws-top")).getByText("已到期")).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	const [kept] = await newsroom.query("select focal_x, focal_y, alt, is_ai_made from media where id = $1", [
		id,
	]);
	expect(kept).toMatchObject({ focal_x: 0.2, focal_y: 0.75, alt: "兩名工程師站在機房", is_ai_made: true });
	await newsroom.query("update media set revision = revision + 1, alt = '同事寫的' where id = $1", [id]);
	await page.getByLabel("替代文字").fill("我後來改的");
	await page.getByRole("button", { name: "儲存" }).click();
	await expect(page.getByText("其他人剛儲存了另一個版本")).toBeVisible();
	await expect(page.getByLabel("替代文字")).toHaveValue("我後來改的");
	await page.reload();
	await expect(page.getByLabel("替代文字")).toHaveValue("同事寫的");
	// Rights that have ended are told in the editor, and the story cannot go out.
	const story = await desk.startStory();
	await desk.open(story.id);
	await page.getByRole("button", { name: "選擇圖片" }).click();
	const dialog = page.getByRole("dialog");
	await dialog.getByLabel("搜尋圖片").fill("焦點");
	await dialog.getByRole("button", { name: /同事寫的/ }).click();
	await expect(dialog.getByText("版權已到期，不可刊出")).toBeVisible();
	await dialog.getByRole("button", { name: "插入" }).click();
	await expect(page.getByRole("listitem").filter({ hasText: "圖片版權" })).toContainText("未齊備");
	await expect(page.getByRole("button", { name: "立即發布" })).toBeDisabled();
});

test("a picture that readers see is replaced for all, told to be AI-made, kept from deletion, and deleted when nothing shows it", async ({
	page,
	desk,
	context,
	playwright,
	baseURL,
}) => {
	test.setTimeout(180_000);
	await desk.signIn("editor");
	const [before, after] = [await aFile("舊圖.jpg"), await aFile("新圖.jpg", 1000, 800)];
	const story = await desk.startStory();
	await desk.open(story.id);
	await page.getByRole("button", { name: "選擇圖片" }).click();
	const dialog = page.getByRole("dialog");
	await dialog.locator("input[type=file]").setInputFiles(before);
	await dialog.getByLabel("替代文字").fill("試產線全景");
	await dialog.getByRole("button", { name: "插入" }).click();
	await expect(dialog).toHaveCount(0);
	await desk.publish();
	const reader = await playwright.request.newContext({ baseURL: baseURL ?? "" });
	const shown = async () => await (await reader.get(`/articles/${story.number}`)).text();
	await expect.poll(shown).toMatch(/\/media\/[0-9a-f-]{36}\/\d+\.webp/);
	const [, id] = /\/media\/([0-9a-f-]{36})\/\d+\.webp/.exec(await shown()) ?? [];
	const old = `/media/${id}/640.webp`;
	const oldBytes = await (await reader.get(old)).body();

	await page.goto(`/desk/media/${id}`);
	await expect(page.getByText("請先在「用於」各處換走圖片")).toBeVisible();
	await expect(page.getByRole("region", { name: "用於" }).getByRole("link")).toHaveCount(1);
	await page.getByLabel("替代文字").fill("未儲存的字");
	await page.locator("input[type=file]").setInputFiles(after);
	await expect(page.getByText("已換上新檔案")).toBeVisible();
	await expect(page.getByRole("heading", { level: 1, name: "新圖.jpg" })).toBeVisible();
	await expect(page.getByLabel("替代文字")).toHaveValue("未儲存的字");
	await page.getByLabel("以人工智能生成或改動").check();
	await page.getByRole("button", { name: "儲存" }).click();
	await expect(page.getByRole("status").getByText("已儲存")).toBeVisible();

	await expect.poll(shown, { timeout: 15_000 }).toMatch(new RegExp(`/media/${id}/[0-9a-f]{8}-\\d+\\.webp`));
	await expect.poll(shown, { timeout: 15_000 }).toContain("AI製圖");
	// The old address leads to the new file; the old bytes and the originals are not for readers.
	const now = await reader.get(old);
	expect(now.status()).toBe(200);
	expect(now.url()).toMatch(/\/[0-9a-f]{8}-640\.webp$/);
	expect((await now.body()).equals(oldBytes)).toBe(false);
	expect((await reader.get(`/api/media/${id}/original`)).status()).toBe(401);
	expect((await reader.get(`/api/media/${id}/original?edition=`)).status()).toBe(401);
	expect((await reader.get(`/media/${id}/original.jpg`)).status()).toBe(404);
	await reader.dispose();
	const former = await context.request.get(`/api/media/${id}/original?edition=`);
	expect(former.headers()["content-disposition"]).toContain(encodeURIComponent("舊圖"));
	expect(await sharp(await former.body()).metadata()).toMatchObject({ width: 900, height: 600 });

	// Out of the story and away from readers, it may go.
	await desk.open(story.id);
	await desk.withdraw("試行完畢");
	await page.getByRole("button", { name: "移除圖片" }).click();
	await expect(page.getByText(/^已儲存/)).toBeVisible({ timeout: 15_000 });
	await page.goto(`/desk/media/${id}`);
	await page.locator("summary", { hasText: "刪除圖片" }).press("Enter");
	expect(await faultsOf(page)).toEqual([]);
	await page.getByRole("button", { name: "確定刪除" }).press("Enter");
	await expect(page.getByText("已刪除「新圖.jpg」")).toBeVisible();
	expect((await context.request.get(old)).status()).toBe(404);
});

test("a writer changes a picture of their own and only looks at others", async ({
	page,
	desk,
	context,
	baseURL,
	newsroom,
}) => {
	await desk.signIn("writer");
	const file = await aFile("我的.jpg");
	const answer = await context.request.post("/api/media?name=a.jpg", {
		headers: { origin: baseURL ?? "" },
		data: file.buffer,
	});
	const { id } = await answer.json();
	await page.goto(`/desk/media/${id}`);
	await expect(page.getByRole("button", { name: "儲存" })).toBeVisible();
	const [other] = await newsroom.query("select id from media where uploaded_by is null limit 1");
	await page.goto(`/desk/media/${other?.id}`);
	await expect(page.getByText("資料由編輯更改")).toBeVisible();
	await expect(page.getByRole("button", { name: "儲存" })).toHaveCount(0);
	await expect(page.getByLabel("替代文字")).toBeDisabled();
	const refused = await context.request.put(`/api/media/${other?.id}?edition=&name=b.jpg`, {
		headers: { origin: baseURL ?? "" },
		data: (await aFile("b.jpg")).buffer,
	});
	expect(refused.status()).toBe(403);
});
