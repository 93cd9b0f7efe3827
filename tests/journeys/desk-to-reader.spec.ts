import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { expect, test } from "../support/journey";

/** With it set, every step is photographed into this folder, for the documents. */
const FOLDER = process.env.STEPS_FOLDER;
const MOST = 12;

test("from an empty desk to a scheduled story with picture, section and byline in twelve strokes beside typing", async ({
	page,
	desk,
	newsroom,
}) => {
	await page.addInitScript(countStrokes);
	await page.emulateMedia({ colorScheme: "light" });
	await desk.signIn("editor");
	await page.goto("/desk");
	const step = stepsOf(page);
	await step("desk");
	await page.getByRole("complementary").getByRole("button", { name: "新稿" }).click();
	const headline = page.getByRole("textbox", { name: "標題" });
	await expect(headline).toBeFocused();
	await page.locator(".ProseMirror").waitFor();
	await page.keyboard.type("光子晶片｜由空白到排程走一遍 十二下之內");
	await page.keyboard.press("Enter");
	await page.keyboard.type(
		"曜石光子昨日宣布，試產線於元朗投產，良率仍低於六成，預期年底供貨予本地數據中心。",
	);
	await step("text");
	const [section, person] = [
		page.getByLabel("欄目", { exact: true }),
		page.getByLabel("姓名", { exact: true }),
	];
	await choose(page, section, 1);
	await choose(page, person, 1);
	await page.getByRole("button", { name: "加入署名" }).click();
	await step("section-and-byline");
	await page.getByRole("button", { name: "選擇圖片" }).click();
	const dialog = page.getByRole("dialog", { name: "圖片" });
	const usable = dialog
		.getByRole("list", { name: "媒體庫" })
		.getByRole("button")
		.filter({
			hasNot: page.getByRole("img", { name: "未有替代文字" }),
			hasNotText: /版權已到期|不得再用/,
		});
	await usable.first().click();
	await step("picture");
	await dialog.getByRole("button", { name: "插入" }).click();
	await expect(page.getByText(/^已儲存/)).toBeVisible({ timeout: 15_000 });
	await page.getByRole("button", { name: "排定時間" }).click();
	await expect(page.getByRole("status").getByText("已排程", { exact: true })).toBeVisible();
	await step("scheduled");
	expect(await page.evaluate(() => Number(sessionStorage.getItem("strokes")))).toBeLessThanOrEqual(MOST);
	const id = page.url().split("/").at(-1);
	const [row] = await newsroom.query("select state, section_id, lead_media_id from articles where id = $1", [
		id,
	]);
	expect(row).toMatchObject({
		state: "scheduled",
		section_id: expect.any(String),
		lead_media_id: expect.any(String),
	});
	// What no other journey expects must not come out in its midst.
	await page.getByRole("button", { name: "取消排程" }).click();
	await page.getByRole("dialog").getByRole("button", { name: "取消排程" }).click();
	await expect(page.getByRole("status").getByText("已取消排程", { exact: true })).toBeVisible();
});

/** A press of the pointer, or of a key that writes nothing. */
function countStrokes(): void {
	const add = () =>
		sessionStorage.setItem("strokes", String(Number(sessionStorage.getItem("strokes") ?? 0) + 1));
	addEventListener("pointerdown", (event) => event.isTrusted && add(), true);
	addEventListener("keydown", (event) => event.isTrusted && event.key.length > 1 && add(), true);
}

/** A list opens with one press and gives its option with another; Playwright chooses without either. */
async function choose(page: Page, list: ReturnType<Page["getByLabel"]>, index: number): Promise<void> {
	await list.selectOption({ index });
	await page.evaluate(() =>
		sessionStorage.setItem("strokes", String(Number(sessionStorage.getItem("strokes") ?? 0) + 2)),
	);
}

function stepsOf(page: Page): (name: string) => Promise<void> {
	let at = 0;
	return async (name) => {
		at += 1;
		if (FOLDER === undefined) return;
		mkdirSync(FOLDER, { recursive: true });
		await page.evaluate(() => document.fonts.ready);
		await sharp(await page.screenshot())
			.png({ palette: true, colours: 64, effort: 10, dither: 0.4 })
			.toFile(join(FOLDER, `from-desk-to-reader-${at}-${name}.png`));
	};
}
