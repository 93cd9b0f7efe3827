import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { setDatabaseUrl } from "@/lib/env";
import { unlockCustodianKey } from "@/lib/tips/custodian-key";
import { PASSWORD, signIn } from "../support/at-the-desk";
import { aColleague } from "../support/colleague";
import { encodings } from "../support/encodings";
import { expect, test } from "../support/journey";

const HERE = "/contribute/tip";

async function atDesk(browser: Browser, email: string, origin: string): Promise<Page> {
	const context = await browser.newContext({ baseURL: origin, locale: "zh-HK" });
	await signIn(context, email, origin);
	return context.newPage();
}

/** Sends a tip as a form; the tip is the newest of the desk's list then. */
async function confide(page: Page, text: string): Promise<void> {
	await page.goto(HERE);
	await page.getByLabel("你想告訴我們甚麼？").fill(text);
	await page.getByRole("button", { name: "加密遞交" }).click();
	await expect(page.getByRole("list", { name: "八個詞的密語" })).toBeVisible({ timeout: 30_000 });
}

async function unlock(desk: Page, passphrase: string): Promise<void> {
	await desk.getByLabel("保管密鑰的密碼").fill(passphrase);
	await desk.getByRole("button", { name: "解鎖" }).click();
	await expect(desk.getByRole("button", { name: "上鎖" })).toBeVisible({ timeout: 60_000 });
}

test("a custodian makes a key of which the server sees the public half alone, comes into office by two others, and opens what was sent before once it is sealed anew; of a tip only the chosen words go into a story", async ({
	browser,
	baseURL,
	newsroom,
	page,
}) => {
	test.setTimeout(300_000);
	const origin = baseURL ?? "";
	const [canary, name] = [`線索${randomUUID()}`, `陳${randomUUID().slice(0, 8)}`];
	const passphrase = `海風-${randomUUID()}-只有我知道`;
	await confide(page, `${canary}\n線人${name}親眼所見。`);
	const [tip] = await newsroom.query(
		"select t.id from tips t where t.id not in (select tip_id from tip_messages where sender = 'desk') order by (select max(xmin::text::bigint) from tip_messages m where m.tip_id = t.id) desc limit 1",
	);
	const address = `/desk/tips/${tip?.id}`;

	setDatabaseUrl(newsroom.databaseUrl);
	const newcomer = await aColleague("tip-custodian");
	const own = await atDesk(browser, newcomer.email, origin);
	const left: Buffer[] = [];
	own.on("request", (request) => {
		left.push(Buffer.from(`${request.url()}\n${JSON.stringify(request.headers())}\n`));
		left.push(request.postDataBuffer() ?? Buffer.alloc(0));
	});
	await own.goto("/desk/tips/keys");
	await own.getByLabel("新密碼").fill(passphrase);
	await own.getByLabel("再輸入一次").fill(passphrase);
	await own.getByRole("button", { name: "製作密鑰" }).click();
	await expect(own.getByText("待系統管理員確認")).toBeVisible({ timeout: 60_000 });
	const [key] = await newsroom.query(
		"select k.id, k.locked, k.recipient from tip_keys k join users u on u.id = k.user_id where u.email = $1",
		[newcomer.email],
	);
	const identity = await unlockCustodianKey(String(key?.locked), passphrase);
	expect(identity).toMatch(/^AGE-SECRET-KEY-PQ-/);
	const seen = () => Buffer.concat(left);
	// That the key was sent at all, and in this way, is the control of what follows.
	expect(seen().includes(String(key?.recipient).slice(0, 60))).toBe(true);
	for (const secret of [passphrase, String(identity), "AGE-SECRET-KEY"])
		for (const [shape, bytes] of encodings(secret))
			expect(seen().includes(bytes), `${shape} of ${secret.slice(0, 16)}`).toBe(false);

	for (const [role, button] of [
		["admin", "第一次確認"],
		["chief", "第二次確認"],
	] as const) {
		const other = await atDesk(browser, `${role}@ejtech.example`, origin);
		await other.goto("/desk/tips/keys");
		await other
			.getByRole("listitem")
			.filter({ hasText: newcomer.name })
			.getByRole("button", { name: button })
			.click();
		await expect(
			other.getByRole("listitem").filter({ hasText: newcomer.name }).getByRole("button", { name: button }),
		).toBeHidden({ timeout: 20_000 });
		await other.context().close();
	}

	await own.goto(address);
	await unlock(own, passphrase);
	await expect(own.getByText("這則訊息未為你的密鑰加密")).toBeVisible();

	const colleague = await atDesk(browser, "tips@ejtech.example", origin);
	await colleague.goto(address);
	await unlock(colleague, PASSWORD);
	await colleague.getByRole("button", { name: "為現任保管人重新加密" }).click();
	await expect(colleague.getByText("已為現任保管人重新加密。")).toBeVisible({ timeout: 60_000 });

	await own.reload();
	await unlock(own, passphrase);
	await own.getByRole("button", { name: "解密" }).first().click({ timeout: 60_000 });
	await expect(own.getByText(canary).first()).toBeVisible({ timeout: 20_000 });

	await own.getByLabel("標題", { exact: true }).fill("公司｜被指挪用一億");
	await own.getByLabel("帶到草稿的文字").fill("消息指，公司挪用一億。");
	await own.getByRole("button", { name: "以這些文字開稿" }).click();
	await expect(own.getByText(/已開稿\d+/)).toBeVisible({ timeout: 20_000 });
	const [story] = await newsroom.query(
		"select a.id, a.body::text as body, a.headline from articles a join tips t on t.story_number = a.number where t.id = $1",
		[tip?.id],
	);
	expect(String(story?.body)).toContain("消息指，公司挪用一億。");
	// Neither what was cut nor a way back was ever sent with it.
	for (const secret of [canary, name, passphrase, String(identity), "AGE-SECRET-KEY"])
		for (const [shape, bytes] of encodings(secret))
			expect(seen().includes(bytes), `${shape} of ${secret.slice(0, 16)}`).toBe(false);
	expect(JSON.stringify(story)).not.toMatch(new RegExp(`${canary}|${name}|${tip?.id}`));

	await own.goto("/desk/tips/keys");
	const row = own.getByRole("listitem").filter({ hasText: newcomer.name });
	await row.locator("summary").click();
	await row.getByRole("button", { name: "移除密鑰" }).click();
	await expect(row).toBeHidden({ timeout: 20_000 });
	await own.goto(address);
	await expect(own.getByRole("heading", { level: 1 })).not.toContainText("收到的來料");
	await confide(page, `之後的${randomUUID()}`);
	const later = await newsroom.query("select 1 from tip_messages where $1 = any(sealed_for)", [key?.id]);
	expect(later.length).toBe(1);
});
