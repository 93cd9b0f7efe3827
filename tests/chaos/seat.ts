import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import type pg from "pg";
import type { Staff } from "@/lib/access/actor";
import { signIn } from "../support/at-the-desk";
import { PASSWORD } from "../support/given";

/** What the screen says of somebody else. */
const OF_OTHERS = /儲存了(另一個|新)版本|已併入|正在編輯|你在另一個分頁/;
const PATIENCE_MS = 90_000;
/** So much of what a seat saw last is told with a fault. */
const LATELY = 25;
/** Where the screen is photographed when something is wrong. */
const FOLDER = "test-results/two-browsers";

/** A person at a browser who writes one story, and remembers every word that the screen called saved. */
export class Seat {
	readonly acknowledged: string[] = [];
	readonly faults: string[] = [];
	#written: string[] = [];
	#count = 0;
	#context: BrowserContext | undefined;
	#page: Page | undefined;
	#isOpen = false;
	#articleId = "";
	#seen: string[] = [];
	#lastSaid = "";

	constructor(
		private readonly browser: Browser,
		private readonly who: { origin: string; staff: Staff; letter: string; paragraph: number; rival: string },
		private readonly pool: pg.Pool,
	) {}

	get isOpen(): boolean {
		return this.#isOpen;
	}

	async signIn(): Promise<void> {
		this.#context = await this.browser.newContext({ baseURL: this.who.origin, locale: "zh-HK" });
		await signIn(this.#context, this.who.staff.email, this.who.origin, PASSWORD);
	}

	async open(articleId: string): Promise<void> {
		if (!this.#context) throw new Error("nobody is signed in");
		this.#articleId = articleId;
		const page = await this.#context.newPage();
		this.#watch(page);
		// Known from the first try on: the house may be dark just now, and then there is nothing to answer on the page yet.
		this.#page = page;
		await this.#patiently(async () => {
			await page.goto(`/desk/articles/${articleId}`);
			await page.locator(".ProseMirror").waitFor({ timeout: 15_000 });
		});
		this.#isOpen = true;
	}

	/** What this person saw and did lately, oldest first. */
	get lately(): readonly string[] {
		return this.#seen;
	}

	/** Keeps what is wrong, with what the screen looked like and what was seen before. */
	async fault(what: string): Promise<void> {
		const picture = join(FOLDER, `${this.who.letter}-${this.faults.length + 1}.png`);
		mkdirSync(FOLDER, { recursive: true });
		try {
			await this.#page?.screenshot({ path: picture, timeout: 5_000 });
		} catch (error) {
			// A browser that has gone away cannot be photographed, and that is told below anyway.
			this.note(`no picture: ${firstLine(error)}`);
		}
		this.faults.push([`${this.who.letter}: ${what} (${picture})`, ...this.#seen].join("\n    "));
	}

	/** Remembers what happened, by the clock. */
	note(what: string): void {
		this.#seen.push(`${new Date().toISOString().slice(11, 23)} ${this.who.letter} ${what}`);
		this.#seen = this.#seen.slice(-LATELY);
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
				await this.fault(`not saved after ${PATIENCE_MS / 1000} s, the screen says “${said}”`);
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
		const banners = await page.locator(".lockb").allInnerTexts();
		const shown = banners.join(" / ").replaceAll("\n", " ");
		if (shown !== this.#lastSaid) this.note(`sees “${shown}”`);
		this.#lastSaid = shown;
		const said = banners.filter((text) => OF_OTHERS.test(text));
		for (const text of said) {
			if (isAlone() || !text.includes(this.who.rival))
				await this.fault(`was told falsely: “${text.replaceAll("\n", " ")}”`);
		}
		const again = page.getByRole("button", { name: "已登入，再試" });
		if (await again.isVisible()) await this.#press("已登入，再試");
		// A question that was opened and could not be answered in time is still open, and stands before everything else.
		if (await page.getByRole("dialog").isVisible()) await this.#choose();
		else if (await page.getByRole("button", { name: "併合兩個版本" }).isVisible()) await this.#merge();
		if (await page.getByRole("button", { name: "顯示新版本" }).isVisible()) await this.#press("顯示新版本");
	}

	/** Where both changed one place, one side is taken; a word that is not taken must still be in a version. */
	async #merge(): Promise<void> {
		await this.#press("併合兩個版本");
		await this.#choose();
	}

	async #choose(): Promise<void> {
		const dialog = this.#there.getByRole("dialog");
		try {
			const all = Math.random() < 0.5 ? "全用我的" : "全用對方的";
			this.note(`is asked, and says ${all}`);
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
		try {
			return ((await this.#there.locator(".ws-top .saved").textContent({ timeout: 5_000 })) ?? "").trim();
		} catch (error) {
			if (!(error instanceof Error) || error.name !== "TimeoutError") throw error;
			return `nothing, at ${this.#there.url()}`;
		}
	}

	#watch(page: Page): void {
		page.on("pageerror", (error) => this.note(`the page fails: ${error.message}`));
		page.on("crash", () => this.note("the page has crashed"));
		page.on("framenavigated", (frame) => {
			if (frame === page.mainFrame()) this.note(`is at ${frame.url()}`);
		});
		page.on("response", (answer) => {
			const isSave = answer.request().method() === "PUT" && /\/api\/articles\/[^/]+$/.test(answer.url());
			if (isSave || answer.status() >= 400)
				this.note(`${answer.request().method()} ${new URL(answer.url()).pathname} ${answer.status()}`);
		});
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

function firstLine(error: unknown): string {
	return String(error).split("\n", 1)[0] ?? "";
}
