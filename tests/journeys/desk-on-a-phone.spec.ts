import { expect, test } from "../support/journey";
import { darkFaultsOf, faultsOf, overflowOf } from "../support/looks";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test("an administrator reaches every page of the desk with a thumb", async ({ page, desk }) => {
	test.setTimeout(150_000);
	await desk.signIn("admin");
	await page.goto("/desk");
	const more = page.getByRole("button", { name: "更多" });
	await more.tap();
	const menu = page.getByRole("navigation", { name: "更多" });
	await expect(menu).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	expect(await darkFaultsOf(page)).toEqual([]);
	expect(await overflowOf(page)).toEqual([]);
	const hrefs = await menu
		.getByRole("link")
		.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
	await page.reload();
	for (const href of hrefs.filter((one) => one !== "/")) {
		await more.tap();
		await menu.locator(`a[href="${href}"]`).tap();
		// Who keeps no tips is led on to the keys.
		await expect(page).toHaveURL(new RegExp(`${href}${href === "/desk/tips" ? "/keys" : ""}$`));
		await expect(page.locator("h1")).toBeVisible();
		await expect(more).toHaveAttribute("aria-current", "true");
		expect(await overflowOf(page), `${href} fits`).toEqual([]);
	}
});

test("the tab that is chosen stands in sight, however far along its row", async ({ page, desk }) => {
	await desk.signIn("chief");
	for (const [path, name] of [
		["/desk/boxes", "方格"],
		["/desk/people", "人物"],
		["/desk/articles?state=withdrawn", "已撤稿"],
	] as const) {
		await page.goto(path);
		const chosen = page.locator(".chip[aria-current]", { hasText: name });
		await expect(chosen).toBeInViewport({ ratio: 1 });
	}
});

test("今日 of the calendar brings this day into sight, below the bar on top", async ({ page, desk }) => {
	await desk.signIn("editor");
	for (const path of ["/desk/articles/calendar", "/desk/diary"]) {
		await page.goto(path);
		await page.locator("main").getByRole("link", { name: "今日", exact: true }).tap();
		await expect(page.locator(".cal-d--now h2")).toBeInViewport({ ratio: 1 });
		const bar = await page.locator(".ws-top").boundingBox();
		const day = await page.locator(".cal-d--now h2").boundingBox();
		expect(day?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
	}
});

test("a press beside the places, or Escape, puts them away", async ({ page, desk }) => {
	await desk.signIn("editor");
	await page.goto("/desk/articles");
	const menu = page.getByRole("navigation", { name: "更多" });
	await expect(menu).toBeHidden();
	for (const away of [() => page.locator("h1").tap(), () => page.keyboard.press("Escape")]) {
		await page.getByRole("button", { name: "更多" }).tap();
		await expect(menu).toBeVisible();
		await away();
		await expect(menu).toBeHidden();
	}
});
