import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type APIRequestContext, expect, test } from "@playwright/test";
import pg from "pg";
import { closeDatabase } from "@/db/client";
import { scheduleArticle } from "@/lib/articles/schedule-article";
import { withdrawArticle } from "@/lib/articles/withdraw-article";
import { setDatabaseUrl } from "@/lib/env";
import { startEmbeddedServer } from "@/lib/postgres/embedded";
import { clock, dayOf } from "@/lib/time/hong-kong";
import { aBody, aDraft, aPublishedArticle, aSection, theSystem, value } from "../support/given";
import { JOURNEYS_PORT } from "../support/journeys-address";
import { type Site, startSite } from "../support/site";

/** A site of its own, on a PostgreSQL that this file starts and stops. */
let site: Site;
let server: Awaited<ReturnType<typeof startEmbeddedServer>>;
let dataDir: string;
let database: pg.Pool;
let readers: APIRequestContext;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ playwright }) => {
	test.setTimeout(240_000);
	dataDir = mkdtempSync(join(tmpdir(), "newsroom-front-"));
	server = await startEmbeddedServer(join(dataDir, "own"));
	site = await startSite(
		{ port: JOURNEYS_PORT + 20, dataDir: join(dataDir, "site"), databaseUrl: server.url },
		{ seed: true },
	);
	await closeDatabase();
	setDatabaseUrl(server.url);
	database = new pg.Pool({ connectionString: server.url, max: 2 });
	database.on("error", (error) => console.log(error.message));
	readers = await playwright.request.newContext({ baseURL: site.url });
});

test.afterAll(async () => {
	await readers?.dispose();
	await database?.end();
	await closeDatabase();
	if (process.env.JOURNEYS_DATABASE_URL) setDatabaseUrl(process.env.JOURNEYS_DATABASE_URL);
	await site?.stop();
	await server?.stop();
	rmSync(dataDir, { recursive: true, force: true });
});

const PAGES = [
	"/",
	"/latest",
	"/sections/ai",
	"/columns",
	"/columns/compute-ledger",
	"/authors/wan-kai-ming",
	"/contribute",
	"/nowhere",
];

test("a reader page is a document: no script of the framework, no payload, and a policy without exceptions", async () => {
	const [story] = (await text("/")).match(/\/articles\/\d+\/[^"]+/) ?? [];
	for (const path of [...PAGES, story ?? ""]) {
		const answer = await readers.get(path);
		const html = await answer.text();
		expect(html, path).not.toMatch(/_next\/static[^"]*\.js|__next_f|<template|<!--/);
		expect(answer.headers()["content-security-policy"], path).toContain("script-src 'self';");
		expect(answer.headers()["set-cookie"], path).toBeUndefined();
		expect(html, path).toContain('<html lang="zh-Hant-HK"');
	}
});

test("every story of the demo newsroom comes in 20 KB with its style sheet, in 6 KB of script and 30 KB of type", async () => {
	const { rows } = await database.query("select number from publications order by number");
	const sizes = new Map<string, number>();
	const bytesOf = async (path: string) => {
		const known = sizes.get(path);
		if (known !== undefined) return known;
		const answer = await readers.get(path, { headers: { "accept-encoding": "br" } });
		const bytes = Number(answer.headers()["content-length"]);
		sizes.set(path, bytes);
		return bytes;
	};
	const sum = async (paths: (string | undefined)[]) =>
		(await Promise.all(paths.map((path) => bytesOf(path ?? "")))).reduce((all, bytes) => all + bytes, 0);
	expect(rows.length).toBeGreaterThan(60);
	for (const { number } of rows) {
		const answer = await readers.get(`/articles/${number}`, { headers: { "accept-encoding": "br" } });
		const html = await answer.text();
		const named = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, path]) => path);
		const styles = named(/<link rel="stylesheet" href="([^"]+)"/g);
		const scripts = named(/<script[^>]* src="([^"]+)"/g);
		const faces = named(/<link rel="preload" href="([^"]+)"[^>]* as="font"/g);
		const page = Number(answer.headers()["content-length"]) + (await sum(styles));
		expect(page, `HTML and CSS of ${number}`).toBeGreaterThan(10_000);
		expect(page, `HTML and CSS of ${number}`).toBeLessThanOrEqual(20_000);
		expect(await sum(scripts), `scripts of ${number}`).toBeLessThanOrEqual(6_000);
		expect(await sum(faces), `type of ${number}`).toBeLessThanOrEqual(30_000);
		expect(1 + styles.length + scripts.length + faces.length).toBeLessThanOrEqual(8);
	}
});

test("nothing that a visitor sends changes what the next one gets", async () => {
	const tricks: Record<string, string>[] = [
		{ cookie: "__prerender_bypass=x; authjs.session-token=y; theme=dark" },
		{ host: "evil.example", "x-forwarded-host": "evil.example", "x-forwarded-proto": "gopher" },
		{ rsc: "1", "next-router-state-tree": "%5B%22%22%5D", "next-router-prefetch": "1" },
		{ "next-action": "0".repeat(40), "x-nextjs-data": "1", "x-middleware-subrequest": "middleware" },
		{ "x-now-route-matches": "1", "x-matched-path": "/desk", "x-invoke-path": "/desk" },
		{ "accept-language": "en", "user-agent": "curl/<script>", range: "bytes=0-9", authorization: "Bearer x" },
	];
	for (const path of ["/latest", "/sections/chips", "/feeds/latest.rss"]) {
		for (const headers of tricks) {
			const fresh = `${path}?before=${Date.now()}-${Math.ceil(Math.random() * 1e6)}`;
			const poisoned = await readers.get(fresh, { headers });
			const clean = await readers.get(fresh);
			expect(await clean.text(), JSON.stringify(headers)).toBe(await poisoned.text());
			expect(await clean.text()).not.toContain("evil.example");
		}
	}
	const marked = await readers.get("/latest?utm_source=%3Cscript%3E&before=");
	expect(await marked.text()).toBe(await text("/latest"));
});

test("a page is sent with 304 to who has it, and its plain, gzip and Brotli forms hold the same text", async () => {
	const answer = await readers.get("/latest");
	const again = await readers.get("/latest", { headers: { "if-none-match": answer.headers().etag ?? "" } });
	expect(again.status()).toBe(304);
	const plain = await readers.get("/latest", { headers: { "accept-encoding": "identity" } });
	const zipped = await readers.get("/latest", { headers: { "accept-encoding": "gzip" } });
	expect(await plain.text()).toBe(await zipped.text());
	expect(answer.headers()["cache-control"]).toContain("max-age=0");
});

test("a file that machines read is sent with 304 to who has it, and in full to who has another", async () => {
	const { number } = await aPublishedArticle();
	const files = [
		"/feeds/latest.rss",
		"/feeds/latest.atom",
		"/feeds/latest.json",
		"/sitemap.xml",
		"/sitemaps/pages.xml",
		"/sitemaps/news.xml",
		"/robots.txt",
		"/.well-known/security.txt",
		"/latest/newest.json",
		"/search/suggest?q=晶片",
		"/sw.js",
		`/articles/${number}/share-card.png`,
	];
	for (const path of files) {
		const { etag = "", ...headers } = (await readers.get(path)).headers();
		expect(etag, path).toMatch(/^"[^"]{22,}"$/);
		expect(headers["x-content-type-options"], path).toBe("nosniff");
		expect(headers["cache-control"], path).toMatch(/^public, max-age=0, must-revalidate/);
		const statusFor = async (known: string) =>
			(await readers.get(path, { headers: { "if-none-match": known } })).status();
		expect([path, await statusFor(`"other", W/${etag}`), await statusFor(`"other"`)]).toEqual([
			path,
			304,
			200,
		]);
	}
});

test("no entity tag of a feed brings a withdrawn story back", async () => {
	const headline = "光子晶片｜要撤下的錯稿 良率升";
	const story = await aPublishedArticle({ headline });
	const withStory = async (headers = {}) => {
		const answer = await readers.get("/feeds/latest.rss", { headers });
		return { answer, isThere: (await answer.text()).includes("要撤下的錯稿") };
	};
	await expect.poll(async () => (await withStory()).isThere).toBe(true);
	const { etag = "", "last-modified": modified = "" } = (await withStory()).answer.headers();
	value(await withdrawArticle(theSystem, { articleId: story.id, reason: "事實有誤" }));
	await expect
		.poll(async () => {
			const { answer, isThere } = await withStory({ "if-none-match": etag, "if-modified-since": modified });
			return [answer.status(), isThere];
		})
		.toEqual([200, false]);
});

const CANARIES = ["鴯鶓甲", "鴯鶓乙", "鴯鶓丙", "鴯鶓丁", "鴯鶓戊", "鴯鶓己"];

test("a scheduled story leaks through nothing before its instant, whatever is asked for and however, and is everywhere after it", async () => {
	test.setTimeout(180_000);
	const section = await aSection("禁發版");
	const story = await aDraft({
		sectionId: section.id,
		headline: `${CANARIES[0]}｜${CANARIES[1]}獲批 ${CANARIES[2]}年底開售`,
		excerpt: `${CANARIES[3]}摘要。`,
		body: aBody(`${CANARIES[4]}正文。`, "第二段。"),
		tags: [CANARIES[5] ?? ""],
	});
	const minute = new Date(Math.ceil((Date.now() + 120_000) / 60_000) * 60_000);
	value(
		await scheduleArticle(theSystem, {
			articleId: story.id,
			revision: story.revision,
			on: dayOf(minute),
			at: clock(minute),
		}),
	);
	const asked = encodeURIComponent;
	const own = [
		`/articles/${story.number}`,
		`/articles/${story.number}/x`,
		`/articles/${story.number}/share-card.png`,
	];
	const paths = [
		...own,
		...["/", "/latest", `/sections/${section.slug}`, "/archive", "/most-read", "/corrections", "/companies"],
		...[`/tags/${asked(CANARIES[5] ?? "")}`, `/kickers/${asked(CANARIES[0] ?? "")}`],
		...CANARIES.flatMap((word) => [`/search?q=${asked(word)}`, `/search/suggest?q=${asked(word)}`]),
		...["rss", "atom", "json"].flatMap((kind) => [
			`/feeds/latest.${kind}`,
			`/feeds/sections/${section.slug}.${kind}`,
			`/feeds/tags/${asked(CANARIES[5] ?? "")}.${kind}`,
		]),
		...["/sitemap.xml", "/sitemaps/news.xml", "/sitemaps/articles-2.xml", "/sitemaps/pages.xml"],
	];
	const views = [...own, "/latest", `/sections/${section.slug}`].flatMap((path) => [
		`/zh-hans${path}`,
		`/zh-tw${path}`,
	]);
	const leaksIn = async (all: string[]) => {
		const leaks: string[] = [];
		for (const path of all) {
			for (const headers of [{}, { rsc: "1" }, { cookie: "__prerender_bypass=1" }]) {
				const answer = await readers.get(path, { headers, maxRedirects: 0 });
				const body = (await answer.text()).replaceAll("<wbr>", "");
				const echoed = body.replace(/<form[\s\S]*?<\/form>|<title>[^<]*<\/title>|<h1[\s\S]*?<\/h1>/g, "");
				const isSearch = path.includes("?q=") || path.startsWith("/tags/") || path.startsWith("/kickers/");
				if (!isSearch && CANARIES.some((word) => body.includes(word))) leaks.push(path);
				if (isSearch && echoed.includes(`/articles/${story.number}`)) leaks.push(path);
				if (own.some((one) => path.endsWith(one)) && answer.status() !== 404)
					leaks.push(`${path} ${answer.status()}`);
			}
		}
		return leaks;
	};
	expect(await leaksIn([...paths, ...views])).toEqual([]);

	// The instant is moved close, as the database's clock would bring it.
	const { rows } = await database.query(
		"update publications set publish_at = now() + interval '8 seconds' where number = $1 returning publish_at, article_id",
		[story.number],
	);
	for (const table of ["publication_bylines", "publication_tags", "publication_media"])
		await database.query(`update ${table} set publish_at = $1 where article_id = $2`, [
			rows[0].publish_at,
			rows[0].article_id,
		]);
	await database.query("insert into front_changes (tags, is_gone) values (array['schedule'], false)");
	const at = new Date(rows[0].publish_at).getTime();
	await new Promise((settle) => setTimeout(settle, Math.max(0, at - Date.now() - 3_500)));
	expect(await leaksIn([...own, "/latest", `/sections/${section.slug}`, "/feeds/latest.json"])).toEqual([]);
	expect(Date.now()).toBeLessThan(at);

	await expect.poll(async () => (await readers.get(own[0] ?? "")).status(), { timeout: 10_000 }).toBe(200);
	expect(Date.now()).toBeGreaterThanOrEqual(at);
	await expect.poll(() => text("/latest"), { timeout: 3_000 }).toContain(CANARIES[1]);
	await expect.poll(() => text(`/sections/${section.slug}`), { timeout: 3_000 }).toContain(CANARIES[1]);
	await expect.poll(() => text("/feeds/latest.json"), { timeout: 3_000 }).toContain(CANARIES[4]);
});

test("a publication on one instance is seen on another, on every list it stands in", async () => {
	const section = await aSection("速報版");
	await text("/latest");
	await text(`/sections/${section.slug}`);
	const story = await aPublishedArticle({ sectionId: section.id, headline: "速報｜另一部伺服器即時看見" });
	for (const path of ["/latest", `/sections/${section.slug}`, "/feeds/latest.rss", "/"])
		await expect
			.poll(() => text(path), { timeout: 5_000, intervals: [20] })
			.toContain(`/articles/${story.number}`);
});

test("with PostgreSQL stopped every page that was read is still read, others say so honestly, and all heals by itself", async () => {
	test.setTimeout(120_000);
	const [story] = (await text("/")).match(/\/articles\/\d+\/[^"]+/) ?? [];
	const read = ["/", "/latest", "/sections/ai", "/feeds/latest.rss", story ?? ""];
	for (const path of read) await text(path);
	await server.stop();
	for (const path of read) expect((await readers.get(path)).status(), path).toBe(200);
	const unread = await readers.get("/sections/fintech");
	expect(unread.status()).toBe(503);
	expect(unread.headers()["cache-control"]).toBe("no-store");
	expect(Number(unread.headers()["retry-after"])).toBeLessThanOrEqual(3);
	expect(await unread.text()).toContain("暫時未能提供這一頁");

	server = await startEmbeddedServer(join(dataDir, "own"));
	await expect
		.poll(async () => (await readers.get("/sections/fintech")).status(), { timeout: 30_000 })
		.toBe(200);
	const later = await aPublishedArticle({ headline: "復常｜資料庫回來之後的一篇" });
	await expect.poll(() => text("/latest"), { timeout: 10_000 }).toContain(`/articles/${later.number}`);
});

async function text(path: string): Promise<string> {
	return (await readers.get(path)).text();
}
