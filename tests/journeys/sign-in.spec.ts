import { expect, test } from "@playwright/test";
import { aColleague, signInByForm } from "../support/colleague";

test.beforeAll(() => {
	process.env.DATABASE_URL = process.env.JOURNEYS_DATABASE_URL;
});

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
		test.use({ javaScriptEnabled });

		test("whoever signs in comes to the page that was asked for", async ({ page }) => {
			const colleague = await aColleague();
			await page.goto("/desk/articles?state=draft");
			await expect(page).toHaveURL(/\/sign-in\?to=/);
			await signInByForm(page, colleague, page.url());
			await expect(page).toHaveURL(/\/desk\/articles$/);
			await expect(page.getByRole("heading", { level: 1 })).toHaveText("稿件");
		});

		test("a refused sign-in says what to do, keeps the e-mail and never the password", async ({ page }) => {
			const colleague = await aColleague();
			await signInByForm(page, { ...colleague, password: "not the password" });
			await expect(page.getByRole("alert").filter({ hasText: "電郵或密碼不正確" })).toBeVisible();
			await expect(page.getByLabel("電郵地址")).toHaveValue(colleague.email);
			await expect(page.getByLabel("密碼")).toHaveValue("");
			await page.getByLabel("密碼").fill(colleague.password);
			await page.getByRole("button", { name: "登入" }).click();
			await expect(page).toHaveURL(/\/desk$/);
		});

		test("signing out ends the session: neither going back nor a copied cookie opens the desk", async ({
			page,
			context,
		}) => {
			await signInByForm(page, await aColleague());
			await expect(page).toHaveURL(/\/desk$/);
			const cookies = await context.cookies();
			await page.getByRole("complementary").getByRole("button", { name: "登出" }).click();
			await expect(page.getByRole("status")).toHaveText("已登出。");
			await page.goBack();
			await expect(page.getByText("出街時間線")).toBeHidden();
			await context.addCookies(cookies);
			await page.goto("/desk/account");
			await expect(page).toHaveURL(/\/sign-in\?to=/);
		});
	});
}

test("an empty form names both fields, and the box that says so takes the focus", async ({ page }) => {
	await page.goto("/sign-in");
	await page.getByRole("button", { name: "登入" }).click();
	const box = page.getByRole("alert").filter({ hasText: "有2項要更正" });
	await expect(box).toBeFocused();
	await box.getByRole("link", { name: /密碼/ }).click();
	await expect(page.getByLabel("密碼")).toBeFocused();
	await expect(page.getByLabel("密碼")).toHaveAccessibleDescription("請填寫這一欄。");
});

test("too many wrong passwords are told, for that account alone", async ({ page, browser }) => {
	const [tried, other] = [await aColleague(), await aColleague()];
	await page.goto("/sign-in");
	for (let count = 0; count <= 10; count += 1) {
		await page.getByLabel("電郵地址").fill(tried.email);
		await page.getByLabel("密碼").fill(`guess number ${count}`);
		await page.getByRole("button", { name: /登入/ }).click();
		// The form is emptied with its answer; what is typed before that would go with it.
		await expect(page.getByLabel("密碼")).toHaveValue("");
	}
	await expect(page.getByRole("alert").filter({ hasText: "請等15分鐘" })).toBeVisible();
	const elsewhere = await (await browser.newContext()).newPage();
	await signInByForm(elsewhere, other);
	await expect(elsewhere).toHaveURL(/\/desk$/);
});

for (const to of [
	"//evil.example",
	"https://evil.example/desk",
	"/\\evil.example",
	"/sign-in?to=/sign-in",
	"x",
]) {
	test(`?to=${to} leads to no other site and into no circle`, async ({ page, baseURL }) => {
		await signInByForm(page, await aColleague(), `/sign-in?to=${encodeURIComponent(to)}`);
		await page.waitForURL((url) => url.pathname !== "/sign-in");
		expect(new URL(page.url()).origin).toBe(new URL(baseURL ?? "").origin);
	});
}

test("a page of another site can neither sign one in nor out", async ({ page, request, baseURL }) => {
	await signInByForm(page, await aColleague());
	await expect(page).toHaveURL(/\/desk$/);
	for (const origin of ["https://evil.example", "null"]) {
		const answer = await page.request.post("/sign-out", { headers: { origin }, maxRedirects: 0 });
		expect(answer.status()).toBe(403);
	}
	await page.goto("/desk");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("今日");
	const form = await (await request.get("/sign-in")).text();
	const fields = Object.fromEntries(
		[...form.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g)].map(([, name, text]) => [
			name ?? "",
			(text ?? "").replaceAll("&quot;", '"'),
		]),
	);
	const colleague = await aColleague();
	const send = (origin: string) =>
		request.post("/sign-in", {
			headers: { origin },
			multipart: { ...fields, email: colleague.email, password: colleague.password },
			maxRedirects: 0,
		});
	for (const origin of ["https://evil.example", "null"])
		expect((await send(origin)).headers()["set-cookie"] ?? "").not.toContain("session-token");
	// The very same form from our own page signs in, so it was the origin that was refused.
	const ours = await send(baseURL ?? "");
	expect(ours.status()).toBe(303);
	expect(ours.headers()["set-cookie"]).toContain("session-token");
});

test("nothing private is kept by a cache or found by a search engine", async ({ page }) => {
	await signInByForm(page, await aColleague());
	await expect(page).toHaveURL(/\/desk$/);
	for (const path of ["/sign-in", "/desk", "/desk/articles", "/desk/account", "/desk/nowhere"]) {
		const answer = await page.request.get(path);
		expect(answer.headers()["cache-control"], path).toContain("no-store");
		expect(answer.headers()["x-robots-tag"], path).toContain("noindex");
	}
});
