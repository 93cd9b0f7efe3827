import type { Page } from "@playwright/test";
import { addDays, datelineWithWeekday, dayOf } from "@/lib/time/hong-kong";
import { expect, test } from "../support/journey";
import { faultsOf, overflowOf } from "../support/looks";
import { aStoryOut, confirm, FILL, newestMail, PHONE, type Sent, send } from "../support/press-forms";

test.describe.configure({ timeout: 150_000 });

const run = Date.now().toString(36);

for (const isScripted of [false, true]) {
	const how = `on a phone ${isScripted ? "with" : "without"} JavaScript`;
	const mark = `${isScripted ? "乙" : "甲"}${run}`;
	const way = `${isScripted}-${run}`;

	test(`${how}: a request for a correction, begun at the story, is upheld; readers have the correction, its sender a mail and the way to it`, async ({
		browser,
		desk,
		page,
		newsroom: { query },
	}) => {
		await desk.signIn("editor");
		const { number } = await aStoryOut(page, desk);
		const context = await browser.newContext({ javaScriptEnabled: isScripted, viewport: PHONE });
		const sender = await context.newPage();
		const sent = { title: `更正${mark}`, email: `asks-${way}@mail.example`, about: number };
		await sender.goto(`/articles/${number}`);
		await sender.locator(`main a[href="/contribute?from=${number}"]`).click();
		expect(await sender.locator('main a[href="/contribute/tip"]').count()).toBe(1);
		await sender.locator(`main a[href="/contribute/correction?from=${number}"]`).click();
		const begun = Date.now();
		await expect(sender.getByLabel("報道網址或編號")).toHaveValue(new RegExp(String(number)));
		await FILL.correction(sender, sent);
		await sender.getByLabel("電郵", { exact: false }).first().fill(sent.email);
		await sender.getByLabel("我已閱讀個人資料收集聲明").check();
		await sender.waitForTimeout(Math.max(0, begun + 3_500 - Date.now()));
		await sender.getByRole("button", { name: /^送出/ }).last().click();
		await confirm(sender, query, sent.email);
		await expect(sender.getByText(/^最遲/)).toBeVisible();
		const own = sender.url();

		const [received] = await query("select id from submissions where email = $1", [sent.email]);
		await page.goto(`/desk/inbox/${received?.id}`);
		await page.getByRole("link", { name: "成立，刊出更正" }).click();
		await expect(page.getByText(`更正${mark}：第二段有誤`, { exact: false })).toBeVisible();
		await page.getByLabel("正確寫法").fill(`第二段改為${mark}`);
		await page.getByRole("button", { name: "刊出更正" }).click();
		await expect(page.getByText(`第二段改為${mark}`).first()).toBeVisible();

		await expect.poll(() => newestMail(query, sent.email), { timeout: 30_000 }).toMatch(/^更正已刊出/);
		const told = await query('select 1 from mails where "to" = $1 and subject like $2', [
			sent.email,
			"更正%",
		]);
		expect(told).toHaveLength(1);
		await sender.goto(own);
		await expect(sender.getByRole("heading", { level: 1 })).toHaveText("更正已刊出");
		expect(await overflowOf(sender)).toEqual([]);
		await sender.getByRole("link", { name: "閱讀報道" }).click();
		await expect(sender).toHaveURL(new RegExp(`/articles/${number}`));
		await expect(sender.locator("main")).toContainText(`第二段改為${mark}`);
		await context.close();
	});

	test(`${how}: what came twice is merged beside the draft; both senders are told of the story, neither of the other`, async ({
		browser,
		desk,
		page,
		newsroom: { query },
	}) => {
		const context = await browser.newContext({ javaScriptEnabled: isScripted, viewport: PHONE });
		const sender = await context.newPage();
		const { both, pages } = await sendTwice(sender, query, {
			kind: "press",
			title: `合併｜${mark}`,
			by: [`kept-${way}`, `merged-${way}`],
		});
		const [kept, merged] = both;
		const [first] = await query("select id from submissions where email = $1", [kept.email]);
		await desk.signIn("editor");
		await page.goto(`/desk/inbox/${first?.id}`);
		await page.getByRole("button", { name: "把它併入這份" }).first().click();
		await expect(page.getByRole("heading", { name: "已併入的來件（1）" })).toBeVisible();
		await sender.goto(pages[1] ?? "");
		await expect(sender.getByRole("heading", { level: 1 })).toHaveText("編輯正與相關資料一併處理");
		expect(await sender.content()).not.toContain(kept.email);

		await page.getByRole("button", { name: "採用為草稿" }).click();
		await expect(page).toHaveURL(/\/desk\/articles\//);
		const beside = page.getByText("已併入的來件（1）");
		await expect(beside).toBeVisible();
		await page.locator(".ed-src-m > summary").click();
		await expect(page.locator(".ed-src-m .ed-src")).toContainText(`「合併｜${mark}」第1項`);
		expect(await faultsOf(page)).toEqual([]);
		await page.locator(".ProseMirror").click();
		await page.keyboard.insertText(`記者另行求證後寫成的報道${mark}。`);
		await page.getByLabel("欄目", { exact: true }).selectOption({ index: 1 });
		await expect(page.getByText(/^已儲存/)).toBeVisible({ timeout: 15_000 });
		await desk.publish();
		for (const [at, { email }] of [kept, merged].entries()) {
			await expect.poll(() => newestMail(query, email), { timeout: 60_000 }).toMatch(/^報道已刊出/);
			await sender.goto(pages[at] ?? "");
			await expect(sender.getByRole("heading", { level: 1 })).toHaveText("報道已刊出");
		}
		await context.close();
	});

	test(`${how}: whoever sent an invitation that was merged into another moves the event and calls it off by their own page`, async ({
		browser,
		desk,
		page,
		newsroom: { query },
	}) => {
		const context = await browser.newContext({ javaScriptEnabled: isScripted, viewport: PHONE });
		const sender = await context.newPage();
		const { both, pages } = await sendTwice(sender, query, {
			kind: "invitation",
			title: `啟用禮${mark}`,
			by: [`host-${way}`, `agency-${way}`],
		});
		const [host, agency] = both;
		const idOf = async ({ email }: Sent) =>
			String((await query("select id from submissions where email = $1", [email]))[0]?.id);
		await desk.signIn("editor");
		const hostId = await idOf(host);
		await page.goto(`/desk/inbox/${hostId}`);
		// Too short for its likeness to be seen: it is merged where its hour is told.
		const same = page.getByRole("article").getByRole("listitem").filter({ hasText: mark });
		await same.getByRole("button", { name: "把它併入這份" }).click();
		await expect(page.getByRole("heading", { name: "已併入的來件（1）" })).toBeVisible();
		await page.getByRole("button", { name: "記入日誌" }).click();
		await expect(page.getByText("已記入日誌")).toBeVisible();
		const event = page.url().split("?", 1)[0] ?? "";

		await sender.goto(pages[1] ?? "");
		await sender.getByText("更改日期、時間或地點").click();
		const moved = addDays(dayOf(new Date()), 8);
		await sender.getByLabel("日期").fill(moved);
		await sender.getByLabel("地點").fill(`二號館${mark}`);
		await sender.getByRole("button", { name: "送出更改" }).click();
		await expect(sender.getByText("等待編輯部確認")).toBeVisible();
		expect(await overflowOf(sender)).toEqual([]);
		await page.goto(event);
		await page.getByRole("button", { name: "確認更改" }).click();
		await expect(page.getByText("已確認更改，並通知同事")).toBeVisible();
		expect(await newestMail(query, agency.email)).toMatch(/^已按通知更改/);
		expect(await newestMail(query, host.email)).toMatch(/^採訪日誌已更改/);
		const when = datelineWithWeekday(new Date(`${moved}T14:30:00+08:00`));
		for (const [at, isAsker] of [false, true].entries()) {
			await sender.goto(pages[at] ?? "");
			await expect(sender.locator("dl").getByText(when)).toBeVisible();
			await expect(sender.getByText("編輯部已確認")).toHaveCount(isAsker ? 1 : 0);
		}

		await sender.getByText("活動取消", { exact: true }).click();
		await sender.getByRole("button", { name: "確定取消活動" }).click();
		await page.goto(event);
		await page.getByRole("button", { name: "確認更改" }).click();
		await expect(page.getByRole("article").getByText("已取消")).toBeVisible();
		for (const own of pages) {
			await sender.goto(own);
			await expect(sender.getByRole("heading", { level: 1 })).toHaveText("活動已取消");
		}
		await context.close();
	});
}

/** The same sent by two senders, one after the other, and the page of each. */
async function sendTwice(
	sender: Page,
	query: Parameters<typeof send>[1],
	{ kind, title, by }: { kind: "press" | "invitation"; title: string; by: [string, string] },
): Promise<{ both: [Sent, Sent]; pages: string[] }> {
	const sent = (who: string) => ({ title, email: `${who}@agency.example` });
	const both: [Sent, Sent] = [sent(by[0]), sent(by[1])];
	const pages: string[] = [];
	for (const one of both) {
		await send(sender, query, { kind, ...one });
		pages.push(sender.url());
	}
	return { both, pages };
}
