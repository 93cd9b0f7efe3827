import fc from "fast-check";
import { expect, test } from "vitest";
import { countGraphemes, graphemesOf } from "@/lib/text/graphemes";
import { processorMs } from "../support/processor-time";

const segmenter = new Intl.Segmenter("zh-HK", { granularity: "grapheme" });
const PIECES = [
	"港",
	"𨋢",
	"e\u0301",
	"👩‍👩‍👧‍👦",
	"🇭🇰",
	"🇭",
	"\u0301",
	"\u200d",
	"각",
	"\r",
	"\n",
	"\ud83d",
	"a",
	"👍🏽",
	"\ufe0f",
];

test("long texts are parted exactly where short ones are", () => {
	const texts = fc.array(fc.constantFrom(...PIECES), { minLength: 150, maxLength: 900 });
	fc.assert(
		fc.property(texts, (pieces) => {
			const text = pieces.join("");
			expect(graphemesOf(text)).toEqual(Array.from(segmenter.segment(text), (part) => part.segment));
		}),
		{ numRuns: 60 },
	);
});

test("one character with a thousand marks is one", () => {
	expect(countGraphemes(`港${"\u0301".repeat(5000)}港`)).toBe(2);
});

test("half a million characters are counted while one waits, not while one sleeps", () => {
	const spent = processorMs(() => expect(countGraphemes("𨋢".repeat(500_000))).toBe(500_000));
	expect(spent).toBeLessThan(10_000);
});
