import { expect, type Locator, type Page } from "@playwright/test";
import { focusFaultsOf } from "./looks";

const MOST_STOPS = 250;

/** Presses Tab until the focus stands on what is sought, looking at every stop; gives what was wrong on the way. */
export async function tabTo(page: Page, isThere: () => Promise<boolean>, key = "Tab"): Promise<string[]> {
	const faults: string[] = [];
	for (let stops = 0; stops < MOST_STOPS; stops += 1) {
		await page.keyboard.press(key);
		faults.push(...(await focusFaultsOf(page)));
		if (await isThere()) return faults;
	}
	return [...faults, "the keyboard never got there"];
}

/** A hand that has no mouse: it gets to things by Tab alone and sees its focus at every stop. */
export function handAt(page: Page) {
	const isAt = (sought: Locator) =>
		sought.evaluateAll((nodes) => nodes.some((node) => node === document.activeElement));
	const reach = async (sought: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> => {
		await expect(sought).toBeAttached();
		expect([...new Set(await tabTo(page, () => isAt(sought), key))], String(sought)).toEqual([]);
	};
	return {
		reach,
		press: async (sought: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> => {
			await reach(sought, key);
			await page.keyboard.press("Enter");
		},
		/** Into a field, over what stands in it. */
		fill: async (sought: Locator, text: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> => {
			await reach(sought, key);
			await page.keyboard.press("Control+a");
			await page.keyboard.type(text);
		},
		/** Chooses of a list by the arrows. */
		choose: async (sought: Locator, label: string | RegExp): Promise<void> => {
			await reach(sought);
			await page.keyboard.press("Home");
			const chosen = () => sought.evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.label ?? "");
			for (let steps = 0; steps < MOST_STOPS; steps += 1) {
				const now = await chosen();
				if (typeof label === "string" ? now === label : label.test(now)) return;
				await page.keyboard.press("ArrowDown");
			}
			throw new Error(`the list has no ${label}, but ${await chosen()} last`);
		},
		isAt: (sought: Locator) => expect(sought).toBeFocused(),
	};
}
