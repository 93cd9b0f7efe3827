import { describe, expect, test } from "vitest";
import { documentOf, UnfinishedDocument } from "@/lib/http/document";

describe("a document made of what the framework rendered", () => {
	test("has no runtime, no payload and no marks of the framework, and all the rest to the letter", async () => {
		const rendered = [
			`<!DOCTYPE html><html lang="zh-Hant-HK"><head><meta charSet="utf-8"/>`,
			`<link rel="preload" as="script" href="/_next/a.js"/><script src="/_next/a.js" async=""></script>`,
			`<link rel="stylesheet" href="/_next/a.css" data-precedence="next"/><script src="/reader.js" type="module"></script></head>`,
			`<body><div hidden=""><!--$--><!--/$--></div><p>約<!-- -->3分鐘 &amp; 「𨋢」</p>`,
			`<script type="application/ld+json">{"a":"<\\/script>"}</script>`,
			`<script>self.__next_f.push([1,"</p>"])</script></body></html>`,
		].join("");
		expect(await documentOf(rendered)).toBe(
			[
				`<!DOCTYPE html><html lang="zh-Hant-HK"><head><meta charset="utf-8">`,
				`<link rel="stylesheet" href="/_next/a.css"><script src="/reader.js" type="module"></script></head>`,
				`<body><p>約3分鐘 &amp; 「𨋢」</p>`,
				`<script type="application/ld+json">{"a":"<\\/script>"}</script>`,
				`</body></html>`,
			].join(""),
		);
	});

	test.each([
		`<div hidden=""><!--$?--><template id="B:0"></template><!--/$--></div>`,
		`<p><!--$?-->載入</p>`,
		`<div hidden="" id="S:0">晚到</div><template id="P:1"></template>`,
	])("is refused while a part of it waits for script: %s", async (body) => {
		await expect(documentOf(`<html><body>${body}</body></html>`)).rejects.toThrow(UnfinishedDocument);
	});
});
