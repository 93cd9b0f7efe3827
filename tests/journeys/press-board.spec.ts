import { expect, test } from "../support/journey";
import { darkFaultsOf, faultsOf, overflowOf } from "../support/looks";
import { PHONE, send } from "../support/press-forms";

const run = Date.now().toString(36);

test("the inbox as a board: cards are moved by the keyboard, the menu and the pointer, and only where their buttons would lead", async ({
	browser,
	desk,
	page,
	newsroom,
}) => {
	test.setTimeout(150_000);
	const context = await browser.newContext({ viewport: PHONE });
	const sender = await context.newPage();
	const [title, other] = [`看板甲稿${run}`, `看板乙稿${run}`];
	await send(sender, newsroom.query, { kind: "press", title, email: `board-a-${run}@photon.example` });
	await send(sender, newsroom.query, { kind: "press", title: other, email: `board-b-${run}@photon.example` });

	await desk.signIn("editor");
	await page.goto("/desk/inbox");
	await page.getByRole("navigation", { name: "顯示方式" }).getByRole("link", { name: "看板" }).click();
	await expect(page).toHaveURL(/\/desk\/inbox\/board/);
	const column = (name: string) => page.getByRole("region", { name: new RegExp(`^${name}`) });
	const card = (name: string) => page.getByRole("listitem").filter({ hasText: name });
	await page.getByRole("navigation", { name: "類別" }).getByRole("link", { name: "新聞稿" }).click();
	await expect(column("新到").getByText(title)).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	expect(await darkFaultsOf(page)).toEqual([]);

	// By the keyboard: over a column that says why not, to one that asks for words.
	const move = card(title).getByRole("button", { name: `移動「${title}」` });
	await move.focus();
	await expect(async () => {
		await page.keyboard.press("Escape");
		await page.keyboard.press("ArrowRight");
		await expect(page.getByText("移到「等待回覆」：按Enter放下")).toBeVisible({ timeout: 1_000 });
	}).toPass();
	await page.keyboard.press("ArrowRight");
	await expect(page.getByText("不能移到「已回覆」：對方回覆後自動移過去。")).toBeVisible();
	await page.keyboard.press("ArrowLeft");
	await page.keyboard.press("Enter");
	const ask = page.getByRole("dialog", { name: "要求補充" });
	await ask.getByRole("button", { name: "要求補充" }).click();
	await expect(
		ask
			.getByRole("alert")
			.or(ask.getByText("請填寫", { exact: false }))
			.first(),
	).toBeVisible();
	await ask.getByLabel("向對方提問").fill("良率是多少？");
	await ask.getByRole("button", { name: "要求補充" }).click();
	await expect(page.getByText(`「${title}」已移到「等待回覆」。`)).toBeVisible();
	await expect(column("等待回覆").getByText(title)).toBeVisible();
	const mails = await newsroom.query('select subject from mails where "to" = $1', [
		`board-a-${run}@photon.example`,
	]);
	expect(mails.map(({ subject }) => String(subject)).join()).toContain("編輯有問題");

	// From the menu: what is not allowed says why and does nothing; a refusal needs its reason.
	await card(other)
		.getByRole("button", { name: `移動「${other}」` })
		.click();
	const menu = page.getByRole("group", { name: `移動「${other}」` });
	await expect(menu.getByRole("button", { name: /已列入日誌/ })).toHaveAttribute("aria-disabled", "true");
	await menu.getByRole("button", { name: "不採用" }).click();
	const no = page.getByRole("dialog", { name: "不採用" });
	await no.getByRole("button", { name: "確定不採用" }).click();
	await expect(no.getByRole("alert")).toBeVisible();
	await no.getByLabel("原因（會告知對方）").selectOption("advert");
	await no.getByRole("button", { name: "確定不採用" }).click();
	await expect(column("不採用").getByText(other)).toBeVisible();

	// By the pointer: taken up again, and then begun as a draft.
	await page.setViewportSize({ width: 2560, height: 1000 });
	await card(other).dragTo(column("新到").getByRole("heading", { name: /^新到/ }));
	await expect(column("新到").getByText(other)).toBeVisible();
	await card(other)
		.getByRole("button", { name: `移動「${other}」` })
		.click();
	await page
		.getByRole("group", { name: `移動「${other}」` })
		.getByRole("button", { name: "已開稿" })
		.click();
	await expect(column("已開稿").getByText(other)).toBeVisible();

	await page.setViewportSize(PHONE);
	expect(await overflowOf(page)).toEqual([]);
	await page.setViewportSize({ width: 320, height: 640 });
	expect(await overflowOf(page)).toEqual([]);
	await context.close();
});
