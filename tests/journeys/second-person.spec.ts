import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { closeDatabase } from "@/db/client";
import { setDatabaseUrl } from "@/lib/env";
import { changeSettings } from "@/lib/settings/change-settings";
import { openStory, signIn } from "../support/at-the-desk";
import { handAt } from "../support/by-keys";
import { aDraft, aStaffMember, PASSWORD, theSystem, value } from "../support/given";
import { JOURNEYS_PORT } from "../support/journeys-address";
import { darkFaultsOf, faultsOf, overflowOf } from "../support/looks";
import { type Site, startSite } from "../support/site";

// The rule holds for the whole house, so that it is tried in a house of its own.
let site: Site;
let dataDir: string;

test.describe.configure({ mode: "serial", timeout: 180_000 });

test.beforeAll(async () => {
	test.setTimeout(180_000);
	dataDir = mkdtempSync(join(tmpdir(), "newsroom-second-person-"));
	site = await startSite({ port: JOURNEYS_PORT + 50, dataDir });
	await closeDatabase();
	setDatabaseUrl(site.databaseUrl());
	value(await changeSettings(theSystem, { workflow: { needsSecondPerson: true, editsVoidApproval: true } }));
});

test.afterAll(async () => {
	await closeDatabase();
	if (process.env.JOURNEYS_DATABASE_URL) setDatabaseUrl(process.env.JOURNEYS_DATABASE_URL);
	await site.stop();
	rmSync(dataDir, { recursive: true, force: true });
});

async function anEditor(browser: Browser) {
	const who = await aStaffMember("editor");
	const context = await browser.newContext({ baseURL: site.url, locale: "zh-HK" });
	await signIn(context, who.email, site.url, PASSWORD);
	return { who, page: await context.newPage() };
}

const panelOf = (page: Page, title: string) =>
	page.locator("details.pan", { has: page.locator("summary", { hasText: title }) });
const reasonIn = (page: Page) => page.getByLabel("突發新聞：為何未經第二人通過");

test("by pointer an editor alone is told why a story cannot go out, sends it as breaking news with a reason, and a colleague looks at it afterwards", async ({
	browser,
}) => {
	const [one, other] = [await anEditor(browser), await anEditor(browser)];
	const { id } = await aDraft({ headline: "突發｜隧道停電" }, one.who);
	await openStory(one.page, id);
	await one.page.getByRole("button", { name: "立即發布" }).click();
	await one.page.getByRole("dialog").getByRole("button", { name: "立即發布" }).click();
	await expect(
		one.page.getByText("要另一人通過才可出街。如屬突發新聞，請填寫原因再按一次。").first(),
	).toBeVisible();
	await one.page.keyboard.press("Escape");
	expect(await faultsOf(one.page)).toEqual([]);
	expect(await darkFaultsOf(one.page)).toEqual([]);
	await reasonIn(one.page).fill("隧道停電，全港受影響");
	await one.page.getByRole("button", { name: "立即發布" }).click();
	await one.page.getByRole("dialog").getByRole("button", { name: "立即發布" }).click();
	await expect(panelOf(one.page, "流程").getByText("隧道停電，全港受影響").first()).toBeVisible();
	await expect(one.page.getByRole("button", { name: "已覆核" })).toHaveCount(0);

	await other.page.goto("/desk/work");
	await other.page.getByRole("link", { name: "隧道停電" }).first().click();
	await other.page.locator(".ProseMirror").waitFor();
	await panelOf(other.page, "流程").getByRole("button", { name: "已覆核" }).click();
	await expect(panelOf(other.page, "流程").getByText("覆核已記錄")).toBeVisible();
	await expect(other.page.getByRole("button", { name: "已覆核" })).toHaveCount(0);
	await other.page.setViewportSize({ width: 390, height: 844 });
	expect(await overflowOf(other.page)).toEqual([]);
	for (const { page } of [one, other]) await page.context().close();
});

test("by keyboard alone a colleague's pass lets a story out without any reason, and what is changed after it needs another", async ({
	browser,
}) => {
	const [one, other] = [await anEditor(browser), await anEditor(browser)];
	const { id } = await aDraft({ headline: "晶片｜量產提前" }, one.who);
	const [writer, judge] = [handAt(one.page), handAt(other.page)];
	await openStory(one.page, id);
	await writer.press(panelOf(one.page, "流程").getByRole("button", { name: "送審" }));
	await expect(panelOf(one.page, "流程").getByText("已送審", { exact: true })).toBeVisible();
	await openStory(other.page, id);
	await judge.press(panelOf(other.page, "流程").getByRole("button", { name: "通過，可以出街" }));
	await expect(panelOf(other.page, "流程").getByText("已通過", { exact: true })).toBeVisible();
	const screen = await openStory(one.page, id);
	await writer.press(one.page.getByRole("button", { name: "立即發布" }));
	await writer.press(one.page.getByRole("dialog").getByRole("button", { name: "立即發布" }));
	await expect(one.page.getByRole("status").getByText("已發布", { exact: true })).toBeVisible();
	await writer.reach(screen.body);
	await one.page.keyboard.press("Control+End");
	await one.page.keyboard.type("未經通過的一句。");
	await screen.isSaved();
	await writer.press(one.page.getByRole("button", { name: "更新讀者版本" }));
	await writer.press(one.page.getByRole("dialog").getByRole("button", { name: "更新讀者版本" }));
	await expect(
		one.page.getByText("要另一人通過才可出街。如屬突發新聞，請填寫原因再按一次。").first(),
	).toBeVisible();
	for (const { page } of [one, other]) await page.context().close();
});
