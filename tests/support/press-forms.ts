import { expect, type Page } from "@playwright/test";
import type { SubmissionKind } from "@/lib/submissions/kinds";
import { addDays, dayOf } from "@/lib/time/hong-kong";
import { overflowOf } from "./looks";

export const PHONE = { width: 390, height: 844 };
export type Query = (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;
export type Sent = { title: string; email: string; about?: number };

/** Long enough for every form, and like no other text. */
function textOf(title: string): string {
	return Array.from(
		{ length: 9 },
		(_, at) => `「${title}」第${at + 1}項：每月可處理八千片晶圓，良率未有公布，預計明年投產。`,
	).join("");
}

/** What each form asks for besides who sends, as somebody fills it in on a phone. */
export const FILL: Record<SubmissionKind, (page: Page, sent: Sent) => Promise<void>> = {
	press: async (page, { title }) => {
		await page.getByLabel("機構名稱").fill("曜石光子");
		await page.getByLabel("聯絡人姓名").fill("趙先生");
		await page.getByLabel("電話").fill("0000 0000");
		await page.getByLabel("新聞稿標題").fill(title);
		await page.getByLabel("新聞稿正文").fill(textOf(title));
		await page.getByLabel("我獲授權代表機構").check();
		await page.getByLabel("我同意編輯部可刪改").check();
	},
	pitch: async (page, { title }) => {
		await page.getByLabel("真實姓名").fill("陳作者");
		await page.getByLabel("作者簡介").fill("中學教師，研究評估。");
		await page.getByLabel("題目").fill(title);
		await page.getByLabel("全文").fill(textOf(title));
		await page.getByLabel("利益申報").fill("無");
		await page.getByLabel("文章為原創").check();
		await page.getByLabel("我同意編輯部可刪改文章").check();
	},
	invitation: async (page, { title }) => {
		await page.getByLabel("機構名稱").fill("曜石光子");
		await page.getByLabel("聯絡人姓名").fill("趙先生");
		await page.getByLabel("當日聯絡電話").fill("0000 0000");
		await page.getByLabel("活動名稱").fill(title);
		await page.getByLabel("內容及新聞價值").fill("公布良率及投產時間表，設示範及分組提問，可拍攝。");
		await page
			.getByLabel("日期")
			.first()
			.fill(addDays(dayOf(new Date()), 5));
		await page.getByLabel("開始時間").fill("14:30");
		await page.getByLabel("地點").fill("科學園十二座");
	},
	correction: async (page, { title, about }) => {
		await page.getByLabel("報道網址或編號").fill(String(about));
		await page.getByLabel("有誤的字句").fill("第二段文字。");
		await page.getByLabel("應作").fill(`${title}：第二段有誤，見年報第十二頁。`);
		await page.getByLabel("姓名", { exact: false }).first().fill("何先生");
		await page.getByLabel("與報道的關係").selectOption("讀者");
	},
};

/** Sends a form from a phone and confirms it by its mail; the page is then the sender's own. */
export async function send(
	page: Page,
	query: Query,
	{ kind, ...sent }: Sent & { kind: SubmissionKind },
): Promise<void> {
	await page.goto("/contribute");
	await page.locator(`a[href="/contribute/${kind}"]`).first().click();
	const begun = Date.now();
	await FILL[kind](page, sent);
	await page.getByLabel("電郵", { exact: false }).first().fill(sent.email);
	await page.getByLabel("我已閱讀個人資料收集聲明").check();
	expect(await overflowOf(page)).toEqual([]);
	// Nobody fills a form in less than three seconds, and who does is looked at first.
	await page.waitForTimeout(Math.max(0, begun + 3_500 - Date.now()));
	await page.getByRole("button", { name: /^送出/ }).last().click();
	await confirm(page, query, sent.email);
}

/** Presses the link and the button by which a submission counts as received. */
export async function confirm(page: Page, query: Query, email: string): Promise<void> {
	// A picture that was sent with the form is examined before the next page comes.
	const heading = page.getByRole("heading", { level: 1 });
	await expect(heading).toHaveText("還差一步：請查看電郵。", { timeout: 30_000 });
	await page.goto(/\S+\/contribute\/confirm\?token=\S+/.exec(await newestMail(query, email))?.[0] ?? "");
	await page.getByRole("button", { name: "確認來件" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("已收妥，多謝你。");
	expect(await overflowOf(page)).toEqual([]);
}

/** The newest mail to an address, subject and text. */
export async function newestMail(query: Query, email: string): Promise<string> {
	const [mail] = await query(
		'select subject, text from mails where "to" = $1 order by created_at desc, id limit 1',
		[email],
	);
	return `${mail?.subject}\n${mail?.text}`;
}

/** A story that readers have, begun and published at the desk. */
export async function aStoryOut(
	page: Page,
	desk: {
		startStory: () => Promise<{ id: string; number: number }>;
		open: (id: string) => Promise<unknown>;
		publish: () => Promise<void>;
	},
): Promise<{ number: number }> {
	const story = await desk.startStory();
	await desk.open(story.id);
	await desk.publish();
	await expect(page.getByText("已發布", { exact: true }).first()).toBeVisible();
	return story;
}
