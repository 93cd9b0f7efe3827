import type { SubmissionKind } from "@/lib/submissions/kinds";
import { addDays, datelineWithWeekday, dayOf } from "@/lib/time/hong-kong";
import { expect, test } from "../support/journey";
import { overflowOf } from "../support/looks";
import { aPhotograph } from "../support/outside-files";
import { aStoryOut, confirm, FILL, newestMail, PHONE, type Sent, send } from "../support/press-forms";

test.describe.configure({ timeout: 150_000 });

const run = Date.now().toString(36);
/** How a story of its kind is declined, and what its sender then reads. */
const DECLINED: Record<SubmissionKind, { code: string; reason: string; title: string }> = {
	press: { code: "covered", reason: "本報已有相近報道。", title: "今次未能採用" },
	pitch: { code: "length", reason: "篇幅或體裁不合。", title: "今次未能採用" },
	invitation: { code: "late", reason: "時間已過。", title: "今次未能採用" },
	correction: { code: "not-upheld", reason: "編輯部翻查後，認為報道無須更正。", title: "編輯部翻查後的答覆" },
};

for (const kind of ["press", "pitch", "invitation", "correction"] as const)
	for (const isScripted of [false, true])
		test(`on a phone ${isScripted ? "with" : "without"} JavaScript: ${kind} is declined with a reason that its sender reads by mail and on the page, and can still be taken back`, async ({
			browser,
			desk,
			page,
			newsroom: { query },
		}) => {
			const mark = `${kind}${isScripted ? "乙" : "甲"}${run}`;
			const sent = { title: `封裝線${mark}`, email: `${kind}-${isScripted}-${run}@agency.example` };
			await desk.signIn("editor");
			const about = kind === "correction" ? (await aStoryOut(page, desk)).number : 0;
			const context = await browser.newContext({ javaScriptEnabled: isScripted, viewport: PHONE });
			const sender = await context.newPage();
			await send(sender, query, { kind, ...sent, about });
			const own = sender.url();

			const { code, reason, title } = DECLINED[kind];
			const [received] = await query("select id from submissions where email = $1", [sent.email]);
			await page.goto(`/desk/inbox/${received?.id}`);
			await page.getByText(kind === "correction" ? "不成立" : "不採用", { exact: true }).click();
			await page.getByLabel("原因（會告知對方）").selectOption(code);
			await page
				.getByLabel(kind === "correction" ? "向對方說明翻查結果" : /^補充說明/)
				.fill(`編輯的話${mark}。`);
			await page.getByRole("button", { name: kind === "correction" ? "寄出答覆" : "確定不採用" }).click();
			await expect(page.getByText(/^已答覆：/)).toBeVisible();

			const told = await newestMail(query, sent.email);
			for (const words of [reason, `編輯的話${mark}。`, own]) expect(told).toContain(words);
			await sender.goto(own);
			await expect(sender.getByRole("heading", { level: 1 })).toHaveText(title);
			for (const words of [reason, `編輯的話${mark}。`]) await expect(sender.getByText(words)).toBeVisible();
			await expect(sender.getByRole("button", { name: "送出", exact: true })).toHaveCount(0);
			expect(await overflowOf(sender)).toEqual([]);

			await sender.getByText("撤回來件", { exact: true }).click();
			await sender.getByRole("button", { name: "確定撤回" }).click();
			await expect(sender.getByRole("heading", { level: 1 })).toHaveText("來件已撤回");
			await page.reload();
			await expect(page.getByText(/(對方|作者)已撤回/).first()).toBeVisible();
			await expect(page.getByRole("button", { name: "重新處理" })).toHaveCount(0);
			await context.close();
		});

for (const isScripted of [false, true])
	test(`on a phone ${isScripted ? "with" : "without"} JavaScript: a release that came twice is published, and its sender told once with the way to it`, async ({
		browser,
		desk,
		page,
		newsroom: { query },
	}) => {
		const mark = `刊出${isScripted ? "乙" : "甲"}${run}`;
		const [first, again] = ["first", "again"].map((who) => ({
			title: `封裝線｜${mark}`,
			email: `${who}-${isScripted}-${run}@agency.example`,
		})) as [Sent, Sent];
		const context = await browser.newContext({ javaScriptEnabled: isScripted, viewport: PHONE });
		const sender = await context.newPage();
		await send(sender, query, { kind: "press", ...first });
		const own = sender.url();
		await send(sender, query, { kind: "press", ...again });
		const ownOfAgain = sender.url();

		await desk.signIn("editor");
		await page.goto(`/desk/inbox?q=${encodeURIComponent(mark)}`);
		const list = page.getByRole("region", { name: "來件" });
		await expect(list.getByText(/^另有\d+份相近$/)).toHaveCount(2);
		const [{ id } = { id: "" }] = await query("select id from submissions where email = $1", [first.email]);
		await page.goto(`/desk/inbox/${id}`);
		await page.getByRole("button", { name: "採用為草稿" }).click();
		await expect(page).toHaveURL(/\/desk\/articles\//);
		await page.locator(".ProseMirror").click();
		await page.keyboard.insertText(`記者另行求證後寫成的報道${mark}。`);
		await page.getByLabel("欄目", { exact: true }).selectOption({ index: 1 });
		await expect(page.getByText(/^已儲存/)).toBeVisible({ timeout: 15_000 });
		await sender.goto(own);
		await expect(sender.getByRole("heading", { level: 1 })).toHaveText("編輯正在跟進");
		await desk.publish();

		await expect.poll(() => newestMail(query, first.email), { timeout: 60_000 }).toMatch(/^報道已刊出/);
		const mails = await query('select 1 from mails where "to" = $1 and subject like $2', [
			first.email,
			"報道已刊出%",
		]);
		expect(mails).toHaveLength(1);
		await sender.goto(own);
		await expect(sender.getByRole("heading", { level: 1 })).toHaveText("報道已刊出");
		await expect(sender.getByText("撤回來件", { exact: true })).toHaveCount(0);
		await sender.getByRole("link", { name: "閱讀報道" }).click();
		await expect(sender.locator("main")).toContainText(`記者另行求證後寫成的報道${mark}。`);
		// Of whoever was not used nothing is told as if they were.
		await sender.goto(ownOfAgain);
		await expect(sender.getByRole("heading", { level: 1 })).toHaveText("已收妥，多謝你。");
		await context.close();
	});

for (const isScripted of [false, true])
	test(`on a phone ${isScripted ? "with" : "without"} JavaScript: what came of an invitation is published, and its organiser told with the way to it`, async ({
		browser,
		desk,
		page,
		newsroom: { query },
	}) => {
		const mark = `啟用${isScripted ? "乙" : "甲"}${run}`;
		const sent = { title: `封裝線｜${mark}`, email: `opening-${isScripted}-${run}@agency.example` };
		const context = await browser.newContext({ javaScriptEnabled: isScripted, viewport: PHONE });
		const sender = await context.newPage();
		await send(sender, query, { kind: "invitation", ...sent });
		const own = sender.url();

		await desk.signIn("editor");
		const [{ id } = { id: "" }] = await query("select id from submissions where email = $1", [sent.email]);
		await page.goto(`/desk/inbox/${id}`);
		await page.getByRole("button", { name: "記入日誌" }).click();
		await expect(page).toHaveURL(/\/desk\/diary\/[0-9a-f-]{36}/);
		await page.getByRole("button", { name: "開稿", exact: true }).click();
		await expect(page).toHaveURL(/\/desk\/articles\//);
		await page.locator(".ProseMirror").click();
		await page.keyboard.insertText(`記者到場後寫成的報道${mark}。`);
		await page.getByLabel("欄目", { exact: true }).selectOption({ index: 1 });
		await expect(page.getByText(/^已儲存/)).toBeVisible({ timeout: 15_000 });
		await desk.publish();
		await expect.poll(() => newestMail(query, sent.email), { timeout: 60_000 }).toMatch(/^報道已刊出/);
		await sender.goto(own);
		await expect(sender.getByRole("heading", { level: 1 })).toHaveText("報道已刊出");
		await sender.getByRole("link", { name: "閱讀報道" }).click();
		await expect(sender.locator("main")).toContainText(`記者到場後寫成的報道${mark}。`);
		await context.close();
	});

for (const isScripted of [false, true])
	test(`on a phone ${isScripted ? "with" : "without"} JavaScript: an embargoed release and its picture are kept back, whoever tries, until its hour in Hong Kong`, async ({
		browser,
		desk,
		page,
		request,
		newsroom: { query },
	}) => {
		const mark = `禁發${isScripted ? "乙" : "甲"}${run}`;
		const sent = { title: `封裝線｜${mark}`, email: `embargo-${isScripted}-${run}@agency.example` };
		const tomorrow = addDays(dayOf(new Date()), 1);
		const until = datelineWithWeekday(new Date(`${tomorrow}T09:00:00+08:00`));
		const context = await browser.newContext({ javaScriptEnabled: isScripted, viewport: PHONE });
		const sender = await context.newPage();
		await sender.goto("/contribute/press");
		await FILL.press(sender, sent);
		await sender.getByLabel("電郵", { exact: false }).first().fill(sent.email);
		await sender.getByLabel("禁發至（日期）").fill(tomorrow);
		await sender.getByLabel("禁發至（時間）").fill("09:00");
		await sender.getByLabel("我已閱讀個人資料收集聲明").check();
		await sender.getByLabel("選擇檔案").setInputFiles({
			name: `${mark}.jpg`,
			mimeType: "image/jpeg",
			buffer: await aPhotograph(),
		});
		const submit = sender.getByRole("button", { name: "送出新聞稿" }).last();
		// Without script the picture comes with the form, which then asks whose it is.
		if (!isScripted) await submit.click();
		await sender.getByLabel("圖片署名").fill("曜石光子提供");
		await sender.getByLabel("此圖可供編輯部刊登").check();
		await submit.click();
		await confirm(sender, query, sent.email);
		await expect(sender.getByText(`禁發至${until}`, { exact: true })).toBeVisible();
		await expect(sender.getByText("須兩名編輯同意才可提早解除。")).toBeVisible();

		await desk.signIn("editor");
		await page.goto(`/desk/inbox?q=${encodeURIComponent(mark)}`);
		await page
			.getByRole("region", { name: "來件" })
			.getByRole("link")
			.filter({ hasText: mark })
			.first()
			.click();
		await expect(page.getByText(/^禁發至.*09:00$/).first()).toBeVisible();
		await page.getByRole("button", { name: "採用為草稿" }).click();
		await expect(page).toHaveURL(/\/desk\/articles\//);
		const draft = page.url();
		await page.locator(".ProseMirror").click();
		await page.keyboard.insertText(`記者另行求證後寫成的報道${mark}。`);
		await page.getByLabel("欄目", { exact: true }).selectOption({ index: 1 });
		await expect(page.getByText(/^已儲存/)).toBeVisible({ timeout: 15_000 });
		await expect(page.getByRole("button", { name: "立即發布" })).toBeDisabled();
		await expect(page.getByText("稿件仍在禁發，不能提早出街。")).toBeVisible();
		// A schedule before its hour is refused as well, with the hour.
		await page.getByLabel("日期", { exact: true }).first().fill(tomorrow);
		await page.getByLabel("香港時間", { exact: true }).first().fill("08:59");
		await page.getByRole("button", { name: "排定時間" }).click();
		await expect(page.getByRole("alert").filter({ hasText: "禁發" })).toBeVisible();
		const [picture] = await query("select id from media where file_name = $1", [`${mark}.jpg`]);
		await page.goto(`/desk/media/${picture?.id}`);
		const shown = await page.getByRole("main").locator("img").first().getAttribute("src");
		expect((await request.get(String(shown))).ok()).toBe(false);
		await page.goto(draft);
		await page.getByLabel("日期", { exact: true }).first().fill(tomorrow);
		await page.getByLabel("香港時間", { exact: true }).first().fill("09:00");
		await page.getByRole("button", { name: "排定時間" }).click();
		await expect(page.getByRole("status").getByText("已排程", { exact: true })).toBeVisible();
		await context.close();
	});
