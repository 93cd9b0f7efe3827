import { expect, test } from "../support/journey";

const NOWHERE = "00000000-0000-4000-8000-000000000000";

test("what the desk does not have, or not for whoever asks, is answered 404 with its text in the document itself", async ({
	desk,
	context,
	browser,
	baseURL,
}) => {
	await desk.signIn("writer");
	for (const path of [
		"/desk/nowhere/at/all",
		`/desk/articles/${NOWHERE}`,
		`/desk/people/${NOWHERE}`,
		"/desk/staff",
	]) {
		const answer = await context.request.get(path);
		expect(answer.status(), path).toBe(404);
		expect(await answer.text(), path).toMatch(/<h1>找不到這一頁/);
	}
	const plain = await browser.newContext({
		baseURL: baseURL ?? "",
		javaScriptEnabled: false,
		storageState: await context.storageState(),
	});
	const page = await plain.newPage();
	await page.goto("/desk/nowhere");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText(/找不到這一頁/);
	await expect(page.getByRole("navigation", { name: "工作區" }).first()).toBeVisible();
	// A page that is there is not answered with what another was.
	expect((await context.request.get("/desk/articles")).status()).toBe(200);
	await plain.close();
});
