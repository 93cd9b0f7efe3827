import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test } from "../support/journey";

const FEEDS = [
	"/feeds/latest.rss",
	"/feeds/latest.atom",
	"/feeds/sections/ai.rss",
	"/feeds/sections/chips.atom",
];

const ASKED_AT_ONCE = 4;

test("every feed and sitemap is well-formed, and every address in it answers at once", async ({
	page,
	request,
	baseURL,
}) => {
	test.setTimeout(180_000);
	await page.goto("/robots.txt");
	const robots = await (await request.get("/robots.txt")).text();
	const sitemaps = [...robots.matchAll(/^Sitemap: (\S+)$/gm)].map(([, url]) => String(url));
	expect(sitemaps.length).toBeGreaterThan(0);
	const addresses = new Set<string>();
	for (const path of [...FEEDS, ...sitemaps])
		for (const url of await addressesIn(page, request, path)) addresses.add(url);
	for (const url of [...addresses].filter((one) => one.endsWith(".xml")))
		for (const inner of await addressesIn(page, request, url)) addresses.add(inner);
	// Sections of other journeys become part of others while this one reads.
	const ours = [...addresses].filter(
		(url) => url.startsWith(`${baseURL}/`) && !url.includes("/sections/section-"),
	);
	expect(ours.length).toBeGreaterThan(40);
	expect(await deadAmong(request, ours)).toEqual([]);
});

test("the JSON feed parses, and its items carry what feed readers need", async ({ request }) => {
	const feed = await (await request.get("/feeds/latest.json")).json();
	expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
	expect(feed.items.length).toBeGreaterThan(5);
	for (const item of feed.items)
		expect(item).toMatchObject({
			id: expect.any(String),
			url: expect.stringMatching(/\/articles\/\d+/),
			title: expect.any(String),
		});
	expect(
		await deadAmong(
			request,
			feed.items.map((item: { url: string }) => item.url),
		),
	).toEqual([]);
});

test("no link, picture, script or style on the reader's pages leads nowhere", async ({
	page,
	request,
	baseURL,
}) => {
	test.setTimeout(240_000);
	const origin = new URL(baseURL ?? "").origin;
	const starts = [
		"/",
		"/latest",
		"/columns",
		"/sections/ai",
		"/sections/chips",
		"/contribute",
		"/a-page-that-never-was",
	];
	const found = new Map<string, string>();
	const look = async (path: string) => {
		await page.goto(path);
		const urls = await page
			.locator("a[href], img[src], script[src], link[href], source[srcset]")
			.evaluateAll((nodes) =>
				nodes.flatMap((node) => {
					const one = node as HTMLAnchorElement & HTMLImageElement;
					return [one.href, one.src].filter((url) => typeof url === "string" && url !== "");
				}),
			);
		for (const url of urls) {
			const at = new URL(url);
			if (at.origin === origin && at.pathname !== path && !at.pathname.startsWith("/desk"))
				found.set(at.pathname + at.search, found.get(at.pathname + at.search) ?? path);
		}
	};
	for (const path of starts) await look(path);
	const deeper = [...found.keys()].filter((path) => /^\/(articles|authors|tags|columns)\//.test(path));
	for (const path of [
		...deeper.filter((one) => one.startsWith("/articles/")).slice(0, 6),
		...deeper.filter((one) => !one.startsWith("/articles/")).slice(0, 8),
	])
		await look(path);
	expect(found.size).toBeGreaterThan(60);
	const dead: string[] = [];
	for (const one of await deadAmong(request, [...found.keys()])) {
		const [path = ""] = one.split(" ");
		const from = found.get(path) ?? "";
		// Colleagues rename, merge and withdraw meanwhile: what a page no longer links to leads nobody astray.
		if ((await linksOf(request, from)).includes(path)) dead.push(`${one} ← ${from}`);
	}
	expect(dead).toEqual([]);
});

/** What a page links to now, as it is written there. */
async function linksOf(request: APIRequestContext, path: string): Promise<string[]> {
	const html = await (await request.get(path)).text();
	return [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, url = ""]) => url.replaceAll("&amp;", "&"));
}

/** The addresses in an XML document, which must be well-formed for the browser's parser. */
async function addressesIn(page: Page, request: APIRequestContext, path: string): Promise<string[]> {
	const answer = await request.get(path);
	expect([path, answer.status()]).toEqual([path, 200]);
	const { fault, urls } = await page.evaluate(
		(xml) => {
			const document = new DOMParser().parseFromString(xml, "application/xml");
			return {
				fault: document.querySelector("parsererror")?.textContent ?? null,
				urls: [...document.querySelectorAll("link, loc")].map(
					(node) => node.getAttribute("href") ?? node.textContent ?? "",
				),
			};
		},
		await answer.text(),
	);
	expect([path, fault]).toEqual([path, null]);
	return urls.filter((url) => /^https?:/.test(url) && !/^https?:\/\/[^/]+\/feeds\/[a-z/-]+$/.test(url));
}

/** Those that do not answer 200 by themselves: a redirect in a feed or link is a detour for everybody who follows it. */
async function deadAmong(request: APIRequestContext, urls: readonly string[]): Promise<string[]> {
	const dead: string[] = [];
	const waiting = [...urls];
	const ask = async () => {
		for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
			const status = (await request.get(url, { maxRedirects: 0 })).status();
			if (status !== 200) dead.push(`${url} ${status}`);
		}
	};
	await Promise.all(Array.from({ length: ASKED_AT_ONCE }, ask));
	return dead;
}
