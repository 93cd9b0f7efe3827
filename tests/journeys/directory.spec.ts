import { correctArticle } from "@/lib/corrections/correct-article";
import { aDraft, aPerson, aPublishedArticle, aSection, theSystem, value } from "../support/given";
import { expect, test } from "../support/journey";
import { darkFaultsOf, faultsOf, overflowOf } from "../support/looks";

/** Names of this run, so that one run finds nothing of another. */
const run = Date.now().toString(36);

test.beforeAll(() => {
	process.env.DATABASE_URL = process.env.JOURNEYS_DATABASE_URL;
});

test("a person is added, found in another spelling, renamed before readers, and merged into another for good", async ({
	page,
	desk,
	request,
}) => {
	test.setTimeout(90_000);
	await desk.signIn("chief");
	await page.goto("/desk/people/new");
	await page.getByLabel("姓名", { exact: true }).fill(`衞朗${run}`);
	await page.getByLabel("網址").fill("衞朗");
	await page.getByRole("button", { name: "加入", exact: true }).click();
	await expect(page.getByRole("alert").getByText(/^網址：/)).toBeVisible();
	await expect(page.getByLabel("姓名", { exact: true })).toHaveValue(`衞朗${run}`);
	await page.getByLabel("網址").fill(`wai-long-${run}`);
	expect(await faultsOf(page)).toEqual([]);
	expect(await darkFaultsOf(page)).toEqual([]);
	await page.getByRole("button", { name: "加入", exact: true }).click();
	await expect(page.getByText(`已加入「衞朗${run}」。`)).toBeVisible();
	await page.getByRole("searchbox").fill(`卫朗${run}`);
	await page.getByRole("searchbox").press("Enter");
	await page.getByRole("link", { name: `更改衞朗${run}`.replace("更改", "更改 ") }).click();
	await page.getByLabel("職銜（可不填）").fill("特約撰稿");
	await page.getByRole("button", { name: "儲存", exact: true }).click();
	await expect(page.getByText("已儲存，讀者所見即時更新。")).toBeVisible();

	const person = await aPerson(`衛朗${run}`);
	const story = await aPublishedArticle({ bylines: [{ personId: person.id, role: "writer" }] });
	await page.goto(`/desk/people/${person.id}/merge`);
	await page.getByLabel("歸入").selectOption({ label: `衞朗${run}　特約撰稿　wai-long-${run}` });
	await page.getByRole("button", { name: "看看會移動甚麼" }).click();
	await expect(page.getByText("1篇稿件的署名")).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	await page.setViewportSize({ width: 320, height: 900 });
	expect(await overflowOf(page)).toEqual([]);
	await page.getByLabel(`輸入「衛朗${run}」以確認`).fill("別人");
	await page.getByRole("button", { name: "合併，不能復原" }).click();
	await expect(page.getByText("所輸入的與名稱不同，請照樣輸入。")).toBeVisible();
	await page.getByLabel(`輸入「衛朗${run}」以確認`).fill(`衛朗${run}`);
	await page.getByRole("button", { name: "合併，不能復原" }).click();
	await expect(page.getByText(`已歸入「衞朗${run}」。`)).toBeVisible();
	expect(await (await request.get(`/articles/${story.number}`)).text()).toContain(`衞朗${run}`);
	const old = await request.get(`/authors/${person.handle}`, { maxRedirects: 0 });
	expect([old.status(), old.headers().location]).toEqual([308, `/authors/wai-long-${run}`]);
	const feed = await request.get(`/feeds/authors/${person.handle}.rss`);
	expect([feed.status(), new URL(feed.url()).pathname]).toEqual([200, `/feeds/authors/wai-long-${run}.rss`]);
});

test("sections are put in another order by keyboard, and one becomes part of another", async ({
	page,
	desk,
	request,
}) => {
	test.setTimeout(90_000);
	await desk.signIn("chief");
	const [from, into] = [await aSection(`甲版${run}`), await aSection(`乙版${run}`)];
	await aPublishedArticle({ sectionId: from.id });
	await page.goto("/desk/sections");
	const names = () => page.getByRole("list", { name: "欄目次序" }).getByRole("heading").allTextContents();
	// Other journeys have sections of their own.
	const ours = async () => (await names()).filter((name) => [from.name, into.name].includes(name));
	expect(await ours()).toEqual([from.name, into.name]);
	await page.getByRole("button", { name: `上移 ${into.name}` }).press("Enter");
	expect(await ours()).toEqual([into.name, from.name]);
	await expect(page.getByText(/現在排第\d+，未儲存/)).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	expect(await darkFaultsOf(page)).toEqual([]);
	await page.getByRole("button", { name: "儲存次序" }).click();
	await expect(page.getByText("次序已儲存，讀者所見即時更新。")).toBeVisible();
	expect(await ours()).toEqual([into.name, from.name]);
	await page.setViewportSize({ width: 320, height: 900 });
	expect(await overflowOf(page)).toEqual([]);

	for (const { one, other } of [
		{ one: from, other: into.name },
		{ one: into, other: "數碼生活" },
	]) {
		await page.goto(`/desk/sections/${one.id}/merge`);
		await page.getByLabel("歸入").selectOption({ label: other });
		await page.getByRole("button", { name: "看看會移動甚麼" }).click();
		await page.getByLabel(`輸入「${one.name}」以確認`).fill(one.name);
		await page.getByRole("button", { name: "合併，不能復原" }).click();
		await expect(page.getByText(`已歸入「${other}」。`)).toBeVisible();
	}
	const old = await request.get(`/sections/${from.slug}`, { maxRedirects: 0 });
	expect([old.status(), old.headers().location]).toEqual([308, "/sections/digital-life"]);
	expect(await (await request.get("/sections/digital-life")).text()).not.toContain(from.name);
});

test("a tag is renamed and its old address leads on; unused ones are shown before they are removed", async ({
	page,
	desk,
	request,
}) => {
	await desk.signIn("editor");
	await aPublishedArticle({ tags: [`舊標${run}`] });
	await page.goto(`/desk/tags?q=${encodeURIComponent(`旧标${run}`)}`);
	await page.getByRole("link", { name: `更改 舊標${run}` }).click();
	await page.getByLabel("名稱").fill(`新標${run}`);
	await page.getByRole("button", { name: "儲存", exact: true }).click();
	await expect(page.getByText("已儲存，讀者所見即時更新。")).toBeVisible();
	await expect(page.getByLabel("其他寫法（可不填）")).toHaveValue(`舊標${run}`);
	const old = await request.get(`/tags/${encodeURIComponent(`舊標${run}`)}`);
	expect(old.url()).toContain(encodeURIComponent(`新標${run}`));
	expect(await old.text()).toContain(`新標${run}`);
	await page.goto("/desk/tags?unused=1");
	expect(await faultsOf(page)).toEqual([]);
	for (const width of [320, 1440]) {
		await page.setViewportSize({ width, height: 900 });
		for (const path of ["tags", "tags/clean", "columns", "companies", "books", "companies/new"]) {
			const answer = await page.goto(`/desk/${path}`);
			if (answer?.status() === 404) continue;
			expect(await overflowOf(page), path).toEqual([]);
			expect(await faultsOf(page), path).toEqual([]);
		}
	}
});

test("a correction is reworded in the ledger, and readers see the words and when", async ({
	page,
	desk,
	request,
}) => {
	await desk.signIn("editor");
	const story = await aPublishedArticle({ headline: `更正${run}｜產能倍增` });
	const told = { articleId: story.id, kind: "correction", whatWas: "三成", whatIs: "兩成伴" };
	value(await correctArticle(theSystem, told));
	await page.goto("/desk/corrections");
	expect(await faultsOf(page)).toEqual([]);
	expect(await darkFaultsOf(page)).toEqual([]);
	await page.getByRole("link", { name: "修訂「產能倍增」的更正文字" }).first().click();
	// The field of the page that is come, not of one that is still being put together.
	await page.waitForURL(/\/desk\/corrections\/[^/]+$/);
	await page.waitForLoadState("networkidle");
	await page.getByLabel("正確寫法").fill("");
	await page.getByRole("button", { name: "刊出修訂" }).click();
	await expect(page.getByRole("alert").getByText("正確寫法：請填寫這一欄。")).toBeVisible();
	await page.getByLabel("正確寫法").fill("兩成半");
	await page.getByRole("button", { name: "刊出修訂" }).click();
	await expect(page.getByText("修訂已刊出，讀者所見即時更新。")).toBeVisible();
	const read = await (await request.get(`/articles/${story.number}`)).text();
	expect(read).toContain("兩成半");
	expect(read).toMatch(/更正文字於<time/);
	expect(read).not.toContain("兩成伴");
	await page.setViewportSize({ width: 320, height: 900 });
	expect(await overflowOf(page)).toEqual([]);
});

test("many stories are tagged at once after they were told apart, and the log finds the gesture", async ({
	page,
	desk,
}) => {
	test.setTimeout(60_000);
	await desk.signIn("chief");
	for (const part of ["一", "二"]) await aDraft({ headline: `批量${run}｜白鷺洲${run}${part}` });
	await page.goto(`/desk/articles?q=${encodeURIComponent(`白鷺洲${run}`)}`);
	await page.getByLabel("選取本頁全部").check();
	await expect(page.getByText("已選2篇")).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	await page.getByLabel("要做甚麼").selectOption("withdraw");
	await page.getByRole("button", { name: "下一步" }).click();
	await expect(page.getByRole("heading", { name: "2篇不會更改" })).toBeVisible();
	await expect(page.getByText("稿件未發布，請先發布。").first()).toBeVisible();
	await page.goBack();
	await page.getByLabel("列表全部2篇").check();
	await page.getByLabel("要做甚麼").selectOption("tag");
	await page.getByRole("button", { name: "下一步" }).click();
	await expect(page.getByRole("heading", { name: "會更改2篇" })).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	expect(await darkFaultsOf(page)).toEqual([]);
	await page.getByLabel("標籤", { exact: true }).fill(`批標${run}`);
	await page.getByRole("button", { name: "為2篇加標籤" }).click();
	await expect(page.getByText("已更改2篇。")).toBeVisible();
	await page.setViewportSize({ width: 320, height: 900 });
	expect(await overflowOf(page)).toEqual([]);
	await page.setViewportSize({ width: 1440, height: 900 });

	await page.goto("/desk/events");
	await page.getByLabel("動作").selectOption({ label: "批量更改" });
	await page.getByRole("button", { name: "篩選" }).click();
	await expect(page.getByRole("link", { name: new RegExp(`白鷺洲${run}二`) }).first()).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	expect(await darkFaultsOf(page)).toEqual([]);
	const [file] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("link", { name: "下載CSV" }).click(),
	]);
	expect(file.suggestedFilename()).toMatch(/^events-\d{4}-\d\d-\d\d\.csv$/);
	await page.setViewportSize({ width: 320, height: 900 });
	expect(await overflowOf(page)).toEqual([]);
});

/** Every page of the directories, the log and the ledger, and who may see it. */
const PAGES: Record<string, readonly string[]> = {
	people: ["chief", "editor"],
	"people/new": ["chief", "editor"],
	sections: ["chief"],
	"sections/new": ["chief"],
	columns: ["chief"],
	"columns/new": ["chief"],
	tags: ["chief", "editor"],
	"tags/clean": ["chief", "editor"],
	companies: ["chief", "editor"],
	"companies/new": ["chief", "editor"],
	books: ["chief", "editor"],
	"books/new": ["chief", "editor"],
	boxes: ["chief"],
	"boxes/new": ["chief"],
	corrections: ["chief", "editor"],
	events: ["chief"],
	"events/csv": ["chief"],
	"articles/csv": ["chief", "editor", "writer", "columnist"],
	"articles/bulk?deed=tag": ["chief", "editor", "writer", "columnist"],
	[`people/${crypto.randomUUID()}`]: [],
	"people/none": [],
	"sections/none/merge": [],
	"corrections/none": [],
	"tags/none": [],
};

test("whoever may not see a page of the directories is told that there is none, and nobody gets a blank or a trace", async ({
	page,
	desk,
	context,
	baseURL,
}) => {
	test.setTimeout(240_000);
	const nobody = await context.request.get(`${baseURL}/desk/people`, { maxRedirects: 0 });
	expect(nobody.status()).toBe(307);
	expect(nobody.headers().location).toContain("/sign-in");
	expect((await context.request.get(`${baseURL}/desk/events/csv`)).status()).toBe(401);
	for (const role of ["chief", "editor", "writer", "columnist"] as const) {
		await desk.signIn(role);
		for (const [path, allowed] of Object.entries(PAGES)) {
			const answer = await context.request.get(`${baseURL}/desk/${path}`);
			const text = await answer.text();
			expect(answer.status(), `${role} ${path}`).toBe(allowed.includes(role) ? 200 : 404);
			expect(text, `${role} ${path}`).not.toMatch(/at \w+ \(|node_modules|ZodError/);
			if (!path.includes("csv") && answer.status() === 200)
				expect(text, `${role} ${path}`).toMatch(/<h1|<h2/);
		}
		await page.goto("/desk/sections/none/merge");
		await expect(page.getByRole("heading", { name: "找不到這一頁" })).toBeVisible();
	}
});
