import type { CDPSession, Locator, Page } from "@playwright/test";
import { aStory, inputMethod, moveCaret, openStory } from "../support/at-the-desk";
import { aPublishedArticle } from "../support/given";
import { expect, test } from "../support/journey";

/** What a hand types with each method, as the field shows it on the way, and the word that is then picked. */
const METHODS = [
	{ name: "注音", steps: ["ㄓ", "ㄓㄨ", "ㄓㄨㄥ", "中"], word: "中" },
	{ name: "倉頡", steps: ["大", "大木", "大木弓", "大木弓中"], word: "𠝹" },
	{ name: "速成", steps: ["人", "人火"], word: "你" },
	{ name: "拼音", steps: ["x", "xi", "xin", "xin'p", "xin'pian"], word: "芯片" },
] as const;
type Method = (typeof METHODS)[number];

/** Composes a word and picks it with Enter, as the browser hears of it: the key belongs to the input method. */
function writer(keyboard: CDPSession) {
	const ime = inputMethod(keyboard);
	return async ({ steps, word }: Method): Promise<void> => {
		await ime.compose(steps);
		const key = { key: "Process", code: "Enter", windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
		await keyboard.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
		await ime.commit(word);
		await keyboard.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
	};
}

/** Twice in a row, once given up, and once more before all of it. */
async function composeAround(page: Page, method: Method, keyboard: CDPSession): Promise<void> {
	const write = writer(keyboard);
	await write(method);
	await write(method);
	await inputMethod(keyboard).compose(method.steps);
	await inputMethod(keyboard).giveUp();
	await moveCaret(page, "Home");
	await write(method);
	await moveCaret(page, "End");
}

test.beforeAll(() => {
	process.env.DATABASE_URL = process.env.JOURNEYS_DATABASE_URL;
});

const thrice = ({ word }: Method) => word.repeat(3);

for (const method of METHODS) {
	test(`${method.name}: headline, text, table, tag and note take every character once, and so do finding and replacing`, async ({
		page,
		context,
		baseURL,
		desk: newsroom,
	}) => {
		test.slow();
		await newsroom.signIn("editor");
		const desk = await openStory(page, await aStory(context, baseURL ?? "", "第一段。", "第二段。"));
		const keyboard = await context.newCDPSession(page);
		const write = writer(keyboard);

		await test.step("headline", async () => {
			await desk.headline.click();
			await moveCaret(page, "End");
			await write(method);
			await write(method);
			await moveCaret(page, "Home");
			await write(method);
			await expect(desk.headline).toHaveValue(`${method.word}光子晶片｜試產線投產${method.word.repeat(2)}`);
			await expect(desk.headline).toBeFocused();
		});

		await test.step("text", async () => {
			await desk.body.getByText("第一段。").click();
			await moveCaret(page, "End");
			await page.keyboard.press("Enter");
			await composeAround(page, method, keyboard);
			await expect(desk.body.locator("p")).toHaveText(["第一段。", thrice(method), "第二段。"]);
		});

		await test.step("table", async () => {
			await page.keyboard.press("Enter");
			await page.getByRole("button", { name: "表格", exact: true }).first().click();
			await composeAround(page, method, keyboard);
			await page.keyboard.press("Tab");
			await write(method);
			await expect(desk.body.locator("th")).toHaveText([thrice(method), method.word, ""]);
		});

		await test.step("tag", async () => {
			const field = page.getByRole("textbox", { name: "標籤" });
			await field.click();
			await composeAround(page, method, keyboard);
			await expect(field).toHaveValue(thrice(method));
			await field.press("Enter");
			await expect(page.getByRole("button", { name: `移除標籤${thrice(method)}` })).toBeVisible();
			await expect(field).toHaveValue("");
		});

		await test.step("note", async () => {
			await page.getByRole("button", { name: "批註", exact: true }).click();
			const margin = page.getByRole("complementary", { name: "批註" });
			await margin.getByRole("button", { name: "加批註" }).click();
			const field = margin.getByRole("textbox", { name: "批註內容" });
			await field.click();
			await composeAround(page, method, keyboard);
			await expect(field).toHaveValue(thrice(method));
			await margin.getByRole("button", { name: "送出" }).click();
			await expect(margin.getByText(thrice(method), { exact: true })).toBeVisible();
		});

		await test.step("finding and replacing", async () => {
			await desk.body.getByText("第二段。").click();
			await page.keyboard.press("Control+f");
			await write(method);
			await expect(page.getByLabel("尋找", { exact: true })).toHaveValue(method.word);
			await expect(desk.body.locator(".ed-found")).toHaveCount(7);
			await page.getByLabel("取代為").click();
			await composeAround(page, method, keyboard);
			await page.getByRole("button", { name: "全部取代" }).click();
			await expect(desk.body.locator("th")).toHaveText([thrice(method).repeat(3), thrice(method), ""]);
			await page.keyboard.press("Escape");
		});

		await desk.isSaved();
		await page.reload();
		await expect(desk.body.locator("p").nth(1)).toHaveText(thrice(method).repeat(3));
		await expect(desk.headline).toHaveValue(`${method.word}光子晶片｜試產線投產${method.word.repeat(2)}`);
	});

	test(`${method.name}: the desk's search, its palette and a reader's comment take every character once`, async ({
		page,
		context,
		desk,
	}) => {
		await desk.signIn("editor");
		const keyboard = await context.newCDPSession(page);

		await test.step("the list's search", async () => {
			await page.goto("/desk/articles");
			const field = page.getByRole("searchbox", { name: "搜尋稿件" });
			await field.click();
			await composeAround(page, method, keyboard);
			await expect(field).toHaveValue(thrice(method));
			await expect(page).toHaveURL(/\/desk\/articles$/);
			await field.press("Enter");
			await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(thrice(method))}`));
			await expect(field).toHaveValue(thrice(method));
		});

		await test.step("the palette", async () => {
			await page.keyboard.press("Control+k");
			const palette = page.getByRole("dialog");
			const field: Locator = palette.getByRole("combobox");
			await expect(field).toBeFocused();
			await composeAround(page, method, keyboard);
			await expect(field).toHaveValue(thrice(method));
			await expect(palette).toBeVisible();
			await page.keyboard.press("Escape");
		});

		await test.step("a reader's comment", async () => {
			const story = await aPublishedArticle();
			await page.goto(`/articles/${story.number}`);
			await page.getByText("寫留言", { exact: true }).click();
			for (const field of [
				page.getByLabel("稱呼"),
				page.getByRole("textbox", { name: "留言", exact: true }),
			]) {
				await field.click();
				await composeAround(page, method, keyboard);
				await expect(field).toHaveValue(thrice(method));
			}
		});
	});
}
