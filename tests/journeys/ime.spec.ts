import { aStory, type Desk, inputMethod, moveCaret, openStory } from "../support/at-the-desk";
import { expect, test } from "../support/journey";

const METHODS = [
	{ name: "注音", steps: ["ㄍ", "ㄍㄨ", "ㄍㄨㄤ"], word: "光" },
	{ name: "倉頡", steps: ["大", "大木"], word: "𠝹" },
	{ name: "拼音", steps: ["x", "xi", "xin", "xin'p", "xin'pian"], word: "芯片" },
];

let desk: Desk;
let ime: ReturnType<typeof inputMethod>;
let saves: string[];

test.beforeEach(async ({ page, context, baseURL, desk: newsroom }) => {
	const origin = baseURL ?? "";
	await newsroom.signIn("editor");
	saves = [];
	page.on("request", (request) => {
		if (request.method() === "PUT" && /\/api\/articles\/[^/]+$/.test(request.url()))
			saves.push(request.postData() ?? "");
	});
	desk = await openStory(page, await aStory(context, origin, "第一段。", "第二段。"));
	ime = inputMethod(await context.newCDPSession(page));
});

for (const { name, steps, word } of METHODS) {
	test(`${name} in the headline neither loses nor doubles a character`, async ({ page }) => {
		await desk.headline.click();
		await moveCaret(page, "End");
		await ime.compose(steps);
		await ime.commit(word);
		await ime.compose(steps);
		await ime.commit(word);
		await page.keyboard.press("Home");
		await ime.compose(steps);
		await ime.commit(word);
		await expect(desk.headline).toHaveValue(`${word}光子晶片｜試產線投產${word}${word}`);
		await desk.isSaved();
	});

	test(`${name} in the text neither loses nor doubles a character`, async ({ page }) => {
		await desk.body.getByText("第一段。").click();
		await page.keyboard.press("Home");
		await ime.compose(steps);
		await ime.commit(word);
		await moveCaret(page, "End");
		await page.keyboard.press("Enter");
		await ime.compose(steps);
		await ime.commit(word);
		await page.keyboard.press("Control+b");
		await ime.compose(steps);
		await ime.commit(word);
		await page.keyboard.press("Control+b");
		await ime.compose(steps);
		await ime.giveUp();
		await expect(desk.body.locator("p")).toHaveText([`${word}第一段。`, `${word}${word}`, "第二段。"]);
		await desk.isSaved();
		await page.reload();
		await expect(desk.body.locator("p")).toHaveText([`${word}第一段。`, `${word}${word}`, "第二段。"]);
	});
}

test("no save goes out in the middle of a composition, and the text is whole in the one that follows", async ({
	page,
}) => {
	await desk.headline.click();
	await moveCaret(page, "End");
	await page.keyboard.type("A");
	await ime.compose(["ㄅ", "ㄅㄠ"]);
	// Longer than the pause after which a save falls due; nothing can be waited for, because nothing may happen.
	await page.waitForTimeout(2500);
	expect(saves).toEqual([]);
	await ime.commit("報");
	await expect(desk.headline).toHaveValue("光子晶片｜試產線投產A報");
	await desk.isSaved();
	await expect.poll(() => saves.at(-1)).toContain("光子晶片｜試產線投產A報");
});

test("a save that falls due while the text is being composed disturbs neither", async ({ page }) => {
	await desk.body.getByText("第二段。").click();
	await moveCaret(page, "End");
	await page.keyboard.type("B");
	await ime.compose(["ㄅ", "ㄅㄠ"]);
	await page.waitForTimeout(2500);
	expect(saves).toEqual([]);
	await ime.commit("報");
	await ime.compose(["ㄍ", "ㄍㄨㄤ"]);
	await ime.commit("光");
	await expect(desk.body.locator("p").nth(1)).toHaveText("第二段。B報光");
	await desk.isSaved();
	await expect.poll(() => saves.at(-1)).toContain("第二段。B報光");
});

test("Enter that picks a candidate in the headline does not leave the field", async ({ page }) => {
	await desk.headline.click();
	await moveCaret(page, "End");
	await ime.compose(["ㄍ", "ㄍㄨㄤ"]);
	await ime.commit("光");
	await expect(desk.headline).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(desk.body).toBeFocused();
	await expect(desk.headline).toHaveValue("光子晶片｜試產線投產光");
});

test("pinyin in a 小題 and in a table keeps every character", async ({ page }) => {
	await desk.body.getByText("第二段。").click();
	await moveCaret(page, "End");
	await page.keyboard.press("Enter");
	await page.keyboard.press("Control+Alt+2");
	await ime.compose(["x", "xin'pian"]);
	await ime.commit("芯片");
	await ime.compose(["x", "xin'pian"]);
	await ime.commit("芯片");
	await expect(desk.body.locator("h2")).toHaveText("芯片芯片");
	await page.keyboard.press("Enter");
	await page.getByRole("button", { name: "表格", exact: true }).first().click();
	await ime.compose(["x", "xin'pian"]);
	await ime.commit("芯片");
	await page.keyboard.press("Tab");
	await ime.compose(["ㄍ", "ㄍㄨㄤ"]);
	await ime.commit("光");
	await expect(desk.body.locator("th")).toHaveText(["芯片", "光", ""]);
	await desk.isSaved();
});

test("an interview, a 資料盒, a timeline and the insert menu take what is composed, and Enter that picks a candidate does nothing else", async ({
	page,
}) => {
	await desk.body.getByText("第二段。").click();
	await moveCaret(page, "End");
	await page.keyboard.press("Enter");
	await page.keyboard.type("/");
	await ime.compose(["f", "fang", "fang'tan"]);
	await ime.commit("訪談");
	await expect(page.locator(".ed-slash").getByRole("option")).toHaveText([/訪談/]);
	await page.keyboard.press("Enter");
	await ime.compose(["x", "xin'pian"]);
	await ime.commit("芯片");
	await page.keyboard.press("Enter");
	await ime.compose(["ㄍ", "ㄍㄨㄤ"]);
	await ime.commit("光");
	await expect(desk.body.locator(".qa-t")).toHaveText(["芯片", "光"]);
	await page.keyboard.press("Enter");
	await page.keyboard.press("Enter");
	await page.keyboard.type("/box");
	await page.keyboard.press("Enter");
	await ime.compose(["x", "xin'pian"]);
	await ime.commit("芯片");
	await page.keyboard.press("Enter");
	await ime.compose(["ㄍ", "ㄍㄨㄤ"]);
	await ime.commit("光");
	await expect(desk.body.locator(".ib")).toHaveText("芯片光");
	await page.keyboard.press("Enter");
	await page.keyboard.press("Enter");
	await page.keyboard.type("/timeline");
	await page.keyboard.press("Enter");
	await ime.compose(["大", "大木"]);
	await ime.commit("今年");
	await page.keyboard.press("Enter");
	await ime.compose(["x", "xin'pian"]);
	await ime.commit("芯片");
	await expect(desk.body.locator(".tl-e")).toHaveText("今年芯片");
	await desk.isSaved();
});

test("what is sought and put in its place may be composed", async ({ page }) => {
	await desk.body.click();
	await page.keyboard.press("Control+f");
	await ime.compose(["ㄉ", "ㄉㄨㄢ"]);
	await ime.commit("段");
	await expect(desk.body.locator(".ed-found")).toHaveCount(2);
	await page.keyboard.press("Tab");
	await page.getByLabel("取代為").click();
	await ime.compose(["x", "xin'pian"]);
	await ime.commit("芯片");
	await page.getByRole("button", { name: "全部取代" }).click();
	await expect(desk.body.locator("p")).toHaveText(["第一芯片。", "第二芯片。"]);
});
