import type { Page } from "@playwright/test";
import { correctArticle } from "@/lib/corrections/correct-article";
import { handAt } from "../support/by-keys";
import { aColleague, signInByForm } from "../support/colleague";
import { aDraft, aPublishedArticle, aSection, theSystem, value } from "../support/given";
import { expect, test } from "../support/journey";
import { focusFaultsOf } from "../support/looks";

// By keyboard: Tab, arrows, Enter and Escape alone. By pointer: what others do by keyboard.
test.describe.configure({ timeout: 90_000 });

test.beforeAll(() => {
	process.env.DATABASE_URL = process.env.JOURNEYS_DATABASE_URL;
});

const run = Date.now().toString(36);
const SAVED = "已儲存，讀者所見即時更新。";

/** Somebody still stands somewhere, and sees where. */
const standsSeen = (page: Page) => expect.poll(() => focusFaultsOf(page)).toEqual([]);

test("by keyboard alone a box under all stories is made, read by readers, changed and taken off", async ({
	page,
	desk,
	request,
}) => {
	await desk.signIn("chief");
	const hand = handAt(page);
	const story = await aPublishedArticle();
	const isRead = (words: string) =>
		expect.poll(async () => (await (await request.get(`/articles/${story.number}`)).text()).includes(words));
	await page.goto("/desk/boxes");
	await hand.press(page.getByRole("link", { name: "加入方格" }));
	await hand.choose(page.getByLabel("類別"), "推廣");
	await hand.fill(page.getByLabel("標題（可不填）"), `鍵盤方格${run}`);
	await hand.press(page.getByRole("button", { name: "加入", exact: true }));
	await expect(page.getByRole("alert").getByText(/^內容：/)).toBeVisible();
	await standsSeen(page);
	await hand.fill(page.getByLabel("內容"), `請[來信](mailto:desk@ejtech.example)${run}。`);
	await hand.press(page.getByRole("button", { name: "加入", exact: true }));
	await expect(page.getByText(SAVED)).toBeVisible();
	await standsSeen(page);
	await isRead(`鍵盤方格${run}`).toBe(true);
	await hand.fill(page.getByLabel("標題（可不填）"), `改過方格${run}`);
	await page.keyboard.press("Enter");
	await expect(page.getByRole("heading", { level: 1, name: `方格：改過方格${run}` })).toBeVisible();
	await standsSeen(page);
	await isRead(`改過方格${run}`).toBe(true);
	await hand.reach(page.getByLabel("使用中"));
	await page.keyboard.press("Space");
	await hand.press(page.getByRole("button", { name: "儲存", exact: true }));
	await isRead(`改過方格${run}`).toBe(false);
	await page.goto("/desk/boxes");
	await expect(page.getByRole("listitem").filter({ hasText: `改過方格${run}` })).toContainText("已停用");
});

test("by pointer a box under all stories is made, read by readers, changed and taken off", async ({
	page,
	desk,
	request,
}) => {
	await desk.signIn("chief");
	const story = await aPublishedArticle();
	const isRead = (words: string) =>
		expect.poll(async () => (await (await request.get(`/articles/${story.number}`)).text()).includes(words));
	await page.goto("/desk/boxes");
	await page.getByRole("link", { name: "加入方格" }).click();
	await page.getByLabel("標題（可不填）").fill(`指標方格${run}`);
	await page.getByLabel("內容").fill(`推廣${run}。`);
	await page.getByRole("button", { name: "加入", exact: true }).click();
	await expect(page.getByText(SAVED)).toBeVisible();
	await isRead(`指標方格${run}`).toBe(true);
	await page.goto("/desk/boxes");
	await page.getByRole("link", { name: `更改 指標方格${run}` }).click();
	await page.getByLabel("使用中").click();
	await page.getByRole("button", { name: "儲存", exact: true }).click();
	await expect(page.getByText(SAVED)).toBeVisible();
	await isRead(`指標方格${run}`).toBe(false);
});

test("by keyboard alone a book is entered with its cover, told of a wrong address, and changed", async ({
	page,
	desk,
}) => {
	await desk.signIn("editor");
	const hand = handAt(page);
	await page.goto("/desk/books");
	await hand.press(page.getByRole("link", { name: "加入書籍" }));
	await hand.fill(page.getByLabel("書名"), `鍵盤書${run}`);
	await hand.press(page.getByRole("button", { name: "選擇圖片" }));
	const dialog = page.getByRole("dialog");
	// A picture that another journey brought in may have no words yet.
	const worded = dialog.getByRole("button").filter({ has: page.locator(`img:not([alt="未有替代文字"])`) });
	await hand.press(worded.first());
	await expect(dialog).toBeHidden();
	await standsSeen(page);
	await hand.fill(page.getByLabel("連結（可不填）"), "唔係網址");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("alert").getByText(/^連結/)).toBeVisible();
	await standsSeen(page);
	await hand.fill(page.getByLabel("連結（可不填）"), "https://books.example/");
	await page.keyboard.press("Enter");
	await expect(page.getByText(`已加入「鍵盤書${run}」。`)).toBeVisible();
	await standsSeen(page);
	await hand.press(page.getByRole("link", { name: `更改 鍵盤書${run}` }));
	await expect(page.getByRole("button", { name: "換另一張" })).toBeVisible();
	await hand.fill(page.getByLabel("作者（可不填）"), "何詠琳");
	await page.keyboard.press("Enter");
	await expect(page.getByText(SAVED)).toBeVisible();
	await expect(page.getByLabel("作者（可不填）")).toHaveValue("何詠琳");
	await standsSeen(page);
});

test("by pointer a book is entered, found in the list and changed", async ({ page, desk }) => {
	await desk.signIn("editor");
	await page.goto("/desk/books");
	await page.getByRole("link", { name: "加入書籍" }).click();
	await page.getByLabel("書名").fill(`指標書${run}`);
	await page.getByRole("button", { name: "加入", exact: true }).click();
	await expect(page.getByText(`已加入「指標書${run}」。`)).toBeVisible();
	await page.getByRole("link", { name: `更改 指標書${run}` }).click();
	await page.getByLabel("書名").fill(`改過書${run}`);
	await page.getByRole("button", { name: "儲存", exact: true }).click();
	await expect(page.getByRole("heading", { level: 1, name: `書籍：改過書${run}` })).toBeVisible();
});

test("by keyboard alone one tag becomes another's, and of the unused ones one is kept and one removed", async ({
	page,
	desk,
	newsroom,
	request,
}) => {
	await desk.signIn("chief");
	const hand = handAt(page);
	await aPublishedArticle({ tags: [`併去標${run}`] });
	await aPublishedArticle({ tags: [`併入標${run}`] });
	await page.goto(`/desk/tags?q=${encodeURIComponent(`併去標${run}`)}`);
	await hand.press(page.getByRole("link", { name: `把併去標${run}併入另一項` }));
	await hand.choose(page.getByLabel("歸入"), new RegExp(`併入標${run}`));
	await hand.press(page.getByRole("button", { name: "看看會移動甚麼" }));
	await expect(page.getByText("1篇稿件改用該標籤，讀者所見即時更改")).toBeVisible();
	await hand.fill(page.getByLabel(`輸入「併去標${run}」以確認`), `併去標${run}`);
	await page.keyboard.press("Enter");
	await expect(page.getByText(`已歸入「併入標${run}」。`)).toBeVisible();
	await standsSeen(page);
	const old = await request.get(`/tags/${encodeURIComponent(`併去標${run}`)}`);
	expect(old.url()).toContain(encodeURIComponent(`併入標${run}`));

	const unused = [`留標${run}`, `棄標${run}`];
	for (const name of unused)
		await newsroom.query(
			"insert into tags (id, slug, name, kind) values (gen_random_uuid(), $1, $1, 'topic')",
			[name],
		);
	await page.goto("/desk/tags");
	await hand.press(page.getByRole("link", { name: "清理未用的標籤" }));
	await expect(page.getByRole("heading", { level: 1, name: "清理未用的標籤" })).toBeVisible();
	// Of others' tags none is to go.
	const boxes = page.getByRole("main").getByRole("checkbox");
	for (const box of await boxes.all()) {
		const label = await box.evaluate((one: HTMLInputElement) => one.labels?.[0]?.textContent ?? "");
		if (label === `棄標${run}`) continue;
		await hand.reach(box);
		await page.keyboard.press("Space");
	}
	await hand.press(page.getByRole("button", { name: "移除1個標籤" }));
	await expect(page.getByText("已移除1個標籤。")).toBeVisible();
	await standsSeen(page);
	const left = await newsroom.query("select name from tags where name = any($1)", [unused]);
	expect(left).toEqual([{ name: `留標${run}` }]);
});

test("by keyboard alone a section becomes part of another, and its address leads there", async ({
	page,
	desk,
	request,
}) => {
	await desk.signIn("chief");
	const hand = handAt(page);
	const [from, into] = [await aSection(`併去欄${run}`), await aSection(`併入欄${run}`)];
	await aPublishedArticle({ sectionId: from.id });
	await page.goto("/desk/sections");
	await hand.press(page.getByRole("link", { name: `把${from.name}併入另一項` }));
	await hand.choose(page.getByLabel("歸入"), into.name);
	await hand.press(page.getByRole("button", { name: "看看會移動甚麼" }));
	await hand.fill(page.getByLabel(`輸入「${from.name}」以確認`), from.name);
	await page.keyboard.press("Enter");
	await expect(page.getByText(`已歸入「${into.name}」。`)).toBeVisible();
	await standsSeen(page);
	const old = await request.get(`/sections/${from.slug}`, { maxRedirects: 0 });
	expect([old.status(), old.headers().location]).toEqual([308, `/sections/${into.slug}`]);
});

test("by pointer sections are dragged into order, one becomes part of another, and a column and a company are written", async ({
	page,
	desk,
}) => {
	await desk.signIn("chief");
	const [one, two] = [await aSection(`拖甲${run}`), await aSection(`拖乙${run}`)];
	await page.goto("/desk/sections");
	const list = page.getByRole("list", { name: "欄目次序" });
	const names = async () =>
		(await list.getByRole("heading").allTextContents()).filter((name) => [one.name, two.name].includes(name));
	expect(await names()).toEqual([one.name, two.name]);
	const row = (name: string) => list.getByRole("listitem").filter({ hasText: name });
	await row(two.name).locator(".dir-grip").dragTo(row(one.name).locator(".dir-grip"));
	expect(await names()).toEqual([two.name, one.name]);
	await page.getByRole("button", { name: "儲存次序" }).click();
	await expect(page.getByText("次序已儲存，讀者所見即時更新。")).toBeVisible();
	expect(await names()).toEqual([two.name, one.name]);
	await page.getByRole("link", { name: `把${one.name}併入另一項` }).click();
	await page.getByLabel("歸入").selectOption({ label: two.name });
	await page.getByRole("button", { name: "看看會移動甚麼" }).click();
	await page.getByLabel(`輸入「${one.name}」以確認`).fill(one.name);
	await page.getByRole("button", { name: "合併，不能復原" }).click();
	await expect(page.getByText(`已歸入「${two.name}」。`)).toBeVisible();

	await page.goto("/desk/columns");
	await page.getByRole("link", { name: "加入專欄" }).click();
	await page.getByLabel("名稱", { exact: true }).fill(`指標專欄${run}`);
	await page.getByLabel("網址").fill(`pointer-${run}`);
	await page.getByRole("combobox", { name: "第1位作者" }).selectOption({ index: 1 });
	await page.getByRole("button", { name: "加入", exact: true }).click();
	await expect(page.getByText(`已加入「指標專欄${run}」。`)).toBeVisible();
	await page.goto("/desk/companies");
	await page.getByRole("link", { name: "加入公司" }).click();
	await page.getByLabel("名稱", { exact: true }).fill(`指標公司${run}`);
	await page.getByRole("button", { name: "加入", exact: true }).click();
	await expect(page.getByText(`已加入「指標公司${run}」。`)).toBeVisible();
});

test("by keyboard alone an old address is led on, changed to say that it is gone, and removed", async ({
	page,
	desk,
	request,
}) => {
	await desk.signIn("chief");
	const hand = handAt(page);
	const old = `/tech/2018/keys-${run}`;
	await page.goto("/desk/redirects");
	await hand.fill(page.getByLabel("舊網址", { exact: true }), old);
	await hand.fill(page.getByLabel("帶往", { exact: true }), "/latest");
	await page.keyboard.press("Enter");
	await expect(page.getByText(`${old} 已儲存。`)).toBeVisible();
	await standsSeen(page);
	expect((await request.get(old, { maxRedirects: 0 })).headers().location).toContain("/latest");
	await hand.fill(page.getByRole("searchbox"), old);
	await page.keyboard.press("Enter");
	await hand.press(page.getByRole("link", { name: `更改 ${old}` }));
	await expect(page.getByLabel("舊網址", { exact: true })).toHaveValue(old);
	await hand.reach(page.getByRole("radio", { name: "帶往另一頁" }));
	await page.keyboard.press("ArrowDown");
	await hand.fill(page.getByLabel("撤下的原因（讀者會看到，可不填）"), "應當事人要求");
	await page.keyboard.press("Enter");
	await expect(page.getByText(`${old} 已儲存。`)).toBeVisible();
	await standsSeen(page);
	expect((await request.get(old)).status()).toBe(410);
	await page.goto(`/desk/redirects?q=${old}`);
	await hand.press(page.getByRole("button", { name: `移除 ${old}` }));
	await expect(page.getByText(`${old} 已移除。`)).toBeVisible();
	await standsSeen(page);
	expect((await request.get(old)).status()).toBe(404);
});

test("by keyboard alone stories are chosen and tagged after they were told apart, and the log is narrowed to it", async ({
	page,
	desk,
}) => {
	await desk.signIn("chief");
	const hand = handAt(page);
	for (const part of ["一", "二"]) await aDraft({ headline: `鍵批${run}｜紅磡${run}${part}` });
	await page.goto(`/desk/articles?q=${encodeURIComponent(`紅磡${run}`)}`);
	await hand.reach(page.getByLabel("選取本頁全部"));
	await page.keyboard.press("Space");
	await expect(page.getByText("已選2篇")).toBeVisible();
	await hand.choose(page.getByLabel("要做甚麼"), /撤/);
	await hand.press(page.getByRole("button", { name: "下一步" }));
	await expect(page.getByRole("heading", { name: "2篇不會更改" })).toBeVisible();
	await expect(page.getByText("稿件未發布，請先發布。").first()).toBeVisible();
	await page.goto(`/desk/articles?q=${encodeURIComponent(`紅磡${run}`)}`);
	await hand.reach(page.getByLabel("列表全部2篇"));
	await page.keyboard.press("Space");
	await hand.choose(page.getByLabel("要做甚麼"), /標籤/);
	await hand.press(page.getByRole("button", { name: "下一步" }));
	await expect(page.getByRole("heading", { name: "會更改2篇" })).toBeVisible();
	await expect(page.getByRole("listitem").filter({ hasText: `紅磡${run}` })).toHaveCount(2);
	await hand.press(page.getByRole("button", { name: "為2篇加標籤" }));
	await expect(page.getByRole("alert").getByText(/^標籤：/)).toBeVisible();
	await standsSeen(page);
	await hand.fill(page.getByLabel("標籤", { exact: true }), `鍵批標${run}`);
	await page.keyboard.press("Enter");
	await expect(page.getByText("已更改2篇。")).toBeVisible();
	await standsSeen(page);

	await page.goto("/desk/events");
	await hand.choose(page.getByLabel("動作"), "批量更改");
	await hand.press(page.getByRole("button", { name: "篩選" }));
	await expect(page.getByRole("link", { name: new RegExp(`紅磡${run}二`) }).first()).toBeVisible();
	await expect(page).toHaveURL(/verb=/);
	await hand.press(page.getByRole("search").getByRole("link"));
	await expect(page).toHaveURL(/\/desk\/events$/);
});

test("by keyboard alone a correction is reworded in the ledger, told first what it lacks", async ({
	page,
	desk,
	request,
}) => {
	await desk.signIn("editor");
	const hand = handAt(page);
	const story = await aPublishedArticle({ headline: `鍵更${run}｜產能三倍${run}` });
	const told = { articleId: story.id, kind: "correction", whatWas: "三成", whatIs: `兩成${run}` };
	value(await correctArticle(theSystem, told));
	await page.goto("/desk/corrections");
	await hand.press(page.getByRole("link", { name: `修訂「產能三倍${run}」的更正文字` }));
	await page.waitForURL(/\/desk\/corrections\/[^/]+$/);
	await hand.reach(page.getByLabel("正確寫法"));
	await page.keyboard.press("Control+a");
	await page.keyboard.press("Backspace");
	await hand.press(page.getByRole("button", { name: "刊出修訂" }));
	await expect(page.getByRole("alert").getByText("正確寫法：請填寫這一欄。")).toBeVisible();
	await standsSeen(page);
	await hand.fill(page.getByLabel("正確寫法"), `兩成半${run}`);
	await hand.press(page.getByRole("button", { name: "刊出修訂" }));
	await expect(page.getByText("修訂已刊出，讀者所見即時更新。")).toBeVisible();
	await standsSeen(page);
	expect(await (await request.get(`/articles/${story.number}`)).text()).toContain(`兩成半${run}`);
});

test("by keyboard alone somebody reads what they were told of, marks all as read and chooses which mails come", async ({
	page,
	newsroom,
}) => {
	const colleague = await aColleague("editor");
	const hand = handAt(page);
	const story = await aDraft({ headline: `鍵知${run}｜等你看${run}` });
	const [me] = await newsroom.query("select id from users where email = $1", [colleague.email]);
	await newsroom.query(
		`insert into notices (id, user_id, kind, actor_name, article_id, at) values (gen_random_uuid(), $1, 'note', '主編', $2, now())`,
		[me?.id, story.id],
	);
	await signInByForm(page, colleague);
	await expect(page).toHaveURL(/\/desk/);
	await page.goto("/desk/notices");
	await hand.press(page.getByRole("button", { name: "全部標為已讀" }));
	await expect(page.getByText("未讀", { exact: true })).toHaveCount(0);
	await hand.isAt(page.getByRole("main").getByRole("listitem").getByRole("link").first());
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(new RegExp(`/desk/articles/${story.id}`));
	await page.goto("/desk/account");
	const mentions = page.getByRole("group", { name: "電郵通知" });
	await hand.reach(mentions.locator("input:checked"));
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("status")).toHaveText("電郵通知的選擇已儲存。");
	await standsSeen(page);
	// What was told of the first choice would be taken for the second.
	await page.goto("/desk/account");
	const work = page.getByRole("group", { name: "工作電郵" });
	await hand.reach(work.getByRole("checkbox", { name: "我的稿件已發布" }));
	await page.keyboard.press("Space");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("status")).toHaveText(/已儲存/);
	await standsSeen(page);
	await page.reload();
	await expect(work.getByRole("checkbox", { name: "我的稿件已發布" })).not.toBeChecked();
	await expect(work.getByRole("checkbox", { name: "派稿給我" })).toBeChecked();
});
