import { aColleague, signInByForm } from "../support/colleague";
import { expect, test } from "../support/journey";
import { darkFaultsOf, faultsOf, overflowOf } from "../support/looks";
import { virtualAuthenticator } from "../support/virtual-authenticator";

test.beforeAll(() => {
	process.env.DATABASE_URL = process.env.JOURNEYS_DATABASE_URL;
});

type Query = (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

/** The link of the newest mail to an address, as a path of the site. */
async function linkTo(query: Query, email: string): Promise<string> {
	const [mail] = await query('select text from mails where "to" = $1 order by created_at desc limit 1', [
		email,
	]);
	return /https?:\/\/[^/]+(\/sign-in\/\S+)/.exec(String(mail?.text))?.[1] ?? "no link";
}

test("a colleague is invited, joins with a password, gets another role, and is closed out at once", async ({
	page,
	browser,
	newsroom,
}) => {
	// Two browsers, and every screen of it looked at in both colours.
	test.slow();
	const admin = await aColleague("admin");
	await signInByForm(page, admin, "/sign-in?to=/desk/staff");
	await page.waitForURL((url) => url.pathname === "/desk/staff");
	const email = `joins-${admin.email}`;
	await page.getByLabel("電郵地址").fill("not an address");
	await page.getByRole("button", { name: "寄出邀請" }).click();
	await expect(page.getByRole("alert").filter({ hasText: "電郵地址不完整" })).toBeFocused();
	await page.getByLabel("電郵地址").fill(email);
	await page.getByRole("combobox", { name: "身份" }).selectOption("editor");
	await page.getByRole("button", { name: "寄出邀請" }).click();
	await expect(page.getByRole("status")).toHaveText("邀請已寄出。");
	const old = await linkTo(newsroom.query, email);
	await page.getByRole("button", { name: `重寄邀請給${email}` }).click();
	await expect(page.getByRole("status")).toHaveText("邀請已重寄，舊連結失效。");
	expect(await faultsOf(page)).toEqual([]);
	expect(await darkFaultsOf(page)).toEqual([]);

	const theirs = await (await browser.newContext()).newPage();
	await theirs.goto(old);
	await expect(theirs.getByText("邀請連結已過期、用過或收回。")).toBeVisible();
	await theirs.goto(await linkTo(newsroom.query, email));
	expect(await faultsOf(theirs)).toEqual([]);
	await theirs.getByLabel("姓名").fill("新來的編輯");
	await theirs.getByLabel("密碼", { exact: true }).fill("短");
	await theirs.getByRole("button", { name: "加入" }).click();
	await expect(theirs.getByRole("alert").filter({ hasText: "最少12字" })).toBeFocused();
	await expect(theirs.getByLabel("姓名")).toHaveValue("新來的編輯");
	await theirs.getByLabel("密碼", { exact: true }).fill(admin.password);
	await theirs.getByRole("button", { name: "加入" }).click();
	await expect(theirs).toHaveURL(/\/desk$/);
	await expect(theirs.getByRole("complementary").getByText("編輯", { exact: true })).toBeVisible();

	await page.goto("/desk/staff");
	await page
		.getByRole("listitem")
		.filter({ hasText: email })
		.getByRole("link", { name: "新來的編輯" })
		.click();
	await page.getByRole("combobox", { name: "身份" }).selectOption("press-desk");
	await page.getByRole("button", { name: "更改身份" }).click();
	await expect(page.getByRole("status")).toHaveText("已更改。");
	await theirs.reload();
	await expect(theirs.getByRole("complementary").getByText("新聞稿收件")).toBeVisible();
	await expect(theirs.getByRole("button", { name: "新稿" })).toHaveCount(0);
	expect(await faultsOf(page)).toEqual([]);
	expect(await darkFaultsOf(page)).toEqual([]);
	await page.getByRole("button", { name: "停用帳戶" }).click();
	await expect(page.getByRole("button", { name: "重新啟用" })).toBeVisible();
	await theirs.reload();
	await expect(theirs).toHaveURL(/\/sign-in/);
	await page.setViewportSize({ width: 320, height: 700 });
	expect(await overflowOf(page)).toEqual([]);
	await page.goto("/desk/staff");
	expect(await overflowOf(page)).toEqual([]);
});

test("whoever joins by a passkey sets no password and is led to make one first", async ({
	page,
	browser,
	newsroom,
}) => {
	const admin = await aColleague("admin");
	await signInByForm(page, admin, "/sign-in?to=/desk/staff");
	await page.waitForURL((url) => url.pathname === "/desk/staff");
	const email = `passkey-${admin.email}`;
	await page.getByLabel("電郵地址").fill(email);
	await page.getByLabel("邀請電郵的語言").selectOption("en");
	await page.getByRole("button", { name: "寄出邀請" }).click();
	await expect(page.getByRole("status")).toHaveText("邀請已寄出。");
	const theirs = await (await browser.newContext()).newPage();
	await virtualAuthenticator(theirs);
	await theirs.goto(await linkTo(newsroom.query, email));
	await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Join the newsroom");
	await theirs.getByLabel("Name").fill("Ada");
	await theirs.getByLabel("With a passkey (set up next)").check();
	await theirs.getByRole("button", { name: "Join" }).click();
	await expect(theirs).toHaveURL(/\/sign-in\/enrol/);
	await theirs.getByLabel("Name of the passkey").fill("Laptop");
	await theirs.getByRole("button", { name: "Add a passkey" }).click();
	await theirs.getByRole("button", { name: "I have them" }).click();
	expect(await faultsOf(theirs)).toEqual([]);
	await theirs.getByRole("link", { name: "Enter the newsroom" }).click();
	await expect(theirs).toHaveURL(/\/desk$/);
	await theirs.context().clearCookies();
	await theirs.goto("/sign-in?lang=en");
	await theirs.getByRole("button", { name: "Use a passkey" }).click();
	await expect(theirs).toHaveURL(/\/desk$/);
});

test("a forgotten password is set by a mail, and an unknown address gets the same answer", async ({
	page,
	newsroom,
}) => {
	const colleague = await aColleague();
	await page.goto("/sign-in");
	await page.getByRole("link", { name: "忘記密碼" }).click();
	for (const email of ["nobody@newsroom.example", colleague.email]) {
		await page.getByLabel("電郵地址").fill(email);
		await page.getByRole("button", { name: "寄出連結" }).click();
		await expect(page.getByRole("status")).toContainText("如這個地址有帳戶，連結已寄出");
		await page.goto("/sign-in/forgotten");
	}
	const link = await linkTo(newsroom.query, colleague.email);
	await page.goto(link);
	const password = "another 馬 battery staple";
	await page.getByLabel("新密碼").fill(password);
	await page.getByRole("button", { name: "儲存密碼" }).click();
	await expect(page.getByRole("status")).toHaveText("密碼已更改，請用新密碼登入。");
	await signInByForm(page, { ...colleague, password });
	await expect(page).toHaveURL(/\/desk$/);
	await page.goto(link);
	await expect(page.getByText("連結已過期或用過。")).toBeVisible();
});

test("nobody but an administrator sees the staff", async ({ page, desk }) => {
	for (const role of ["chief", "writer"] as const) {
		await desk.signIn(role);
		await page.goto("/desk/staff");
		await expect(page.getByRole("heading", { name: "找不到這一頁" })).toBeVisible();
	}
});
