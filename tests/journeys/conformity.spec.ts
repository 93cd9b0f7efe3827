import type { APIRequestContext } from "@playwright/test";
import { withdrawArticle } from "@/lib/articles/withdraw-article";
import { correctArticle } from "@/lib/corrections/correct-article";
import { addRedirect } from "@/lib/redirects/add-redirect";
import { dayOf } from "@/lib/time/hong-kong";
import { aPublishedArticle, theSystem, value } from "../support/given";
import { htmlFaults } from "../support/html-faults";
import { expect, test } from "../support/journey";
import { readXmlTwice } from "../support/read-xml";

const TODAY = dayOf(new Date()).replaceAll("-", "/");
/** A running story of the demo newsroom. */
const RUNNING = `/kickers/${encodeURIComponent("電子錢包")}`;
const PAGES = [
	"/",
	"/latest",
	"/columns",
	"/corrections",
	"/companies",
	"/contribute",
	"/feeds",
	"/about",
	"/privacy",
	"/accessibility",
	"/archive",
	`/archive/${TODAY.slice(0, 7)}`,
	`/archive/${TODAY}`,
	"/most-read",
	"/search",
	"/search?q=晶片",
	"/search?q=𠝹𠝹",
	"/offline",
	"/zh-hans/latest",
	"/zh-tw/",
	"/sections/ai",
	RUNNING,
];
/** Pages that list stories or other pages. */
const LISTS = [
	"/latest",
	"/columns",
	"/corrections",
	"/companies",
	"/archive",
	`/archive/${TODAY.slice(0, 7)}`,
	`/archive/${TODAY}`,
	"/most-read",
	"/sections/ai",
	RUNNING,
];
const FEED_STEMS = ["/feeds/latest", "/feeds/corrections", "/feeds/sections/ai"];

test.beforeAll(async () => {
	process.env.DATABASE_URL = process.env.JOURNEYS_DATABASE_URL;
	const { id } = await aPublishedArticle();
	value(
		await correctArticle(theSystem, {
			articleId: id,
			kind: "correction",
			whatWas: "1.5億美元",
			whatIs: "1.2億美元",
		}),
	);
});

test("every kind of page is conforming HTML, and answers as it should", async ({ request }) => {
	test.setTimeout(120_000);
	const faults: string[] = [];
	for (const path of [...PAGES, ...(await onesOfEachKind(request))]) {
		const answer = await request.get(path);
		if (answer.status() !== 200) faults.push(`${path} answered ${answer.status()}`);
		faults.push(...(await htmlFaults(await answer.text(), path)));
	}
	for (const [path, status] of await excusesOfEachKind()) {
		const answer = await request.get(path, { maxRedirects: 0 });
		if (answer.status() !== status) faults.push(`${path} answered ${answer.status()}`);
		faults.push(...(await htmlFaults(await answer.text(), path)));
	}
	expect(faults).toEqual([]);
});

test("every kind of page tells search engines what it is", async ({ request }) => {
	const kinds = new Map<string, string>();
	for (const path of [...LISTS, ...(await onesOfEachKind(request))]) {
		const [, data = "{}"] =
			/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(await textAt(request, path)) ?? [];
		const graph: { "@type": string }[] = JSON.parse(data)["@graph"] ?? [];
		kinds.set(path, graph.map((thing) => thing["@type"]).join(" "));
	}
	for (const [path, types] of kinds) {
		const expected = /^(\/zh-\w+)?\/articles/.test(path)
			? "NewsArticle BreadcrumbList"
			: path.startsWith("/authors/")
				? "ProfilePage BreadcrumbList"
				: "CollectionPage BreadcrumbList";
		expect(types, path).toBe(expected);
	}
});

test("every feed and sitemap is well-formed to two parsers, and the JSON feed parses", async ({
	request,
}) => {
	const kinds = (await onesOfEachKind(request)).filter((path) =>
		/^\/(tags|authors|columns|companies)\//.test(path),
	);
	for (const stem of [...FEED_STEMS, ...kinds.map((path) => `/feeds${path}`)]) {
		for (const format of ["rss", "atom"]) readXmlTwice(await textAt(request, `${stem}.${format}`));
		expect(JSON.parse(await textAt(request, `${stem}.json`)).items.length).toBeGreaterThan(0);
	}
	for (const path of ["/sitemap.xml", "/sitemaps/pages.xml", "/sitemaps/news.xml"])
		readXmlTwice(await textAt(request, path));
	expect(await textAt(request, "/.well-known/security.txt")).toMatch(/^Contact: mailto:.+@/);
});

/**
 * A story, an author, a column, a tag and a company, as the site itself links to them, and the views of the story
 * in other variants. A kind to which nothing links is a fault.
 */
async function onesOfEachKind(request: APIRequestContext): Promise<string[]> {
	const pages = (await textAt(request, "/")) + (await textAt(request, "/columns"));
	const [story] = /\/articles\/\d+[^"#]*/.exec(pages) ?? [];
	if (!story) throw new Error("the front leads to no story");
	const lists = ["/latest", "/companies", "/search?q=晶片"];
	const more = await Promise.all([story, ...lists].map((path) => textAt(request, path)));
	const html = pages + more.join("");
	const others = ["authors", "columns", "tags", "companies"].map((kind) => {
		const [path] = new RegExp(`(?<=href=")/${kind}/[^"#?]+`).exec(html) ?? [];
		if (!path) throw new Error(`no page leads to one of /${kind}/`);
		return path;
	});
	return [story, `/zh-hans${story}`, `/zh-tw${story}`, ...others];
}

/** Pages that say no: what was never there, what was taken away, what a list of old addresses says is gone. */
async function excusesOfEachKind(): Promise<[string, 404 | 410][]> {
	const withdrawn = await aPublishedArticle();
	value(await withdrawArticle(theSystem, { articleId: withdrawn.id, reason: "未能核實「來源」" }));
	value(await addRedirect(theSystem, { fromPath: "/old/conformity", toPath: null }));
	return [
		["/no/such/page", 404],
		["/authors/nobody-at-all", 404],
		["/articles/99999999", 404],
		[`/articles/${withdrawn.number}`, 410],
		["/old/conformity", 410],
	];
}

async function textAt(request: APIRequestContext, path: string): Promise<string> {
	const answer = await request.get(path);
	expect(answer.status(), path).toBe(200);
	return answer.text();
}
