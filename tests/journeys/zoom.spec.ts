import type { Page } from "@playwright/test";
import { moveCaret } from "../support/at-the-desk";
import { tabTo } from "../support/by-keys";
import { expect, test } from "../support/journey";
import { darkFaultsOf, faultsOf, focusFaultsOf, overflowOf, overlapsOf } from "../support/looks";

// A screen of 1440 × 900 at 200 %.
test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });

const MOST_STOPS = 250;

test("at 200 % the keyboard alone writes, formats, opens every panel and publishes; the focus is always seen", async ({
	page,
	desk,
}) => {
	test.setTimeout(240_000);
	await desk.signIn("editor");
	const story = await desk.startStory({ tags: ["光子晶片"] });
	const screen = await desk.open(story.id);
	const faults: string[] = [];
	const isFocused = (selector: string) => () =>
		page.evaluate((sought) => document.activeElement?.matches(sought) ?? false, selector);

	faults.push(...(await tabTo(page, isFocused("textarea.raw"))));
	await page.keyboard.press("End");
	await page.keyboard.type("再補");
	await moveCaret(page, "Enter");
	await expect(screen.body).toBeFocused();
	await moveCaret(page, "Control+End");
	await page.keyboard.press("Enter");
	await page.keyboard.type("放大兩倍寫的。");
	await page.keyboard.press("Control+b");
	await page.keyboard.type("粗體");
	await page.keyboard.press("Control+b");
	await page.keyboard.press("Enter");
	await page.keyboard.press("Control+Alt+2");
	await page.keyboard.type("小題一個");
	await page.keyboard.press("Enter");
	await page.keyboard.type("/");
	await expect(page.locator(".ed-slash")).toBeInViewport({ ratio: 1 });
	await page.keyboard.press("Escape");
	await page.keyboard.press("Backspace");
	for (let line = 0; line < 12; line += 1) {
		await page.keyboard.type(`第${line}行。`);
		await page.keyboard.press("Enter");
	}
	// The caret stands between the bars, not under them.
	expect(await caretFaultsOf(page)).toEqual([]);
	for (let line = 0; line < 14; line += 1) await page.keyboard.press("ArrowUp");
	expect(await caretFaultsOf(page)).toEqual([]);
	await expect(screen.body.locator("h2")).toHaveText("小題一個");
	await expect(screen.body.locator("strong")).toHaveText("粗體");

	// Every panel on the way is opened as it comes.
	const panels = page.locator(".ed-side details");
	for (let stops = 0; stops < MOST_STOPS; stops += 1) {
		await page.keyboard.press("Tab");
		faults.push(...(await focusFaultsOf(page)));
		const isClosed = await page.evaluate(() => {
			const panel = document.activeElement?.matches(".ed-side summary")
				? document.activeElement.parentElement
				: null;
			return panel instanceof HTMLDetailsElement && !panel.open;
		});
		if (isClosed) await page.keyboard.press("Enter");
		const isLast = await page.evaluate(() => {
			const stops = [
				...document.querySelectorAll(".ed-side :is(a[href], button, input, select, summary, textarea)"),
			];
			const seen = stops.filter((node) => node.checkVisibility() && !node.matches(":disabled"));
			return document.activeElement === seen.at(-1);
		});
		if (isLast) break;
	}
	expect(await panels.evaluateAll((all) => all.filter((one) => !one.hasAttribute("open")).length)).toBe(0);
	expect([...new Set(faults)]).toEqual([]);
	expect(await overlapsOf(page)).toEqual([]);
	expect(await overflowOf(page)).toEqual([]);
	expect(await faultsOf(page)).toEqual([]);
	expect(await darkFaultsOf(page)).toEqual([]);

	await screen.isSaved();
	const publish = page.getByRole("button", { name: "立即發布" });
	const isAtPublish = () => page.evaluate(() => document.activeElement?.textContent?.trim() === "立即發布");
	expect([...new Set(await tabTo(page, isAtPublish, "Shift+Tab"))]).toEqual([]);
	await page.keyboard.press("Enter");
	const dialog = page.getByRole("dialog");
	await expect(dialog).toBeInViewport({ ratio: 0.9 });
	expect(await faultsOf(page)).toEqual([]);
	expect(await darkFaultsOf(page)).toEqual([]);
	expect([...new Set(await tabTo(page, isAtPublish))]).toEqual([]);
	await page.keyboard.press("Enter");
	await expect(page.getByRole("status").getByText("已發布", { exact: true })).toBeVisible();
	await expect(dialog).toBeHidden();
	await expect(publish).toHaveCount(0);
});

/** Whether the caret is in sight and under no bar. */
async function caretFaultsOf(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const range = getSelection()?.getRangeAt(0);
		const block =
			range?.startContainer instanceof Element ? range.startContainer : range?.startContainer.parentElement;
		const box = range?.getClientRects()[0] ?? block?.getBoundingClientRect();
		if (!box || !block) return ["there is no caret"];
		if (box.top < 0 || box.bottom > innerHeight)
			return [`the caret is at ${box.top} to ${box.bottom} of ${innerHeight}`];
		const there = document.elementFromPoint(box.left + 1, (box.top + box.bottom) / 2);
		return there?.closest(".ProseMirror")
			? []
			: [`the caret is under ${there?.nodeName}.${there?.className}`];
	});
}

test("find, notes, palette, shortcuts and every dialog of the tools fit at 200 %, and Escape gives the focus back", async ({
	page,
	desk,
}) => {
	test.setTimeout(180_000);
	await desk.signIn("editor");
	const screen = await desk.open((await desk.startStory()).id);
	const look = async (what: string) => {
		expect.soft(await overflowOf(page), what).toEqual([]);
		expect.soft(await faultsOf(page), what).toEqual([]);
		expect.soft(await darkFaultsOf(page), `${what} in the dark`).toEqual([]);
	};

	await screen.body.focus();
	await page.keyboard.press("Control+f");
	await page.keyboard.type("段");
	expect.soft(await focusFaultsOf(page)).toEqual([]);
	await look("find and replace");
	await page.keyboard.press("Escape");
	await expect(screen.body).toBeFocused();

	for (const name of ["連結", "圖片", "嵌入", "公司", "港元", "插入"]) {
		await screen.body.focus();
		await page.keyboard.press("Control+End");
		const button = page.getByRole("toolbar", { name: "文字工具" }).getByRole("button", { name, exact: true });
		await button.focus();
		expect.soft(await focusFaultsOf(page), name).toEqual([]);
		await page.keyboard.press("Enter");
		const dialog = page.getByRole("dialog");
		await expect(dialog).toBeVisible();
		expect.soft(await focusFaultsOf(page), `in ${name}`).toEqual([]);
		await look(name);
		await page.keyboard.press("Escape");
		await expect(dialog).toBeHidden();
	}

	await page.getByRole("button", { name: "批註", exact: true }).focus();
	await page.keyboard.press("Enter");
	await expect(page.getByRole("complementary", { name: "批註" })).toBeVisible();
	await look("notes");
	await page.getByRole("button", { name: "關閉批註" }).focus();
	await page.keyboard.press("Enter");

	await screen.headline.focus();
	await page.keyboard.press("Control+k");
	await page.keyboard.type("稿件");
	expect.soft(await focusFaultsOf(page), "in the palette").toEqual([]);
	await look("palette");
	await page.keyboard.press("Escape");
	await expect(page.getByRole("dialog")).toBeHidden();
});
