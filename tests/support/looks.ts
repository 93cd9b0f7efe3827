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
	// Half way from one colour to another nothing has its contrast, and what stands in a closed `details` never gets there.
	await page.evaluate(() => {
		for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
	});
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

/**
 * What is wrong with the focus as it stands: nothing focused, out of sight, covered by a bar or another control, or without a
 * mark. A field that is written in shows its caret, and is taller than the screen at times: some of it must be seen.
 */
export async function focusFaultsOf(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const focused = document.activeElement;
		if (focused === null || focused === document.body) return ["nothing is focused"];
		const said = (focused.getAttribute("aria-label") ?? focused.textContent ?? "").trim().slice(0, 30);
		const name = `${focused.nodeName.toLowerCase()}.${focused.getAttribute("class") ?? ""} “${said}”`;
		const { left, right, top, bottom } = focused.getBoundingClientRect();
		const [width, height] = [document.documentElement.clientWidth, window.innerHeight];
		const seen = {
			left: Math.max(left, 0),
			right: Math.min(right, width),
			top: Math.max(top, 0),
			bottom: Math.min(bottom, height),
		};
		if (seen.right <= seen.left || seen.bottom <= seen.top) return [`${name} is out of sight`];
		const writes = focused.matches(
			"[contenteditable=true], textarea, input:not([type=checkbox], [type=radio])",
		);
		const points = [0.1, 0.5, 0.9].map((part) => ({
			x: seen.left + (seen.right - seen.left) * 0.5,
			y: seen.top + (seen.bottom - seen.top) * part,
		}));
		const covered = points.filter(({ x, y }) => {
			const there = document.elementFromPoint(x, y);
			return (
				there === null || !(focused.contains(there) || there.contains(focused) || there.closest("label"))
			);
		});
		const faults = [];
		if (covered.length > (writes ? 2 : 0)) {
			const over = document.elementFromPoint(covered[0]?.x ?? 0, covered[0]?.y ?? 0);
			faults.push(`${name} is covered by ${over?.nodeName.toLowerCase()}.${over?.getAttribute("class")}`);
		}
		const marks = [focused, focused.closest("label") ?? focused].map((one) => getComputedStyle(one));
		const isMarked = marks.some(
			({ outlineStyle, outlineWidth, boxShadow }) =>
				(outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none",
		);
		if (!writes && !isMarked) faults.push(`${name} shows no focus`);
		return faults;
	});
}

/** Controls of the page that lie on each other; bars that stay while the page moves under them are left out. */
export async function overlapsOf(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const isAfloat = (node: Element): boolean =>
			node.parentElement !== null &&
			(["fixed", "sticky"].includes(getComputedStyle(node).position) || isAfloat(node.parentElement));
		const controls = [
			...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary"),
		]
			.filter((node) => node.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
			.filter((node) => !node.matches(".ProseMirror *") && !isAfloat(node))
			.map((node) => ({ node, box: node.getBoundingClientRect() }))
			.filter(({ box }) => box.width > 2 && box.height > 2);
		const nameOf = (node: Element) =>
			`${node.nodeName.toLowerCase()} “${(node.getAttribute("aria-label") ?? node.textContent ?? "").trim().slice(0, 20)}”`;
		const faults: string[] = [];
		controls.forEach((one, at) => {
			for (const other of controls.slice(at + 1)) {
				if (one.node.contains(other.node) || other.node.contains(one.node)) continue;
				const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
				const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
				if (wide > 1 && high > 1) faults.push(`${nameOf(one.node)} lies on ${nameOf(other.node)}`);
			}
		});
		return faults;
	});
}
