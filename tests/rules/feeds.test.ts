import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEnvironment } from "@/lib/env";
import { type FeedSubject, feedLinks, feedPath, feedStem, parseFeedPath } from "@/lib/feeds/address";
import { type FeedHead, type FeedStory, feedOf } from "@/lib/feeds/feed";
import { writeFeed } from "@/lib/feeds/write-feed";
import { machineText } from "@/lib/text/machine-text";
import { element, xmlDocument } from "@/lib/text/xml";
import { childrenOf, readXml, readXmlTwice, textsOf } from "../support/read-xml";

const SITE = "https://tech.example.hk";
const PICTURE = "0192f0c1-2a3b-7c4d-8e5f-0123456789ab";
const FAMILY = "👨‍👩‍👧";

const head: FeedHead = {
	subject: { kind: "latest" },
	title: "EJ Tech",
	description: "香港科技新聞",
	homePath: "/",
	publisher: "信報財經新聞有限公司",
	rights: "版權所有",
	staffByline: "編輯部",
};

function story(changes: Partial<FeedStory> = {}): FeedStory {
	return {
		articleId: "0192f0c1-2a3b-7c4d-8e5f-000000000001",
		number: 10423,
		tail: "光子晶片-曜石光子完成b輪融資",
		publishAt: new Date("2026-03-12T06:32:00Z"),
		updatedAt: null,
		expiresAt: null,
		kicker: "光子晶片",
		claim: "曜石光子完成^B輪融資",
		subs: ["良率升至六成", "元朗設試產線"],
		listHeadline: "",
		searchHeadline: "",
		shareHeadline: "",
		kind: "news",
		excerpt: "曜石光子周四公布完成融資。",
		words: 900,
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
			{
				handle: "cham-ka-yeung",
				name: "湛家揚",
				honorific: "博士",
				title: null,
				kind: "columnist",
				role: "guest",
			},
			{ handle: "lo-chun", name: "盧駿", honorific: null, title: null, kind: "staff", role: "photo" },
		],
		picture: {
			id: PICTURE,
			width: 2400,
			height: 1600,
			widths: [320, 640, 1280, 1920],
			focalX: 0.5,
			focalY: 0.5,
			tone: null,
			edition: "",
			isAiMade: false,
			alt: "光纖",
			caption: "元朗試產線",
			credit: "曜石光子提供",
		},
		body: {
			type: "doc",
			content: [
				{
					type: "paragraph",
					content: [
						{ type: "text", text: "全文" },
						{ type: "text", text: "連結", marks: [{ type: "link", attrs: { href: "/sections/ai" } }] },
					],
				},
				{ type: "image", attrs: { mediaId: PICTURE, alt: "晶圓", caption: "", credit: "" } },
			],
		},
		pictures: {
			[PICTURE]: {
				width: 2400,
				height: 1600,
				widths: [320, 640, 1280, 1920],
				tone: null,
				edition: "",
				isAiMade: false,
			},
		},
		tags: [{ id: "0e4b3c52-5e0c-4b8e-9d6a-2f6f3c1d7a10", slug: "photonics", name: "光子" }],
		provenancePublication: "信報財經新聞",
		provenancePage: "CEO AI｜EJ Tech",
		provenanceMode: "full",
		provenancePrintedOn: "2026-03-12",
		...changes,
	};
}

const written = (format: "rss" | "atom" | "json", stories: FeedStory[]) =>
	writeFeed(feedOf(head, stories, SITE), format).body;
const jsonItem = (stories: FeedStory[]) =>
	(JSON.parse(written("json", stories)) as { items: Record<string, unknown>[] }).items[0] ?? {};

/** The texts of the first RSS item's elements of one name. */
function rssItem(stories: FeedStory[], name: string): string[] {
	const [item] = childrenOf(
		childrenOf(readXml(written("rss", stories)), "channel")[0] ?? { children: [] },
		"item",
	);
	return item ? textsOf(item, name) : [];
}

/** The texts of the first Atom entry's elements of one name. */
function atomEntry(stories: FeedStory[], name: string): string[] {
	const [entry] = childrenOf(readXml(written("atom", stories)), "entry");
	return entry ? textsOf(entry, name) : [];
}

describe("the WebSub hub of a feed", () => {
	const hub = "https://hub.example/?a=1&b=2";
	const feed = feedOf(head, [], SITE);

	it("is named in every format and in the Link header, beside the feed's own address", () => {
		for (const format of ["rss", "atom", "json"] as const) {
			const { body, link } = writeFeed(feed, format, hub);
			expect(link).toBe(`<${hub}>; rel="hub", <${feed.id}.${format}>; rel="self"`);
			if (format === "json") expect(JSON.parse(body)).toMatchObject({ hubs: [{ type: "WebSub", url: hub }] });
			else {
				expect(body).toContain('rel="hub" href="https://hub.example/?a=1&amp;b=2"');
				expect(body).toContain(`href="${feed.id}.${format}"`);
			}
		}
	});

	it("is not there where the newsroom has none", () => {
		for (const format of ["rss", "atom", "json"] as const) {
			const { body, link } = writeFeed(feed, format);
			expect(link).toBeNull();
			expect(body).not.toMatch(/hub/);
		}
	});

	it("stands in the configuration as an address that a header can carry, or is refused", () => {
		expect(readEnvironment({ WEBSUB_HUB: "https://hub.example/香 港>" }).websubHub).toBe(
			"https://hub.example/%E9%A6%99%20%E6%B8%AF%3E",
		);
		expect(() => readEnvironment({ WEBSUB_HUB: "hub" })).toThrow(/WEBSUB_HUB: must be the address/);
	});

	it("stands there without a password, which every feed would publish", () => {
		for (const hub of ["https://desk:secret@hub.example/", "https://desk@hub.example/"])
			expect(() => readEnvironment({ WEBSUB_HUB: hub })).toThrow(/WEBSUB_HUB: must be the address/);
	});
});

describe("the text of a feed", () => {
	it("stays well-formed whatever a headline is made of", () => {
		const hostile = [
			"]]></title><script>alert(1)</script>",
			"AT&T < Q&A > \"引號\" '撇號' &amp; &#0; &nonsense;",
			"控制\u0001\u000B\u001F\u0085字元",
			"\uD83D 單獨代理 \uDE00",
			"\uFFFE\uFFFF\u{1FFFE}非字元",
			"<!-- --> <?xml version='1.0'?> <!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>&b;",
			"%]]&gt;",
		];
		for (const text of hostile) {
			const odd = story({
				kicker: text,
				claim: text,
				subs: [text],
				excerpt: text,
				tags: [{ id: "0e4b3c52-5e0c-4b8e-9d6a-2f6f3c1d7a10", slug: "a", name: text }],
				section: { slug: "b", name: text },
				body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] },
			});
			readXmlTwice(written("rss", [odd]));
			readXmlTwice(written("atom", [odd]));
			expect(() => JSON.parse(written("json", [odd]))).not.toThrow();
		}
	});

	it("gives any storable headline back exactly, in every format", () => {
		fc.assert(
			fc.property(
				fc
					.string({ unit: "grapheme", minLength: 1 })
					.filter(
						(text) =>
							machineText(text) === text && !/[\^\r\n\t]/.test(text) && text.trim() === text && text !== "",
					),
				(claim) => {
					const stories = [story({ kicker: null, claim, subs: [] })];
					expect(rssItem(stories, "title")).toEqual([claim]);
					expect(jsonItem(stories).title).toBe(claim);
					expect(atomEntry(stories, "title")).toEqual([claim]);
				},
			),
			{ numRuns: 150 },
		);
	});

	it("keeps HKSCS characters, joined emoji and variation selectors", () => {
		const claim = `𨋢𠝹𠱁 ${FAMILY} 葛\u{E0100}城 🏳️‍🌈`;
		const stories = [story({ kicker: null, claim, subs: [] })];
		expect(rssItem(stories, "title")).toEqual([claim]);
		expect(jsonItem(stories).title).toBe(claim);
	});

	it("loses controls, lone surrogates and bidirectional overrides", () => {
		expect(machineText("甲\u0000乙\u001B丙\uD800丁\u202E戊\u2066己\uFFFF庚\u009F")).toBe("甲乙丙丁戊己庚");
		expect(rssItem([story({ kicker: null, claim: "升\u202E價\u0002", subs: [] })], "title")).toEqual([
			"升價",
		]);
	});

	it("takes what XML forbids out of attributes too", () => {
		expect(xmlDocument(element("a", { b: '\u0001<&"' }))).toContain('<a b="&lt;&amp;&quot;"/>');
	});
});

describe("a story in a feed", () => {
	it("has the whole headline in one line, without the editor's break marks", () => {
		expect(rssItem([story()], "title")).toContain(
			"光子晶片｜曜石光子完成B輪融資　良率升至六成　元朗設試產線",
		);
	});

	it("is known by its number, whatever its headline becomes", () => {
		const before = jsonItem([story()]);
		const after = jsonItem([story({ claim: "另一題目", tail: "另一題目" })]);
		expect(after.id).toBe(before.id);
		expect(after.id).toBe(`${SITE}/articles/10423`);
		expect(after.url).not.toBe(before.url);
	});

	it("links to a percent-encoded address", () => {
		expect(rssItem([story()], "link")).toEqual([
			`${SITE}/articles/10423/${encodeURIComponent("光子晶片-曜石光子完成b輪融資")}`,
		]);
	});

	it("names its writers as they are printed, the photographer as a contributor, and the house when nobody signed", () => {
		expect(rssItem([story()], "dc:creator")).toEqual(["何詠琳", "湛家揚博士"]);
		expect(rssItem([story()], "dc:contributor")).toEqual(["盧駿"]);
		expect(rssItem([story({ bylines: [] })], "dc:creator")).toEqual(["編輯部"]);
		expect(jsonItem([story({ bylines: [] })]).authors).toEqual([{ name: "編輯部" }]);
	});

	it("carries its full text with absolute addresses, its picture and where it was first printed", () => {
		const html = String(rssItem([story()], "content:encoded"));
		expect(html).toContain(`<a href="${SITE}/sections/ai">連結</a>`);
		expect(html).toContain(`src="${SITE}/media/${PICTURE}/1280.webp"`);
		expect(html).toContain("<p>原文刊於《信報財經新聞》「CEO AI｜EJ Tech」（2026年3月12日）</p>");
		expect(html).not.toMatch(/(?:src|href)="\//);
	});

	it("shows a text's words as words: markup typed by a writer never becomes markup", () => {
		const body = {
			type: "doc" as const,
			content: [
				{
					type: "paragraph" as const,
					content: [{ type: "text" as const, text: "<script>alert(1)</script>" }],
				},
			],
		};
		expect(String(jsonItem([story({ body })]).content_html)).not.toContain("<script");
		expect(rssItem([story({ body })], "content:encoded")[0]).not.toContain("<script");
		expect(rssItem([story({ kicker: null, claim: "&lt;b&gt; &#60;i&#62;", subs: [] })], "title")).toEqual([
			"&lt;b&gt; &#60;i&#62;",
		]);
	});

	it("tells the picture with its type and true proportions, and no enclosure of unknown length", () => {
		const xml = written("rss", [story()]);
		expect(xml).toContain(
			`<media:content url="${SITE}/media/${PICTURE}/1280.webp" type="image/webp" medium="image" width="1280" height="853">`,
		);
		expect(xml).not.toContain("<enclosure");
	});

	it("leaves out a body picture that readers may not see", () => {
		expect(String(jsonItem([story({ pictures: {}, picture: null })]).content_html)).not.toContain("/media/");
	});

	it("is dated with the offset of Hong Kong, and as changed when it was updated", () => {
		const item = jsonItem([story({ updatedAt: new Date("2026-03-12T09:00:00Z") })]);
		expect(item.date_published).toBe("2026-03-12T14:32:00+08:00");
		expect(item.date_modified).toBe("2026-03-12T17:00:00+08:00");
		expect(rssItem([story()], "pubDate")).toEqual(["Thu, 12 Mar 2026 06:32:00 GMT"]);
	});
});

describe("a feed", () => {
	it("names its own address, its page and its language", () => {
		const rss = written("rss", [story()]);
		expect(rss).toContain(
			`<atom:link rel="self" type="application/rss+xml" href="${SITE}/feeds/latest.rss"/>`,
		);
		expect(rss).toContain("<language>zh-Hant-HK</language>");
		const atom = written("atom", [story()]);
		expect(atom).toContain('xml:lang="zh-Hant-HK"');
		expect(atom).toContain(`<link rel="self" type="application/atom+xml" href="${SITE}/feeds/latest.atom"/>`);
	});

	it("puts every Atom element in Atom's namespace and no empty one on any", () => {
		const xml = written("atom", [story()]);
		expect(xml.match(/xmlns="/g)).toHaveLength(1);
		expect(written("rss", [story()])).not.toContain('xmlns=""');
	});

	it("was changed when its newest change was made, not when its newest story was published", () => {
		const feed = feedOf(
			head,
			[
				story(),
				story({
					number: 9,
					publishAt: new Date("2026-03-01T00:00:00Z"),
					updatedAt: new Date("2026-03-20T00:00:00Z"),
				}),
			],
			SITE,
		);
		expect(feed.updatedAt).toEqual(new Date("2026-03-20T00:00:00Z"));
	});

	it("is valid and the same every time when it has no stories", () => {
		readXmlTwice(written("rss", []));
		readXmlTwice(written("atom", []));
		expect(written("atom", [])).toContain("<updated>");
		expect(written("atom", [])).toBe(written("atom", []));
	});
});

describe("the address of a feed", () => {
	const subjects: FeedSubject[] = [
		{ kind: "latest" },
		{ kind: "section", slug: "digital-life" },
		{ kind: "column", slug: "ai-notes" },
		{ kind: "author", handle: "ho-wing-lam" },
	];

	it("is read back as the feed it was made of", () => {
		for (const subject of subjects) {
			for (const format of ["rss", "atom", "json"] as const)
				expect(parseFeedPath(feedPath(subject, format).slice("/feeds/".length).split("/"))).toEqual({
					subject,
					format,
				});
		}
	});

	it("is nothing for anything else", () => {
		for (const path of [
			"latest",
			"latest.xml",
			"sections.rss",
			"sections/AI.rss",
			"sections/../latest.rss",
			"authors/a/b.rss",
			"sections/a.rss/",
			"people/a.rss",
			"oldest.rss",
			"sections/人.rss",
			"latest.rss.rss",
			"",
		]) {
			expect(parseFeedPath(path.split("/")), path).toBeNull();
		}
	});

	it("is told to browsers with its type", () => {
		expect(
			feedLinks({ kind: "section", slug: "ai" }, { siteUrl: SITE, title: "人工智能 - EJ Tech" })[
				"application/rss+xml"
			],
		).toEqual([
			{ url: `${SITE}${feedStem({ kind: "section", slug: "ai" })}.rss`, title: "人工智能 - EJ Tech" },
		]);
	});
});
