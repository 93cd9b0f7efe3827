import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import type pg from "pg";
import type { Staff } from "@/lib/access/actor";
import { signIn } from "../support/at-the-desk";
import { PASSWORD } from "../support/given";

/** What the screen says of somebody else. */
const OF_OTHERS = /儲存了(另一個|新)版本|已併入|正在編輯|你在另一個分頁/;
const PATIENCE_MS = 90_000;

/** A person at a browser who writes one story, and remembers every word that the screen called saved. */
export class Seat {
	readonly acknowledged: string[] = [];
	readonly faults: string[] = [];
	#written: string[] = [];
	#count = 0;
	#context: BrowserContext | undefined;
	#page: Page | undefined;
	#articleId = "";

	constructor(
		private readonly browser: Browser,
		private readonly who: { origin: string; staff: Staff; letter: string; paragraph: number; rival: string },
		private readonly pool: pg.Pool,
	) {}

	get isOpen(): boolean {
		return this.#page !== undefined;
	}

	async signIn(): Promise<void> {
		this.#context = await this.browser.newContext({ baseURL: this.who.origin, locale: "zh-HK" });
		await signIn(this.#context, this.who.staff.email, this.who.origin, PASSWORD);
	}

	async open(articleId: string): Promise<void> {
		if (!this.#context) throw new Error("nobody is signed in");
		this.#articleId = articleId;
		const page = await this.#context.newPage();
		await this.#patiently(async () => {
			await page.goto(`/desk/articles/${articleId}`);
			await page.locator(".ProseMirror").waitFor({ timeout: 15_000 });
		});
		this.#page = page;
	}

	/** Writes a few words and waits until the screen calls them saved, doing what a person would about what it asks. */
	async write({ isAlone }: { isAlone: () => boolean }): Promise<void> {
		const isShared = !isAlone() && Math.random() < 0.15;
		const paragraph = isShared ? 2 : this.who.paragraph;
		await this.#caretAtEndOf(paragraph);
		for (let words = 1 + Math.floor(Math.random() * 6); words > 0; words -= 1) {
			this.#count += 1;
			const word = `${isShared ? "共" : ""}${this.who.letter}${this.#count}號。`;
			await this.#there.keyboard.type(word, { delay: 15 });
			this.#written.push(word);
			await sleep(Math.random() * 300);
		}
		await this.settle({ isAlone });
		await sleep(Math.random() * 500);
	}

	/** Until everything written is called saved; then it counts as acknowledged. */
	async settle({ isAlone = () => false }: { isAlone?: () => boolean } = {}): Promise<void> {
		const deadline = Date.now() + PATIENCE_MS;
		await sleep(100);
		for (;;) {
			await this.#answer({ isAlone });
			const said = await this.#statusOf();
			if (said.startsWith("已儲存")) break;
			if (Date.now() > deadline) {
				this.faults.push(
					`${this.who.letter}: not saved after ${PATIENCE_MS / 1000} s, the screen says “${said}”`,
				);
				this.#written = [];
				return;
			}
			await sleep(150);
		}
		this.acknowledged.push(...this.#written.splice(0));
	}

	async cutOff(forMs: number): Promise<void> {
		await this.#context?.setOffline(true);
		await sleep(forMs);
		await this.#context?.setOffline(false);
	}

	async slowDown(forMs: number): Promise<void> {
		const session = await this.#context?.newCDPSession(this.#there);
		const slow = { offline: false, latency: 800, downloadThroughput: 8_000, uploadThroughput: 8_000 };
		await session?.send("Network.enable");
		await session?.send("Network.emulateNetworkConditions", slow);
		await sleep(forMs);
		const free = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
		await session?.send("Network.emulateNetworkConditions", free);
		await session?.detach();
	}

	/** Ends the session on the server; a while later the person is signed in again, as in another tab. */
	async endSession(): Promise<void> {
		const set = (value: string) =>
			this.pool.query(`update sessions set revoked_at = ${value} where user_id = $1`, [
				this.who.staff.userId,
			]);
		await set("now()");
		await sleep(1_500 + Math.random() * 3_000);
		await set("null");
	}

	async #answer({ isAlone }: { isAlone: () => boolean }): Promise<void> {
		const page = this.#there;
		const said = (await page.locator(".lockb").allInnerTexts()).filter((text) => OF_OTHERS.test(text));
		for (const text of said) {
			if (isAlone() || !text.includes(this.who.rival))
				this.faults.push(`${this.who.letter} was told falsely: “${text.replaceAll("\n", " ")}”`);
		}
		const again = page.getByRole("button", { name: "已登入，再試" });
		if (await again.isVisible()) await this.#press("已登入，再試");
		if (await page.getByRole("button", { name: "併合兩個版本" }).isVisible()) await this.#merge();
		if (await page.getByRole("button", { name: "顯示新版本" }).isVisible()) await this.#press("顯示新版本");
	}

	/** Where both changed one place, one side is taken; a word that is not taken must still be in a version. */
	async #merge(): Promise<void> {
		await this.#press("併合兩個版本");
		const dialog = this.#there.getByRole("dialog");
		try {
			const all = Math.random() < 0.5 ? "全用我的" : "全用對方的";
			await dialog.getByRole("button", { name: all }).click({ timeout: 2_000 });
			await dialog.getByRole("button", { name: "併合並儲存" }).click({ timeout: 2_000 });
			// What one gave up oneself, before it was ever saved, was not promised by anybody.
			if (all === "全用對方的") this.#written = this.#written.filter((word) => !word.startsWith("共"));
		} catch (error) {
			// By then the versions may have gone together without a question.
			if (!(error instanceof Error) || error.name !== "TimeoutError") throw error;
		}
	}

	async #press(name: string): Promise<void> {
		try {
			await this.#there.getByRole("button", { name }).click({ timeout: 2_000 });
		} catch (error) {
			// It went away by itself meanwhile.
			if (!(error instanceof Error) || error.name !== "TimeoutError") throw error;
		}
	}

	async #caretAtEndOf(paragraph: number): Promise<void> {
		const line = this.#there.locator(".ProseMirror > p").nth(paragraph);
		await this.#patiently(async () => {
			await line.click({ timeout: 5_000, position: { x: 4, y: 8 } });
		});
		await line.evaluate((element) => {
			const range = document.createRange();
			range.selectNodeContents(element);
			range.collapse(false);
			getSelection()?.removeAllRanges();
			getSelection()?.addRange(range);
		});
		await sleep(60);
	}

	async #statusOf(): Promise<string> {
		return ((await this.#there.locator(".ws-top .saved").textContent()) ?? "").trim();
	}

	async #patiently(work: () => Promise<void>): Promise<void> {
		for (const deadline = Date.now() + PATIENCE_MS; ; await sleep(300)) {
			try {
				return await work();
			} catch (error) {
				if (Date.now() > deadline) throw error;
				await this.#answer({ isAlone: () => false });
			}
		}
	}

	get #there(): Page {
		if (!this.#page) throw new Error(`${this.who.letter} has no story open (${this.#articleId})`);
		return this.#page;
	}
}
