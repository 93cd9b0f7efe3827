import type { Page } from "@playwright/test";
import { expect, test } from "../support/journey";

/** Puts a search form into a page that has the elements, and answers what it asks with two suggestions. */
async function openSearchForm(page: Page): Promise<string[]> {
	const asked: string[] = [];
	await page.route("**/search/suggest?*", (route) => {
		asked.push(new URL(route.request().url()).searchParams.get("q") ?? "");
		const suggestions = [
			{ kind: "tag", text: "數據中心", href: "/latest?a" },
			{ kind: "story", text: "數據中心排隊等電", href: "/columns" },
		];
		return route.fulfill({ json: { query: asked.at(-1), suggestions } });
	});
	await page.goto("/contribute");
	await page.evaluate(() => {
		const box = document.createElement("site-suggest");
		box.setAttribute("src", "/search/suggest");
		const form = document.createElement("form");
		form.action = "/latest";
		const input = document.createElement("input");
		Object.assign(input, { id: "q", name: "q", type: "search" });
		input.setAttribute("aria-label", "搜尋報道");
		form.append(input);
		box.append(form);
		document.querySelector("main")?.prepend(box);
	});
	return asked;
}

test("suggestions are reached by the arrow keys, and Enter without a choice searches", async ({ page }) => {
	await openSearchForm(page);
	const input = page.getByRole("combobox", { name: "搜尋報道" });
	await input.pressSequentially("數據");
	await expect(page.getByRole("option")).toHaveCount(2);
	await expect(input).toHaveAttribute("aria-expanded", "true");
	await input.press("ArrowUp");
	await expect(page.getByRole("option", { name: "數據中心排隊等電" })).toHaveAttribute(
		"aria-selected",
		"true",
	);
	await input.press("ArrowDown");
	await expect(input).not.toHaveAttribute("aria-activedescendant");
	await input.press("Escape");
	await expect(page.getByRole("listbox")).toBeHidden();
	await input.press("Enter");
	await expect(page).toHaveURL(/\/latest\?q=/);
});

test("a chosen suggestion is followed", async ({ page }) => {
	await openSearchForm(page);
	await page.getByRole("combobox").fill("數據");
	await expect(page.getByRole("option")).toHaveCount(2);
	await page.getByRole("combobox").press("ArrowDown");
	await page.getByRole("combobox").press("ArrowDown");
	await page.getByRole("combobox").press("Enter");
	await expect(page).toHaveURL(/\/columns$/);
});

test("nothing is asked while an input method composes, and once when it has", async ({ page }) => {
	const asked = await openSearchForm(page);
	await page.getByRole("combobox").focus();
	const session = await page.context().newCDPSession(page);
	for (const text of ["s", "so", "souk"])
		await session.send("Input.imeSetComposition", {
			selectionStart: text.length,
			selectionEnd: text.length,
			text,
		});
	await page.waitForTimeout(600);
	expect(asked).toEqual([]);
	await session.send("Input.insertText", { text: "數" });
	await expect(page.getByRole("option")).toHaveCount(2);
	expect(asked).toEqual(["數"]);
});
