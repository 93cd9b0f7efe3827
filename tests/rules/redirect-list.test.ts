import { describe, expect, test } from "vitest";
import { oldPlace } from "@/lib/redirects/old-shape";
import { readRedirectList } from "@/lib/redirects/read-redirect-list";
import { securityTxt } from "@/lib/security-txt/security-txt";

describe("a list of old addresses", () => {
	test("takes paths and whole addresses of any host, encoded in either case, to paths, numbers and gone", () => {
		const { redirects, faults } = readRedirectList(
			[
				"\uFEFFfrom,to",
				"https://startupbeat.hkej.com/?p=17001,10012",
				"/fintech/%E8%A8%82%E9%96%B1/,/latest",
				"http://ejtech.hkej.com/fintech/%e8%a8%82%e9%96%b2,gone",
				'"/a,b","/sections/ai"',
				"",
			].join("\r\n"),
		);
		expect(faults).toEqual([]);
		expect(redirects).toEqual([
			{ fromPath: "/?p=17001", toPath: "/articles/10012" },
			{ fromPath: "/fintech/訂閱", toPath: "/latest" },
			{ fromPath: "/fintech/訂閲", toPath: null },
			{ fromPath: "/a,b", toPath: "/sections/ai" },
		]);
	});

	test.each([
		["/old", "needs"],
		["/old,https://elsewhere.example/", "the new address"],
		["/old,//elsewhere.example", "the new address"],
		["/old,/\\elsewhere.example", "the new address"],
		["/desk/articles,/latest", "the old address"],
		["/api/x,/latest", "the old address"],
		["/_next/x,/latest", "the old address"],
		["/%ff,/latest", "the old address"],
		["/x/,/x", "leads to itself"],
	])("names the line and what is wrong with it: %s", (line, reason) => {
		const { redirects, faults } = readRedirectList(`/fine,/latest\n${line}`);
		expect(redirects).toHaveLength(1);
		expect(faults).toEqual([{ line: 2, reason: expect.stringContaining(reason) }]);
	});
});

test.each([
	["/category/AI/", { kind: "section", slug: "ai", isFeed: false }],
	["/category/tech/ai/page/3/", { kind: "section", slug: "ai", isFeed: false }],
	["/author/lam/feed/", { kind: "author", slug: "lam", isFeed: true }],
	["/tag/%E6%99%B6%E7%89%87", { kind: "tag", slug: "晶片", isFeed: false }],
	["/category/", null],
	["/categories/ai", null],
])("lists of the first site are known by their shape: %s", (path, place) => {
	expect(oldPlace(path)).toEqual(place);
});

test("security.txt says how to reach the house and expires within a year, at a midnight", () => {
	const now = new Date("2026-03-12T15:00:00Z");
	const text = securityTxt({ contactEmail: "news@ejtech.example", siteUrl: "https://t.example", now });
	const [, expires = ""] = /^Expires: (.+)$/m.exec(text) ?? [];
	const days = (Date.parse(expires) - now.getTime()) / 86_400_000;
	expect(days).toBeGreaterThan(90);
	expect(days).toBeLessThan(365);
	expect(text).toMatch(/^Contact: mailto:news@ejtech\.example$/m);
	expect(text.endsWith("\n")).toBe(true);
});
