import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { type DeskVerbs, expect, test } from "../support/journey";

/** The pages that ask for a person; the reader's own are walked in reader-pages.spec.ts. */
const PAGES: Record<string, (page: Page, desk: DeskVerbs) => Promise<unknown>> = {
	"the sign-in page": (page) => page.goto("/sign-in"),
	"the sign-in page in English": (page) => page.goto("/sign-in?lang=en"),
	"the desk's day": signedIn("/desk"),
	"the list of stories": signedIn("/desk/articles"),
	"a list with nothing in it": signedIn("/desk/articles?q=%F0%A0%9D%B9%F0%A0%9D%B9"),
	"the account": signedIn("/desk/account"),
	"a desk page that is not there": signedIn("/desk/articles/00000000-0000-4000-8000-000000000000"),
	"the editor": async (_page, desk) => {
		await desk.signIn("editor");
		await desk.open((await desk.startStory({ tags: ["光子晶片"] })).id);
	},
	"the preview": async (page, desk) => {
		await desk.signIn("editor");
		await page.goto(`/desk/articles/${(await desk.startStory()).id}/preview`);
	},
};

for (const [name, go] of Object.entries(PAGES)) {
	for (const colorScheme of ["light", "dark"] as const) {
		test(`${name} breaks no rule of axe in ${colorScheme} colours`, async ({ page, desk }) => {
			await page.emulateMedia({ colorScheme });
			await go(page, desk);
			expect(await faultsOf(page)).toEqual([]);
		});
	}

	test(`${name} does not scroll sideways on 320 pixels, nor with text at twice its size`, async ({
		page,
		desk,
	}) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await go(page, desk);
		expect(await overflowOf(page)).toEqual([]);
		await page.addStyleTag({ content: "html { font-size: 200% !important }" });
		expect(await overflowOf(page)).toEqual([]);
	});

	test(`${name} stands still while it loads`, async ({ page, desk }) => {
		await page.addInitScript(() => {
			const seen = window as { moved?: string[] };
			seen.moved = [];
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) {
					const shift = entry as PerformanceEntry & {
						value: number;
						hadRecentInput: boolean;
						sources: { node?: Element }[];
					};
					const what = shift.sources.map(({ node }) => node?.className ?? node?.nodeName).join(", ");
					if (!shift.hadRecentInput) seen.moved?.push(`${shift.value.toFixed(4)} ${what}`);
				}
			}).observe({ type: "layout-shift", buffered: true });
		});
		await go(page, desk);
		await page.waitForLoadState("networkidle");
		await page.evaluate(() => document.fonts.ready);
		expect(await page.evaluate(() => (window as { moved?: string[] }).moved)).toEqual([]);
	});
}

function signedIn(path: string): (page: Page, desk: DeskVerbs) => Promise<unknown> {
	return async (page, desk) => {
		await desk.signIn("editor");
		await page.goto(path);
	};
}

async function faultsOf(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

/** What sticks out of the page to the right. */
async function overflowOf(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		if (document.documentElement.scrollWidth <= width) return [];
		return [...document.querySelectorAll("body *")]
			.filter((node) => node.getBoundingClientRect().right > width + 1)
			.slice(0, 5)
			.map(
				(node) =>
					`${node.nodeName}.${node.className} ends at ${Math.round(node.getBoundingClientRect().right)}`,
			);
	});
}
