import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { aSection, aStaffMember } from "../support/given";
import { JOURNEYS_PORT } from "../support/journeys-address";
import { comeBack, confide, openTipSite, type TipSite, unlock } from "../support/tip-site";

let house: TipSite;

// The keys of the house are one for all of them.
test.describe.configure({ mode: "serial", timeout: 180_000 });

test.beforeAll(async () => {
	test.setTimeout(180_000);
	house = await openTipSite(JOURNEYS_PORT + 5);
});

test.afterAll(async () => house?.close());

/** The tip that was sent after all others, for nobody sees which it is. */
async function newestOf(known: readonly string[]): Promise<string> {
	const rows = await house.query("select id from tips where id <> all($1::uuid[])", [known]);
	expect(rows).toHaveLength(1);
	return String(rows[0]?.id);
}

const tipIds = async () => (await house.query("select id from tips")).map(({ id }) => String(id));

test("a key is made in the browser and taken in by two others; it opens what comes then, and what came before once a colleague has sealed it anew", async ({
	browser,
}) => {
	const [older, later] = [`從前${randomUUID()}`, `後來${randomUUID()}`];
	const source = await house.aSource(browser);
	const before = await tipIds();
	await confide(source, older);
	const olderId = await newestOf(before);

	// What leaves the browser of whoever makes the key: neither its passphrase nor its private half.
	const [newcomer, admin, chief] = [
		await aStaffMember("tip-custodian"),
		await aStaffMember("admin"),
		await aStaffMember("chief"),
	];
	const passphrase = `雲吞麵加底走青${randomUUID()}`;
	const desk = await house.atDesk(browser, newcomer.email);
	let left = "";
	desk.on("request", (request) => {
		left += `${request.url()}\n${request.postDataBuffer()?.toString() ?? ""}\n`;
	});
	await desk.goto("/desk/tips");
	await expect(desk.getByText("你未有生效的保管密鑰，未能查看來料。")).toBeVisible();
	await desk.getByRole("link", { name: "管理保管密鑰" }).click();
	const make = async (first: string, again: string) => {
		await desk.getByLabel("新密碼").fill(first);
		await desk.getByLabel("再輸入一次").fill(again);
		await desk.getByRole("button", { name: "製作密鑰" }).click();
	};
	const alert = desk.getByRole("main").getByRole("alert");
	await make("太短", "太短");
	await expect(alert).toHaveText("密碼太短，最少16字。");
	await make(passphrase, `${passphrase}。`);
	await expect(alert).toHaveText("兩次輸入的密碼不同。");
	await expect(desk.getByLabel("再輸入一次")).toHaveAccessibleDescription("兩次輸入的密碼不同。");
	await make(passphrase, passphrase);
	const line = (page: typeof desk) =>
		page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: newcomer.name }) });
	await expect(line(desk)).toContainText("待系統管理員確認", { timeout: 60_000 });
	await expect(line(desk).getByRole("button", { name: "第一次確認" })).toHaveCount(0);
	const fingerprint = String(await line(desk).locator(".dt-code").textContent());
	expect(fingerprint).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
	expect(left).toContain("age1pq1");
	expect(left).not.toContain(passphrase);
	expect(left).not.toContain("AGE-SECRET-KEY");

	// One person is not enough, whoever it is.
	const first = await house.atDesk(browser, admin.email);
	await first.goto("/desk/tips/keys");
	await expect(line(first)).toContainText(fingerprint);
	await line(first).getByRole("button", { name: "第一次確認" }).click();
	await expect(line(first)).toContainText(`${admin.name}已確認，待另一人確認`);
	await expect(line(first).getByRole("button", { name: "第二次確認" })).toHaveCount(0);
	await source.goto("/contribute/tip");
	await expect(source.getByText(fingerprint)).toHaveCount(0);
	await desk.reload();
	await expect(line(desk).getByRole("button", { name: "第二次確認" })).toHaveCount(0);
	const second = await house.atDesk(browser, chief.email);
	await second.goto("/desk/tips/keys");
	await line(second).getByRole("button", { name: "第二次確認" }).click();
	await expect(line(second)).toContainText(`生效，由${admin.name}及${chief.name}確認`);
	await source.reload();
	await expect(source.getByText(fingerprint)).toBeVisible();

	await confide(source, later);
	const laterId = await newestOf([...before, olderId]);
	await desk.goto(`/desk/tips/${laterId}`);
	await desk.getByLabel("保管密鑰的密碼").fill(`${passphrase}錯`);
	await desk.getByRole("button", { name: "解鎖" }).click();
	await expect(alert).toHaveText("密碼不對，請再試。", { timeout: 60_000 });
	await expect(desk.getByLabel("保管密鑰的密碼")).toHaveAccessibleDescription(/密碼不對，請再試。/);
	await expect(desk.getByRole("button", { name: "解密" })).toHaveCount(0);
	await unlock(desk, passphrase);
	await desk.getByRole("button", { name: "解密" }).click();
	await expect(desk.locator(".dt-text")).toHaveText(later, { timeout: 20_000 });

	await desk.goto(`/desk/tips/${olderId}`);
	await expect(desk.getByText(/^這則訊息未為你的密鑰加密/)).toBeVisible();
	await unlock(desk, passphrase);
	await expect(desk.getByRole("button", { name: "解密" })).toHaveCount(0);
	const colleague = await house.atDesk(browser, house.custodians[0].actor.email);
	await colleague.goto(`/desk/tips/${olderId}`);
	await unlock(colleague);
	await expect(colleague.getByText("有1則訊息並非為全部現任保管人加密。")).toBeVisible();
	await colleague.getByRole("button", { name: "為現任保管人重新加密" }).click();
	await expect(colleague.getByText("已為現任保管人重新加密。")).toBeVisible({ timeout: 20_000 });
	await desk.reload();
	await unlock(desk, passphrase);
	await desk.getByRole("button", { name: "解密" }).click();
	await expect(desk.locator(".dt-text")).toHaveText(older, { timeout: 20_000 });
	expect(left).not.toContain(passphrase);
	expect(left).not.toContain("AGE-SECRET-KEY");

	// Taken out of office, it opens nothing more, at once.
	await line(second).getByText("移除密鑰").first().click();
	await line(second).getByRole("button", { name: "移除密鑰" }).click();
	await expect(line(second)).toHaveCount(0);
	expect((await desk.goto(`/desk/tips/${laterId}`))?.status()).toBe(404);
	for (const page of [source, desk, first, second, colleague]) await page.context().close();
});

test("a passphrase goes nowhere before the script is at work, which alone can keep it here", async ({
	browser,
}) => {
	const source = await house.aSource(browser);
	const before = await tipIds();
	await confide(source, "一條線索。");
	const id = await newestOf(before);
	const newcomer = await aStaffMember("tip-custodian");
	const pages = [
		[newcomer.email, "/desk/tips/keys", "製作密鑰"],
		[house.custodians[0].actor.email, `/desk/tips/${id}`, "解鎖"],
	] as const;
	for (const [email, path, button] of pages) {
		const desk = await house.atDesk(browser, email);
		// The script is on its way and does not come.
		await desk.route("**/*.js*", (route) => route.abort());
		await desk.goto(path);
		for (const field of await desk.locator('input[type="password"]').all())
			await expect(field).toBeDisabled();
		await expect(desk.getByRole("button", { name: button })).toBeDisabled();
		// Not even where something else sends the form for the browser.
		let left = "";
		desk.on("request", (request) => {
			left += `${request.url()} ${request.postData() ?? ""}`;
		});
		await desk.evaluate(() => {
			for (const field of document.querySelectorAll("fieldset")) field.disabled = false;
			for (const field of document.querySelectorAll<HTMLInputElement>('input[type="password"]')) {
				field.value = "一句只有自己知道的說話";
				field.form?.requestSubmit();
			}
		});
		await desk.waitForTimeout(500);
		expect(left).not.toContain("passphrase");
		expect(desk.url()).toBe(`${house.url}${path}`);
		await desk.context().close();
	}
	await source.context().close();
});

test("a draft takes the words that the custodian left standing, and nothing else of the tip is in it, its versions or the log", async ({
	browser,
}) => {
	const [name, contact, file] = ["線人", "聯絡", "檔案"].map((word) => `${word}${randomUUID()}`) as [
		string,
		string,
		string,
	];
	const kept = `公司挪用一億${randomUUID()}`;
	const source = await house.aSource(browser, { javaScriptEnabled: false });
	const before = await tipIds();
	await source.goto("/contribute/tip");
	await source.getByLabel("你想告訴我們甚麼？").fill(`我是${name}。\n${kept}。`);
	await source.getByLabel("留下聯絡方法").check();
	await source.getByLabel("聯絡方法", { exact: true }).last().fill(contact);
	await source.getByLabel("檔案").setInputFiles({
		name: `${file}.txt`,
		mimeType: "text/plain",
		buffer: Buffer.from(file),
	});
	await source.getByRole("button", { name: "加密遞交" }).click();
	await expect(source.getByRole("list", { name: "八個詞的密語" })).toBeVisible();
	const id = await newestOf(before);

	const desk = await house.atDesk(browser, house.custodians[0].actor.email);
	await desk.goto(`/desk/tips/${id}`);
	await unlock(desk);
	await desk.getByRole("button", { name: "解密" }).click();
	await expect(desk.getByText(contact)).toBeVisible({ timeout: 20_000 });
	await expect(desk.getByText(`${file}.txt`, { exact: true })).toBeVisible();
	const text = desk.getByLabel("帶到草稿的文字");
	await expect(text).toHaveValue(`我是${name}。\n${kept}。`);
	await text.fill(`消息指，${kept}。`);
	await desk.getByLabel("標題", { exact: true }).fill("公司｜被指挪用一億");
	await desk.getByRole("button", { name: "以這些文字開稿" }).click();
	const told = desk.getByText(/^已開稿\d+$/);
	await expect(told).toBeVisible();
	const number = /\d+/.exec(String(await told.textContent()))?.[0];

	const [article] = await house.query("select id, body::text from articles where number = $1", [number]);
	const articleId = String(article?.id);
	expect(article?.body).toContain(`消息指，${kept}。`);
	for (const path of [`/desk/articles/${articleId}`, `/desk/articles/${articleId}/versions`]) {
		const answer = await desk.goto(path);
		expect(answer?.status()).toBe(200);
		const shown = await desk.content();
		for (const secret of [name, contact, file, id]) expect(shown).not.toContain(secret);
	}
	// Whatever was written anywhere: a secret nowhere, and where the draft stands, not the tip.
	const tables = await house.query(
		"select tablename from pg_tables where schemaname = 'public' and tablename not in ('tips', 'tip_messages')",
	);
	let saw = 0;
	for (const { tablename } of tables)
		for (const { row } of await house.query(`select t::text as row from "${tablename}" t`)) {
			for (const secret of [name, contact, file]) expect(String(row)).not.toContain(secret);
			if (!String(row).includes(articleId)) continue;
			saw += 1;
			expect(String(row)).not.toContain(id);
			expect(String(row)).not.toContain("tip.");
		}
	expect(saw).toBeGreaterThanOrEqual(3);

	// An editor, who sees no tip, sends out what came of it.
	const section = await aSection("調查");
	const editor = await house.atDesk(browser, (await aStaffMember("editor")).email);
	await editor.goto(`/desk/articles/${articleId}`);
	await editor.locator(".ProseMirror").waitFor();
	await editor.getByLabel("欄目", { exact: true }).selectOption(section.id);
	await expect(editor.getByText(/^已儲存/)).toBeVisible({ timeout: 15_000 });
	await editor.getByRole("button", { name: "立即發布" }).click();
	await editor.getByRole("dialog").getByRole("button", { name: "立即發布" }).click();
	await expect(editor.getByRole("status").getByText("已發布", { exact: true })).toBeVisible();
	const read = async () => (await source.request.get(`/articles/${number}`)).text();
	await expect.poll(read).toContain(`消息指，${kept}。`);
	for (const secret of [name, contact, file, id]) expect(await read()).not.toContain(secret);
	for (const page of [source, desk, editor]) await page.context().close();
});

test("destroying asks first and is final, for the custodian and for the source, and whoever has it open is told", async ({
	browser,
}) => {
	const [one, other] = house.custodians;
	const source = await house.aSource(browser);
	const before = await tipIds();
	const receipt = await confide(source, "一條線索。");
	const id = await newestOf(before);
	const desk = await house.atDesk(browser, one.actor.email);
	await desk.goto(`/desk/tips/${id}`);
	const destroy = desk.getByRole("button", { name: "銷毀這份來料" });
	await expect(destroy).toBeHidden();
	await desk.getByText("銷毀", { exact: true }).last().click();
	await expect(desk.getByText("內文、檔案和往來訊息會即時刪除，來源的密語亦會失效。")).toBeVisible();
	await destroy.click();
	await expect(desk).toHaveURL(/\/desk\/tips$/);
	await expect(desk.locator(`a[href="/desk/tips/${id}"]`)).toHaveCount(0);
	expect((await desk.goto(`/desk/tips/${id}`))?.status()).toBe(404);
	await comeBack(source, receipt);
	await expect(source.getByRole("alert").filter({ hasText: "找不到這個密語" })).toBeVisible();

	// The source does it while a custodian has it open and writes an answer.
	const next = await confide(source, "另一條線索。");
	const nextId = await newestOf(before);
	const open = await house.atDesk(browser, other.actor.email);
	await open.goto(`/desk/tips/${nextId}`);
	await unlock(open);
	await comeBack(source, next);
	await expect(source.getByRole("heading", { level: 1 })).toHaveText("已收到");
	await source.getByRole("button", { name: "立即銷毀" }).click();
	await expect(source.getByRole("heading", { level: 1 })).toHaveText("已收到");
	expect(await house.query("select 1 from tips where id = $1", [nextId])).toHaveLength(1);
	await source.getByLabel("我明白銷毀後無法復原").check();
	await source.getByRole("button", { name: "立即銷毀" }).click();
	await expect(source.getByRole("heading", { level: 1 })).toHaveText("已經銷毀。");
	expect(await house.query("select 1 from tip_messages where tip_id = $1", [nextId])).toEqual([]);
	await comeBack(source, next);
	await expect(source.getByRole("alert").filter({ hasText: "找不到這個密語" })).toBeVisible();
	await open.getByLabel("回覆", { exact: true }).fill("請問是何時？");
	await open.getByRole("button", { name: "加密送出" }).click();
	await expect(open.getByRole("main").getByRole("alert")).toBeVisible({ timeout: 20_000 });
	await expect(open.getByLabel("回覆", { exact: true })).toHaveValue("請問是何時？");
	await open.getByRole("button", { name: "解密" }).click();
	const gone = open.getByRole("alert").filter({ hasText: "這份來料已經銷毀" });
	await expect(gone).toHaveCount(2);
	await open.getByRole("button", { name: "更改狀態" }).click();
	await expect(gone).toHaveCount(3);
	for (const page of [source, desk, open]) await page.context().close();
});
