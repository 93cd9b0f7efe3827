import { describe, expect, test } from "vitest";
import { frontAddress } from "@/lib/front/address";

describe("the address under which a page is kept", () => {
	test.each([
		["/latest?utm_source=x&before=1&fbclid=2", "/latest?before=1"],
		["/latest?x", "/latest"],
		["/search?section=b&q=a&section=a&section=a", "/search?q=a&section=a&section=b"],
		["/search?q=", "/search"],
		["/articles/1/%e5%85%89", "/articles/1/%E5%85%89"],
		["/articles/1/光", "/articles/1/%E5%85%89"],
		["/?p=12&a=b", "/?p=12"],
		["/_next/static/chunks/a.css?before=1", "/_next/static/chunks/a.css"],
	])("%s is one with %s", (url, key) => {
		expect(frontAddress(url)?.key).toBe(key);
	});

	test.each([
		"/desk",
		"/desk/articles?q=1",
		"/%64esk",
		"/sign-in",
		"/api/auth/session",
		"/media/x/320.webp",
		"/contribute/tip",
		"/_next/image?url=x",
		"/articles/1/comments",
		"//evil.example/",
		`/${"a".repeat(3_000)}`,
	])("%s is not the front's", (url) => {
		expect(frontAddress(url)).toBeNull();
	});

	test("is read alike whether it is remembered or too long for that", () => {
		const long = `/search?q=${"a".repeat(300)}&${"x".repeat(1_000)}=1`;
		expect(frontAddress(long)?.key).toBe(`/search?q=${"a".repeat(300)}`);
	});

	test.each(["/desks", "/contribute", "/articles/1/commentary", "/apiary"])("%s is a public page", (url) => {
		expect(frontAddress(url)?.key).toBe(url);
	});

	test("a view is made of its original and kept apart from it; what has no views is asked for as it is", () => {
		expect(frontAddress("/zh-hans/latest?before=1&x=2")).toEqual({
			key: "zh-hans /latest?before=1",
			path: "/latest?before=1",
			variant: "zh-hans",
		});
		expect(frontAddress("/zh-tw")).toMatchObject({ path: "/", variant: "zh-tw" });
		expect(frontAddress("/zh-hans/feeds/latest.rss")).toMatchObject({
			path: "/zh-hans/feeds/latest.rss",
			variant: null,
		});
		expect(frontAddress("/zh-hans/desk")).toBeNull();
	});

	test("what cannot be decoded is no address", () => {
		expect(() => frontAddress("/%ff")).toThrow(URIError);
	});
});
