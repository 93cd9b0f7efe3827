import { PASSWORD } from "../support/at-the-desk";
import { expect, test } from "../support/journey";

test.use({ javaScriptEnabled: false });

test("a reader without JavaScript gets from the front to a story, its section and its writer, with the whole text", async ({
	page,
}) => {
	await page.goto("/");
	// Other journeys publish stories of two lines meanwhile; the lowest number is the demo newsroom's, whole.
	const oldest = await page
		.locator("main a[href^='/articles/']")
		.evaluateAll(
			(links) =>
				links
					.map((link) => link.getAttribute("href") ?? "")
					.sort((one, other) => Number(one.split("/")[2]) - Number(other.split("/")[2]))[0],
		);
	await page.locator(`main a[href="${oldest}"]`).first().click();
	await expect(page).toHaveURL(/\/articles\/\d+/);
	await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
	expect(((await page.locator("article.art-grid").textContent()) ?? "").length).toBeGreaterThan(300);
	const section = page.locator("main a[href^='/sections/']").first();
	await section.click();
	await expect(page).toHaveURL(/\/sections\//);
	await expect(page.locator("main a[href^='/articles/']").first()).toBeVisible();
});

test("every picture of a page without JavaScript has words and a size, so that nothing jumps", async ({
	page,
}) => {
	await page.goto("/");
	const pictures = await page.locator("img").evaluateAll((nodes) =>
		nodes.map((node) => ({
			alt: node.getAttribute("alt"),
			width: node.getAttribute("width"),
			height: node.getAttribute("height"),
		})),
	);
	expect(pictures.length).toBeGreaterThan(0);
	for (const { alt, width, height } of pictures) {
		expect(alt).not.toBeNull();
		expect(Number(width) * Number(height)).toBeGreaterThan(0);
	}
});

test("staff sign in and out without JavaScript, and a wrong password is told in words", async ({ page }) => {
	await page.goto("/desk");
	await expect(page).toHaveURL(/\/sign-in/);
	await page.getByLabel("電郵地址").fill("mok@ejtech.example");
	await page.getByLabel("密碼").fill("not the password at all");
	await page.getByRole("button", { name: "登入" }).click();
	await expect(page.getByText("電郵或密碼不正確，請檢查後再試。").first()).toBeVisible();
	await page.getByLabel("電郵地址").fill("mok@ejtech.example");
	await page.getByLabel("密碼").fill(PASSWORD);
	await page.getByRole("button", { name: "登入" }).click();
	await expect(page).toHaveURL(/\/desk$/);
	await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
