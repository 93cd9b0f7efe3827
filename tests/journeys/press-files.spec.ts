import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/journey";
import { aPdf, aPhotograph, aWordFile } from "../support/outside-files";

const TEXT = "智榕教育科技今日宣布，旗下作文批改助手推出免費校園版，首階段邀請一百間中學試用。".repeat(5);
// Files are sent, examined in processes of their own, and sent again.
test.describe.configure({ timeout: 180_000 });

const PHONE = { viewport: { width: 390, height: 844 } };

async function fill(page: Page, about: { title: string; email: string }): Promise<void> {
	await page.goto("/contribute/press");
	await write(page, about);
}

async function write(page: Page, { title, email }: { title: string; email: string }): Promise<void> {
	await page.getByLabel("機構名稱").fill("智榕教育科技");
	await page.getByLabel("聯絡人姓名").fill("彭小姐");
	await page.getByLabel("電郵", { exact: false }).first().fill(email);
	await page.getByLabel("電話").fill("0000 0000");
	await page.getByLabel("新聞稿標題").fill(title);
	await page.getByLabel("新聞稿正文").fill(TEXT);
	await page.getByLabel("我獲授權代表機構").check();
	await page.getByLabel("我同意編輯部可刪改").check();
	await page.getByLabel("我已閱讀個人資料收集聲明").check();
}

type Query = (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

async function confirm(page: Page, query: Query, email: string): Promise<void> {
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("還差一步：請查看電郵。");
	const [mail] = await query('select text from mails where "to" = $1 order by created_at desc limit 1', [
		email,
	]);
	await page.goto(/\S+\/contribute\/confirm\?token=\S+/.exec(String(mail?.text))?.[0] ?? "");
	await page.getByRole("button", { name: "確認來件" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("已收妥，多謝你。");
}

test("without JavaScript, on a phone: picture, Word and PDF are sent, a hostile file is refused in a sentence, and the desk reads, saves and adopts", async ({
	browser,
	desk,
	page,
	newsroom,
}) => {
	const email = "files@agency.example";
	const title = "批改助手｜附圖及報告";
	const sender = await (await browser.newContext({ javaScriptEnabled: false, ...PHONE })).newPage();
	await fill(sender, { title, email });
	await expect(sender.getByText(/最多10個，每個不超過25MB/)).toBeVisible();
	await sender.getByLabel("選擇檔案").setInputFiles([
		{ name: "發布會.jpg", mimeType: "image/jpeg", buffer: await aPhotograph() },
		{ name: "報告.docx", mimeType: "application/x", buffer: aWordFile("第一段香港", "第二段") },
		{ name: "results.pdf", mimeType: "application/pdf", buffer: aPdf("Half-year results") },
		{
			name: "innocent.jpg",
			mimeType: "image/jpeg",
			buffer: Buffer.from("<!doctype html><script>1</script>"),
		},
	]);
	await sender.getByRole("button", { name: "送出新聞稿" }).click();
	await expect(sender.getByText(/「innocent\.jpg」其實是HTML/)).toBeVisible();
	const held = sender.getByRole("list", { name: "已收到的檔案" });
	await expect(held.getByRole("listitem")).toHaveCount(3);
	await expect(sender.getByLabel("新聞稿正文")).toHaveValue(TEXT);
	expect(await sender.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
	await sender.screenshot({ path: "test-results/press-files-phone.png", fullPage: true });

	// A picture must come with whose it is, and a wrong headline loses nothing of it.
	await sender.getByLabel("圖片說明").fill("發布會現場");
	await sender.getByLabel("新聞稿標題").fill("題".repeat(81));
	await sender.getByRole("button", { name: "送出新聞稿" }).click();
	await expect(sender.getByLabel("新聞稿標題")).toHaveAccessibleDescription(/最多80字/);
	await expect(sender.getByLabel("圖片說明")).toHaveValue("發布會現場");
	await sender.getByLabel("新聞稿標題").fill(title);
	await sender.getByRole("button", { name: "送出新聞稿" }).click();
	await expect(sender.getByLabel("圖片署名")).toHaveAccessibleDescription(/請填寫署名/);
	await sender.getByLabel("圖片署名").fill("智榕提供");
	await sender.getByLabel("此圖可供編輯部刊登").check();
	await sender.getByRole("button", { name: "送出新聞稿" }).click();
	await confirm(sender, newsroom.query, email);
	await expect(sender.getByRole("list", { name: "已收到的檔案" })).toContainText("報告.docx");

	await sender.getByLabel("選擇檔案").setInputFiles([
		{ name: "補充.txt", mimeType: "text/plain", buffer: Buffer.from("補充資料，見 https://example.com/a") },
		{
			name: "run.exe",
			mimeType: "text/plain",
			buffer: Buffer.from(`MZ${"\0\x01\xff".repeat(300)}`, "latin1"),
		},
	]);
	await sender.getByRole("button", { name: "加入檔案" }).click();
	await expect(sender.getByText(/「run\.exe」.*不能接收/)).toBeVisible();
	await expect(sender.getByRole("list", { name: "已收到的檔案" })).toContainText("補充.txt");

	await desk.signIn("editor");
	await page.goto("/desk/inbox");
	await page.getByRole("link", { name: title, exact: true }).click();
	const files = page.getByRole("region", { name: "檔案（4）" });
	await files.getByText("讀出的文字").first().click();
	await expect(files.getByText("第一段香港")).toBeVisible();
	await expect(files.getByRole("img", { name: "發布會.jpg的預覽" })).toHaveJSProperty("complete", true);
	expect(
		await files
			.getByRole("img")
			.first()
			.evaluate((one: HTMLImageElement) => one.naturalWidth),
	).toBeGreaterThan(0);
	await files.getByText("讀出的文字").last().click();
	await expect(files.getByText("（example.com）")).toBeVisible();
	const pdf = files.getByRole("listitem").filter({ hasText: "results.pdf" });
	await expect(pdf.getByText("共1頁")).toBeVisible();
	await pdf.getByText("看首頁圖片").click();
	const drawn = pdf.getByRole("img", { name: /^results\.pdf第1頁的圖片/ }).last();
	await expect.poll(() => drawn.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(720);
	await page.screenshot({ path: "test-results/press-files-desk.png", fullPage: true });
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		files.getByRole("listitem").filter({ hasText: "報告.docx" }).getByRole("link", { name: "下載" }).click(),
	]);
	expect(download.suggestedFilename()).toBe("報告.docx");
	const answer = await page.request.get(download.url());
	expect(answer.headers()).toMatchObject({
		"content-type": "application/octet-stream",
		"x-content-type-options": "nosniff",
		"cache-control": "private, no-store",
	});
	expect(answer.headers()["content-disposition"]).toMatch(
		/^attachment; filename="__\.docx"; filename\*=UTF-8''/,
	);
	expect(answer.headers()["content-security-policy"]).toContain("sandbox");
	expect((await sender.request.get(download.url())).status()).toBe(401);

	await page.getByRole("button", { name: "採用為草稿" }).click();
	await expect(page).toHaveURL(/\/desk\/articles\//);
	const [picture] = await newsroom.query(
		"select id, caption, credit from media where file_name = '發布會.jpg'",
	);
	expect(picture).toMatchObject({ caption: "發布會現場", credit: "智榕提供" });
	await page.goto(`/desk/media/${picture?.id}`);
	await expect(page.getByRole("link", { name: /隨來件EJT-/ })).toBeVisible();
});

test("with JavaScript, on a phone: a file goes on after the line was cut and the page loaded anew, and another is taken out again", async ({
	browser,
	newsroom,
}) => {
	const folder = mkdtempSync(join(tmpdir(), "press-files-"));
	const recording = join(folder, "錄音.wav");
	const noise = Buffer.alloc(3 * 1024 * 1024);
	for (let at = 0; at < noise.length; at += 4) noise.writeUInt32LE((Math.random() * 2 ** 32) >>> 0, at);
	writeFileSync(recording, Buffer.concat([Buffer.from("RIFF\0\0\x30\0WAVEfmt \x10\0\0\0", "latin1"), noise]));
	const email = "line-cut@agency.example";
	const context = await browser.newContext(PHONE);
	const sender = await context.newPage();
	await fill(sender, { title: "錄音｜附發布會錄音", email });
	const offsets: number[] = [];
	let isCut = false;
	await sender.route("**/contribute/files/uploads/*", async (route) => {
		if (route.request().method() !== "PATCH") return route.continue();
		const offset = Number(route.request().headers()["upload-offset"]);
		isCut ||= offset >= 1024 * 1024 && offsets.length < 3;
		if (isCut) return route.abort();
		offsets.push(offset);
		return route.continue();
	});
	await sender.getByLabel("選擇檔案").setInputFiles(recording);
	await expect(sender.getByText("連線中斷，稍後再試")).toBeVisible();
	await sender.getByRole("button", { name: "送出新聞稿" }).last().click();
	await expect(sender.getByText("檔案仍在傳送，請待完成後再送出。")).toBeVisible();
	await sender.reload();
	await expect(sender.getByText("「錄音.wav」未傳完。")).toBeVisible();
	await write(sender, { title: "錄音｜附發布會錄音", email });
	isCut = false;
	offsets.push(-1);
	await sender.getByLabel("選擇檔案").setInputFiles(recording);
	const held = sender.getByRole("list", { name: "已收到的檔案" });
	await expect(held.getByRole("button", { name: "移除錄音.wav" })).toBeVisible();
	expect(offsets[offsets.indexOf(-1) + 1]).toBeGreaterThanOrEqual(1024 * 1024);

	await sender.getByLabel("選擇檔案").setInputFiles([
		{ name: "現場.jpg", mimeType: "image/jpeg", buffer: await aPhotograph() },
		{ name: "page.jpg", mimeType: "image/jpeg", buffer: Buffer.from("<html><script>1</script></html>") },
		{ name: "不要.txt", mimeType: "text/plain", buffer: Buffer.from("不要這個") },
	]);
	await expect(sender.getByText(/「page\.jpg」其實是HTML/)).toBeVisible();
	await sender.getByRole("button", { name: "移除不要.txt" }).click();
	await expect(held.getByRole("listitem")).toHaveCount(2);
	await sender.getByLabel("圖片署名").fill("智榕提供");
	await sender.getByLabel("此圖可供編輯部刊登").check();
	const { violations } = await new AxeBuilder({ page: sender }).analyze();
	expect(violations).toEqual([]);
	await sender.getByRole("button", { name: "送出新聞稿" }).last().click();
	await confirm(sender, newsroom.query, email);
	const names = sender.getByRole("list", { name: "已收到的檔案" });
	await expect(names).toContainText("錄音.wav");
	await expect(names).toContainText("現場.jpg");
	await expect(names).not.toContainText("不要.txt");
	await sender.getByLabel("選擇檔案").setInputFiles({
		name: "後補.txt",
		mimeType: "text/plain",
		buffer: Buffer.from("後補的資料"),
	});
	// A row has the number of its file once it was examined and received.
	const added = sender.getByRole("list", { name: "剛加入的檔案" }).locator("[data-file]");
	await expect(added).toContainText("後補.txt");
	await sender.reload();
	await expect(sender.getByRole("list", { name: "已收到的檔案" })).toContainText("後補.txt");
});

test("an upload is nobody's to read, and is begun by a page of ours alone", async ({ request, baseURL }) => {
	const origin = baseURL ?? "";
	const post = (headers: Record<string, string>, address = "/contribute/files/uploads") =>
		request.post(address, { headers: { "tus-resumable": "1.0.0", ...headers } });
	const made = await request.post("/contribute/files/baskets", { headers: { origin }, data: {} });
	const { basket } = await made.json();
	const about = `filename ${Buffer.from("a.txt").toString("base64")},basket ${Buffer.from(basket).toString("base64")}`;
	const length = { "upload-length": "3", "upload-metadata": about };
	expect((await post({ ...length, origin: "https://elsewhere.example" })).status()).toBe(403);
	expect((await post({ "upload-length": "3", origin })).status()).toBe(422);
	expect((await post({ ...length, "upload-length": String(26 * 1024 * 1024), origin })).status()).toBe(413);
	const begun = await post({ ...length, origin });
	expect(begun.status()).toBe(201);
	const place = begun.headers().location ?? "";
	expect((await request.get(place)).status()).toBe(404);
	expect(
		(
			await request.head(`${place}%2F..%2F..%2Fauth-secret`, { headers: { "tus-resumable": "1.0.0" } })
		).status(),
	).toBe(404);
	const early = await request.post("/contribute/files", {
		headers: { origin },
		data: { upload: place.split("/").pop() },
	});
	expect(early.status()).toBe(409);
	const removed = await request.delete(place, { headers: { origin, "tus-resumable": "1.0.0" } });
	expect(removed.status()).toBe(204);
});
