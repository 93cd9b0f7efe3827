import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { PASSWORD, signIn } from "../support/at-the-desk";
import { expect, test } from "../support/journey";

const HERE = "/contribute/tip";

/** The words that stand on the page of a receipt. */
async function receiptOn(page: import("@playwright/test").Page): Promise<string> {
	const list = page.getByRole("list", { name: "八個詞的密語" });
	await expect(list).toBeVisible({ timeout: 20_000 });
	return (await list.getByRole("listitem").allTextContents()).join(" ");
}

/** Milliseconds: the answers of the page leave at whole beats of so long. */
const BEAT = 1_500;

/** What comes back for a form, as whoever watches the wire sees it: bytes with the head, and time. Nothing is kept open for another. */
function onTheWire(origin: string, fields: Record<string, string>) {
	const body = new URLSearchParams(fields).toString();
	return new Promise<{ bytes: number; ms: number; status: number; page: string }>((settle, fail) => {
		const asked = request(`${origin}${HERE}`, {
			method: "POST",
			agent: false,
			headers: { origin, "content-type": "application/x-www-form-urlencoded" },
		});
		const begun = performance.now();
		asked.on("error", fail);
		asked.on("response", (answer) => {
			const chunks: Buffer[] = [];
			answer.on("data", (chunk: Buffer) => chunks.push(chunk));
			answer.on("end", () =>
				settle({
					bytes: answer.socket.bytesRead,
					ms: performance.now() - begun,
					status: answer.statusCode ?? 0,
					page: Buffer.concat(chunks).toString(),
				}),
			);
		});
		asked.end(body);
	});
}

test("an answer about a receipt is as long as any other, to the byte of the wire, has the same status and leaves at the same beat, whether there is such a tip or not", async ({
	page,
	baseURL,
}) => {
	const origin = baseURL ?? "";
	const receipts: string[] = [];
	for (let sent = 0; sent < 2; sent += 1) {
		await page.goto(HERE);
		await page.getByLabel("你想告訴我們甚麼？").fill("一條線索。");
		await page.getByRole("button", { name: "加密遞交" }).click();
		receipts.push(await receiptOn(page));
	}
	const [right = "", destroyed = ""] = receipts;
	const gone = await onTheWire(origin, { do: "destroy", receipt: destroyed, sure: "on" });
	expect(gone.page).toContain("已經銷毀。");
	const answers: Awaited<ReturnType<typeof onTheWire>>[] = [];
	for (const receipt of [right, destroyed, "海島".repeat(8), "不是密語", ""])
		answers.push(await onTheWire(origin, { do: "look", receipt }));
	expect(answers.map(({ page }) => page.includes("找不到這個密語"))).toEqual([false, true, true, true, true]);
	expect(answers.map(({ bytes }) => bytes)).toEqual(answers.map(() => answers[0]?.bytes));
	expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
	const beats = answers.map(({ ms }) => Math.floor(ms / BEAT));
	// A machine that is busy with other tests takes a beat more for one of them now and then; of the work itself nothing shows.
	expect(Math.max(...beats) - Math.min(...beats)).toBeLessThanOrEqual(1);
	for (const { ms } of answers) expect(ms % BEAT).toBeLessThan(400);
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

	test("leaving wipes what the site has left in the browser, and whoever goes back finds nothing that was written", async ({
		page,
		baseURL,
	}) => {
		await page.goto("/contribute");
		await page.goto(HERE);
		await page.getByLabel("你想告訴我們甚麼？").fill("還未寫完");
		const answered = page.waitForResponse((response) => response.request().method() === "POST");
		await page.getByRole("button", { name: "立即離開" }).click();
		const answer = await answered;
		expect([answer.status(), answer.headers().location]).toEqual([303, `${baseURL}/`]);
		expect(answer.headers()["clear-site-data"]).toBe('"cache", "storage"');
		await expect(page).toHaveURL(`${baseURL}/`);
		await page.goBack();
		await expect(page).toHaveURL(`${baseURL}${HERE}`);
		await expect(page.getByLabel("你想告訴我們甚麼？")).toHaveValue("");
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
}) => {
	test.setTimeout(180_000);
	const origin = baseURL ?? "";
	const canary = `線索${randomUUID()}`;
	const source = await browser.newContext({ baseURL: origin });
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

	for (const name of ["tips", "tips-2"]) {
		const keeper = await browser.newContext({ baseURL: origin });
		await signIn(keeper, `${name}@ejtech.example`, origin);
		const desk = await keeper.newPage();
		await desk.goto("/desk/tips");
		await desk.getByRole("list", { name: "保密來料" }).getByRole("link").first().click();
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
