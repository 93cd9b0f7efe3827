import { sendSubmission } from "@/lib/submissions/send-submission";
import { aPublishedArticle, theSystem, value } from "../support/given";
import { expect, test } from "../support/journey";
import { darkFaultsOf, faultsOf, overflowOf } from "../support/looks";

const run = Date.now().toString(36);
const SENTENCES = [
	`鯉門光電${run}宣布，位於科學園的第二條封裝線已於本月試產，每月可處理八千片晶圓。`,
	`鯉門光電${run}同時與本地大學簽訂合作協議，三年內共同培訓四十名封裝工程師。`,
	`行政總裁趙廷軒稱，${run}新線投產後良率仍有待提升，預計明年中才達到收支平衡。`,
];

test.beforeAll(() => {
	process.env.DATABASE_URL = process.env.JOURNEYS_DATABASE_URL;
});

async function aRelease(organisation: string, body: string): Promise<string> {
	const { id } = value(
		await sendSubmission(theSystem, {
			kind: "press",
			title: `封裝線${run}試產`,
			body,
			organisation,
			senderName: "趙先生",
			email: `${organisation.length}-${run}@agency.example`,
			phone: "0000 0000",
			authorised: "on",
			mayEdit: "on",
			privacy: "on",
			stamp: "",
			address: "10.0.0.1",
		} as never),
	);
	return id;
}

test("the same news from two senders is seen as one, and a story that keeps their words tells readers who supplied it", async ({
	page,
	desk,
	request,
	newsroom,
}) => {
	test.setTimeout(120_000);
	await aRelease(`鯉門光電${run}`, SENTENCES.join("\n"));
	await aRelease(`港島公關${run}`, `代客戶發布如下。\n${SENTENCES.join("\n")}`);
	await desk.signIn("editor");
	await page.goto("/desk/inbox");
	await page.getByRole("searchbox", { name: "搜尋來件" }).fill(`封装线${run}`);
	await page.keyboard.press("Enter");
	const list = page.getByRole("region", { name: "來件" });
	await expect(list.getByRole("listitem")).toHaveCount(2);
	await expect(list.getByText("另有1份相近")).toHaveCount(2);
	expect(await faultsOf(page)).toEqual([]);
	await list.getByRole("link").filter({ hasText: run }).first().click();
	await expect(page.getByRole("heading", { name: "另有1份相近" })).toBeVisible();
	await page.getByText("相同的句子").click();
	await expect(page.locator(".inb-kin details li").first()).toContainText(run);
	expect(await faultsOf(page)).toEqual([]);
	expect(await darkFaultsOf(page)).toEqual([]);
	await page.setViewportSize({ width: 390, height: 844 });
	expect(await overflowOf(page)).toEqual([]);
	await page.setViewportSize({ width: 1440, height: 900 });
	const by = await page.locator(".inb-a .meta bdi").first().textContent();

	await page.getByRole("button", { name: "採用為草稿" }).click();
	await expect(page).toHaveURL(/\/desk\/articles\//);
	await page.locator(".ProseMirror").click();
	for (const sentence of SENTENCES) {
		await page.keyboard.insertText(sentence);
		await page.keyboard.press("Enter");
	}
	const meter = page.getByRole("region", { name: /^與來件相同/ });
	await expect(meter.getByText("100％")).toBeVisible();
	await meter.getByText("未改動的句子　3").click();
	await expect(meter.getByRole("listitem")).toHaveCount(3);
	await expect(page.getByText("內文有100％與來件相同，須加「新聞稿」標示")).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	expect(await darkFaultsOf(page)).toEqual([]);
	await meter.getByRole("button", { name: "加上「新聞稿」標示" }).click();
	await expect(meter.getByText(`已向讀者標示：新聞稿，資料由${by}提供。`)).toBeVisible();
	await expect(page.getByText("內文有100％與來件相同")).toHaveCount(0);

	await page.getByLabel("欄目", { exact: true }).selectOption({ index: 1 });
	await page.getByRole("button", { name: "立即發布" }).click();
	const confirm = page.getByRole("dialog").getByRole("button", { name: "立即發布" });
	await confirm.click();
	await expect(page.getByText("已發布", { exact: true }).first()).toBeVisible();
	const articleId = new URL(page.url()).pathname.split("/").at(-1);
	const [{ number } = { number: 0 }] = await newsroom.query("select number from articles where id = $1", [
		articleId,
	]);
	expect(await (await request.get(`/articles/${number}`)).text()).toContain(`新聞稿，資料由${by}提供`);
});

test("a reader's request for a correction becomes the correction, and one that is not right is answered in words", async ({
	page,
	desk,
	newsroom,
}) => {
	test.setTimeout(120_000);
	const story = await aPublishedArticle({ headline: `產能${run}｜增三成` });
	const ask = async (body: string) =>
		value(
			await sendSubmission(theSystem, {
				kind: "correction",
				about: String(story.number),
				quoted: "產能增三成",
				body,
				senderName: "何先生",
				relation: "讀者",
				email: `asks-${run}-${body.length}@mail.example`,
				privacy: "on",
				stamp: "",
				address: "10.0.0.1",
			} as never),
		).id;
	const [right, wrong] = [await ask(`${run}年報第十二頁寫的是兩成半。`), await ask(`${run}應為增四成。`)];
	await newsroom.query("update submissions set confirmed_at = now() - interval '50 hours' where id = $1", [
		wrong,
	]);
	await desk.signIn("editor");
	await page.goto(`/desk/inbox/${right}`);
	await expect(page.getByText(/^須於.*前決定$/).first()).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	await page.getByRole("link", { name: "成立，刊出更正" }).click();
	await expect(page.getByText(`${run}年報第十二頁寫的是兩成半。`)).toBeVisible();
	await expect(page.getByLabel("原文寫法")).toHaveValue("產能增三成");
	await page.getByLabel("正確寫法").fill("產能增兩成半");
	expect(await faultsOf(page)).toEqual([]);
	await page.getByRole("button", { name: "刊出更正" }).click();
	await expect(page.getByText("產能增兩成半").first()).toBeVisible();
	const [mail] = await newsroom.query('select subject from mails where "to" = $1', [
		`asks-${run}-${`${run}年報第十二頁寫的是兩成半。`.length}@mail.example`,
	]);
	expect(mail?.subject).toContain("更正已刊出");

	await page.goto(`/desk/inbox/${wrong}`);
	await expect(page.getByText(/的限期$/).first()).toBeVisible();
	await page.getByText("不成立", { exact: true }).click();
	await page.getByLabel("原因（會告知對方）").selectOption("not-upheld");
	await page.getByLabel("向對方說明翻查結果").fill("年報第十二頁的四成屬另一項目。");
	await page.getByRole("button", { name: "寄出答覆" }).click();
	await expect(page.getByText("已答覆：報道無須更正")).toBeVisible();
	await expect(page.getByText("年報第十二頁的四成屬另一項目。", { exact: true })).toBeVisible();
	const [{ state } = { state: "" }] = await newsroom.query("select state from submissions where id = $1", [
		wrong,
	]);
	expect(state).toBe("declined");
});
