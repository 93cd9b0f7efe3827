import { describe, expect, test } from "vitest";
import { kindOf } from "@/lib/files/kind-of.mjs";

describe("a file of written text", () => {
	test.each([
		"<!doctype html><p>甲",
		" \n<svg xmlns='http://www.w3.org/2000/svg'>",
		"<!-- 甲 --> <!----><script>1</script>",
		`<!--${"甲".repeat(5_000)}--><html>`,
		"<?xml version='1.0'?><x:y/>",
		// What follows the first mark is no comment before it, wherever it stands.
		"<!----><html> <!-- 甲 -->乙",
	])("that is markup is refused: %#", async (text) => {
		expect(await kindOf(Buffer.from(text))).toMatchObject({ code: "file-kind" });
	});

	test.each(["甲 < 乙，丙 > 丁", "<!-- 只有註解", "<zebra 不是標記", "甲<script>"])(
		"%s is text",
		async (text) => {
			expect(await kindOf(Buffer.from(text))).toMatchObject({ kind: "text" });
		},
	);

	test("is not thought over longer the more comments it begins with", async () => {
		const text = `${"<!---->".repeat(20_000)}<z`;
		expect(await kindOf(Buffer.from(text))).toMatchObject({ kind: "text" });
	});
});
