import { randomUUID } from "node:crypto";
import { type BrowserContext, type CDPSession, expect, type Locator, type Page } from "@playwright/test";

/** The demo newsroom's editor and chief. */
export const EDITOR = "editor@ejtech.example";
export const CHIEF = "chief@ejtech.example";

export const PASSWORD = process.env.DEMO_PASSWORD ?? "ejtech-demo-2026";

/** Signs a browser in, without the form: these journeys are about what comes after. */
export async function signIn(
	context: BrowserContext,
	email: string,
	origin: string,
	password = PASSWORD,
): Promise<void> {
	const { csrfToken } = await (await context.request.get(`${origin}/api/auth/csrf`)).json();
	const answer = await context.request.post(`${origin}/api/auth/callback/credentials`, {
		form: { csrfToken, email, password },
		maxRedirects: 0,
	});
	if (answer.headers().location?.includes("error")) throw new Error(`${email} could not sign in`);
}

/** Starts a story of these paragraphs as whoever is signed in; gives its id. */
export async function aStory(
	context: BrowserContext,
	origin: string,
	...paragraphs: string[]
): Promise<string> {
	const articleId = randomUUID();
	const body = {
		type: "doc",
		content: paragraphs.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
	};
	const answer = await context.request.post(`${origin}/api/articles`, {
		headers: { origin },
		data: { articleId, content: { headline: "光子晶片｜試產線投產", body } },
	});
	expect(answer.status()).toBe(200);
	return articleId;
}

/** Opens the story's screen and waits until it can be written on. */
export async function openStory(page: Page, articleId: string): Promise<Desk> {
	await page.goto(`/desk/articles/${articleId}`);
	await page.locator(".ProseMirror").waitFor();
	return {
		headline: page.getByRole("textbox", { name: "標題" }),
		body: page.getByRole("textbox", { name: "正文" }),
		isSaved: () => expect(page.getByText(/^已儲存/)).toBeVisible({ timeout: 15_000 }),
	};
}

export type Desk = { headline: Locator; body: Locator; isSaved: () => Promise<void> };

/** An input method, as the browser hears it: each step replaces the text being composed, then it is committed or given up. */
export function inputMethod(keyboard: CDPSession) {
	return {
		compose: async (steps: readonly string[]): Promise<void> => {
			for (const text of steps) {
				await keyboard.send("Input.imeSetComposition", {
					text,
					selectionStart: text.length,
					selectionEnd: text.length,
				});
			}
		},
		commit: async (text: string): Promise<void> => {
			await keyboard.send("Input.insertText", { text });
			// No hand is faster than this with the next key; the editor takes 50 ms to settle where the caret stands, by the page's
			// own clock, which a busy machine holds back.
			await keyboard.send("Runtime.evaluate", {
				expression:
					"new Promise((settled) => setTimeout(() => requestAnimationFrame(() => setTimeout(settled, 20)), 80))",
				awaitPromise: true,
			});
		},
		giveUp: async (): Promise<void> => {
			await keyboard.send("Input.imeSetComposition", { text: "", selectionStart: 0, selectionEnd: 0 });
		},
	};
}

/** Chromium tells the editor of a moved caret with the next frame; no hand is so fast that the next key comes before it. */
export async function moveCaret(page: Page, key: string): Promise<void> {
	await page.keyboard.press(key);
	await page.evaluate(
		() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn)))),
	);
}
