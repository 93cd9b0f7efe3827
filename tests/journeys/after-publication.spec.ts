import { expect, test } from "../support/journey";
import { darkFaultsOf, faultsOf, overflowOf } from "../support/looks";

test("an editor closes a story's comments beside its text, says why, and opens them again", async ({
	page,
	desk,
	browser,
	baseURL,
}) => {
	await desk.signIn("editor");
	const story = await desk.startStory();
	await desk.open(story.id);
	const panel = page.locator("details", { has: page.locator("summary", { hasText: "留言及更正" }) });
	await expect(panel).toHaveCount(0);
	await desk.publish();
	await panel.locator("summary").click();
	await panel.getByRole("button", { name: "關閉留言" }).click();
	await expect(panel.getByText("請填寫關閉的原因。")).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	expect(await darkFaultsOf(page)).toEqual([]);
	await panel.getByLabel("關閉的原因（讀者會看到）").fill("案件已進入司法程序");
	await panel.getByRole("button", { name: "關閉留言" }).click();
	await expect(panel.getByText("：案件已進入司法程序")).toBeVisible();
	const reader = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
	await reader.goto(`/articles/${story.number}`);
	await expect(reader.getByText("案件已進入司法程序")).toBeVisible();
	await page.setViewportSize({ width: 320, height: 900 });
	expect(await overflowOf(page)).toEqual([]);
	await panel.getByRole("button", { name: "重開留言" }).click();
	await expect(panel.getByText("讀者可留言至")).toBeVisible();
	await reader.reload();
	await expect(reader.getByText("案件已進入司法程序")).toHaveCount(0);
	await reader.context().close();
});

test("corrections are one press away from a published story, at its screen and in the list", async ({
	page,
	desk,
}) => {
	await desk.signIn("editor");
	const story = await desk.startStory();
	await desk.open(story.id);
	await desk.publish();
	await page.locator("summary", { hasText: "留言及更正" }).click();
	await page.getByRole("link", { name: "刊出更正" }).click();
	await expect(page).toHaveURL(new RegExp(`/desk/articles/${story.id}/corrections$`));
	await page.goto(`/desk/articles?q=${story.number}`);
	await page.getByRole("link", { name: /^更正「/ }).click();
	await expect(page.getByRole("heading", { name: "更正", exact: true })).toBeVisible();
});

test("更正 stands in the insert menu and the palette of a published story alone, and what was typed is saved on the way", async ({
	page,
	desk,
}) => {
	await desk.signIn("editor");
	const story = await desk.startStory({ paragraphs: ["第一段文字。", "第二段文字。"] });
	const { body, isSaved } = await desk.open(story.id);
	await body.getByText("第二段文字。").click();
	await page.keyboard.press("End");
	await page.keyboard.press("Enter");
	await page.keyboard.type("/gangz");
	await expect(page.getByText("沒有相符的項目")).toBeVisible();
	for (let n = 0; n < 6; n += 1) await page.keyboard.press("Backspace");
	await isSaved();
	await desk.publish();
	await body.getByText("第二段文字。").click();
	await page.keyboard.press("End");
	await page.keyboard.type("後加的一句。");
	await page.keyboard.press("Enter");
	await page.keyboard.type("/gangz");
	await expect(page.getByRole("option", { name: /^更正/ })).toBeVisible();
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(new RegExp(`/desk/articles/${story.id}/corrections$`));
	await expect(page.getByRole("heading", { name: "更正", exact: true })).toBeVisible();
	await desk.open(story.id);
	await expect(body.getByText("第二段文字。後加的一句。")).toBeVisible();
	await expect(body.getByText("gangz")).toHaveCount(0);
	await body.getByText("第一段文字。").click();
	await page.keyboard.press("End");
	await page.keyboard.type("再加一句。");
	// Between the text and its own key for links, the palette is opened by its button.
	await page.locator("[data-palette]").first().click();
	await page.getByRole("combobox", { name: "指令面板" }).fill("gengzheng");
	await page.getByRole("option", { name: /^刊出更正/ }).click();
	await expect(page).toHaveURL(new RegExp(`/desk/articles/${story.id}/corrections$`));
	await desk.open(story.id);
	await expect(body.getByText("第一段文字。再加一句。")).toBeVisible();
});
