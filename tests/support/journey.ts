import {
	type APIRequestContext,
	type BrowserContext,
	test as base,
	expect,
	type Page,
} from "@playwright/test";
import pg from "pg";
import { aStory, openStory, PASSWORD } from "./at-the-desk";

export type DemoRole = "admin" | "chief" | "editor" | "sub-editor" | "writer" | "columnist";
type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

/** The desk, in verbs. */
export type DeskVerbs = {
	/** Signs this browser in as the demo newsroom's editor, writer …; once a worker, since tries are counted. */
	signIn: (role: DemoRole) => Promise<void>;
	/** Starts a story that lacks nothing for publication. */
	startStory: (changes?: StoryChanges) => Promise<StartedStory>;
	/** Opens a story and waits until it can be written on. */
	open: (articleId: string) => ReturnType<typeof openStory>;
	publish: () => Promise<void>;
	withdraw: (reason: string) => Promise<void>;
};

export type StoryChanges = { headline?: string; paragraphs?: string[]; tags?: string[]; section?: string };
export type StartedStory = { id: string; number: number; headline: string; section: string };

type Newsroom = {
	/** The newsroom's own database, to look behind the pages. */
	query: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;
	databaseUrl: string;
};

/** A journey begins here: the same browser page as ever, a desk to sign in to, and a look behind the scenes. */
export const test = base.extend<
	{ desk: DeskVerbs; calmNetwork: undefined },
	{ newsroom: Newsroom; sessions: Map<DemoRole, Cookies> }
>({
	newsroom: [
		// Playwright wants a pattern, and linters want it not to be empty.
		async ({ playwright: _playwright }, use) => {
			const databaseUrl = process.env.JOURNEYS_DATABASE_URL;
			if (!databaseUrl)
				throw new Error("JOURNEYS_DATABASE_URL is not set: the site was not started by this run.");
			const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
			await use({ databaseUrl, query: async (text, values = []) => (await pool.query(text, values)).rows });
			await pool.end();
		},
		{ scope: "worker" },
	],
	sessions: [async ({ playwright: _playwright }, use) => use(new Map()), { scope: "worker" }],
	// All journeys send from one network, more often in an hour than any newsroom's sender does.
	calmNetwork: [
		async ({ playwright: _playwright }, use) => {
			const client = new pg.Client({ connectionString: process.env.JOURNEYS_DATABASE_URL });
			if (!process.env.JOURNEYS_DATABASE_URL) return use(undefined);
			await client.connect();
			const calm = () => client.query("delete from rate_limits where key like 'submissions-%'");
			await calm();
			// The other worker sends too.
			const timer = setInterval(() => calm().catch(() => undefined), 2_000);
			await use(undefined);
			clearInterval(timer);
			await client.end();
		},
		{ auto: true },
	],
	desk: async ({ page, context, newsroom, sessions, baseURL }, use) => {
		const origin = baseURL ?? "";
		await use({
			signIn: async (role) => {
				const kept = sessions.get(role) ?? (await signedIn(context.request, role, origin, context));
				sessions.set(role, kept);
				await context.addCookies(kept);
				// A worker may hold a session for longer than a proof of who one is counts.
				await newsroom.query(
					"update sessions set proved_at = now() from users where users.id = user_id and email = $1",
					[`${role}@ejtech.example`],
				);
			},
			startStory: (changes = {}) => startStory(context, newsroom, origin, changes),
			open: (articleId) => openStory(page, articleId),
			publish: () => publish(page),
			withdraw: (reason) => withdraw(page, reason),
		});
	},
});

export { expect };

let counter = 0;

async function signedIn(
	request: APIRequestContext,
	role: DemoRole,
	origin: string,
	context: BrowserContext,
): Promise<Cookies> {
	const { csrfToken } = await (await request.get(`${origin}/api/auth/csrf`)).json();
	const answer = await request.post(`${origin}/api/auth/callback/credentials`, {
		form: { csrfToken, email: `${role}@ejtech.example`, password: PASSWORD },
		maxRedirects: 0,
	});
	if (answer.headers().location?.includes("error")) throw new Error(`${role} could not sign in`);
	return context.cookies();
}

async function startStory(
	context: BrowserContext,
	{ query }: Newsroom,
	origin: string,
	{ headline, paragraphs, tags = [], section = "ai" }: StoryChanges,
): Promise<StartedStory> {
	const name = headline ?? `試行｜第${process.pid}${++counter}號稿件走一遍`;
	const id = await aStory(context, origin, ...(paragraphs ?? ["第一段文字。", "第二段文字。"]));
	const [place] = await query("select id from sections where slug = $1", [section]);
	const body = (await query("select body from articles where id = $1", [id]))[0]?.body;
	const answer = await context.request.put(`${origin}/api/articles/${id}`, {
		headers: { origin },
		data: { revision: 1, content: { headline: name, body, sectionId: place?.id, tags } },
	});
	expect(answer.status(), await answer.text()).toBe(200);
	const [row] = await query("select number from articles where id = $1", [id]);
	return { id, number: Number(row?.number), headline: name, section };
}

async function publish(page: Page): Promise<void> {
	await page.getByRole("button", { name: "立即發布" }).click();
	await page.getByRole("dialog").getByRole("button", { name: "立即發布" }).click();
	await expect(page.getByRole("status").getByText("已發布", { exact: true })).toBeVisible();
}

async function withdraw(page: Page, reason: string): Promise<void> {
	await page.getByRole("button", { name: "撤稿" }).click();
	const dialog = page.getByRole("dialog");
	await dialog.getByRole("textbox").fill(reason);
	await dialog.getByRole("button", { name: "撤稿" }).click();
	await expect(page.getByRole("status").getByText("已撤稿", { exact: true })).toBeVisible();
}
