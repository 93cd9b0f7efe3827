import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { addDays, dayOf } from "@/lib/time/hong-kong";
import { expect, test } from "../support/journey";
import { darkFaultsOf, faultsOf, overflowOf } from "../support/looks";

const run = Date.now().toString(36);
const TEXT = `我任教的學校${run}去年起試用三款改卷工具，結果好壞參半。${"老師省下的時間，全用在核對機器的評語。".repeat(16)}`;

async function send(page: Page, title: string, email: string): Promise<void> {
	await page.goto("/contribute/pitch");
	await page.getByLabel("真實姓名").fill("陳作者");
	await page.getByLabel("電郵").fill(email);
	await page.getByLabel("電話").fill("0000 0000");
	await page.getByLabel("作者簡介").fill("中學教師，研究評估。");
	await page.getByLabel("題目").fill(title);
	await page.getByLabel("全文").fill(TEXT);
	await page.getByLabel("利益申報").fill("無");
	await page.getByLabel("文章為原創").check();
	await page.getByLabel("我同意編輯部可刪改文章").check();
	await page.getByLabel("我已閱讀個人資料收集聲明").check();
	await page.getByRole("button", { name: /^送出/ }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("還差一步：請查看電郵。");
}

for (const isScripted of [false, true])
	test(`${isScripted ? "with" : "without"} JavaScript: a contributed piece is edited, proofed, changed, agreed to and printed`, async ({
		browser,
		desk,
		page,
		newsroom,
	}) => {
		test.setTimeout(180_000);
		const title = `教室來鴻｜改卷機器${run}${isScripted ? "乙" : "甲"}`;
		const email = `author-${run}-${isScripted}@writers.example`;
		const newestMail = async (subject: string) => {
			const [mail] = await newsroom.query(
				'select text from mails where "to" = $1 and subject like $2 order by created_at desc limit 1',
				[email, `${subject}%`],
			);
			return String(mail?.text);
		};
		const author = await (
			await browser.newContext({ javaScriptEnabled: isScripted, viewport: { width: 390, height: 844 } })
		).newPage();
		await send(author, title, email);
		await author.goto(/\S+\/contribute\/confirm\?token=\S+/.exec(await newestMail("請確認"))?.[0] ?? "");
		await author.getByRole("button", { name: "確認來件" }).click();
		await expect(author.getByRole("heading", { level: 1 })).toHaveText("已收妥，多謝你。");
		const own = author.url();

		await desk.signIn("editor");
		await page.goto("/desk/inbox?kind=pitch");
		await page.getByRole("link", { name: title, exact: true }).click();
		await page.getByRole("button", { name: "採用為草稿" }).click();
		await expect(page).toHaveURL(/\/desk\/articles\//);
		const draft = page.url();
		await page.locator(".ProseMirror").click();
		await page.keyboard.insertText(TEXT.replace("好壞參半", "令人失望"));
		await page.getByLabel("欄目", { exact: true }).selectOption({ index: 1 });
		const publish = page.getByRole("button", { name: "立即發布" });
		await expect(publish).toBeDisabled();
		await expect(page.getByText("未送作者校閱")).toBeVisible();
		await page.getByLabel("給作者的話").fill("改了一處，請過目。");
		await page.getByRole("button", { name: "送作者校閱" }).click();
		await expect(page.getByText("已送作者校閱")).toBeVisible();
		await expect(page.getByText("作者未回覆校樣")).toBeVisible();
		expect(await faultsOf(page)).toEqual([]);
		expect(await darkFaultsOf(page)).toEqual([]);

		await author.goto(/\S+\/contribute\/status\/\S+/.exec(await newestMail("請校閱"))?.[0] ?? "");
		expect(author.url()).toBe(own);
		await expect(author.getByRole("heading", { level: 1 })).toHaveText("請校閱你的文章");
		const proof = author.getByRole("article", { name: "標示改動的校樣" });
		await expect(proof.locator("del").filter({ hasText: "好壞參半" })).toContainText("（刪去：");
		await expect(proof.locator("ins").filter({ hasText: "失望" })).toContainText("（加入：");
		await expect(author.getByText("改了一處，請過目。")).toBeVisible();
		if (isScripted) {
			const { violations } = await new AxeBuilder({ page: author }).analyze();
			expect(violations).toEqual([]);
			expect(await darkFaultsOf(author)).toEqual([]);
		}
		expect(await overflowOf(author)).toEqual([]);
		const answer = await author.request.get(own);
		expect(answer.headers()["cache-control"]).toBe("no-store");
		// What is too long comes back beside the proof with every word of it.
		const tooMuch = "太長。".repeat(1_667);
		await author.getByLabel("要修改的地方").fill(tooMuch);
		await author.getByRole("button", { name: "要求修改" }).click();
		await expect(author.getByLabel("要修改的地方")).toHaveValue(tooMuch);
		await expect(author.getByLabel("要修改的地方")).toHaveAccessibleDescription(/太長|最多/);
		await author.getByLabel("要修改的地方").fill("不是失望，是好壞參半。");
		await author.getByRole("button", { name: "要求修改" }).click();
		await expect(author.getByRole("heading", { level: 1 })).toHaveText("編輯正按你的意見修改");
		await expect(author.getByRole("button", { name: "同意按此稿刊登" })).toHaveCount(0);

		await page.goto("/desk/notices");
		await page.getByRole("link", { name: "作者看過校樣，要求修改" }).first().click();
		await expect(page).toHaveURL(draft);
		await expect(page.getByRole("list", { name: "送校紀錄" })).toContainText("不是失望，是好壞參半。");
		await page.locator(".ProseMirror").click();
		await page.keyboard.press("Control+a");
		await page.keyboard.insertText(TEXT);
		await page.getByRole("button", { name: "再送作者校閱" }).click();
		await expect(page.getByText("已送作者校閱")).toBeVisible();

		await author.goto(own);
		await expect(author.getByRole("heading", { name: "校樣（第2稿）" })).toBeVisible();
		await author.getByRole("button", { name: "同意按此稿刊登" }).click();
		await expect(author.getByRole("heading", { level: 1 })).toHaveText("你已同意刊登");
		await expect(author.getByText("第2稿：你同意刊登")).toBeVisible();

		await page.reload();
		await expect(page.getByText("作者已同意").first()).toBeVisible();
		await publish.click();
		await page.getByRole("dialog").getByRole("button", { name: "立即發布" }).click();
		await expect(page.getByText("已發布", { exact: true }).first()).toBeVisible();
		await expect.poll(async () => newestMail("報道已刊出"), { timeout: 60_000 }).toMatch(/\/articles\/\d+/);
		await author.goto(own);
		await expect(author.getByRole("heading", { level: 1 })).toHaveText("報道已刊出");
		await expect(author.getByRole("article", { name: "標示改動的校樣" })).toHaveCount(0);
		await author.getByRole("link", { name: "閱讀報道" }).click();
		await expect(author.locator("main")).toContainText(`我任教的學校${run}`);
		await author.context().close();
	});

/** Chooses tomorrow's noon for the story; what `排定時間` then does is the caller's to see. */
async function chooseTomorrow(page: Page): Promise<void> {
	await page
		.getByLabel("日期", { exact: true })
		.first()
		.fill(addDays(dayOf(new Date()), 1));
	await page.getByLabel("香港時間", { exact: true }).first().fill("12:00");
}

test("a proof is recalled, and the author's page shows it no more and takes no answer; it is scheduled once the author agrees, not before", async ({
	browser,
	desk,
	page,
	newsroom,
}) => {
	test.setTimeout(180_000);
	const title = `教室來鴻｜收回校樣${run}`;
	const email = `recalled-${run}@writers.example`;
	const { author, own } = await aConfirmedPiece({ browser, newsroom, title, email });
	await desk.signIn("editor");
	await adopt(page, title);
	await chooseTomorrow(page);
	const schedule = page.getByRole("button", { name: "排定時間" });
	await expect(schedule).toBeDisabled();
	await expect(page.getByText("未送作者校閱", { exact: true }).first()).toBeVisible();

	await page.getByRole("button", { name: "送作者校閱" }).click();
	await expect(page.getByText("已送作者校閱")).toBeVisible();
	await expect(schedule).toBeDisabled();
	await author.goto(own);
	const proof = author.getByRole("article", { name: "標示改動的校樣" });
	await expect(proof).toBeVisible();
	// The author's page stands open while the desk takes the proof back.
	await page.getByRole("button", { name: "收回校樣" }).click();
	await expect(page.getByText("已收回校樣", { exact: true })).toBeVisible();
	await expect(page.getByRole("list", { name: "送校紀錄" })).toContainText("收回");
	await author.getByRole("button", { name: "同意按此稿刊登" }).click();
	await expect(author.getByRole("alert")).toContainText("編輯部剛收回或換了校樣，請看清楚下面的版本再回覆。");
	await author.goto(own);
	await expect(author.getByRole("heading", { level: 1 })).toHaveText("編輯正在跟進");
	await expect(author.getByText("編輯部已收回校樣，改好後會再請你校閱。")).toBeVisible();
	await expect(proof).toHaveCount(0);
	await expect(author.getByRole("button", { name: "同意按此稿刊登" })).toHaveCount(0);
	await page.reload();
	await expect(schedule).toBeDisabled();
	await expect(page.getByText("未送作者校閱", { exact: true }).first()).toBeVisible();

	await page.locator(".ProseMirror").click();
	await page.keyboard.press("Control+End");
	await page.keyboard.insertText("改好了。");
	await page.getByRole("button", { name: "再送作者校閱" }).click();
	await expect(page.getByText("已送作者校閱")).toBeVisible();
	await author.goto(own);
	await expect(author.getByRole("heading", { name: "校樣（第2稿）" })).toBeVisible();
	await author.getByRole("button", { name: "同意按此稿刊登" }).click();
	await expect(author.getByRole("heading", { level: 1 })).toHaveText("你已同意刊登");
	await page.reload();
	await chooseTomorrow(page);
	await schedule.click();
	await expect(page.getByRole("status").getByText("已排程", { exact: true })).toBeVisible();
	await author.goto(own);
	await expect(author.getByRole("heading", { level: 1 })).toHaveText("文章已排期刊登");
	await expect(author.locator('[aria-current="step"]')).toHaveText(/^排期/);

	// Taken back by its author, it leaves the schedule with it.
	await author.getByText("撤回來件", { exact: true }).click();
	await author.getByRole("button", { name: "確定撤回" }).click();
	await expect(author.getByRole("heading", { level: 1 })).toHaveText("來件已撤回");
	await expect(author.getByText("校樣不再提供，文章不會刊登。")).toBeVisible();
	await page.reload();
	await expect(page.getByText("作者已撤回這篇投稿，不能刊登。").first()).toBeVisible();
	await expect(page.getByRole("button", { name: "立即發布" })).toBeDisabled();
	await author.context().close();
});

test("a chief alone does without the author's word, says why, and the author is told; the next proof ends it", async ({
	browser,
	desk,
	page,
	context,
	newsroom,
}) => {
	test.setTimeout(180_000);
	const title = `教室來鴻｜免校${run}`;
	const email = `waived-${run}@writers.example`;
	const { author, own } = await aConfirmedPiece({ browser, newsroom, title, email });
	await desk.signIn("editor");
	await adopt(page, title);
	await page.getByRole("button", { name: "送作者校閱" }).click();
	await expect(page.getByText("已送作者校閱")).toBeVisible();
	await expect(page.getByText("免作者同意", { exact: true })).toHaveCount(0);
	await expect(page.getByRole("button", { name: "立即發布" })).toBeDisabled();

	const draft = page.url();
	await context.clearCookies();
	await desk.signIn("chief");
	await page.goto(draft);
	await page.getByText("免作者同意", { exact: true }).first().click();
	const waive = page.getByRole("button", { name: "免作者同意", exact: true });
	await waive.click();
	await expect(page.getByRole("alert").filter({ hasText: "請填寫" })).toBeVisible();
	await expect(page.getByRole("button", { name: "立即發布" })).toBeDisabled();
	await page.getByLabel("原因", { exact: true }).fill("作者在航機上，已電話口頭同意。");
	await waive.click();
	await expect(page.getByText("已准許免作者同意")).toBeVisible();
	await expect(page.getByText("主編免校")).toBeVisible();
	await page.reload();
	await expect(page.getByText("作者在航機上，已電話口頭同意。")).toBeVisible();
	await expect(page.getByRole("button", { name: "立即發布" })).toBeEnabled();
	const [logged] = await newsroom.query(
		"select details::text from events where verb = 'proof.waived' and subject_id = $1",
		[new URL(draft).pathname.split("/").at(-1)],
	);
	expect(logged?.details).toContain("作者在航機上，已電話口頭同意。");

	await author.goto(own);
	const told = author.getByText("主編已決定不等候你的回覆，文章可以刊登。");
	await expect(told).toBeVisible();
	await expect(author.locator("body")).not.toContainText("作者在航機上");
	// Whoever does not wait for an answer still takes it.
	await expect(author.getByRole("button", { name: "同意按此稿刊登" })).toBeVisible();

	await page.locator(".ProseMirror").click();
	await page.keyboard.press("Control+End");
	await page.keyboard.insertText("再改一句。");
	await page.getByRole("button", { name: "再送作者校閱" }).click();
	await expect(page.getByText("已送作者校閱")).toBeVisible();
	await page.reload();
	await expect(page.getByRole("button", { name: "立即發布" })).toBeDisabled();
	await author.goto(own);
	await expect(author.getByRole("heading", { name: "校樣（第2稿）" })).toBeVisible();
	await expect(told).toHaveCount(0);
	await author.context().close();
});

type Around = {
	browser: Browser;
	newsroom: { query: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]> };
	title: string;
	email: string;
};

/** A piece that its author has sent from a phone without script and confirmed; `own` is the author's page of it. */
async function aConfirmedPiece({
	browser,
	newsroom,
	title,
	email,
}: Around): Promise<{ author: Page; own: string }> {
	const context = await browser.newContext({
		javaScriptEnabled: false,
		viewport: { width: 390, height: 844 },
	});
	const author = await context.newPage();
	await send(author, title, email);
	const [mail] = await newsroom.query('select text from mails where "to" = $1', [email]);
	await author.goto(/\S+\/contribute\/confirm\?token=\S+/.exec(String(mail?.text))?.[0] ?? "");
	await author.getByRole("button", { name: "確認來件" }).click();
	await expect(author.getByRole("heading", { level: 1 })).toHaveText("已收妥，多謝你。");
	return { author, own: author.url() };
}

/** Begins a draft from a piece in the inbox and sets it, so that nothing but its author's word is missing. */
async function adopt(page: Page, title: string): Promise<void> {
	await page.goto("/desk/inbox?kind=pitch");
	await page.getByRole("link", { name: title, exact: true }).click();
	await page.getByRole("button", { name: "採用為草稿" }).click();
	await expect(page).toHaveURL(/\/desk\/articles\//);
	await page.locator(".ProseMirror").click();
	await page.keyboard.insertText(TEXT);
	await page.getByLabel("欄目", { exact: true }).selectOption({ index: 1 });
	await expect(page.getByText(/^已儲存/)).toBeVisible({ timeout: 15_000 });
}
