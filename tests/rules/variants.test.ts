import fc from "fast-check";
import { parse } from "parse5";
import { describe, expect, test } from "vitest";
import { convertDocument } from "@/lib/variants/convert-document";
import { textConverter } from "@/lib/variants/convert-text";
import { hasVariants, type Variant, variantAddress, variantOf } from "@/lib/variants/variant";

const siteUrl = "https://news.example";

function cn(text: string, names: string[] = []): string {
	return textConverter("zh-hans", names).convert(text);
}
function tw(text: string, names: string[] = []): string {
	return textConverter("zh-tw", names).convert(text);
}
function page(html: string, variant: Variant = "zh-hans", protectedNames: string[] = []): string {
	return convertDocument(html, { variant, siteUrl, protectedNames });
}

describe("a character that stands for several words is converted by its word", () => {
	test.each([
		["乾淨、乾隆、乾坤", "干净、乾隆、乾坤"],
		["藉此、藉口、慰藉", "借此、借口、慰藉"],
		["皇后、後面", "皇后、后面"],
		["着手、著名、顯著、睡着", "着手、著名、显著、睡着"],
		["東涌與港島綫", "东涌与港岛线"],
		["瀋陽的沈先生", "沈阳的沈先生"],
		["于小姐於是訂閱", "于小姐于是订阅"],
		["裏面、衞星、麪包", "里面、卫星、面包"],
		["喺港鐵𠝹票，佢哋唔搭", "喺港铁𠝹票，佢哋唔搭"],
	])("%s", (hk, expected) => {
		expect(cn(hk)).toBe(expected);
	});

	test("and Taiwan's 正體 keeps 訂閱, 台 and 平台, and writes 裡 and 著", () => {
		expect(tw("訂閱台灣平台，裏面睡着")).toBe("訂閱台灣平台，裡面睡著");
	});
});

describe("words are those of the place", () => {
	test.each([
		["軟件經網絡上載，人工智能晶片", "软件经网络上载，人工智能芯片", "軟體經網路上載，人工智慧晶片"],
		["數碼港的數碼伺服器", "数码港的数码服务器", "數碼港的數位伺服器"],
		["乘的士看視頻", "乘出租车看视频", "乘計程車看影片"],
		["提高他的士氣，一級方程式", "提高他的士气，一级方程式", "提高他的士氣，一級方程式"],
		["機械人與機械人才", "机器人与机械人才", "機器人與機械人才"],
	])("%s", (hk, mainland, taiwan) => {
		expect([cn(hk), tw(hk)]).toEqual([mainland, taiwan]);
	});
});

describe("a page in another variant", () => {
	test("says its language, and its canonical address stays the original's", () => {
		const html = `<!DOCTYPE html><html lang="zh-Hant-HK"><head><link rel="canonical" href="${siteUrl}/articles/1/x"><meta property="og:locale" content="zh_HK"><title>訂閱</title></head><body></body></html>`;
		expect(page(html)).toBe(
			`<!DOCTYPE html><html lang="zh-Hans"><head><link rel="canonical" href="${siteUrl}/articles/1/x"><meta property="og:locale" content="zh_CN"><title>订阅</title></head><body></body></html>`,
		);
	});

	test("finds words over marks, links and break points, and gives each its part back", () => {
		expect(page("<p>人工<strong>智</strong>能在乾<wbr>淨的<a>瀋</a>陽</p>", "zh-tw")).toBe(
			"<p>人工<strong>智</strong>慧在乾<wbr>淨的<a>瀋</a>陽</p>",
		);
		expect(page("<p>很乾<wbr>淨，慰<em>藉</em><!-- -->沈先生，的<b>士</b>站</p>")).toBe(
			"<p>很干<wbr>净，慰<em>藉</em><!-- -->沈先生，的<b>士</b>站</p>",
		);
	});

	test("does not read two neighbours as one word", () => {
		expect(page("<p><a>乾</a><a>坤</a></p><td>乾</td><td>坤</td>")).toBe(
			"<p><a>干</a><a>坤</a></p><td>干</td><td>坤</td>",
		);
	});

	test("leaves code, scripts, structured data, other languages and what is not to be translated", () => {
		const html = `<script type="application/ld+json">{"a":"</p>訂閱"}</script><style>.a::after{content:"訂"}</style><p>訂<code>閱</code><span lang="ja">閲覧<b>軟件</b></span><span translate="no">軟件<span>網絡</span></span>閱</p><p lang="zh-Hant-HK">軟件</p>`;
		expect(page(html)).toBe(
			html.replace("<p>訂", "<p>订").replace("閱</p><p", "阅</p><p").replace(">軟件</p>", ">软件</p>"),
		);
	});

	test("says attributes that are read aloud or shown in its own words, and no others", () => {
		expect(
			page(
				`<img alt="軟件" class="軟件"><input placeholder='訂閱' value="訂閱"><a title="閱" aria-label="讀" data-say-done="已複製">x</a>`,
			),
		).toBe(
			`<img alt="软件" class="軟件"><input placeholder='订阅' value="訂閱"><a title="阅" aria-label="读" data-say-done="已复制">x</a>`,
		);
		expect(page(`<meta name="description" content="訂閱"><meta name="author" content="訂閱">`)).toBe(
			`<meta name="description" content="订阅"><meta name="author" content="訂閱">`,
		);
	});

	test("keeps a reader in the variant, and leaves files, the desk, other sites and forms that send something in", () => {
		const stays = [
			`<a href="/desk">`,
			`<a href="/feeds/latest.rss">`,
			`<a href="/media/1/a.jpg">`,
			`<a href="/articles/1.md">`,
			`<a href="https://elsewhere.example/latest">`,
			`<a href="//elsewhere.example/">`,
			`<a href="#main">`,
			`<a href="/contribute/tip">`,
			`<a href="/zh-tw/latest" hreflang="zh-Hant-TW">`,
			`<a href="/latest" hreflang="zh-Hant-HK">`,
			`<form action="/search" method="post">`,
			`<link rel="alternate" href="/latest">`,
		].join("");
		expect(page(stays)).toBe(stays);
		expect(
			page(
				`<a href="/"><a href="/latest?a=1&amp;b=2#x"><form action="/search"><a href="${siteUrl}/columns">`,
			),
		).toBe(
			`<a href="/zh-hans"><a href="/zh-hans/latest?a=1&amp;b=2#x"><form action="/zh-hans/search"><a href="${siteUrl}/zh-hans/columns">`,
		);
	});

	test("marks itself among the links to the variants", () => {
		const html = `<a href="/x" hreflang="zh-Hant-HK" aria-current="true"><a href="/zh-hans/x" hreflang="zh-Hans" aria-current="false">`;
		expect(page(html)).toBe(
			`<a href="/x" hreflang="zh-Hant-HK" aria-current="false"><a href="/zh-hans/x" hreflang="zh-Hans" aria-current="true">`,
		);
	});

	test("never touches a protected name, wherever it is written", () => {
		const html = `<p>記者<a href="#">溫啟明</a>訪問鍾<b>國</b>強</p><img alt="溫啟明攝">`;
		expect(page(html, "zh-hans", ["溫啟明", "鍾國強"])).toBe(
			`<p>记者<a href="#">溫啟明</a>访问鍾<b>國</b>強</p><img alt="溫啟明摄">`,
		);
	});

	test("keeps names with whatever marks, which are letters to it and no pattern", () => {
		const names = [
			"陳Tai-man",
			"-訂閱",
			"(訂閱)",
			"[訂]閱",
			"訂閱.*",
			"訂閱\\d",
			"訂|閱",
			"^訂閱$",
			"{{訂閱}}",
		];
		for (const name of names) expect(cn(`訪問${name}訂閱`, names), name).toBe(`访问${name}订阅`);
	});

	test("gets a slice of Song that holds the characters of its own headlines", () => {
		const asked: string[][] = [];
		const html = convertDocument(
			`<link rel="preload" href="/fonts/song/old.woff2"><style>@font-face{src:url("/fonts/song/old.woff2")}</style><h1>訂閱<wbr>軟件</h1><p>訂閱後的長文</p>`,
			{
				variant: "zh-tw",
				siteUrl,
				protectedNames: [],
				song: {
					charactersAt: (address) => (address === "/fonts/song/old.woff2" ? "訂閱軟件" : ""),
					addressOf: (texts) => {
						asked.push([...texts]);
						return "/fonts/song/new.woff2";
					},
				},
			},
		);
		expect(asked).toEqual([[..."訂閱軟件", "軟體"]]);
		expect(html).not.toContain("old.woff2");
		expect(html.match(/new\.woff2/g)).toHaveLength(2);
	});

	test("fetches no Song in 简体, whose characters the face lacks", () => {
		const html = `<head><link rel="preload" href="/fonts/song/a.woff2" as="font"><link rel="icon" href="/i.svg"></head>`;
		expect(page(html)).toBe(`<head><link rel="icon" href="/i.svg"></head>`);
		expect(page(html, "zh-tw")).toBe(html);
	});
});

test("an address is of a variant only with the whole prefix, and back and forth is the same", () => {
	expect(variantOf("/zh-hans")).toEqual({ variant: "zh-hans", path: "/" });
	expect(variantOf("/zh-tw/latest?before=1")).toEqual({ variant: "zh-tw", path: "/latest?before=1" });
	expect(variantOf("/zh-tw?x=1")).toEqual({ variant: "zh-tw", path: "/?x=1" });
	expect(variantOf("/zh-hansom")).toBeNull();
	expect(variantOf("/latest")).toBeNull();
	for (const path of ["/", "/latest", "/?x=1", "/articles/1/%E5%85%89"])
		expect(variantOf(variantAddress(path, "zh-tw"))).toEqual({ variant: "zh-tw", path });
	expect(hasVariants("/desktops")).toBe(true);
	expect(hasVariants("/desk/articles")).toBe(false);
	// Answering a comment and reporting one are personal, as what is sent in is.
	expect(hasVariants("/articles/10078/comments/form?reply=11")).toBe(false);
	expect(hasVariants("/articles/10078/comments")).toBe(false);
	expect(hasVariants("/articles/10078/commentsabout")).toBe(true);
});

describe("whatever a page holds", () => {
	const text = fc
		.array(
			fc.constantFrom(
				..."訂閱軟件網絡數碼港的士後皇乾淨台灣溫啟明瀋陽𨋢㗎AbZ 19，。",
				"人工智能",
				"溫啟明",
				"&amp;",
				"&#x27;",
				"OpenAI GPT-6",
			),
			{ maxLength: 14 },
		)
		.map((parts) => parts.join(""));
	const tree: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
		node: fc.oneof(
			{ depthSize: "small", withCrossShrink: true },
			text,
			fc
				.tuple(
					fc.constantFrom("div", "p", "b", "a", "span", "code", "em", "script", "style", "svg", "section"),
					fc.constantFrom("", ' lang="en"', ' translate="no"', ' title="訂閱"', ' class="軟件"'),
					fc.array(tie("node"), { maxLength: 4 }),
				)
				.map(([name, attribute, inside]) =>
					name === "script" || name === "style"
						? `<${name}>訂閱</${name}>`
						: `<${name}${attribute}>${inside.join("<wbr>")}</${name}>`,
				),
		),
	})).node;

	test("its tree keeps its shape, its Latin text is untouched and a protected name stays", () => {
		fc.assert(
			fc.property(tree, fc.constantFrom<Variant>("zh-hans", "zh-tw"), (inside, variant) => {
				const html = `<!DOCTYPE html><html lang="zh-Hant-HK"><head></head><body>${inside}</body></html>`;
				const converted = page(html, variant, ["溫啟明"]);
				expect(shapeOf(converted)).toEqual(shapeOf(html));
				const latin = (source: string) => source.replace(/zh-[A-Za-z-]+/g, "").replace(/[^\x20-\x7e]/g, "");
				expect(latin(converted)).toBe(latin(html));
				expect(converted.split("溫啟明")).toHaveLength(html.split("溫啟明").length);
			}),
			{ numRuns: 400 },
		);
	});

	test("texts converted together are the same as their whole, cut into as many parts", () => {
		fc.assert(
			fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
				const converter = textConverter("zh-hans", []);
				const parts = converter.convertTogether(texts);
				expect(parts).toHaveLength(texts.length);
				if ([...converter.convert(texts.join(""))].length === [...texts.join("")].length)
					expect(parts.join("")).toBe(converter.convert(texts.join("")));
			}),
			{ numRuns: 1000 },
		);
	});
});

type Node = { nodeName: string; childNodes?: Node[] };

function shapeOf(html: string): unknown {
	const shape = ({ nodeName, childNodes = [] }: Node): unknown => [nodeName, childNodes.map(shape)];
	return shape(parse(html) as unknown as Node);
}
