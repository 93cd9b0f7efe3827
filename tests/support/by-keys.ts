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

type Key = "Tab" | "Shift+Tab";

/** A hand that has no mouse: it gets to things by Tab alone and sees its focus at every stop. */
export function handAt(page: Page) {
	const isAt = (sought: Locator) =>
		sought.evaluateAll((nodes) => nodes.some((node) => node === document.activeElement));
	/** Back for what stands before the focus on the page, as whoever sees it would go. */
	const wayTo = (sought: Locator): Promise<Key> =>
		sought.first().evaluate((node) => {
			const isBefore = node.compareDocumentPosition(document.activeElement ?? node) & 4;
			return isBefore && document.activeElement !== document.body ? "Shift+Tab" : "Tab";
		});
	const reach = async (sought: Locator, asked?: Key): Promise<void> => {
		await expect(sought).toBeAttached();
		if (await isAt(sought)) return;
		const key = asked ?? (await wayTo(sought));
		expect([...new Set(await tabTo(page, () => isAt(sought), key))], String(sought)).toEqual([]);
	};
	return {
		reach,
		press: async (sought: Locator, key?: Key): Promise<void> => {
			await reach(sought, key);
			await page.keyboard.press("Enter");
		},
		/** Into a field, over what stands in it. */
		fill: async (sought: Locator, text: string, key?: Key): Promise<void> => {
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
		/** A day (2026-12-03) or a time (18:30) into its field, whose parts stand in the order and count of hours of this browser. */
		when: async (sought: Locator, value: string): Promise<void> => {
			await reach(sought);
			for (const keys of waysToType(value)) {
				for (let part = 0; part < 3; part += 1) await page.keyboard.press("ArrowLeft");
				await page.keyboard.type(keys);
				if ((await sought.inputValue()) === value) return;
			}
			throw new Error(`${value} could not be typed: ${await sought.inputValue()}`);
		},
		isAt: (sought: Locator) => expect(sought).toBeFocused(),
	};
}

function waysToType(value: string): string[] {
	const [first = "", second = "", third] = value.split(/[-:]/);
	if (third) return [`${second}${third}${first}`, `${third}${second}${first}`, `${first}${second}${third}`];
	const hour = Number(first);
	const ofTwelve = String(hour % 12 || 12).padStart(2, "0");
	return [`${first}${second}`, `${ofTwelve}${second}${hour < 12 ? "AM" : "PM"}`];
}
