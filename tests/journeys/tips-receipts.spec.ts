import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import { expect, test } from "@playwright/test";
import { GUESSES_OF_NETWORK } from "@/lib/tips/limits";
import { JOURNEYS_PORT } from "../support/journeys-address";
import { comeBack, confide, openTipSite, type TipSite, unlock } from "../support/tip-site";

const PORT = JOURNEYS_PORT + 6;
const BEAT_MS = 1_500;
let house: TipSite;

test.describe.configure({ mode: "serial", timeout: 180_000 });

test.beforeAll(async () => {
	test.setTimeout(180_000);
	house = await openTipSite(PORT);
});

test.afterAll(async () => house?.close());

/** What comes over the wire for a form, to the byte, and how long it took. The hour of the answer alone is left out. */
async function overTheWire(fields: Record<string, string>, network: string) {
	const body = new URLSearchParams(fields).toString();
	const began = performance.now();
	const socket = connect(PORT, "127.0.0.1");
	const chunks: Buffer[] = [];
	socket.on("data", (chunk: Buffer) => chunks.push(chunk));
	socket.write(
		`POST /contribute/tip HTTP/1.1\r\nhost: localhost:${PORT}\r\norigin: null\r\nx-forwarded-for: ${network}\r\nconnection: close\r\naccept-encoding: gzip, br\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
	);
	await once(socket, "close");
	const all = Buffer.concat(chunks);
	const end = all.indexOf("\r\n\r\n");
	return {
		head: all
			.subarray(0, end)
			.toString()
			.replace(/^date: .*$/im, "date"),
		bytes: all.length,
		text: all.subarray(end).toString(),
		ms: performance.now() - began,
	};
}

test("a right receipt, a wrong one, one that is gone and what cannot be one come back under one head, as many bytes and no sooner than the beat", async ({
	browser,
}) => {
	const source = await house.aSource(browser);
	const right = await confide(source, "一條線索。");
	const gone = await confide(source, "一條很快不在的線索。");
	await comeBack(source, gone);
	await source.getByLabel("我明白銷毀後無法復原").check();
	await source.getByRole("button", { name: "立即銷毀" }).click();
	await expect(source.getByRole("heading", { level: 1 })).toHaveText("已經銷毀。");
	await source.context().close();

	const look = (receipt: string, network: string) => overTheWire({ do: "look", receipt }, network);
	const opened = await look(right, "203.0.113.1");
	expect(opened.text).toContain("已收到");
	const refused = [
		await look("海島".repeat(8), "203.0.113.2"),
		await look(gone, "203.0.113.3"),
		await look("不是密語", "203.0.113.4"),
		await look("", "203.0.113.5"),
		await look("海島\0\u{202E}'; drop table tips; --".repeat(400), "203.0.113.6"),
		await overTheWire({ do: "look" }, "203.0.113.7"),
		await overTheWire({ do: "destroy", sure: "on", receipt: "海島".repeat(8) }, "203.0.113.8"),
		await overTheWire({ do: "answer", text: "一句", receipt: "海島".repeat(8) }, "203.0.113.9"),
	];
	for (const answer of refused) {
		expect(answer.head).toBe(opened.head);
		expect(answer.bytes).toBe(opened.bytes);
		expect(answer.text).toContain("找不到這個密語");
		// To the byte: no answer tells how near a guess was.
		expect(answer.text === refused[0]?.text).toBe(true);
	}
	for (const { ms } of [opened, ...refused]) expect(ms).toBeGreaterThanOrEqual(BEAT_MS - 5);
	expect(opened.head).toContain("HTTP/1.1 200");
	expect(opened.head).not.toMatch(/^(etag|set-cookie|content-encoding|last-modified):/im);
});

test("the way out waits for no beat, says nothing of the page and has the browser forget what this site left in it", async () => {
	const answer = await overTheWire({ do: "leave", text: "還未寫完" }, "203.0.113.20");
	expect(answer.head).toContain("HTTP/1.1 303");
	expect(answer.head).toMatch(/^location: http:\/\/localhost:\d+\/$/im);
	expect(answer.head).toMatch(/^clear-site-data: "cache", "storage"$/im);
	expect(answer.head).toMatch(/^cache-control: no-store/im);
	expect(answer.ms).toBeLessThan(BEAT_MS);
});

test("without JavaScript: who guesses is stopped in words after ten, with the right receipt too; another network is not", async ({
	browser,
}) => {
	const source = await house.aSource(browser, { javaScriptEnabled: false });
	const receipt = await confide(source, "一條線索。");
	const guesser = await house.aSource(browser, { javaScriptEnabled: false });
	const alert = guesser.getByRole("alert").filter({ hasText: "密語" });
	for (let tried = 0; tried < GUESSES_OF_NETWORK; tried += 1) {
		await comeBack(guesser, "海島".repeat(8));
		await expect(alert).toHaveText("找不到這個密語。請對照所抄的詞和次序；如已銷毀，亦會找不到。");
	}
	for (const one of ["海島".repeat(8), receipt]) {
		await comeBack(guesser, one);
		await expect(alert).toHaveText("密語試得太多次。請一小時後再來。");
		await expect(guesser.getByLabel("八個詞的密語")).toHaveAccessibleDescription(/密語試得太多次/);
		// A receipt stands on no page but its own.
		await expect(guesser.getByLabel("八個詞的密語")).toHaveValue("");
		expect(await guesser.content()).not.toContain(receipt);
	}
	await comeBack(source, receipt);
	await expect(source.getByRole("heading", { level: 1 })).toHaveText("已收到");
	for (const page of [guesser, source]) await page.context().close();
});

test("with JavaScript a source and a custodian write to each other: what either says leaves their browser sealed, and both see how it stands", async ({
	browser,
}) => {
	const said = [
		`線索${randomUUID()}`,
		`問題${randomUUID()}`,
		`回答${randomUUID()}`,
		`多謝${randomUUID()}`,
	] as [string, string, string, string];
	const source = await house.aSource(browser);
	let left = "";
	const before = (await house.query("select id from tips")).map(({ id }) => id);
	const receipt = await confide(source, said[0]);
	const [tip] = await house.query("select id from tips where id <> all($1::uuid[])", [before]);
	const desk = await house.atDesk(browser, house.custodians[1].actor.email);
	for (const page of [source, desk])
		page.on("request", (request) => {
			left += request.postDataBuffer()?.toString("latin1") ?? "";
		});
	await desk.goto(`/desk/tips/${tip?.id}`);
	await unlock(desk);
	await desk.getByRole("button", { name: "解密" }).click();
	await expect(desk.locator(".dt-text")).toHaveText(said[0], { timeout: 20_000 });
	const reply = async (text: string, state: string) => {
		await desk.getByLabel("回覆", { exact: true }).fill(text);
		await desk.getByLabel("來源看到的狀態").first().selectOption({ label: state });
		await desk.getByRole("button", { name: "加密送出" }).click();
		await expect(desk.getByText("回覆已加密送出。")).toBeVisible({ timeout: 20_000 });
	};
	await reply(said[1], "想再問來源");

	await comeBack(source, receipt);
	await expect(source.getByRole("heading", { level: 1 })).toHaveText("想再問你");
	await expect(source.getByText(said[1])).toBeVisible();
	await source.getByRole("textbox", { name: "補充或回答" }).fill(said[2]);
	await source.getByRole("button", { name: "加密送出" }).click();
	await expect(source.getByRole("status")).toHaveText("已加密送出。", { timeout: 20_000 });
	await expect(source.getByRole("heading", { level: 1 })).toHaveText("已收到你的回覆");
	expect(await source.content()).not.toContain(said[2]);

	await desk.reload();
	await expect(desk.getByText("來源已回覆").first()).toBeVisible();
	await unlock(desk);
	await desk.getByRole("listitem").filter({ hasText: "第3則" }).getByRole("button", { name: "解密" }).click();
	await expect(desk.locator(".dt-text")).toHaveText(said[2], { timeout: 20_000 });
	await reply(said[3], "跟進中");
	await comeBack(source, receipt);
	await expect(source.getByRole("heading", { level: 1 })).toHaveText("跟進中");
	for (const text of [said[1], said[3]]) await expect(source.getByText(text)).toBeVisible();
	// At the end the source reads that it came to readers, or did not.
	await desk.reload();
	await unlock(desk);
	await reply(`刊出${said[3]}`, "完結：已刊出");
	await comeBack(source, receipt);
	await expect(source.getByRole("heading", { level: 1 })).toHaveText("已完結，已刊出報道");
	for (const text of said) expect(left).not.toContain(Buffer.from(text).toString("latin1"));
	expect(left).toContain("age-encryption.org/v1");
	for (const page of [source, desk]) await page.context().close();
});
