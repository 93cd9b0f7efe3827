import { moveCaret, openStory, signIn } from "../support/at-the-desk";
import { aColleague } from "../support/colleague";
import { expect, test } from "../support/journey";
import { darkFaultsOf, faultsOf, overflowOf } from "../support/looks";

const CANARY = "qznotecanary";

// Two people sign in and wait for each other, some of it by the clock.
test.describe.configure({ timeout: 180_000 });

test.beforeAll(() => {
	process.env.DATABASE_URL = process.env.JOURNEYS_DATABASE_URL;
});

test("a note on some words names a colleague, who is told, answers and marks it done; the words may change meanwhile", async ({
	page,
	context,
	browser,
	baseURL,
	desk,
	newsroom,
}) => {
	const origin = baseURL ?? "";
	const [editor, chief] = [await aColleague("editor"), await aColleague("chief")];
	await signIn(context, editor.email, origin, editor.password);
	const { id } = await desk.startStory({
		paragraphs: ["曜石光子昨日宣布集資。", "公司料年底投產，良率仍低。"],
	});
	const screen = await openStory(page, id);
	await expect(page.getByRole("button", { name: "批註", exact: true })).toBeVisible();
	// The words 年底投產.
	await page.locator(".ProseMirror > p").nth(1).click();
	await page.keyboard.press("Home");
	for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowRight");
	for (let step = 0; step < 4; step += 1) await page.keyboard.press("Shift+ArrowRight");
	await page.getByRole("button", { name: "批註", exact: true }).click();
	const margin = page.getByRole("complementary", { name: "批註" });
	await expect(margin.getByText("年底投產")).toBeVisible();
	await margin
		.getByRole("textbox", { name: "批註內容" })
		.pressSequentially(`${CANARY} @${chief.name.slice(0, 4)}`);
	await margin.getByRole("button", { name: `@${chief.name}` }).click();
	await margin.getByRole("textbox", { name: "批註內容" }).pressSequentially("請核對");
	await margin.getByRole("button", { name: "送出" }).click();
	await expect(page.locator(".ProseMirror .nt-at")).toHaveText("年底投產");
	expect(await faultsOf(page)).toEqual([]);
	expect(await darkFaultsOf(page)).toEqual([]);

	const other = await browser.newContext({ baseURL: origin });
	await signIn(other, chief.email, origin, chief.password);
	const theirs = await other.newPage();
	await theirs.goto("/desk/notices");
	expect(await faultsOf(theirs)).toEqual([]);
	await expect(theirs.getByRole("link", { name: /^通知\s*1/ })).toBeVisible();
	await theirs.getByRole("link", { name: `${editor.name}在批註提及你` }).click();
	const opened = theirs.getByRole("complementary", { name: "批註" });
	await expect(opened.getByText(`@${chief.name}`)).toBeVisible();
	const mails = await newsroom.query(`select subject, text from mails where "to" = $1`, [chief.email]);
	expect(mails).toHaveLength(1);
	expect(String(mails[0]?.text)).toContain(`/desk/articles/${id}?note=`);

	// The words are changed from within, and the note stays with them; elsewhere the story goes on.
	await page.locator(".ProseMirror > p").nth(0).click();
	await page.keyboard.press("Home");
	await page.keyboard.type("新導語。");
	await screen.isSaved();
	await theirs.reload();
	await expect(theirs.locator(".ProseMirror .nt-at")).toHaveText("年底投產");

	await opened.getByRole("button", { name: "回覆" }).click();
	await opened.getByRole("textbox", { name: "回覆內容" }).fill("已核對，年底沒錯。");
	await opened.getByRole("button", { name: "送出" }).click();
	await expect(opened.getByText("已核對，年底沒錯。")).toBeVisible();
	await expect(margin.getByText("已核對，年底沒錯。")).toBeVisible({ timeout: 20_000 });
	await margin.getByRole("button", { name: "完成" }).click();
	await expect(margin.getByText("已完成　1")).toBeVisible();
	await expect(page.locator(".ProseMirror .nt-at")).toHaveCount(0);
	await theirs.goto("/desk/notices");
	await expect(theirs.getByRole("link", { name: `${editor.name}完成了批註` })).toBeVisible();
	// Whoever leaves the page in the same moment has read them all the same.
	await theirs.getByRole("button", { name: "全部標為已讀" }).click();
	await theirs.reload();
	await expect(async () => {
		await theirs.reload();
		await expect(theirs.getByRole("link", { name: "通知", exact: true })).toBeVisible({ timeout: 1_000 });
	}).toPass({ timeout: 10_000 });
});

test("the bell of a page that stands open counts what comes meanwhile, and what is read, in the side and at the thumb", async ({
	context,
	browser,
	baseURL,
	desk,
}) => {
	const origin = baseURL ?? "";
	const [editor, chief] = [await aColleague("editor"), await aColleague("chief")];
	await signIn(context, editor.email, origin, editor.password);
	const { id } = await desk.startStory();
	const other = await browser.newContext({ baseURL: origin });
	await signIn(other, chief.email, origin, chief.password);
	const theirs = await other.newPage();
	await theirs.goto("/desk");
	await expect(theirs.getByRole("link", { name: "通知", exact: true })).toBeVisible();
	const noteId = crypto.randomUUID();
	const answer = await context.request.post(`${origin}/api/articles/${id}/notes`, {
		headers: { origin },
		data: {
			threadId: noteId,
			noteId,
			text: `@${chief.name} 請看`,
			anchor: { quote: "", before: "", after: "" },
		},
	});
	expect(answer.status(), await answer.text()).toBe(200);
	const one = theirs.getByRole("link", { name: /^通知\s*1則未讀$/ });
	await expect(one).toBeVisible({ timeout: 30_000 });
	await theirs.setViewportSize({ width: 390, height: 844 });
	await expect(theirs.getByRole("button", { name: /^更多\s*1則未讀$/ })).toBeVisible();
	expect(await faultsOf(theirs)).toEqual([]);
	expect(await darkFaultsOf(theirs)).toEqual([]);
	await theirs.setViewportSize({ width: 1440, height: 900 });
	await theirs.goto("/desk/notices");
	await theirs.getByRole("button", { name: "全部標為已讀" }).click();
	await expect(theirs.getByRole("link", { name: "通知", exact: true })).toBeVisible();
	await expect(theirs.getByText("未讀", { exact: true })).toHaveCount(0);
});

test("words that are taken out leave their note in the margin, and a note that could not be sent stays typed", async ({
	page,
	context,
	baseURL,
	desk,
}) => {
	const origin = baseURL ?? "";
	const editor = await aColleague("editor");
	await signIn(context, editor.email, origin, editor.password);
	const { id } = await desk.startStory({ paragraphs: ["留下的一段。", "刪走的一段。"] });
	const screen = await openStory(page, id);
	await page.locator(".ProseMirror > p").nth(1).click();
	await page.keyboard.press("Home");
	await page.keyboard.press("Shift+End");
	await page.getByRole("button", { name: "批註", exact: true }).click();
	const margin = page.getByRole("complementary", { name: "批註" });
	const field = margin.getByRole("textbox", { name: "批註內容" });
	await field.fill("這段要查。");
	await context.setOffline(true);
	await margin.getByRole("button", { name: "送出" }).click();
	await expect(margin.getByText("未能送出，文字仍在這裏")).toBeVisible();
	await context.setOffline(false);
	await page.reload();
	await page.getByRole("button", { name: "批註", exact: true }).click();
	await margin.getByRole("button", { name: "加批註" }).click();
	await expect(field).toHaveValue("這段要查。");
	await margin.getByRole("button", { name: "取消" }).click();
	await page.locator(".ProseMirror > p").nth(1).click();
	await page.keyboard.press("Home");
	await page.keyboard.press("Shift+End");
	await margin.getByRole("button", { name: "加批註" }).click();
	await margin.getByRole("button", { name: "送出" }).click();
	await expect(page.locator(".ProseMirror .nt-at")).toHaveText("刪走的一段。");
	const saved = page.waitForResponse(
		(answer) => answer.request().method() === "PUT" && answer.url().endsWith(id),
	);
	await page.locator(".ProseMirror > p").nth(1).click();
	await moveCaret(page, "Home");
	await moveCaret(page, "Shift+End");
	await page.keyboard.press("Delete");
	await expect(screen.body).toHaveText("留下的一段。");
	await saved;
	await screen.isSaved();
	await page.reload();
	await page.getByRole("button", { name: "批註　1" }).click();
	await expect(margin.getByText("原文已改")).toBeVisible();
	await expect(margin.getByText("這段要查。")).toBeVisible();
	await page.setViewportSize({ width: 390, height: 844 });
	await expect(margin).toBeInViewport();
	expect(await overflowOf(page)).toEqual([]);
	expect(await faultsOf(page)).toEqual([]);
});

test("nothing of a note is on any page, feed or payload that readers can reach", async ({
	page,
	context,
	baseURL,
	desk,
	playwright,
}) => {
	const origin = baseURL ?? "";
	const editor = await aColleague("editor");
	await signIn(context, editor.email, origin, editor.password);
	const story = await desk.startStory({ paragraphs: ["有批註的一段文字。"] });
	const threadId = crypto.randomUUID();
	const answer = await context.request.post(`${origin}/api/articles/${story.id}/notes`, {
		headers: { origin },
		data: {
			threadId,
			noteId: crypto.randomUUID(),
			text: `${CANARY}text`,
			anchor: { quote: "批註的一段", before: `${CANARY}before`, after: `${CANARY}after` },
		},
	});
	expect(answer.status(), await answer.text()).toBe(200);
	await desk.open(story.id);
	await desk.publish();
	const reader = await playwright.request.newContext({ baseURL: origin });
	const address = `/articles/${story.number}`;
	const paths = [
		...["/", "/latest", `/sections/${story.section}`, address, `${address}?_rsc=1`, `/zh-hans${address}`],
		...["rss", "atom", "json"].flatMap((format) => [
			`/feeds/latest.${format}`,
			`/feeds/sections/${story.section}.${format}`,
		]),
		...[`/search?q=${CANARY}`, `/search/suggest?q=${CANARY}`, "/sitemaps/news.xml", "/corrections"],
		...[
			`/desk/articles/${story.id}`,
			`/desk/articles/${story.id}/preview`,
			`/desk/articles/${story.id}?note=${threadId}`,
		],
		...[`/api/articles/${story.id}`, `/api/articles/${story.id}/notes`, `/api/notes/${threadId}/reply`],
	];
	for (const path of paths)
		for (const headers of [{}, { rsc: "1" }, { accept: "text/x-component" }] as Record<string, string>[]) {
			const body = await (await reader.get(path, { headers })).text();
			const marks = path.includes("search")
				? [`${CANARY}text`, `${CANARY}before`, threadId]
				: [CANARY, threadId];
			const asked = path.includes(threadId);
			for (const mark of marks)
				if (!(asked && mark === threadId))
					expect(body, `${path} ${JSON.stringify(headers)}`).not.toContain(mark);
		}
	await expect(page.getByText(CANARY)).toHaveCount(0);
	await reader.dispose();
});
