import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, expect, type Page } from "@playwright/test";
import pg from "pg";
import { closeDatabase } from "@/db/client";
import { setDatabaseUrl } from "@/lib/env";
import { signIn } from "./at-the-desk";
import { PASSWORD } from "./given";
import { type Site, startSite } from "./site";
import { aCustodianInOffice, type Custodian, PASSPHRASE } from "./tip-keys";

export type TipSite = {
	url: string;
	query: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;
	custodians: [Custodian, Custodian];
	/** The browser of a source on a phone, from a network that nobody else comes from. */
	aSource: (browser: Browser, options?: BrowserContextOptions) => Promise<Page>;
	/** A browser in which this person is signed in. */
	atDesk: (browser: Browser, email: string) => Promise<Page>;
	close: () => Promise<void>;
};

/**
 * A site of its own with two custodians: keys that come and go, and receipts that are guessed, would close the door to every other journey.
 * It believes one proxy, so that each source may come from a network of its own.
 */
export async function openTipSite(port: number): Promise<TipSite> {
	const dataDir = mkdtempSync(join(tmpdir(), "newsroom-tip-site-"));
	const site: Site = await startSite({ port, dataDir, variables: { TRUSTED_PROXIES: "1" } });
	await closeDatabase();
	setDatabaseUrl(site.databaseUrl());
	const pool = new pg.Pool({ connectionString: site.databaseUrl(), max: 2 });
	// The site's PostgreSQL is stopped under the idle connection at the end.
	pool.on("error", (error) => console.log(error.message));
	let networks = 0;
	return {
		url: site.url,
		query: async (text, values = []) => (await pool.query(text, values)).rows,
		custodians: [await aCustodianInOffice(), await aCustodianInOffice()],
		aSource: async (browser, options = {}) => {
			networks += 1;
			const context = await browser.newContext({
				baseURL: site.url,
				viewport: { width: 390, height: 844 },
				extraHTTPHeaders: { "x-forwarded-for": `198.51.${networks}.7` },
				...options,
			});
			return context.newPage();
		},
		atDesk: async (browser, email) => {
			const context = await browser.newContext({ baseURL: site.url, locale: "zh-HK" });
			await signIn(context, email, site.url, PASSWORD);
			return context.newPage();
		},
		close: async () => {
			await pool.end();
			await closeDatabase();
			if (process.env.JOURNEYS_DATABASE_URL) setDatabaseUrl(process.env.JOURNEYS_DATABASE_URL);
			await site.stop();
			rmSync(dataDir, { recursive: true, force: true });
		},
	};
}

/** Sends a tip by the form; gives the words of its receipt. */
export async function confide(page: Page, text: string): Promise<string> {
	await page.goto("/contribute/tip");
	await page.getByLabel("你想告訴我們甚麼？").fill(text);
	await page.getByRole("button", { name: "加密遞交" }).click();
	return receiptOn(page);
}

/** The words that stand on the page of a receipt. */
export async function receiptOn(page: Page): Promise<string> {
	const list = page.getByRole("list", { name: "八個詞的密語" });
	await expect(list).toBeVisible({ timeout: 20_000 });
	return (await list.getByRole("listitem").allTextContents()).join(" ");
}

/** Comes back with a receipt, whatever is then shown. */
export async function comeBack(page: Page, receipt: string): Promise<void> {
	await page.goto("/contribute/tip");
	await page.getByLabel("八個詞的密語").fill(receipt);
	await page.getByRole("button", { name: "查看回覆" }).click();
}

/** Unlocks the key of whoever is at the desk, on the page of a tip. */
export async function unlock(desk: Page, passphrase = PASSPHRASE): Promise<void> {
	await desk.getByLabel("保管密鑰的密碼").fill(passphrase);
	await desk.getByRole("button", { name: "解鎖" }).click();
	await expect(desk.getByRole("button", { name: "上鎖" })).toBeVisible({ timeout: 60_000 });
}
