import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Metadata } from "next";
import { Suspense } from "react";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DocumentHead, withinLayouts } from "@/lib/documents/document-head";
import { markup } from "@/lib/documents/markup";
import { pageRoutes } from "@/lib/documents/page-routes";
import { styleSheetsOf } from "@/lib/documents/style-sheets";

async function Late({ children }: { children: string }) {
	await sleep(5);
	return <b>{children}</b>;
}

async function Broken(): Promise<null> {
	await sleep(1);
	throw new Error("no database");
}

describe("the markup of a page", () => {
	test("is whole: every part that takes its time is awaited, and nothing is left to a script", async () => {
		const html = await markup(
			<main>
				<Late>先</Late>
				<Suspense fallback="載入中">
					<Late>後</Late>
				</Suspense>
			</main>,
		);
		expect(html).toContain("<b>先</b>");
		expect(html).toContain("<b>後</b>");
		expect(html).not.toMatch(/載入中|<template|<script|<!--\$[?!~]/);
	});

	test("rejects with what a part throws, so that no half page is kept", async () => {
		await expect(
			markup(
				<p>
					<Broken />
				</p>,
			),
		).rejects.toThrow("no database");
	});

	test("has none of React's own marks, and leaves texts and data to the letter", async () => {
		const text = `約<!-- -->"/> srcSet="a"`;
		const data = JSON.stringify({ text: `"/> srcSet="a" <br/>` }).replaceAll("<", "\\u003c");
		const html = await markup(
			<html lang="zh-Hant-HK">
				<body>
					<meta charSet="utf-8" />
					<style href="face" precedence="song">
						{"b{}"}
					</style>
					<p>
						約{3}分鐘
						<br />
						{text}
					</p>
					<svg viewBox="0 0 1 1" aria-hidden="true" />
					<time dateTime="2026-11-25">今日</time>
					{/* biome-ignore lint/security/noDangerouslySetInnerHtml: data of our own, as in the pages */}
					<script type="application/ld+json" dangerouslySetInnerHTML={{ __html: data }} />
				</body>
			</html>,
		);
		expect(html).toContain(`<meta charset="utf-8"><style>b{}</style></head>`);
		expect(html).toContain(`約3分鐘<br>約&lt;!-- --&gt;&quot;/&gt; srcSet=&quot;a&quot;</p>`);
		expect(html).toContain(`<svg viewBox="0 0 1 1"`);
		expect(html).toContain(`<time datetime="2026-11-25">`);
		expect(html).toContain(`>${data}</script>`);
	});
});

describe("the head of a page", () => {
	const site: Metadata = {
		metadataBase: new URL("https://ejtech.example"),
		title: { default: "EJ Tech｜科技", template: "%s - EJ Tech" },
		robots: { index: true, follow: true, "max-image-preview": "large" },
		openGraph: { siteName: "EJ Tech", type: "website" },
	};
	const head = (metadata: Metadata) =>
		markup(
			<html lang="zh">
				<body>
					<DocumentHead metadata={metadata} viewport={{}} styleSheets={["/a.css", "/b.css"]} />
				</body>
			</html>,
		);

	test("has a page's title in the template around it, and the publication's own where a page has none", async () => {
		expect(await head(withinLayouts([{}, site, { title: "最新" }]))).toContain(
			"<title>最新 - EJ Tech</title>",
		);
		expect(await head(withinLayouts([{}, site, {}]))).toContain("<title>EJ Tech｜科技</title>");
	});

	test("takes what the page says over what its layout says, field by field, and makes addresses absolute", async () => {
		const html = await head(
			withinLayouts([
				site,
				{
					title: "最新",
					robots: { index: false },
					alternates: { canonical: "/latest" },
					openGraph: { type: "article", url: "/", images: [{ url: "/card.png", alt: "圖" }] },
				},
			]),
		);
		expect(html).toContain(`<meta name="robots" content="noindex">`);
		expect(html).toContain(`<link rel="canonical" href="https://ejtech.example/latest">`);
		expect(html).toContain(`<meta property="og:url" content="https://ejtech.example">`);
		expect(html).toContain(`<meta property="og:image" content="https://ejtech.example/card.png">`);
		expect(html).toContain(`<meta name="twitter:card" content="summary_large_image">`);
		expect(html).not.toContain("og:site_name");
	});

	test("has the style sheets in their order", async () => {
		expect(await head(site)).toMatch(/\/a\.css">\s*<link rel="stylesheet" href="\/b\.css"/);
	});

	test.each<[string, Metadata]>([
		["keywords", { keywords: ["晶片"] }],
		["nocache", { robots: { index: true, nocache: true } }],
		["videos", { openGraph: { videos: "/film.mp4" } }],
		["site", { twitter: { site: "@ejtech" } }],
	])("refuses what it would lose: %s", async (name, said) => {
		await expect(head({ ...site, ...said })).rejects.toThrow(`the head of a page knows no "${name}"`);
	});
});

describe("which page stands at an address", () => {
	const folder = mkdtempSync(join(tmpdir(), "dist-"));
	let routeOf: ReturnType<typeof pageRoutes>;
	beforeAll(() => {
		const write = (name: string, value: unknown) => writeFileSync(join(folder, name), JSON.stringify(value));
		write("routes-manifest.json", {
			staticRoutes: [{ page: "/" }, { page: "/latest" }, { page: "/rss.xml" }, { page: "/desk" }],
			dynamicRoutes: [
				{ page: "/articles/[number]/[[...tail]]", regex: "^/articles/([^/]+?)(?:/(.+?))?(?:/)?$" },
				{ page: "/feeds/[...path]", regex: "^/feeds/(.+?)(?:/)?$" },
				{ page: "/[...path]", regex: "^/(.+?)(?:/)?$" },
			],
		});
		write("app-path-routes-manifest.json", {
			"/(site)/page": "/",
			"/(site)/latest/page": "/latest",
			"/rss.xml/route": "/rss.xml",
			"/desk/page": "/desk",
			"/(site)/articles/[number]/[[...tail]]/page": "/articles/[number]/[[...tail]]",
			"/feeds/[...path]/route": "/feeds/[...path]",
			"/(site)/[...path]/page": "/[...path]",
		});
		routeOf = pageRoutes(folder);
	});
	afterAll(() => rmSync(folder, { recursive: true }));

	test.each([
		["/", "/(site)/page", {}],
		["/latest", "/(site)/latest/page", {}],
		["/articles/7", "/(site)/articles/[number]/[[...tail]]/page", { number: "7" }],
		[
			"/articles/7/%E6%99%B6/b",
			"/(site)/articles/[number]/[[...tail]]/page",
			{ number: "7", tail: ["%E6%99%B6", "b"] },
		],
		["/no/such/page", "/(site)/[...path]/page", { path: ["no", "such", "page"] }],
	])("%s is a page of the readers' site", (path, entry, params) => {
		expect(routeOf(path)).toEqual({ entry, params });
	});

	test.each([
		"/rss.xml",
		"/feeds/latest.rss",
		"/desk",
		"/latest/",
		"/icons/icon-192.png",
		"/_next/static/a.js",
	])("%s is the framework's to answer", (path) => {
		expect(routeOf(path)).toBeNull();
	});

	test("its style sheets are those of the page and the layouts around it, each once, in their order", () => {
		mkdirSync(join(folder, "server/app/(site)"), { recursive: true });
		const record = {
			entryCSSFiles: {
				"[project]/app/layout": [{ path: "static/all.css" }],
				"[project]/app/(site)/page": [{ path: "static/all.css" }, { path: "static/home.css" }],
			},
		};
		writeFileSync(
			join(folder, "server/app/(site)/page_client-reference-manifest.js"),
			`globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\nglobalThis.__RSC_MANIFEST["/(site)/page"] = ${JSON.stringify(record)};`,
		);
		expect(styleSheetsOf(folder, "/(site)/page")).toEqual([
			"/_next/static/all.css",
			"/_next/static/home.css",
		]);
	});
});
