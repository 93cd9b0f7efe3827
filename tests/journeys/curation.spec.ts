import type { Locator } from "@playwright/test";
import { handAt } from "../support/by-keys";
import { expect, test } from "../support/journey";
import { darkFaultsOf, faultsOf, overflowOf } from "../support/looks";

test.describe.configure({ mode: "default", timeout: 150_000 });

// Each begins with the front page that nobody has laid out.
test.beforeEach(async ({ newsroom }) => {
	await newsroom.query("truncate front_cards, front_launches, front_containers");
});

test("by keyboard alone an editor places a story, rewords its card, launches it, and a reader has it; undone it is gone", async ({
	page,
	browser,
	desk,
	newsroom,
}) => {
	const { claim, number } = await anOlderStory(newsroom);
	await desk.signIn("editor");
	await page.goto("/desk/front");
	await page.getByRole("searchbox", { name: "搜尋稿件" }).focus();
	await page.keyboard.type(claim);
	await expect(page.locator(".cand > li").first()).toContainText(claim);
	await page.getByRole("button", { name: `放入版位：${claim}` }).focus();
	await page.keyboard.press("Enter");
	await expect(page.getByRole("button", { name: "放在頭條" })).toBeFocused();
	await page.keyboard.press("Escape");
	await expect(page.getByRole("button", { name: `放入版位：${claim}` })).toBeFocused();
	await page.keyboard.press("Enter");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("status").first()).toHaveText(`已把「${claim}」放入頭條。`);
	const card = page.locator(".ct--lead .slot .h");
	await expect(card).toBeFocused();
	await expect(page.locator(".lockb")).toContainText(`未發布更改1項：頭條放上「${claim}」`);
	expect(await faultsOf(page)).toEqual([]);
	expect(await darkFaultsOf(page)).toEqual([]);

	await page.getByRole("textbox", { name: "頭版標題", exact: true }).focus();
	await page.keyboard.type("試排｜頭版另起的標題");
	await page.getByRole("button", { name: "發布頭版（1）" }).press("Enter");
	await expect(page.locator(".cur-n [role=alert]")).toContainText("有卡片的文字未儲存");
	await page.getByRole("button", { name: "知道" }).press("Enter");
	await page.getByRole("checkbox", { name: "顯示圖片" }).press("Space");
	await page.getByRole("button", { name: "儲存" }).press("Enter");
	await expect(card).toContainText("頭版另起的標題");
	await expect(page.locator(".ct--lead")).toContainText("欠圖片");
	await page.getByRole("button", { name: "發布頭版（1）" }).press("Enter");
	await expect(page.getByText(/讀者已見到（\d\d:\d\d:\d\d 查看）/)).toBeVisible({ timeout: 20_000 });

	const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await reader.goto("/");
	await expect(reader.locator(".lead")).toContainText("頭版另起的標題");
	await expect(reader.locator(".lead img")).toHaveCount(0);
	await reader.goto(`/articles/${number}`);
	await expect(reader.getByRole("heading", { level: 1 })).toContainText(claim);

	await page.getByText("頭條：更多").or(page.getByLabel("頭條：更多")).press("Enter");
	await page.getByRole("button", { name: "復原頭條上次發布" }).press("Enter");
	await expect(page.getByRole("status").first()).toHaveText("已復原上次發布。草稿不變。");
	await expect(page.getByText(/讀者已見到/)).toBeVisible({ timeout: 20_000 });
	await reader.goto("/");
	await expect(reader.locator(".lead")).not.toContainText("頭版另起的標題");
	await expect(page.locator(".lockb")).toContainText("未發布更改1項");
});

test("by pointer a story is dragged into the 要聞 and on to the lead, what has no room falls, and what is removed comes back", async ({
	page,
	desk,
}) => {
	await desk.signIn("chief");
	// High enough for the twelfth story and the lead at once: a browser scrolls while somebody drags, a driver does not.
	await page.setViewportSize({ width: 1440, height: 2000 });
	await page.goto("/desk/front");
	const claims = await page.locator(".cand > li .h .c").allInnerTexts();
	// By its name: the list grows when somebody publishes.
	const candidate = (at: number) => page.locator(".cand > li", { hasText: flat(claims[at]) });
	const highlights = page.locator(".ct--highlights .slot");
	const lead = page.locator(".ct--lead .slot").first();
	for (const at of [8, 9, 10])
		await dragged(candidate(at), highlights.first(), { to: highlights.first(), claim: flat(claims[at]) });
	await dragged(highlights.first(), lead, { to: lead, claim: flat(claims[10]) });
	await expect(highlights.first()).toContainText(flat(claims[9]));
	await dragged(candidate(11), lead, { to: lead, claim: flat(claims[11]) });
	await expect(highlights.first()).toContainText(flat(claims[10]));

	await page.locator(".ct--highlights .slot .h").first().click();
	await page.getByRole("button", { name: "下移" }).click();
	await expect(page.locator(".ct--highlights .slot").nth(1)).toContainText(flat(claims[10]));
	await expect(page.getByRole("button", { name: "下移" })).toBeFocused();
	await page.getByRole("button", { name: "移除" }).click();
	await expect(page.getByRole("heading", { name: "要聞", exact: true })).toBeFocused();
	await page.getByRole("button", { name: `放回：${flat(claims[10])}` }).click();
	await page.getByRole("button", { name: "放在要聞1" }).click();
	await expect(page.locator(".ct--highlights .slot").first()).toContainText(flat(claims[10]));

	await page.setViewportSize({ width: 390, height: 844 });
	expect(await overflowOf(page)).toEqual([]);
	await page.setViewportSize({ width: 320, height: 844 });
	expect(await overflowOf(page)).toEqual([]);
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.getByRole("button", { name: "放棄更改" }).click();
	const asked = page.getByRole("dialog", { name: "放棄更改" });
	await expect(asked).toContainText("不能復原");
	await page.keyboard.press("Escape");
	await expect(page.getByRole("button", { name: "放棄更改" })).toBeFocused();
	await page.keyboard.press("Enter");
	await asked.getByRole("button", { name: "放棄更改" }).click();
	await expect(page.locator(".lockb")).toContainText("草稿與讀者所見相同");
});

test("by keyboard alone two cards change places, and nothing else moves", async ({ page, desk }) => {
	await desk.signIn("editor");
	await page.goto("/desk/front");
	const claims = (await page.locator(".cand > li .h .c").allInnerTexts()).map(flat);
	const [first = "", second = ""] = claims.slice(8, 10);
	for (const [claim, place] of [
		[first, "放在頭條"],
		[second, "放在要聞1"],
	] as const) {
		await page.getByRole("button", { name: `放入版位：${claim}` }).press("Enter");
		await page.getByRole("button", { name: place, exact: true }).press("Enter");
		await expect(page.getByRole("status").first()).toContainText(`已把「${claim}」放入`);
	}
	await page.getByRole("combobox", { name: "與另一張卡片對調" }).selectOption(`頭條：${first}`);
	await page.getByRole("button", { name: "對調", exact: true }).press("Enter");
	await expect(page.getByRole("status").first()).toHaveText(`「${second}」與「${first}」已對調。`);
	await expect(page.locator(".ct--lead .slot .h").first()).toContainText(second);
	await expect(page.locator(".ct--highlights .slot .h").first()).toContainText(first);
	await expect(page.locator(".ct--lead .slot .h")).toBeFocused();
	expect(await faultsOf(page)).toEqual([]);
	for (const width of [1440, 390]) {
		await page.setViewportSize({ width, height: 900 });
		expect(await overflowOf(page)).toEqual([]);
		await page.screenshot({ path: `test-results/swap-${width}.png`, fullPage: true });
	}
});

test("by pointer two cards change places and are launched, and the launch is taken back", async ({
	page,
	desk,
	browser,
}) => {
	await desk.signIn("editor");
	await page.goto("/desk/front");
	const claims = (await page.locator(".cand > li .h .c").allInnerTexts()).map(flat);
	const [first = "", second = ""] = claims.slice(8, 10);
	for (const [claim, place] of [
		[first, "放在頭條"],
		[second, "放在要聞1"],
	] as const) {
		await page.getByRole("button", { name: `放入版位：${claim}` }).click();
		await page.getByRole("button", { name: place, exact: true }).click();
		await expect(page.getByRole("status").first()).toContainText(`已把「${claim}」放入`);
	}
	await page.getByRole("combobox", { name: "與另一張卡片對調" }).selectOption(`頭條：${first}`);
	await page.getByRole("button", { name: "對調", exact: true }).click();
	await expect(page.locator(".ct--lead .slot .h").first()).toContainText(second);
	await page.getByRole("button", { name: /^發布頭版/ }).click();
	await expect(page.getByText(/讀者已見到/)).toBeVisible({ timeout: 20_000 });
	const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	const lead = async () => {
		await reader.goto("/");
		return flat((await reader.locator(".lead").textContent()) ?? "");
	};
	await expect.poll(lead).toContain(second);
	await page.getByLabel("頭條：更多").click();
	await page.getByRole("button", { name: "復原頭條上次發布" }).click();
	await expect(page.getByRole("status").first()).toHaveText("已復原上次發布。草稿不變。");
	await expect.poll(lead).not.toContain(second);
});

test("by keyboard alone a launch is set to a time and taken off it, and what was laid out is given up after a question", async ({
	page,
	desk,
}) => {
	await desk.signIn("editor");
	await page.goto("/desk/front");
	const hand = handAt(page);
	const claim = flat((await page.locator(".cand > li .h .c").allInnerTexts())[8] ?? "");
	await hand.press(page.getByRole("button", { name: `放入版位：${claim}` }));
	await expect(page.getByRole("button", { name: "放在頭條" })).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(page.locator(".ct--lead .slot .h")).toBeFocused();
	const timed = page.locator("form.cur-t").filter({ hasText: "按現時的草稿發布" });
	const day = new Date(Date.now() + 3 * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
	await hand.when(timed.getByLabel("日期"), day);
	await hand.press(timed.getByRole("button", { name: "定時" }));
	await expect(page.locator(".ct--lead .ct-h")).toContainText("定時發布");
	await hand.press(page.getByLabel("頭條：更多"));
	await hand.press(page.getByRole("button", { name: "取消頭條定時" }));
	await expect(page.getByRole("status").first()).toHaveText("已取消定時發布。");
	await hand.press(page.getByRole("button", { name: "放棄更改" }));
	const asked = page.getByRole("dialog", { name: "放棄更改" });
	await hand.press(asked.getByRole("button", { name: "放棄更改" }));
	await expect(page.locator(".lockb")).toContainText("草稿與讀者所見相同");
	expect(await faultsOf(page)).toEqual([]);
});

test("a colleague's change is not erased: the editor is told whose, keeps what was typed, and does it again", async ({
	page,
	desk,
	newsroom,
}) => {
	await desk.signIn("editor");
	await page.goto("/desk/front");
	await page.locator(".cand > li .icbtn").nth(2).click();
	await page.getByRole("button", { name: "放在頭條" }).click();
	const headline = page.getByRole("textbox", { name: "頭版標題", exact: true });
	await headline.fill("試排｜我改的標題");
	await newsroom.query("update front_cards set headline = '試排｜同事改的標題' where container = 'lead'");
	await newsroom.query(
		"update front_containers set version = version + 1, changed_by = '何詠琳', changed_at = now() where key = 'lead'",
	);
	await page.getByRole("button", { name: "儲存" }).click();
	await expect(page.locator(".cur-n [role=alert]")).toContainText("何詠琳剛更改了「頭條」，你這一步未寫入");
	await expect(headline).toHaveValue("試排｜我改的標題");
	await expect(page.locator(".ct--lead")).not.toContainText("我改的標題");
	await page.getByRole("button", { name: "照樣再做一次" }).click();
	await expect(page.locator(".ct--lead")).toContainText("我改的標題");
	await expect(page.locator(".cur-n [role=alert]")).toHaveCount(0);
});

test("a timed launch is told, previewed for the desk alone with what is scheduled, and comes by itself", async ({
	page,
	browser,
	desk,
	newsroom,
}) => {
	const [scheduled] = await newsroom.query(
		"select claim, publish_at from publications where publish_at > now() order by publish_at limit 1",
	);
	const claim = String(scheduled?.claim);
	await desk.signIn("editor");
	await page.goto("/desk/front");
	await page.getByRole("button", { name: `放入版位：${claim}` }).click();
	await page.getByRole("button", { name: "放在頭條" }).click();
	await expect(page.locator(".ct--lead")).toContainText("出街");
	const day = new Date(Date.now() + 3 * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
	const timed = page.locator("form.cur-t").filter({ hasText: "按現時的草稿發布" });
	await timed.getByLabel("日期").fill(day);
	await timed.getByRole("button", { name: "定時" }).click();
	await expect(page.locator(".ct--lead .ct-h")).toContainText("定時發布");

	const preview = page.locator("form.cur-t").filter({ hasText: "預覽某一刻" });
	await preview.getByLabel("日期").fill(day);
	await preview.getByRole("button", { name: "預覽" }).click();
	await expect(page.locator(".lead")).toContainText(claim);
	expect(await faultsOf(page)).toEqual([]);
	const reader = await (await browser.newContext()).newPage();
	await reader.goto("/");
	await expect(reader.locator("main")).not.toContainText(claim);
	await reader.goto(`/desk/front/preview?on=${day}&at=18:00`);
	await expect(reader).toHaveURL(/\/sign-in/);

	await page.goto("/desk/front");
	await page.getByLabel("頭條：更多").click();
	await page.getByRole("button", { name: "取消頭條定時" }).click();
	await expect(page.getByRole("status").first()).toHaveText("已取消定時發布。");
});

test("by keyboard a story is set to come up in the full lead and a card to be taken off, previewed at both times, and both come by themselves", async ({
	page,
	browser,
	desk,
	newsroom,
}) => {
	const { claim } = await anOlderStory(newsroom);
	await desk.signIn("editor");
	await page.goto("/desk/front");
	const first = flat((await page.locator(".cand > li .h .c").allInnerTexts())[9]);
	await page.getByRole("button", { name: `放入版位：${first}` }).press("Enter");
	await page.getByRole("button", { name: "放在頭條", exact: true }).press("Enter");
	await expect(page.getByRole("status").first()).toContainText("放入頭條");

	await page.getByRole("searchbox", { name: "搜尋稿件" }).fill(claim);
	await page.getByRole("button", { name: `放入版位：${claim}` }).press("Enter");
	await page.getByLabel("上場時間（留空即時）").fill("2020-01-01T09:00");
	await page.getByRole("button", { name: "放在頭條", exact: true }).first().press("Enter");
	await expect(page.locator(".cur-n [role=alert]")).toContainText("時間太近");
	await expect(page.getByLabel("上場時間（留空即時）")).toHaveValue("2020-01-01T09:00");
	const day = new Date(Date.now() + 3 * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
	await page.getByLabel("上場時間（留空即時）").fill(`${day}T09:00`);
	await page.getByRole("button", { name: "放在頭條", exact: true }).first().press("Enter");
	await expect(page.getByRole("status").first()).toHaveText(`「${claim}」定於${day} 09:00在頭條上場。`);
	await expect(page.locator(".ct--lead .slot--off")).toContainText("上場");

	const until = page.getByLabel("到期自動撤下");
	await until.fill(`${day}T08:00`);
	await page.getByRole("button", { name: "儲存" }).press("Enter");
	await expect(page.locator(".cur-times .err")).toContainText("完結時間須在開始之後");
	await expect(until).toHaveValue(`${day}T08:00`);
	await until.fill(`${day}T12:00`);
	await page.getByRole("button", { name: "儲存" }).press("Enter");
	await expect(page.locator(".ct--lead .slot--off")).toContainText("撤下");
	await expect(page.locator(".cur-times .err")).toHaveCount(0);
	expect(await faultsOf(page)).toEqual([]);
	expect(await darkFaultsOf(page)).toEqual([]);
	for (const width of [1440, 390]) {
		await page.setViewportSize({ width, height: 900 });
		expect(await overflowOf(page)).toEqual([]);
		await page.screenshot({ path: `test-results/card-times-${width}.png`, fullPage: true });
	}
	await page.setViewportSize({ width: 1440, height: 900 });
	for (const [time, lead] of [
		["08:59", first],
		["09:00", claim],
		["12:00", first],
	] as const) {
		await page.goto(`/desk/front/preview?on=${day}&at=${time}&drafts=on`);
		await expect(page.locator(".lead")).toContainText(lead);
	}
	// Seconds instead of days, which no form gives: from here on nobody does anything.
	await newsroom.query(
		"update front_cards set shown_from = now() + interval '15 seconds', shown_until = now() + interval '22 seconds' where shown_from is not null",
	);
	await page.goto("/desk/front");
	await page.getByRole("button", { name: /^發布頭版/ }).press("Enter");
	await expect(page.getByText(/讀者已見到/)).toBeVisible({ timeout: 12_000 });
	const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	const leadOf = async () => {
		await reader.goto("/");
		return flat((await reader.locator(".lead").textContent()) ?? "");
	};
	expect(await leadOf()).toContain(first);
	const [{ comes, goes } = {}] = await newsroom.query(
		"select shown_from as comes, shown_until as goes from front_cards where shown_from is not null and launch_id is not null",
	);
	await expect.poll(leadOf, { timeout: 30_000, intervals: [250] }).toContain(claim);
	const cameAt = Date.now();
	await expect.poll(leadOf, { timeout: 30_000, intervals: [250] }).toContain(first);
	const wentAt = Date.now();
	expect(cameAt - new Date(String(comes)).getTime()).toBeLessThan(5_000);
	expect(wentAt - new Date(String(goes)).getTime()).toBeLessThan(5_000);
});

test("a writer is told who lays out the front page, and finds no way to it in the frame", async ({
	page,
	desk,
}) => {
	await desk.signIn("writer");
	await page.goto("/desk/front");
	await expect(page.getByText("頭版由編輯編排")).toBeVisible();
	await expect(page.getByRole("link", { name: "頭版" })).toHaveCount(0);
	const refused = await page.request.post("/api/front/launch", {
		headers: { origin: new URL(page.url()).origin },
		data: { containers: ["lead"], seen: {} },
	});
	expect(refused.status()).toBe(403);
});

/** A published story that no rule puts on the front page's top. */
async function anOlderStory(newsroom: {
	query: (text: string) => Promise<Record<string, unknown>[]>;
}): Promise<{ claim: string; number: number }> {
	const [story] = await newsroom.query(
		"select claim, number from publications where publish_at <= now() and lead_media_id is not null and kind = 'news' order by publish_at offset 3 limit 1",
	);
	return { claim: String(story?.claim), number: Number(story?.number) };
}

/** Drags until the place shows the story: a page that has just come may not listen yet, and a busy machine drops what it drags. */
async function dragged(
	from: Locator,
	onto: Locator,
	{ to, claim }: { to: Locator; claim: string },
): Promise<void> {
	await expect(async () => {
		if (!(await to.textContent())?.includes(claim)) await from.dragTo(onto);
		await expect(to).toContainText(claim, { timeout: 4_000 });
	}).toPass({ timeout: 150_000 });
}

/** Words as they stand, without the line breaks of the screen. */
function flat(text: string | undefined): string {
	return (text ?? "").replace(/\s*\n\s*/g, "");
}
