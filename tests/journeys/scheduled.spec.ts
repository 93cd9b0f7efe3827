import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import pg from "pg";
import { closeDatabase } from "@/db/client";
import { setDatabaseUrl } from "@/lib/env";
import { clock, dayOf } from "@/lib/time/hong-kong";
import { signIn } from "../support/at-the-desk";
import { aDraft, aSection, aStaffMember, PASSWORD } from "../support/given";
import { JOURNEYS_PORT } from "../support/journeys-address";
import { type Site, startSite } from "../support/site";
import { EVERY_SURFACE, surfacesShowing } from "../support/surfaces";

const MINUTE = 60_000;
let site: Site;
let dataDir: string;
let database: pg.Pool;

test.beforeAll(async () => {
	test.setTimeout(180_000);
	dataDir = mkdtempSync(join(tmpdir(), "newsroom-scheduled-"));
	site = await startSite({ port: JOURNEYS_PORT + 10, dataDir });
	await closeDatabase();
	setDatabaseUrl(site.databaseUrl());
	database = new pg.Pool({ connectionString: site.databaseUrl(), max: 2 });
	// The site's PostgreSQL is stopped under the idle connection at the end.
	database.on("error", (error) => console.log(error.message));
});

test.afterAll(async () => {
	await database.end();
	await closeDatabase();
	if (process.env.JOURNEYS_DATABASE_URL) setDatabaseUrl(process.env.JOURNEYS_DATABASE_URL);
	await site.stop();
	rmSync(dataDir, { recursive: true, force: true });
});

test("a story scheduled at the desk is nowhere before its minute, and there within five seconds of it with the server killed in between and no worker running", async ({
	browser,
	playwright,
}) => {
	test.setTimeout(300_000);
	const editor = await aStaffMember("editor");
	const section = await aSection("試行版");
	const story = await aDraft({ sectionId: section.id, headline: "光子晶片｜準時出街的稿件" }, editor);
	const context = await browser.newContext({ baseURL: site.url });
	await signIn(context, editor.email, site.url, PASSWORD);
	const page = await context.newPage();
	await page.goto(`/desk/articles/${story.id}`);
	await page.locator(".ProseMirror").waitFor();

	// The next whole minute that leaves the notice the house asks for, and a little time for the clicks.
	const at = new Date(Math.ceil((Date.now() + 1.3 * MINUTE) / MINUTE) * MINUTE);
	await page.getByLabel("日期", { exact: true }).first().fill(dayOf(at));
	await page.getByLabel("香港時間", { exact: true }).first().fill(clock(at));
	await page.getByRole("button", { name: "排定時間" }).click();
	await expect(page.getByRole("status").getByText("已排程", { exact: true })).toBeVisible();
	await context.close();

	const readers = await playwright.request.newContext({ baseURL: site.url });
	const onSurfaces = () =>
		surfacesShowing(readers, { number: story.number, words: "準時出街的稿件", section: section.slug });
	expect(await onSurfaces()).toEqual([]);
	expect((await readers.get(`/articles/${story.number}`)).status()).toBe(404);

	await site.kill();
	let lastUnseen = 0;
	await expect
		.poll(
			async () => {
				const isSeen = await inView(story.number);
				if (!isSeen) lastUnseen = Date.now();
				return isSeen;
			},
			{ timeout: 3 * MINUTE, intervals: [200] },
		)
		.toBe(true);
	expect(Date.now() - at.getTime()).toBeGreaterThanOrEqual(0);
	expect(Date.now() - at.getTime()).toBeLessThan(5_000);
	expect(lastUnseen - at.getTime()).toBeLessThan(1_000);
	expect(await stateOf(story.id)).toBe("scheduled");

	await site.start();
	// Its promise was kept by the database's clock; how soon a server starts is the bench's to say.
	await expect.poll(onSurfaces, { timeout: MINUTE / 2 }).toEqual(EVERY_SURFACE);
	await expect.poll(() => stateOf(story.id), { timeout: MINUTE / 2 }).toBe("published");
	const { rows } = await database.query(
		"select verb from events where subject_id = $1 and verb = 'article.published'",
		[story.id],
	);
	expect(rows).toHaveLength(1);
	await readers.dispose();
});

/** Whether the view of published stories holds it: what readers would get, with or without a server. */
async function inView(number: number): Promise<boolean> {
	const { rowCount } = await database.query("select 1 from published_articles where number = $1", [number]);
	return rowCount === 1;
}

async function stateOf(articleId: string): Promise<string> {
	const { rows } = await database.query("select state from articles where id = $1", [articleId]);
	return rows[0]?.state;
}
