import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "@playwright/test";
import sharp from "sharp";
import { environment } from "@/lib/env";
import { ensureBrowser } from "./browser";

/**
 * Photographs the demo newsroom that runs at SITE_URL: into docs/screenshots what README and the documents show, or with
 * `--all FOLDER` every page at both widths in both colours.
 */
const { values } = parseArgs({ options: { all: { type: "string" } } });

const WIDTHS = [390, 1440] as const;
const COLOURS = ["light", "dark"] as const;
const SHOWN = [
	"home-1440-light",
	"home-390-dark",
	"article-1440-light",
	"article-390-light",
	"latest-390-light",
	"desk-1440-light",
	"front-desk-1440-light",
	"media-1440-light",
	"editor-1440-light",
	"editor-390-dark",
	"diary-1440-light",
	"inbox-board-1440-light",
	"press-form-390-light",
	"tip-390-dark",
	"headlines-1440-light",
	"card-times-1440-light",
];
const { siteUrl, demoPassword = "ejtech-demo-2026" } = environment();
const story = new URL(await leadStory()).pathname;

/** How each page is reached; those of the desk sign in first. */
const PAGES: Record<string, (page: Page) => Promise<unknown>> = {
	home: (page) => page.goto("/"),
	article: (page) => page.goto(story),
	latest: (page) => page.goto("/latest"),
	section: (page) => page.goto("/sections/ai"),
	author: (page) => page.goto("/authors/wan-kai-ming"),
	"sign-in": (page) => page.goto("/sign-in"),
	desk: atTheDesk("/desk"),
	list: atTheDesk("/desk/articles"),
	"front-desk": atTheDesk("/desk/front"),
	media: atTheDesk("/desk/media"),
	settings: atTheDesk("/desk/settings"),
	editor: openEditor,
	diary: atTheDesk("/desk/diary"),
	"inbox-board": atTheDesk("/desk/inbox/board"),
	"press-form": (page) => page.goto("/contribute/press"),
	tip: (page) => page.goto("/contribute/tip"),
	headlines: async (page) => {
		await openEditor(page);
		await page.locator("summary", { hasText: "標題工作台" }).click();
		await page
			.getByLabel("列表標題（頭版自動位、列表）")
			.evaluate((field) => field.closest("details")?.scrollIntoView());
	},
	"card-times": async (page) => {
		await atTheDesk("/desk/front")(page);
		await page.locator(".cand > li .icbtn").nth(9).click();
		const [day] = new Date(Date.now() + 86_400_000 + 8 * 3_600_000).toISOString().split("T");
		await page.getByLabel("上場時間（留空即時）").fill(`${day}T08:00`);
		await page.getByRole("button", { name: "放在頭條", exact: true }).first().click();
		await page.getByLabel("到期自動撤下").fill(`${day}T18:00`);
		await page.getByRole("button", { name: "儲存" }).click();
		await page.locator(".ct--lead .slot--off").filter({ hasText: "撤下" }).waitFor();
	},
};

const folder = values.all ?? join("docs", "screenshots");
mkdirSync(folder, { recursive: true });
const browser = await launch();
for (const [name, go] of Object.entries(PAGES))
	for (const width of WIDTHS)
		for (const colorScheme of COLOURS) {
			const file = `${name}-${width}-${colorScheme}`;
			if (values.all !== undefined || SHOWN.includes(file))
				await photograph(file, { go, width, colorScheme });
		}
await browser.close();

async function photograph(
	file: string,
	{
		go,
		width,
		colorScheme,
	}: { go: (page: Page) => Promise<unknown>; width: number; colorScheme: "light" | "dark" },
): Promise<void> {
	const context = await browser.newContext({
		baseURL: siteUrl,
		viewport: { width, height: width < 600 ? 844 : 900 },
		colorScheme,
		locale: "zh-HK",
		timezoneId: "Asia/Hong_Kong",
		reducedMotion: "reduce",
	});
	const page = await context.newPage();
	await go(page);
	await page.waitForLoadState("networkidle");
	await page.evaluate(() => document.fonts.ready);
	const { size } = await sharp(await page.screenshot())
		.png({ palette: true, colours: 128, effort: 10, dither: 0.4 })
		.toFile(join(folder, `${file}.png`));
	console.log(`${join(folder, `${file}.png`)}  ${Math.round(size / 1024)} KB`);
	await context.close();
}

async function openEditor(page: Page): Promise<void> {
	await atTheDesk("/desk/articles?state=published")(page);
	const row = page.getByRole("listitem").filter({ hasText: story.split("/")[2] ?? "" });
	await row.getByRole("link").first().click();
	await page.locator(".ProseMirror").waitFor();
}

function atTheDesk(path: string): (page: Page) => Promise<void> {
	return async (page) => {
		await page.goto(`/sign-in?to=${encodeURIComponent(path)}`);
		await page.getByLabel("電郵地址").fill("editor@ejtech.example");
		await page.getByLabel("密碼").fill(demoPassword);
		await page.getByRole("button", { name: "登入" }).click();
		await page.waitForURL((url) => url.pathname.startsWith("/desk"));
		await page.goto(path);
	};
}

/** The story that leads the front page. */
async function leadStory(): Promise<string> {
	const answer = await fetch(siteUrl).catch(() => null);
	if (!answer?.ok) throw new Error(`No newsroom answers at ${siteUrl}. Start one with: npm run up`);
	const path = /<main[\s\S]*?href="(\/articles\/\d+\/[^"]+)"/.exec(await answer.text())?.[1];
	if (!path) throw new Error(`The front page at ${siteUrl} has no story. Fill it with: npm run seed`);
	return `${siteUrl}${path}`;
}

function launch(): Promise<Browser> {
	return chromium.launch({ executablePath: ensureBrowser(), args: ["--no-sandbox", "--disable-gpu"] });
}
