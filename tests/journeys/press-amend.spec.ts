import AxeBuilder from "@axe-core/playwright";
import { addDays, dayOf } from "@/lib/time/hong-kong";
import { expect, test } from "../support/journey";
import { darkFaultsOf, faultsOf, overflowOf } from "../support/looks";
import { PHONE, send } from "../support/press-forms";

const run = Date.now().toString(36);
const day = (many: number) => addDays(dayOf(new Date()), many);

for (const isScripted of [false, true])
	test(`${isScripted ? "with" : "without"} JavaScript, on a phone: a sender puts a release and its embargo right, and the desk sees the difference and decides`, async ({
		browser,
		desk,
		page,
		newsroom,
	}) => {
		test.setTimeout(150_000);
		const title = `量產進度更新${run}${isScripted ? "乙" : "甲"}`;
		const email = `amend-${run}-${isScripted}@photon.example`;
		const context = await browser.newContext({ javaScriptEnabled: isScripted, viewport: PHONE });
		const sender = await context.newPage();
		await send(sender, newsroom.query, { kind: "press", title, email });
		const own = sender.url();

		// What is wrong comes back beside its field, and nothing typed is lost.
		await sender.getByText("修改標題、正文、聯絡資料或禁發時間").click();
		await sender.getByLabel("新聞稿標題").fill(`${title}（更新）`);
		await sender.getByLabel("電話").fill("");
		await sender.getByLabel("禁發至（日期）").fill("2020-01-01");
		await sender.getByLabel("修改原因").fill("良率寫錯");
		await sender.getByRole("button", { name: "送出修改" }).click();
		await expect(sender.getByRole("alert").filter({ hasText: "有2項需要更正" })).toBeVisible();
		await expect(sender.getByLabel("禁發至（日期）")).toHaveAccessibleDescription(/已過/);
		await expect(sender.getByLabel("電話")).toHaveAccessibleDescription(/未填寫|請填|必/);
		await expect(sender.getByLabel("新聞稿標題")).toHaveValue(`${title}（更新）`);
		await expect(sender.getByLabel("修改原因")).toHaveValue("良率寫錯");
		expect(await overflowOf(sender)).toEqual([]);
		if (isScripted) expect((await new AxeBuilder({ page: sender }).analyze()).violations).toEqual([]);
		await sender.getByLabel("電話").fill("1111 1111");
		await sender.getByLabel("禁發至（日期）").fill(day(4));
		const until = sender.getByLabel("禁發至（日期）");
		if (isScripted) await expect(until).toHaveAccessibleDescription(/^(\d{4}年)?\d+月\d+日（星期.）/);
		else await expect(sender.locator(".says")).toHaveCount(0);
		await sender.getByRole("button", { name: "送出修改" }).click();
		await expect(sender.getByText("等待編輯部確認")).toBeVisible();
		await expect(sender.getByText("已即時生效")).toBeVisible();

		await desk.signIn("editor");
		await page.goto(`/desk/inbox?q=${encodeURIComponent(title)}`);
		await expect(
			page.getByRole("listitem").filter({ hasText: title }).getByText("來件者要求修改"),
		).toBeVisible();
		await page.getByRole("link", { name: title, exact: true }).click();
		const asked = page.getByRole("region", { name: "來件者要求修改" });
		await expect(asked.getByText("良率寫錯")).toBeVisible();
		await expect(asked.locator("ins").filter({ hasText: "更新" })).toBeVisible();
		await expect(asked.locator("del").filter({ hasText: "0000 0000" })).toBeVisible();
		await expect(asked.getByText("較遲的禁發時間已即時生效", { exact: false })).toBeVisible();
		expect(await faultsOf(page)).toEqual([]);
		expect(await darkFaultsOf(page)).toEqual([]);
		await page.setViewportSize(PHONE);
		expect(await overflowOf(page)).toEqual([]);
		await page.setViewportSize({ width: 1440, height: 900 });

		// Beside the draft that was begun from it the difference stands as well.
		await page.getByRole("button", { name: "採用為草稿" }).click();
		await expect(page).toHaveURL(/\/desk\/articles\/[0-9a-f-]{36}/);
		const beside = page.getByRole("region", { name: "來件者要求修改" });
		await expect(beside.locator("ins").filter({ hasText: "更新" })).toBeVisible();
		await beside.getByRole("link", { name: "到收件匣決定" }).click();
		await page.getByRole("button", { name: "確認修改" }).click();
		await expect(page.getByRole("heading", { name: `${title}（更新）` })).toBeVisible();
		await expect(page.getByText("以往的修改（1）")).toBeVisible();

		await sender.goto(own);
		await expect(sender.getByText("編輯部已確認")).toBeVisible();
		await expect(sender.getByText(`禁發至`).first()).toBeVisible();
		// Another wish is declined for a reason, which the sender is told.
		await sender.getByText("修改標題、正文、聯絡資料或禁發時間").click();
		await sender.getByLabel("禁發至（日期）").fill("");
		await sender.getByLabel("禁發至（時間）").fill("");
		await sender.getByRole("button", { name: "送出修改" }).click();
		await expect(sender.getByText("取消禁發", { exact: false }).first()).toBeVisible();
		// Although it has its draft it waits again, in the list and above the board.
		const row = page.getByRole("listitem").filter({ hasText: `${title}（更新）` });
		let at = 1;
		do await page.goto(`/desk/inbox?kind=press&page=${at++}`);
		while ((await row.count()) === 0);
		await expect(row.getByText("來件者要求修改")).toBeVisible();
		await expect(row.getByText("已開稿")).toBeVisible();
		await page.goto("/desk/inbox/board");
		const above = page.getByRole("region", { name: "來件者要求修改" });
		await above.getByRole("link", { name: `${title}（更新）` }).click();
		await expect(page.getByText("確認後，由這份來件開的稿件亦會按此提早解禁。")).toBeVisible();
		await page.getByText("不接納", { exact: true }).click();
		await page.getByLabel("原因（會告知對方）").first().fill("已與另一機構約定");
		await page.getByRole("button", { name: "確定不接納" }).click();
		await expect(page.getByText("以往的修改（2）")).toBeVisible();
		await sender.goto(own);
		await expect(sender.getByText("編輯部：已與另一機構約定")).toBeVisible();
		expect(await overflowOf(sender)).toEqual([]);
		const subjects = await newsroom.query('select subject from mails where "to" = $1', [email]);
		expect(subjects.map(({ subject }) => String(subject).slice(0, 4)).sort()).toEqual(
			["請確認來", "已收妥（", "已按你的", "未有接納"].sort(),
		);
		await context.close();
	});
