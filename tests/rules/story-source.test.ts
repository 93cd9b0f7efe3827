import { expect, test } from "vitest";
import { createStorySource } from "@/components/desk/editor/story-source";
import { articleContent } from "@/lib/articles/input";

const text = (words: string) => ({
	type: "doc",
	content: [{ type: "paragraph", content: [{ type: "text", text: words }] }],
});
const loaded = articleContent.parse({ headline: "光子晶片｜量產", body: text("第一段。"), tags: ["晶片"] });

test("a copy on the device that says what the server has is no newer one, whatever the order of its keys", () => {
	const source = createStorySource(loaded);
	const swapped = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(swapped);
		if (typeof value !== "object" || value === null) return value;
		return Object.fromEntries(
			Object.entries(value)
				.reverse()
				.map(([key, part]) => [key, swapped(part)]),
		);
	};
	expect(JSON.stringify(swapped(loaded))).not.toBe(JSON.stringify(loaded));
	expect(source.isAsLoaded(swapped(loaded))).toBe(true);
	expect(source.isAsLoaded({ ...loaded, body: text("第一段。再補。") })).toBe(false);
	expect(source.isAsLoaded({ ...loaded, tags: ["晶片", "元朗"] })).toBe(false);
	expect(source.isAsLoaded({ ...loaded, excerpt: 4 })).toBe(false);
	expect(source.isAsLoaded("not a story")).toBe(false);
	expect(source.isAsLoaded({ ...loaded, body: "not a text" })).toBe(false);
});
