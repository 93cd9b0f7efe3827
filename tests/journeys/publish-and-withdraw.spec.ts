import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "../support/journey";
import { EVERY_SURFACE, surfacesShowing } from "../support/surfaces";

/** Pages as a crawler saved them: an invented one, and a real one of the archive where it lies beside the repository. */
const PAGE_FILES = ["tests/support/pages/invented-page.txt", "../shared/seed/ej-tech-article.txt"].filter(
	existsSync,
);
const SECONDS = 1000;

for (const file of PAGE_FILES)
	test(`${basename(file)}, imported, becomes a draft, is published from the desk, reaches every surface within five seconds, and leaves them as fast`, async ({
		page,
		desk,
		newsroom,
		playwright,
		baseURL,
	}) => {
		execFileSync(process.execPath, ["--import", "tsx", "scripts/import.ts", file], {
			env: { ...process.env, DATABASE_URL: newsroom.databaseUrl },
		});
		const [draft] = await newsroom.query(
			"select a.id, a.number, a.claim, a.state from articles a join imports i on i.article_id = a.id where i.file_name = $1",
			[basename(file)],
		);
		expect(draft?.state).toBe("draft");
		const number = Number(draft?.number);
		const claim = String(draft?.claim);
		const readers = await playwright.request.newContext({ baseURL: baseURL ?? "" });
		const shownNow = () => surfacesShowing(readers, { number, words: claim, section: "chips" });
		expect(await shownNow()).toEqual([]);

		await desk.signIn("editor");
		await page.goto(`/desk/articles?q=${encodeURIComponent(claim)}`);
		await page.getByRole("link", { name: claim }).click();
		await page.locator(".ProseMirror").waitFor();
		await page.getByRole("combobox", { name: "欄目" }).selectOption({ label: "晶片硬件" });
		await expect(page.getByText(/^已儲存/)).toBeVisible();
		await desk.publish();
		await expect.poll(shownNow, { timeout: 5 * SECONDS }).toEqual(EVERY_SURFACE);

		await page.goto(`/articles/${number}`);
		await expect(page.getByRole("heading", { level: 1 })).toContainText(claim);

		await page.goto(`/desk/articles/${draft?.id}`);
		await desk.withdraw("消息來源要求撤回");
		await expect.poll(shownNow, { timeout: 5 * SECONDS }).toEqual([]);
		const gone = await readers.get(`/articles/${number}`);
		expect(gone.status()).toBe(410);
		const notice = await gone.text();
		expect(notice).toContain("消息來源要求撤回");
		expect(notice).not.toContain(claim);
		await readers.dispose();
	});

test("a change to a live story reaches readers only when the editor gives it to them", async ({
	page,
	desk,
	request,
}) => {
	await desk.signIn("editor");
	const story = await desk.startStory();
	const screen = await desk.open(story.id);
	await desk.publish();
	await expect.poll(async () => (await request.get(`/articles/${story.number}`)).status()).toBe(200);
	await screen.body.click();
	await page.keyboard.press("Control+End");
	await page.keyboard.type("更新後才有的一句。");
	await screen.isSaved();
	expect(await (await request.get(`/articles/${story.number}`)).text()).not.toContain("更新後才有的一句");
	await page.getByRole("button", { name: "更新讀者版本" }).click();
	await page.getByRole("dialog").getByRole("button", { name: "更新讀者版本" }).click();
	await expect
		.poll(async () => (await request.get(`/articles/${story.number}`)).text(), { timeout: 5 * SECONDS })
		.toContain("更新後才有的一句");
});
