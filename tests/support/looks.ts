import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/**
 * Below this nobody sees that something moved: Latin letters are a hair wider in the face that stands in until the Song is
 * there, and push what follows them in the line. Han are 1 em in both.
 */
const VISIBLE = 0.001;

type Watched = Window & { shifts?: string[] };

/** What axe finds wrong with the page: of all its rules, or of those named. */
export async function faultsOf(page: Page, ...rules: string[]): Promise<string[]> {
	// The pages have no frames of other sites, so axe may judge in the page itself instead of in a second, blank one.
	const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
	const { violations } = await (rules.length > 0 ? axe.withRules(rules) : axe).analyze();
	return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

/** The same in dark colours: only contrast hangs on the colours. */
export async function darkFaultsOf(page: Page): Promise<string[]> {
	await page.emulateMedia({ colorScheme: "dark" });
	const faults = await faultsOf(page, "color-contrast");
	await page.emulateMedia({ colorScheme: "light" });
	return faults;
}

/** What sticks out of the page to the right. */
export async function overflowOf(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { clientWidth: width, scrollWidth } = document.documentElement;
		if (scrollWidth <= width) return [];
		const wide = [...document.querySelectorAll("body *")].filter(
			(node) => node.getBoundingClientRect().right > width + 1,
		);
		return [
			`the page is ${scrollWidth} wide in ${width}`,
			...wide.slice(-5).map((node) => {
				const end = Math.round(node.getBoundingClientRect().right);
				return `${node.nodeName}.${node.getAttribute("class")} ends at ${end}`;
			}),
		];
	});
}

/** From the next page on, keeps what moves without anybody's doing; `shiftsOf` tells. */
export async function watchShifts(page: Page): Promise<void> {
	await page.addInitScript((visible) => {
		const seen: string[] = [];
		(window as Watched).shifts = seen;
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) {
				const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
					value: number;
					hadRecentInput: boolean;
					sources: { node?: Element }[];
				};
				const what = sources.map(({ node }) => `${node?.nodeName}.${node?.className}`).join(", ");
				if (!hadRecentInput && value >= visible) seen.push(`${value.toFixed(4)} ${what}`);
			}
		}).observe({ type: "layout-shift", buffered: true });
	}, VISIBLE);
}

/** What has moved since the page began to load, once its typefaces are there and it has been painted again. */
export async function shiftsOf(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		await document.fonts.ready;
		for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
		// Entries are handed over when the browser has a moment.
		await new Promise((settle) => setTimeout(settle, 50));
		return (window as Watched).shifts ?? ["nobody watched"];
	});
}
