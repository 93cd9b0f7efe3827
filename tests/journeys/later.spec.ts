import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { clock, dayOf } from "@/lib/time/hong-kong";
import { signIn } from "../support/at-the-desk";
import { aColleague } from "../support/colleague";
import { aDraft, aPublishedArticle, aSection } from "../support/given";
import { expect, test } from "../support/journey";
import { darkFaultsOf, faultsOf, overflowOf } from "../support/looks";
import { EVERY_SURFACE, surfacesShowing } from "../support/surfaces";

const MINUTE = 60_000;

test.beforeAll(() => {
	process.env.DATABASE_URL = process.env.JOURNEYS_DATABASE_URL;
});

const panelOf = (page: Page, title: string) =>
	page.locator("details.pan", { has: page.locator("summary", { hasText: title }) });

async function fillWhen(panel: ReturnType<typeof panelOf>, label: string, at: Date): Promise<void> {
	await panel.getByLabel(label, { exact: true }).fill(dayOf(at));
	await panel.getByLabel("香港時間", { exact: true }).fill(clock(at));
}

test("an update waits for its minute, the story leaves every place at another, answers that its time is over, and comes back when it is renewed", async ({
	page,
	desk,
	playwright,
	baseURL,
}) => {
	test.setTimeout(360_000);
	await desk.signIn("editor");
	const section = await aSection(`到期版${Date.now()}`);
	const story = await aPublishedArticle({ headline: "通告｜限時通告原文", sectionId: section.id });
	const reader = await playwright.request.newContext({ baseURL: baseURL ?? "" });
	const surfaces = () =>
		surfacesShowing(reader, { number: story.number, words: "限時通告", section: section.slug });
	const readerText = async () => (await reader.get(`/articles/${story.number}`)).text();
	await expect.poll(surfaces, { timeout: 20_000 }).toEqual(EVERY_SURFACE);

	const screen = await desk.open(story.id);
	await screen.body.click();
	await page.keyboard.press("Control+End");
	await page.keyboard.type("補充：報名已經截止。");
	const publish = panelOf(page, "發布");
	const updateAt = new Date(Math.ceil((Date.now() + 1.4 * MINUTE) / MINUTE) * MINUTE);
	await fillWhen(publish, "日期", updateAt);
	await publish.getByRole("button", { name: "排定更新" }).click();
	await expect(publish.getByText("更新已排程")).toBeVisible();
	await expect(publish.getByText(/排定.*更新讀者版本/)).toBeVisible();

	const leave = panelOf(page, "下架");
	await leave.locator("summary").first().click();
	const leaveAt = new Date(updateAt.getTime() + MINUTE);
	await leave.getByRole("button", { name: "設定下架時間" }).click();
	await expect(leave.getByText("請填好日期和時間。")).toBeVisible();
	await fillWhen(leave, "下架日期", updateAt);
	await leave.getByRole("button", { name: "設定下架時間" }).click();
	await expect(leave.getByText(/下架前還有排定的更新/)).toBeVisible();
	await fillWhen(leave, "下架日期", leaveAt);
	await leave.getByRole("button", { name: "設定下架時間" }).click();
	await expect(leave.getByText("下架時間已更新")).toBeVisible();
	for (const width of [1440, 390]) {
		await page.setViewportSize({ width, height: 900 });
		expect(await faultsOf(page)).toEqual([]);
		expect(await overflowOf(page)).toEqual([]);
		await page.screenshot({ path: `test-results/later-editor-${width}.png`, fullPage: true });
	}
	expect(await darkFaultsOf(page)).toEqual([]);
	await page.setViewportSize({ width: 1440, height: 900 });

	await page.goto(`/desk/articles/calendar?span=week&on=${dayOf(updateAt)}`);
	const entries = page.getByRole("listitem").filter({ hasText: "限時通告原文" });
	await expect(entries.filter({ hasText: "更新" })).toHaveCount(1);
	await expect(entries.filter({ hasText: "下架" })).toHaveCount(1);
	await page.goto("/desk/articles/board");
	await expect(
		page.getByRole("listitem").filter({ hasText: "限時通告原文" }).getByText(/更新$/).first(),
	).toBeVisible();

	await sleep(Math.max(0, updateAt.getTime() - Date.now() - 1_000));
	expect(await readerText()).not.toContain("報名已經截止");
	await expect.poll(readerText, { timeout: 40_000 }).toContain("報名已經截止");
	expect(Date.now()).toBeGreaterThan(updateAt.getTime());

	await sleep(Math.max(0, leaveAt.getTime() - Date.now() - 1_500));
	expect(await surfaces()).toEqual(EVERY_SURFACE);
	await sleep(Math.max(0, leaveAt.getTime() - Date.now() + 300));
	expect(await surfaces(), "three tenths of a second after its end").toEqual([]);
	const gone = await reader.get(`/articles/${story.number}`);
	expect(gone.status()).toBe(410);
	expect(await gone.text()).toContain("已到期");
	await page.goto(`/articles/${story.number}`);
	await expect(page.getByRole("heading", { name: "這篇文章已到期" })).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);

	await page.goto("/desk/articles?state=withdrawn");
	const row = page.getByRole("listitem").filter({ hasText: "限時通告原文" });
	await expect(row.getByText("已到期")).toBeVisible();
	await desk.open(story.id);
	await expect(publish.getByText(/到期，讀者已看不到/)).toBeVisible();
	await expect(publish.getByRole("button", { name: "重新發布" })).toHaveCount(0);
	await publish.getByRole("button", { name: "續期" }).click();
	await expect(publish.getByText("已續期，讀者又看到了")).toBeVisible();
	await expect.poll(surfaces, { timeout: 20_000 }).toEqual(EVERY_SURFACE);
	expect(await readerText()).toContain("報名已經截止");
	await reader.dispose();
});

test("an update that another one has overtaken does not come out, and who set it is told why", async ({
	page,
	desk,
	newsroom,
}) => {
	test.setTimeout(120_000);
	await desk.signIn("editor");
	const story = await aPublishedArticle({ headline: "追趕｜被蓋過的更新" });
	const screen = await desk.open(story.id);
	await screen.body.click();
	await page.keyboard.press("Control+End");
	await page.keyboard.type("稍後才說的話。");
	const publish = panelOf(page, "發布");
	await fillWhen(publish, "日期", new Date(Date.now() + 60 * MINUTE));
	await publish.getByRole("button", { name: "排定更新" }).click();
	await expect(publish.getByText("更新已排程")).toBeVisible();
	// Somebody corrects the story, and then its instant comes.
	await newsroom.query(
		"insert into corrections (id, article_id, kind, what_was, what_is, note, published_at) values (gen_random_uuid(), $1, 'correction', '甲', '乙', '', now())",
		[story.id],
	);
	await page.reload();
	await expect(publish.getByText(/這個版本寫於更正之前/)).toBeVisible();
	await newsroom.query("update pending_updates set update_at = now() where article_id = $1", [story.id]);
	await expect
		.poll(
			async () =>
				(
					await newsroom.query(
						"select 1 from pending_updates where article_id = $1 and failed_at is not null",
						[story.id],
					)
				).length,
			{ timeout: 40_000 },
		)
		.toBe(1);
	await page.goto("/desk/notices");
	await page.getByRole("link", { name: "你排定的更新沒有出街，請打開稿件看原因" }).first().click();
	await expect(publish.getByText(/的更新沒有出街/)).toBeVisible();
	await publish.getByRole("button", { name: "知道了，移除" }).click();
	await page.getByRole("dialog").getByRole("button", { name: "取消排定的更新" }).click();
	await expect(publish.getByText("已取消排定的更新")).toBeVisible();
	await expect(publish.getByText(/的更新沒有出街/)).toHaveCount(0);
});

test("a story dropped on 已排程 is asked for its time, by pointer and from the menu; it is refused with the reason while it lacks something", async ({
	page,
	desk,
}) => {
	await desk.signIn("editor");
	const { id: bare } = await aDraft({ headline: "看板｜未選欄目的稿件", sectionId: null });
	const ready = await aDraft({ headline: "看板｜由看板排定的稿件" });
	const ticket = (id: string) =>
		page.locator("li.tkt", { has: page.locator(`a[href="/desk/articles/${id}"]`) });
	const column = (name: string) => page.getByRole("region", { name: new RegExp(`^${name}`) });
	// All columns at once: a hand would wait at the edge for the board to move along.
	await page.setViewportSize({ width: 2400, height: 1200 });
	await page.goto("/desk/articles/board");
	await expect(ticket(bare)).toBeVisible();
	const at = new Date(Date.now() + 26 * 60 * MINUTE);
	const dialog = page.getByRole("dialog", { name: "排定出街時間" });
	const answer = async () => {
		await dialog.getByLabel("日期").fill(dayOf(at));
		await dialog.getByLabel("香港時間").fill(clock(at));
		await dialog.getByRole("button", { name: "排定出街時間" }).click();
	};

	await ticket(bare).dragTo(column("已排程").getByRole("heading", { name: /^已排程/ }));
	await answer();
	await expect(dialog.getByRole("alert")).toContainText("欄目");
	expect(await faultsOf(page)).toEqual([]);
	await page.keyboard.press("Escape");
	await expect(column("草稿").locator(`a[href="/desk/articles/${bare}"]`)).toBeVisible();

	await ticket(ready.id).getByRole("button", { name: /^移動/ }).click();
	await page.getByRole("group", { name: /^移動/ }).getByRole("button", { name: "已排程" }).click();
	await answer();
	await expect(column("已排程").locator(`a[href="/desk/articles/${ready.id}"]`)).toBeVisible();
});

test("somebody chooses which mails about their work they are sent, and finds the choice again", async ({
	page,
	context,
	baseURL,
}) => {
	const { email, password } = await aColleague("writer");
	await signIn(context, email, baseURL ?? "", password);
	await page.goto("/desk/account");
	const mails = page.getByRole("region", { name: "工作電郵" });
	await expect(mails.getByRole("checkbox")).toHaveCount(10);
	await mails.getByLabel("派稿給我").uncheck();
	await mails.getByRole("button", { name: "儲存" }).click();
	await expect(page.getByText("電郵通知的選擇已儲存。")).toBeVisible();
	await page.goto("/desk/account");
	await expect(mails.getByLabel("派稿給我")).not.toBeChecked();
	await expect(mails.getByLabel("我的稿件被退回修改")).toBeChecked();
	expect(await faultsOf(page)).toEqual([]);
});

test("a browser that writes six o'clock with PM is told 18:00 and the weekday under the fields, wherever a time is chosen", async ({
	browser,
	desk,
	context,
	baseURL,
}) => {
	await desk.signIn("chief");
	const story = await desk.startStory();
	const american = await browser.newContext({ baseURL: baseURL ?? "", locale: "en-US" });
	await american.addCookies(await context.cookies());
	const page = await american.newPage();
	await page.goto(`/desk/articles/${story.id}`);
	await page.locator(".ProseMirror").waitFor();
	const said = page.getByText("香港時間2031年3月12日（周三）18:00");
	await fillWhen(page.locator(".ed-when").first(), "日期", new Date("2031-03-12T18:00:00+08:00"));
	await expect(said).toHaveCount(1);
	const leave = page.locator("details", { has: page.locator("summary", { hasText: "下架" }) });
	await leave.locator("summary").click();
	await leave.getByLabel("下架日期").fill("2031-03-12");
	await expect(leave.getByText("2031年3月12日（星期三）")).toBeVisible();
	await leave.getByLabel("香港時間", { exact: true }).fill("18:00");
	await expect(said).toHaveCount(2);
	await page.goto("/desk/front");
	const preview = page.locator("form", { hasText: "預覽" }).last();
	await preview.getByLabel("日期").fill("2031-03-12");
	await expect(preview.getByText("（周三）18:00")).toBeVisible();
	await page.goto("/desk/events");
	await page.getByLabel("日期").fill("2031-03-12");
	await expect(page.getByText("2031年3月12日（星期三）")).toBeVisible();
	await page.setViewportSize({ width: 320, height: 800 });
	expect(await overflowOf(page)).toEqual([]);
	await american.close();
});
