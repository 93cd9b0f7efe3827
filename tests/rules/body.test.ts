import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hrefFromInput, isAllowedHref } from "@/lib/body/allowed-href";
import {
	type Body,
	emptyBody,
	firstParagraph,
	headingsOf,
	isEmptyBody,
	mediaIn,
	paragraphsOf,
	textOf,
} from "@/lib/body/body";
import { bodyHtml } from "@/lib/body/body-html";
import { checkBody } from "@/lib/body/body-schema";
import { EMBED_ORIGINS, EMBEDS, embedFromUrl, embedUrl, isAllowedEmbed } from "@/lib/body/embeds";
import { conformingAddress } from "@/lib/links/conforming-address";

const PHOTO = "0192f0c1-2a3b-7c4d-8e5f-0123456789ab";

const STORY: Body = {
	type: "doc",
	content: [
		{
			type: "paragraph",
			content: [
				{ type: "text", text: "曜石光子完成" },
				{ type: "text", text: "B輪", marks: [{ type: "bold" }] },
				{ type: "text", text: "融資，良率", marks: [{ type: "emphasis" }] },
				{ type: "hardBreak" },
				{
					type: "text",
					text: "白皮書",
					marks: [{ type: "link", attrs: { href: "https://obsidian.example.hk/a?b=1&c=2" } }],
				},
			],
		},
		{ type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "𨋢裏的「光引擎」" }] },
		{ type: "image", attrs: { mediaId: PHOTO, alt: "光纖", caption: "元朗試產線", credit: "曜石光子提供" } },
		{
			type: "bulletList",
			content: [
				{
					type: "listItem",
					content: [
						{ type: "paragraph", content: [{ type: "text", text: "主動對準" }] },
						{
							type: "orderedList",
							attrs: { start: 3 },
							content: [
								{
									type: "listItem",
									content: [{ type: "paragraph", content: [{ type: "text", text: "六軸平台" }] }],
								},
							],
						},
					],
				},
			],
		},
		{
			type: "blockquote",
			attrs: { attribution: "行政總裁梁頌賢" },
			content: [{ type: "paragraph", content: [{ type: "text", text: "銅線唔係唔得" }] }],
		},
		{
			type: "table",
			content: [
				{
					type: "tableRow",
					content: [
						{
							type: "tableHeader",
							attrs: { colspan: 2, rowspan: 1, colwidth: null },
							content: [{ type: "paragraph", content: [{ type: "text", text: "項目" }] }],
						},
					],
				},
				{
					type: "tableRow",
					content: [
						{
							type: "tableCell",
							attrs: { colspan: 1, rowspan: 1, colwidth: [120] },
							content: [{ type: "paragraph", content: [{ type: "text", text: "能耗" }] }],
						},
						{
							type: "tableCell",
							attrs: { colspan: 1, rowspan: 1, colwidth: null },
							content: [{ type: "paragraph" }],
						},
					],
				},
			],
		},
		{ type: "horizontalRule" },
		{ type: "embed", attrs: { provider: "youtube", id: "dQw4w9WgXcQ" } },
	],
};

function doc(...content: unknown[]): unknown {
	return { type: "doc", content };
}

function linked(href: unknown): unknown {
	return doc({
		type: "paragraph",
		content: [{ type: "text", text: "字", marks: [{ type: "link", attrs: { href } }] }],
	});
}

function codeOf(json: unknown): string {
	const checked = checkBody(json);
	return checked.ok ? "ok" : checked.code;
}

describe("checkBody", () => {
	it("gives back a story that uses every kind of node unchanged", () => {
		expect(checkBody(STORY)).toEqual({ ok: true, body: STORY });
		expect(checkBody(emptyBody())).toEqual({ ok: true, body: emptyBody() });
	});

	it("gives plain objects that a server may send to an island", () => {
		const checked = checkBody(STORY);
		if (!checked.ok) throw new Error(checked.code);
		const heading = checked.body.content[1];
		expect(heading?.type === "heading" && Object.getPrototypeOf(heading.attrs)).toBe(Object.prototype);
	});

	it("drops unknown attributes and keeps the rest", () => {
		const checked = checkBody(
			doc({
				type: "paragraph",
				attrs: { onclick: "x", style: "y" },
				content: [{ type: "text", text: "字" }],
				extra: 1,
			}),
		);
		expect(checked).toEqual({
			ok: true,
			body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "字" }] }] },
		});
	});

	it("joins neighbouring runs with the same marks and drops empty ones", () => {
		const checked = checkBody(
			doc({
				type: "paragraph",
				content: [
					{ type: "text", text: "信" },
					{ type: "text", text: "" },
					{ type: "text", text: "報" },
				],
			}),
		);
		expect(checked).toMatchObject({ body: { content: [{ content: [{ type: "text", text: "信報" }] }] } });
	});

	it.each([
		["javascript:alert(1)"],
		["java\nscript:alert(1)"],
		["\u0001javascript:alert(1)"],
		["java&#115;cript:alert(1)"],
		["JaVaScRiPt:alert(1)"],
		["data:text/html,<script>alert(1)</script>"],
		["vbscript:x"],
		["//evil.example"],
		["/\\evil.example"],
		["https:\\\\evil.example"],
		["https:evil"],
		["https://"],
		["https://name:word@example.hk/"],
		["blob:https://example.hk/1"],
		[""],
		[null],
		[7],
		[{ toString: "x" }],
		[`https://example.hk/${"a".repeat(3000)}`],
		["https://example.hk/\u202Egpj.exe"],
	])("refuses the address %j", (href) => {
		expect(codeOf(linked(href))).toBe("href");
	});

	it.each([
		["https://example.hk/路徑?q=科技#a"],
		["http://localhost:3000/"],
		["mailto:desk@example.hk"],
		["/articles/12/光子晶片"],
	])("keeps the address %s", (href) => {
		expect(codeOf(linked(href))).toBe("ok");
	});

	it.each([
		["not-a-body", null],
		["not-a-body", "文字"],
		["not-a-body", []],
		["not-a-body", { type: "paragraph" }],
		["structure", { type: "doc" }],
		["structure", { type: "doc", content: [] }],
		["structure", { type: "doc", content: "x" }],
		["structure", doc(null)],
		["structure", doc({ type: "text", text: "裸" })],
		["structure", doc({ type: "bulletList" })],
		["structure", doc({ type: "bulletList", content: [{ type: "paragraph" }] })],
		["structure", doc({ type: "blockquote", content: [{ type: "heading", attrs: { level: 2 } }] })],
		["structure", doc({ type: "paragraph", content: [{ type: "doc", content: [{ type: "paragraph" }] }] })],
		["unknown-node", doc({ type: "script", content: [{ type: "text", text: "alert(1)" }] })],
		["unknown-node", doc({ type: "constructor" })],
		["unknown-node", doc({ type: { toString: 1 } })],
		[
			"unknown-node",
			doc({ type: "paragraph", content: [{ type: "text", text: "a", marks: [{ type: "underline" }] }] }),
		],
		["attribute", doc({ type: "heading", attrs: { level: 1 } })],
		["attribute", doc({ type: "image", attrs: { mediaId: "../../etc", alt: "" } })],
		["attribute", doc({ type: "image" })],
		["attribute", doc({ type: "orderedList", attrs: { start: 1.5 }, content: [] })],
		["embed", doc({ type: "embed", attrs: { provider: "evil", id: "dQw4w9WgXcQ" } })],
		["embed", doc({ type: "embed", attrs: { provider: "youtube", id: 'x"><script>' } })],
		["embed", doc({ type: "embed", attrs: { provider: "__proto__", id: "a" } })],
		["text", doc({ type: "paragraph", content: [{ type: "text", text: "a\u0000b" }] })],
		["text", doc({ type: "paragraph", content: [{ type: "text", text: "半個\uD842字" }] })],
		["text", doc({ type: "paragraph", content: [{ type: "text", text: 5 }] })],
		["text", doc({ type: "paragraph", content: [{ type: "text", text: "舊\uE000碼" }] })],
		["text", doc({ type: "image", attrs: { mediaId: PHOTO, alt: "\uDC00" } })],
	])("answers %s to %j", (code, json) => {
		expect(codeOf(json)).toBe(code);
	});

	it("refuses an own __proto__ anywhere in the story", () => {
		expect(codeOf(JSON.parse('{"type":"doc","__proto__":{"a":1},"content":[{"type":"paragraph"}]}'))).toBe(
			"prototype",
		);
		expect(
			codeOf(
				JSON.parse('{"type":"doc","content":[{"type":"heading","attrs":{"level":2,"__proto__":{"x":1}}}]}'),
			),
		).toBe("prototype");
	});

	it("refuses a nest too deep for the stack without overflowing it", () => {
		const deep = `${'{"type":"doc","content":['.repeat(20_000)}{"type":"paragraph"}${"]}".repeat(20_000)}`;
		expect(codeOf(JSON.parse(deep))).toBe("too-deep");
	});

	it("refuses more than 5,000 nodes, 500 pictures or a megabyte", () => {
		const image = { type: "image", attrs: { mediaId: PHOTO } };
		expect(codeOf(doc(...Array.from({ length: 500 }, () => image)))).toBe("ok");
		expect(codeOf(doc(...Array.from({ length: 501 }, () => image)))).toBe("too-many-images");
		expect(codeOf(doc(...Array.from({ length: 4999 }, () => ({ type: "paragraph" }))))).toBe("ok");
		expect(codeOf(doc(...Array.from({ length: 5000 }, () => ({ type: "paragraph" }))))).toBe(
			"too-many-nodes",
		);
		const long = { type: "paragraph", content: [{ type: "text", text: "字".repeat(349_000) }] };
		expect(codeOf(doc(long))).toBe("ok");
		expect(codeOf(doc(long, { ...long, content: [{ type: "text", text: "字".repeat(1000) }] }))).toBe(
			"too-large",
		);
	});

	it("stores text in NFC but leaves compatibility ideographs as the writer chose them", () => {
		const checked = checkBody(
			doc({ type: "paragraph", content: [{ type: "text", text: "e\u0301 \uFA0C \u{2F80A} 𨋢𠝹" }] }),
		);
		expect(checked).toMatchObject({
			body: { content: [{ content: [{ text: "é \uFA0C \u{2F80A} 𨋢𠝹" }] }] },
		});
	});

	it("never throws, and what it lets through passes again unchanged", () => {
		const types = [
			"doc",
			"paragraph",
			"text",
			"heading",
			"bulletList",
			"listItem",
			"image",
			"table",
			"tableRow",
			"tableCell",
			"embed",
			"x",
		];
		const { tree } = fc.letrec((tie) => ({
			tree: fc.record(
				{
					type: fc.constantFrom(...types),
					text: fc.oneof(fc.string({ unit: "binary" }), fc.constant("字")),
					attrs: fc.oneof(
						fc.jsonValue(),
						fc.record({ level: fc.constantFrom(1, 2, "2"), mediaId: fc.constant(PHOTO) }),
					),
					marks: fc.oneof(
						fc.jsonValue(),
						fc.constant([{ type: "bold" }, { type: "bold" }, { type: "emphasis" }]),
					),
					content: fc.array(tie("tree"), { maxLength: 4 }),
				},
				{ requiredKeys: ["type"] },
			),
		}));
		fc.assert(
			fc.property(
				fc.oneof(
					fc.jsonValue(),
					tree,
					fc.array(tree).map((content) => ({ type: "doc", content })),
				),
				(json) => {
					const once = checkBody(json);
					if (once.ok) expect(checkBody(once.body)).toEqual(once);
				},
			),
			{ numRuns: 500 },
		);
	});
});

describe("walkers", () => {
	it("read paragraphs, headings, pictures and the first paragraph in order", () => {
		expect(paragraphsOf(STORY)).toEqual(["曜石光子完成B輪融資，良率\n白皮書"]);
		expect(headingsOf(STORY)).toEqual(["𨋢裏的「光引擎」"]);
		expect(mediaIn({ ...STORY, content: [...STORY.content, ...STORY.content] })).toEqual([PHOTO]);
		expect(firstParagraph(emptyBody())).toBe("");
		expect(textOf(STORY).split("\n")).toEqual([
			"曜石光子完成B輪融資，良率",
			"白皮書",
			"𨋢裏的「光引擎」",
			"元朗試產線",
			"主動對準",
			"六軸平台",
			"銅線唔係唔得",
			"行政總裁梁頌賢",
			"項目",
			"能耗",
			"",
		]);
	});

	it("call a body empty only when there is nothing to show", () => {
		expect(isEmptyBody(emptyBody())).toBe(true);
		expect(isEmptyBody({ type: "doc", content: [{ type: "horizontalRule" }] })).toBe(true);
		expect(
			isEmptyBody({ type: "doc", content: [{ type: "embed", attrs: { provider: "vimeo", id: "123456" } }] }),
		).toBe(false);
		expect(isEmptyBody(STORY)).toBe(false);
	});
});

describe("hrefFromInput", () => {
	it.each([
		["www.example.hk/科技", "https://www.example.hk/%E7%A7%91%E6%8A%80"],
		["https://example.hk/a b", "https://example.hk/a%20b"],
		["desk@example.hk", "mailto:desk@example.hk"],
		[" /articles/9 ", "/articles/9"],
		["javascript:alert(1)", null],
		["光子晶片", null],
		["", null],
	])("makes %j into %j", (input, href) => {
		expect(hrefFromInput(input)).toBe(href);
		if (href !== null) expect(isAllowedHref(href)).toBe(true);
	});
});

describe("embeds", () => {
	it.each([
		["https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3s", "youtube", "dQw4w9WgXcQ"],
		["https://youtu.be/dQw4w9WgXcQ?si=abc", "youtube", "dQw4w9WgXcQ"],
		["https://m.youtube.com/shorts/dQw4w9WgXcQ", "youtube", "dQw4w9WgXcQ"],
		["https://vimeo.com/76979871", "vimeo", "76979871"],
		["https://www.facebook.com/ejtech.example/videos/1234567890123/", "facebook", "1234567890123"],
		["https://www.instagram.com/p/CxAbCdEfGhI/", "instagram", "CxAbCdEfGhI"],
		["https://open.spotify.com/episode/0Q86acNRm6V9GYx55SXKwf", "spotify", "0Q86acNRm6V9GYx55SXKwf"],
	])("recognises %s", (url, provider, id) => {
		expect(embedFromUrl(url)).toEqual({ provider, id });
	});

	it.each([
		["http://www.youtube.com/watch?v=dQw4w9WgXcQ"],
		["https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ"],
		["https://evil.example/?https://youtu.be/dQw4w9WgXcQ"],
		["https://youtu.be/short"],
		["<iframe src=https://youtu.be/dQw4w9WgXcQ>"],
		["javascript:alert(1)"],
	])("takes nothing from %s", (url) => {
		expect(embedFromUrl(url)).toBeNull();
	});

	it("builds every frame on an origin the content security policy names", () => {
		const ids = {
			youtube: "dQw4w9WgXcQ",
			vimeo: "76979871",
			facebook: "1234567890",
			instagram: "CxAbCdEfGhI",
			spotify: "0Q86acNRm6V9GYx55SXKwf",
		};
		for (const [provider, id] of Object.entries(ids)) {
			if (!isAllowedEmbed(provider, id)) throw new Error(`sample of ${provider} is not allowed`);
			expect(EMBED_ORIGINS).toContain(new URL(embedUrl(provider, id)).origin);
		}
		expect(Object.keys(EMBEDS)).toEqual(Object.keys(ids));
		expect(() => embedUrl("youtube", "../../evil")).toThrow();
	});
});

describe("bodyHtml", () => {
	it("writes every kind of node for a feed", () => {
		const html = bodyHtml(STORY, { mediaUrl: (id) => `https://ejtech.example/media/${id}/960.webp` });
		expect(html).toContain('<a href="https://obsidian.example.hk/a?b=1&#38;c=2">白皮書</a>');
		expect(html).toContain("<h2>𨋢裏的「光引擎」</h2>");
		expect(html).toContain("<figcaption>元朗試產線（曜石光子提供）</figcaption>");
		expect(html).toContain('<ul><li><p>主動對準</p><ol start="3"><li><p>六軸平台</p></li></ol></li></ul>');
		expect(html).toContain("<footer>行政總裁梁頌賢</footer>");
		expect(html).toContain('<tr><th colspan="2">項目</th></tr><tr><td>能耗</td><td></td></tr>');
		expect(html).toContain("https://www.youtube.com/watch?v=dQw4w9WgXcQ");
	});

	it("escapes text wherever it stands and shows the alt text of a picture that is gone", () => {
		const evil = `"><img src=x onerror='alert(1)'>`;
		const html = bodyHtml(
			{
				type: "doc",
				content: [
					{ type: "paragraph", content: [{ type: "text", text: evil }] },
					{ type: "image", attrs: { mediaId: PHOTO, alt: evil, caption: evil, credit: evil } },
					{ type: "blockquote", attrs: { attribution: evil }, content: [{ type: "paragraph" }] },
				],
			},
			{ mediaUrl: () => null },
		);
		expect(html).not.toContain("<img");
		expect(html).not.toMatch(/["']/);
		expect(html.match(/&#60;img/g)).toHaveLength(5);
	});

	it("makes site-relative links absolute for readers elsewhere", () => {
		const body: Body = {
			type: "doc",
			content: [
				{
					type: "paragraph",
					content: [
						{ type: "text", text: "舊聞", marks: [{ type: "link", attrs: { href: "/articles/7" } }] },
					],
				},
			],
		};
		expect(bodyHtml(body, { mediaUrl: () => null, siteUrl: "https://ejtech.example" })).toBe(
			'<p><a href="https://ejtech.example/articles/7">舊聞</a></p>',
		);
	});
});

it.each([
	["https://data.example/?filter[year]=2026&q=50%", "https://data.example/?filter%5Byear%5D=2026&q=50%25"],
	["https://wiki.example/首頁|二#a#b", "https://wiki.example/首頁%7C二#a%23b"],
	["https://[2001:db8::1]/a[1]", "https://[2001:db8::1]/a%5B1%5D"],
	["/search?q=晶片%20", "/search?q=晶片%20"],
	["mailto:desk@example.hk?subject={a}", "mailto:desk@example.hk?subject=%7Ba%7D"],
])("a link leads where it led and is written as HTML wants it: %s", (typed, written) => {
	expect(conformingAddress(typed)).toBe(written);
	expect(conformingAddress(written)).toBe(written);
});
