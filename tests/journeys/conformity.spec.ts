import type { APIRequestContext } from "@playwright/test";
import { dayOf } from "@/lib/time/hong-kong";
import { htmlFaults } from "../support/html-faults";
import { expect, test } from "../support/journey";
import { readXmlTwice } from "../support/read-xml";

const TODAY = dayOf(new Date()).replaceAll("-", "/");
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
	"/no/such/page",
];
const FEED_STEMS = ["/feeds/latest", "/feeds/sections/ai"];

test("every kind of page is conforming HTML", async ({ request }) => {
	test.setTimeout(120_000);
	const faults: string[] = [];
	for (const path of [...PAGES, ...(await onesOfEachKind(request))]) {
		faults.push(...(await htmlFaults(await (await request.get(path)).text(), path)));
	}
	expect(faults).toEqual([]);
});

test("every feed and sitemap is well-formed to two parsers, and the JSON feed parses", async ({
	request,
}) => {
	const [tag = ""] = (await onesOfEachKind(request)).filter((path) => path.startsWith("/tags/"));
	for (const stem of [...FEED_STEMS, `/feeds${tag}`]) {
		for (const format of ["rss", "atom"]) readXmlTwice(await textAt(request, `${stem}.${format}`));
		expect(JSON.parse(await textAt(request, `${stem}.json`)).items.length).toBeGreaterThan(0);
	}
	for (const path of ["/sitemap.xml", "/sitemaps/pages.xml", "/sitemaps/news.xml"])
		readXmlTwice(await textAt(request, path));
	expect(await textAt(request, "/.well-known/security.txt")).toMatch(/^Contact: mailto:.+@/);
});

/** A story, an author, a column, a tag, a company and a running story, as the site itself links to them. */
async function onesOfEachKind(request: APIRequestContext): Promise<string[]> {
	const pages = (await textAt(request, "/")) + (await textAt(request, "/columns"));
	const [story = "/latest"] = /\/articles\/\d+[^"#]*/.exec(pages) ?? [];
	const html = pages + (await textAt(request, story));
	const others = ["authors", "columns", "tags", "companies", "kickers"].flatMap((kind) => {
		const [path] = new RegExp(`(?<=href=")/${kind}/[^"#?]+`).exec(html) ?? [];
		return path ? [path] : [];
	});
	return [story, ...others];
}

async function textAt(request: APIRequestContext, path: string): Promise<string> {
	const answer = await request.get(path);
	expect(answer.status(), path).toBe(200);
	return answer.text();
}
