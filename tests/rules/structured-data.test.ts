import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { JsonLd } from "@/components/site/json-ld";
import type { PublishedStory } from "@/lib/articles/public-queries";
import { defaultPublication } from "@/lib/settings/settings";
import { breadcrumbs } from "@/lib/structured-data/breadcrumbs";
import { listFacts, placesFacts } from "@/lib/structured-data/facts";
import { jsonLdText } from "@/lib/structured-data/json-ld";
import { newsArticle } from "@/lib/structured-data/news-article";
import { profilePage } from "@/lib/structured-data/person";

const SITE = "https://tech.example.hk";
const house = { publication: defaultPublication, siteUrl: SITE };
const PICTURE = "0192f0c1-2a3b-7c4d-8e5f-0123456789ab";
const INSIDE = "0192f0c1-2a3b-7c4d-8e5f-0123456789ac";

function story(changes: Partial<PublishedStory> = {}): PublishedStory {
	return {
		articleId: "0192f0c1-2a3b-7c4d-8e5f-000000000001",
		number: 10423,
		tail: "光子晶片",
		publishAt: new Date("2026-03-12T16:32:00Z"),
		updatedAt: new Date("2026-03-13T01:00:00Z"),
		expiresAt: null,
		kicker: "光子晶片",
		claim: "曜石光子^完成B輪融資",
		subs: ["良率升至六成"],
		listHeadline: "",
		searchHeadline: "",
		shareHeadline: "",
		kind: "news",
		excerpt: "曜石光子周四公布完成融資。",
		words: 912,
		comments: 0,
		sectionId: null,
		columnId: null,
		section: { slug: "chips", name: "晶片硬件" },
		column: null,
		bylines: [
			{
				handle: "ho-wing-lam",
				name: "何詠琳",
				honorific: null,
				title: "記者",
				kind: "staff",
				role: "writer",
			},
			{ handle: "lo-chun", name: "盧駿", honorific: null, title: null, kind: "staff", role: "photo" },
		],
		picture: {
			id: PICTURE,
			width: 2400,
			height: 1600,
			widths: [320, 1280, 1920],
			focalX: 0.5,
			focalY: 0.5,
			tone: null,
			edition: "",
			isAiMade: false,
			alt: "光纖",
			caption: "試產線",
			credit: "曜石光子",
		},
		body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "全文" }] }] },
		pictures: {
			[PICTURE]: {
				width: 2400,
				height: 1600,
				widths: [320, 1280, 1920],
				tone: null,
				edition: "",
				isAiMade: false,
			},
			[INSIDE]: { width: 640, height: 480, widths: [320, 640], tone: null, edition: "", isAiMade: false },
		},
		companies: [],
		tags: [{ id: "0e4b3c52-5e0c-4b8e-9d6a-2f6f3c1d7a10", slug: "photonics", name: "光子" }],
		book: null,
		provenancePublication: "《信報財經新聞》",
		provenancePage: "CEO AI｜EJ Tech",
		provenanceMode: "excerpt",
		provenancePrintedOn: "2026-03-12",
		isCorrected: false,
		commentClosing: null,
		...changes,
	};
}

const written = (changes: Partial<PublishedStory> = {}) =>
	JSON.parse(jsonLdText([newsArticle(story(changes), house)])) as Record<string, unknown>;

describe("the script element", () => {
	it("cannot be ended or commented by any text in it, and gives the text back", () => {
		const hostile = "</script><script>alert(1)</script><!-- ]]> & \u2028\u2029 <SCRIPT";
		const html = renderToStaticMarkup(
			createElement(JsonLd, {
				things: [newsArticle(story({ kicker: null, claim: hostile, excerpt: hostile }), house)],
			}),
		);
		expect(html.match(/<\/?script/gi)).toEqual(["<script", "</script"]);
		expect(html).not.toContain("<!--");
		const json = html.slice(html.indexOf(">") + 1, html.lastIndexOf("<"));
		expect((JSON.parse(json) as { headline: string }).headline).toBe(hostile);
	});

	it("holds JSON without angle brackets or ampersands for any name", () => {
		fc.assert(
			fc.property(
				fc.string({
					unit: fc.constantFrom(
						"<",
						">",
						"&",
						"\u2028",
						"\u2029",
						'"',
						"\\",
						"/script",
						"!--",
						"\uD800",
						"𨋢",
					),
				}),
				(name) => {
					const text = jsonLdText([breadcrumbs([{ name, path: "/" }], SITE)]);
					expect(text).not.toMatch(/[<>&\u2028\u2029]/);
					expect(() => JSON.parse(text)).not.toThrow();
				},
			),
		);
	});

	it("puts several things in one graph", () => {
		const parsed = JSON.parse(jsonLdText([newsArticle(story(), house), breadcrumbs([], SITE)])) as Record<
			string,
			unknown[]
		>;
		expect(parsed["@graph"]).toHaveLength(2);
		expect(parsed["@context"]).toBe("https://schema.org");
	});
});

describe("a story", () => {
	it("tells its headline, its whole headline and its times in Hong Kong", () => {
		expect(written()).toMatchObject({
			"@type": "NewsArticle",
			headline: "光子晶片｜曜石光子完成B輪融資",
			alternativeHeadline: "光子晶片｜曜石光子完成B輪融資　良率升至六成",
			datePublished: "2026-03-13T00:32:00+08:00",
			dateModified: "2026-03-13T09:00:00+08:00",
			articleSection: "晶片硬件",
			keywords: ["光子"],
			wordCount: 912,
			inLanguage: "zh-Hant-HK",
			isAccessibleForFree: true,
			url: `${SITE}/articles/10423/${encodeURIComponent("光子晶片")}`,
		});
	});

	it("was last changed when it was published, when never since", () => {
		expect(written({ updatedAt: null }).dateModified).toBe("2026-03-13T00:32:00+08:00");
	});

	it("names its writers with their pages, and the newsroom when nobody signed", () => {
		expect(written().author).toEqual([
			{ "@type": "Person", name: "何詠琳", jobTitle: "記者", url: `${SITE}/authors/ho-wing-lam` },
		]);
		expect(written().contributor).toMatchObject([{ name: "盧駿" }]);
		expect(written({ bylines: [] }).author).toMatchObject({
			"@type": "NewsMediaOrganization",
			name: "EJ Tech",
		});
		expect(written({ bylines: [] })).not.toHaveProperty("contributor");
	});

	it("shows its pictures in the widest rendition, the lead first and none twice", () => {
		expect(written().image).toEqual([
			{
				"@type": "ImageObject",
				url: `${SITE}/media/${PICTURE}/1920.webp`,
				width: 1920,
				height: 1280,
				caption: "試產線",
				creditText: "曜石光子",
			},
			{ "@type": "ImageObject", url: `${SITE}/media/${INSIDE}/640.webp`, width: 640, height: 480 },
		]);
	});

	it("says where it was first printed", () => {
		expect(written().isBasedOn).toEqual({
			"@type": "NewsArticle",
			printSection: "CEO AI｜EJ Tech",
			datePublished: "2026-03-12",
			isPartOf: { "@type": "Periodical", name: "信報財經新聞" },
		});
		expect(written({ provenancePublication: null })).not.toHaveProperty("isBasedOn");
	});

	it("of a column is an opinion and part of the column", () => {
		expect(
			written({ kind: "column", section: null, column: { slug: "ai-notes", name: "智能筆記" } }),
		).toMatchObject({
			"@type": ["NewsArticle", "OpinionNewsArticle"],
			articleSection: "智能筆記",
			isPartOf: { name: "智能筆記", url: `${SITE}/columns/ai-notes` },
		});
	});
});

describe("other pages", () => {
	it("lead from the front page to themselves in order", () => {
		expect(
			breadcrumbs(
				[
					{ name: "EJ Tech", path: "/" },
					{ name: "晶片硬件", path: "/sections/chips" },
				],
				SITE,
			).itemListElement,
		).toEqual([
			{ "@type": "ListItem", position: 1, name: "EJ Tech", item: `${SITE}/` },
			{ "@type": "ListItem", position: 2, name: "晶片硬件", item: `${SITE}/sections/chips` },
		]);
	});

	it("list their stories by address", () => {
		const [page] = listFacts(
			{ name: "晶片硬件", description: "", path: "/sections/chips", stories: [story()] },
			defaultPublication,
		);
		expect(page).toMatchObject({
			"@type": "CollectionPage",
			mainEntity: {
				itemListElement: [
					{
						position: 1,
						name: "光子晶片｜曜石光子完成B輪融資",
						url: expect.stringMatching(/\/articles\/\d+/),
					},
				],
			},
		});
	});

	it("say nothing of a list where there is nothing to list", () => {
		const [page] = listFacts(
			{ name: "晶片硬件", description: "", path: "/sections/chips", stories: [] },
			defaultPublication,
		);
		expect(page?.mainEntity).toBeUndefined();
	});

	it("list the pages below them, and name those above", () => {
		const [page, way] = placesFacts(
			{
				name: "2026年11月",
				description: "",
				path: "/archive/2026/11",
				items: [{ name: "11月25日", path: "/archive/2026/11/25" }],
				above: [{ name: "往期", path: "/archive" }],
			},
			defaultPublication,
		);
		expect(page).toMatchObject({
			mainEntity: {
				itemListElement: [{ position: 1, name: "11月25日", url: expect.stringMatching(/11\/25$/) }],
			},
		});
		expect(way).toMatchObject({
			itemListElement: [{ name: "EJ Tech" }, { name: "往期" }, { name: "2026年11月" }],
		});
	});

	it("list the stories of a day below its month and the archive", () => {
		const [, way] = listFacts(
			{
				name: "2026年11月25日",
				description: "",
				path: "/archive/2026/11/25",
				stories: [story()],
				above: [
					{ name: "往期", path: "/archive" },
					{ name: "2026年11月", path: "/archive/2026/11" },
				],
			},
			defaultPublication,
		);
		expect(way).toMatchObject({
			itemListElement: [
				{ name: "EJ Tech" },
				{ position: 2, name: "往期", item: expect.stringMatching(/\/archive$/) },
				{ name: "2026年11月" },
				{ position: 4, name: "2026年11月25日" },
			],
		});
	});

	const person = {
		id: "1",
		handle: "ho-wing-lam",
		name: "何詠琳",
		honorific: null,
		englishName: "Ho Wing Lam",
		title: "記者",
		kind: "staff",
		bio: "",
		portrait: null,
		isListed: true,
		position: 0,
	};

	it("show the portrait of whoever has one", () => {
		const picture = {
			id: PICTURE,
			width: 600,
			height: 900,
			widths: [320, 600],
			focalX: 0.5,
			focalY: 0.4,
			tone: null,
			edition: "",
			isAiMade: false,
			alt: "何詠琳",
		};
		const shown = (portrait: typeof picture | null) =>
			(profilePage({ ...person, portrait }, house).mainEntity as Record<string, unknown>).image;
		expect(shown(picture)).toMatchObject({
			"@type": "ImageObject",
			url: `${SITE}/media/${PICTURE}/600.webp`,
			width: 600,
			height: 900,
		});
		expect(shown(null)).toBeUndefined();
	});

	it("say that only our own people work for us", () => {
		const employer = (kind: string) =>
			(profilePage({ ...person, kind }, house).mainEntity as Record<string, unknown>).worksFor;
		expect(employer("staff")).toMatchObject({ name: "EJ Tech" });
		expect(employer("newsmaker")).toBeUndefined();
	});
});
