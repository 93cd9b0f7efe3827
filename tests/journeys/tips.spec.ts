import { randomUUID } from "node:crypto";
import { openReceipt } from "@/lib/tips/receipt";
import { readReceipt } from "@/lib/tips/receipt-words";
import { readSalt } from "@/lib/tips/source-queries";
import { PASSWORD, signIn } from "../support/at-the-desk";
import { expect, test } from "../support/journey";
import { overflowOf } from "../support/looks";
import { PHONE } from "../support/press-forms";
import { receiptOn } from "../support/tip-site";

const HERE = "/contribute/tip";

// Whoever has something to tell has it on a phone.
test.use({ viewport: PHONE });

test.beforeAll(() => {
	process.env.DATABASE_URL = process.env.JOURNEYS_DATABASE_URL;
});

test("leaving is at once: the page is empty and its place in the history is taken", async ({
	page,
	baseURL,
}) => {
	await page.goto("/contribute");
	await page.goto(HERE);
	await page.getByLabel("你想告訴我們甚麼？").fill("還未寫完");
	await page.getByRole("button", { name: "立即離開" }).click();
	await expect(page).toHaveURL(`${baseURL}/`);
	await page.goBack();
	await expect(page).toHaveURL(`${baseURL}/contribute`);
	await page.goForward();
	await expect(page).toHaveURL(`${baseURL}/`);
});

test.describe("without script", () => {
	test.use({ javaScriptEnabled: false });

	test("leaving is at once too: what was typed, and a receipt, are on no page that the way back leads to", async ({
		page,
		baseURL,
	}) => {
		await page.goto("/contribute");
		await page.goto(HERE);
		const text = page.getByLabel("你想告訴我們甚麼？");
		await text.fill("還未寫完");
		const answered = page.waitForResponse((response) => response.request().method() === "POST");
		await page.getByRole("button", { name: "立即離開" }).click();
		await expect(page).toHaveURL(`${baseURL}/`);
		const answer = await answered;
		expect(answer.status()).toBe(303);
		// Whoever only wants away sends nothing of what they had written.
		expect(answer.request().postData()).toBe("do=leave");
		await page.goBack();
		await expect(text).toHaveValue("");

		await text.fill("一條線索。");
		await page.getByRole("button", { name: "加密遞交" }).click();
		const receipt = await receiptOn(page);
		await page.getByRole("button", { name: "立即離開" }).click();
		await expect(page).toHaveURL(`${baseURL}/`);
		// The browser has the page of the receipt no more, and asks for it by no form of its own.
		await page.goBack().catch((error: Error) => expect(error.message).toContain("ERR_CACHE_MISS"));
		// The browser's own page of the error comes a moment after the call has failed.
		await page.waitForTimeout(1_000);
		await expect(async () => {
			const shown = await page.content();
			// A word or two may stand in the example of one.
			expect(receipt.split(" ").filter((word) => shown.includes(word)).length).toBeLessThan(5);
		}).toPass({ timeout: 5_000 });
	});

	test("a source sends with a file, comes back, writes again and has all destroyed; no cookie, no other address", async ({
		page,
		context,
		baseURL,
	}) => {
		const canary = `線索${randomUUID()}`;
		const elsewhere: string[] = [];
		page.on("request", (request) => {
			if (!request.url().startsWith(baseURL ?? "")) elsewhere.push(request.url());
		});
		const first = await page.goto(HERE);
		expect(first?.headers()["cache-control"]).toContain("no-store");
		expect(first?.headers()["referrer-policy"]).toBe("no-referrer");
		expect(first?.headers()["content-security-policy"]).toContain("default-src 'none'");
		await page.getByLabel("你想告訴我們甚麼？").fill(canary);
		await page.getByLabel("檔案").setInputFiles({
			name: "名單.pdf",
			mimeType: "application/pdf",
			buffer: Buffer.from("名單"),
		});
		await page.getByRole("button", { name: "加密遞交" }).click();
		const receipt = await receiptOn(page);
		expect(receipt.split(" ")).toHaveLength(8);
		expect(await overflowOf(page)).toEqual([]);
		expect(page.url()).toBe(`${baseURL}${HERE}`);

		await page.goto(HERE);
		await page.getByLabel("八個詞的密語").fill(receipt);
		await page.getByRole("button", { name: "查看回覆" }).click();
		await expect(page.getByRole("heading", { level: 1 })).toHaveText("已收到");
		expect(await page.content()).not.toContain(canary);
		await page.getByRole("textbox", { name: "補充或回答" }).fill("補一句。");
		await page.getByRole("button", { name: "加密送出" }).click();
		await expect(page.getByRole("status")).toHaveText("已加密送出。");
		await page.getByLabel("我明白銷毀後無法復原").check();
		await page.getByRole("button", { name: "立即銷毀" }).click();
		await expect(page.getByRole("heading", { level: 1 })).toHaveText("已經銷毀。");
		await page.getByRole("button", { name: "立即離開" }).click();
		await expect(page).toHaveURL(`${baseURL}/`);
		expect(elsewhere).toEqual([]);
		expect(await context.cookies()).toEqual([]);
	});
});

test("with script only a sealed file leaves the browser; a custodian opens and answers it, a chief and an administrator cannot", async ({
	browser,
	baseURL,
	newsroom,
}) => {
	test.setTimeout(180_000);
	const origin = baseURL ?? "";
	const canary = `線索${randomUUID()}`;
	const source = await browser.newContext({ baseURL: origin, viewport: PHONE });
	const page = await source.newPage();
	await page.goto(HERE);
	await page.getByLabel("你想告訴我們甚麼？").fill(canary);
	const sent = page.waitForRequest((request) => request.method() === "POST");
	await page.getByRole("button", { name: "加密遞交" }).click();
	const body = (await sent).postDataBuffer() ?? Buffer.alloc(0);
	expect(body.includes(canary)).toBe(false);
	expect(body.includes("age-encryption.org/v1")).toBe(true);
	const receipt = await receiptOn(page);
	expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
		0,
		0,
		"",
	]);

	for (const role of ["chief", "admin"]) {
		const other = await browser.newContext({ baseURL: origin });
		await signIn(other, `${role}@ejtech.example`, origin);
		const desk = await other.newPage();
		await desk.goto("/desk/tips");
		await expect(desk).toHaveURL(/\/desk\/tips\/keys$/);
		await other.close();
	}

	const salt = await readSalt();
	const { hash } = await openReceipt(readReceipt(receipt) ?? [], salt ?? "");
	const [tip] = await newsroom.query("select id from tips where receipt = $1", [hash]);
	for (const name of ["tips", "tips-2"]) {
		const keeper = await browser.newContext({ baseURL: origin });
		await signIn(keeper, `${name}@ejtech.example`, origin);
		const desk = await keeper.newPage();
		await desk.goto("/desk/tips");
		// Others may have come meanwhile: whoever wrote this one alone knows which it is.
		await desk.getByRole("list", { name: "保密來料" }).locator(`a[href$="${tip?.id}"]`).click();
		await desk.getByLabel("保管密鑰的密碼").fill(PASSWORD);
		await desk.getByRole("button", { name: "解鎖" }).click();
		await desk.getByRole("button", { name: "解密" }).first().click({ timeout: 60_000 });
		await expect(desk.getByText(canary).first()).toBeVisible({ timeout: 20_000 });
		if (name === "tips") {
			await desk.getByLabel("回覆", { exact: true }).fill("請問是何時？");
			await desk.getByRole("button", { name: "加密送出" }).click();
			await expect(desk.getByText("回覆已加密送出。")).toBeVisible({ timeout: 20_000 });
		}
		await keeper.close();
	}

	await page.goto(HERE);
	await page.getByLabel("八個詞的密語").fill(receipt);
	await page.getByRole("button", { name: "查看回覆" }).click();
	await expect(page.getByText("請問是何時？")).toBeVisible({ timeout: 20_000 });
	await source.close();
});
