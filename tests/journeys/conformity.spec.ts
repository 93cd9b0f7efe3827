import type { APIRequestContext } from "@playwright/test";
import { HtmlValidate } from "html-validate";
import { expect, test } from "../support/journey";
import { readXmlTwice } from "../support/read-xml";

// Judged against the standard alone; what is only a matter of style is left out, each for its reason.
const validator = new HtmlValidate({
	extends: ["html-validate:standard"],
	rules: {
		// React writes attributes and void elements its own way, which the standard allows.
		"attribute-boolean-style": "off",
		"attribute-empty-style": "off",
		"void-style": "off",
		// Chinese text needs no soft hyphens and headings may be long.
		"long-title": "off",
		// Styles that come from data, such as a focal point, stand in the element.
		"no-inline-style": "off",
	},
});

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
	"/sections/ai",
	"/no/such/page",
];
const FEED_STEMS = ["/feeds/latest", "/feeds/sections/ai"];

test("every kind of page is conforming HTML", async ({ request }) => {
	test.setTimeout(120_000);
	const faults: string[] = [];
	for (const path of [...PAGES, ...(await onesOfEachKind(request))]) {
		const html = await (await request.get(path)).text();
		const report = await validator.validateString(html, path);
		for (const { messages } of report.results)
			for (const { ruleId, message, line } of messages) faults.push(`${path}:${line} ${ruleId}: ${message}`);
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

/** A story, an author, a column and a tag, as the site itself links to them. */
async function onesOfEachKind(request: APIRequestContext): Promise<string[]> {
	const pages = (await textAt(request, "/")) + (await textAt(request, "/columns"));
	const [story = "/latest"] = /\/articles\/\d+[^"#]*/.exec(pages) ?? [];
	const html = pages + (await textAt(request, story));
	const others = ["authors", "columns", "tags"].flatMap((kind) => {
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
