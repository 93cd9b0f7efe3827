import { expect, test } from "../support/journey";
import { faultsOf } from "../support/looks";

test("what must be looked at is shown as one types, keeps the story back until it is ticked, and is led to by keyboard", async ({
	page,
	desk,
	newsroom,
}) => {
	await desk.signIn("editor");
	const story = await desk.startStory();
	await newsroom.query(
		`update articles set section_id = (select id from sections limit 1) where id = '${story.id}'`,
	);
	await page.reload();
	const screen = await desk.open(story.id);
	await page.getByLabel("欄目", { exact: true }).selectOption({ index: 1 });
	await screen.body.click();
	await page.keyboard.press("Control+End");
	await page.keyboard.type("公司斥資1.2億美元（約9.63億港元）收購，另付20億歐元，员工XX人。");
	const checks = page.locator("details", { has: page.locator("summary", { hasText: "出街前檢查" }) });
	await expect(checks.getByText("外幣未折算港元")).toBeVisible();
	await expect(checks.getByText("寫作9.63億港元，按7.8算是9.36億港元")).toBeVisible();
	await expect(checks.getByText("有簡體字")).toBeVisible();
	// The words are found by the keyboard alone.
	await checks.getByRole("button", { name: "20億歐元" }).focus();
	await page.keyboard.press("Enter");
	await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe("20億歐元");
	expect(await faultsOf(page)).toEqual([]);

	await page.getByRole("button", { name: "檢查連結" }).click();
	await expect(page.getByText("文中沒有連結")).toBeVisible();

	await page.getByRole("button", { name: "立即發布" }).click();
	const dialog = page.getByRole("dialog");
	await expect(dialog.getByRole("listitem")).toHaveCount(2);
	await dialog.getByRole("button", { name: "立即發布" }).click();
	await expect(dialog.getByText("請先核對，再剔選。")).toBeVisible();
	await dialog.getByRole("checkbox").focus();
	await page.keyboard.press("Space");
	await dialog.getByRole("button", { name: "立即發布" }).click();
	await expect(page.getByRole("status").getByText("已發布", { exact: true })).toBeVisible();
});

test("a company is found by any spelling of its code and put into the text as the house writes it, and a code beside another name is noticed", async ({
	page,
	desk,
}) => {
	await desk.signIn("editor");
	const story = await desk.startStory({ paragraphs: ["消息人士指，"] });
	const screen = await desk.open(story.id);
	await screen.body.click();
	await page.keyboard.press("Control+End");
	await page.getByRole("toolbar", { name: "文字工具" }).first().getByRole("button", { name: "公司" }).click();
	const dialog = page.getByRole("dialog", { name: "公司及股份代號" });
	await dialog.getByRole("searchbox").fill("2918.HK");
	await expect(dialog.getByRole("listitem")).toHaveCount(1);
	await page.keyboard.press("Enter");
	await expect(screen.body).toContainText("消息人士指，遠嶺通訊（02918）");
	await page.keyboard.type("將與嶼橋控股（02918）合作。");
	await expect(page.getByText("02918是遠嶺通訊的代號，不是嶼橋控股的")).toBeVisible();
});

test("a foreign sum is converted beside itself with its rate, which readers see when they press it, and changing the sum is noticed", async ({
	page,
	desk,
}) => {
	await desk.signIn("editor");
	const story = await desk.startStory({ paragraphs: ["罰款350萬歐元"] });
	const screen = await desk.open(story.id);
	await screen.body.click();
	await page.keyboard.press("Control+End");
	await page.getByRole("toolbar", { name: "文字工具" }).first().getByRole("button", { name: "港元" }).click();
	const dialog = page.getByRole("dialog", { name: "折算港元" });
	await expect(dialog.getByLabel("外幣金額")).toHaveValue("350萬歐元");
	await dialog.getByRole("button", { name: "加入文中" }).click();
	await expect(dialog.getByText("匯率要是數字，例如7.8。")).toBeVisible();
	await dialog.getByLabel("每1單位兌港元").fill("8.6");
	await dialog.getByLabel("匯率來源").fill("銀行公會");
	await expect(dialog.getByText("約3010萬港元")).toBeVisible();
	await page.keyboard.press("Enter");
	await expect(screen.body).toContainText("罰款350萬歐元（約3010萬港元）");
	await screen.isSaved();
	await desk.publish();
	const reader = await page.context().newPage();
	await reader.goto(`/articles/${story.number}`);
	await reader.getByRole("button", { name: "約3010萬港元" }).click();
	await expect(reader.getByText(/^按1歐元兌8\.6港元折算（銀行公會，/)).toBeVisible();
	expect(await faultsOf(reader)).toEqual([]);
	await reader.close();

	await screen.body.click();
	await page.keyboard.press("Control+Home");
	for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowRight");
	await page.keyboard.press("Delete");
	await page.keyboard.type("8");
	await expect(page.getByText("港元數目與原數不符")).toBeVisible();
});
