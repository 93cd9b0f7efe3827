import { readFileSync } from "node:fs";
import sharp from "sharp";
import { afterEach, describe, expect, test, vi } from "vitest";
import { BAR_ON_DARK, COLOURS } from "@/lib/identity/colours";
import { breakLines } from "@/lib/share-cards/break-lines";
import { drawShareCard } from "@/lib/share-cards/draw-share-card";
import { setLine } from "@/lib/share-cards/set-type";
import { typeFaces } from "@/lib/share-cards/type-faces";
import { graphemesOf } from "@/lib/text/graphemes";

const CARD = { kicker: "光子晶片", claim: "港初創造「光引擎」挑戰銅線極限", subs: ["數據中心功耗或減四成"] };
const HOUSE = { publicationName: "EJ Tech" };
const LONG_CLAIM = "本港十七間私家醫院聯手以開源技術訓練本地醫學模型首階段納入二百萬份病歷惟須先設退出";

afterEach(() => vi.restoreAllMocks());

describe("a share card", { timeout: 30_000 }, () => {
	test("is a PNG of 1200 by 630, with a picture and without", async () => {
		const picture = await sharp({ create: { width: 90, height: 60, channels: 3, background: "#0000ff" } })
			.webp()
			.toBuffer();
		const bare = await drawShareCard({ ...CARD, ...HOUSE });
		const pictured = await drawShareCard({ ...CARD, ...HOUSE, picture });
		for (const card of [bare, pictured]) {
			expect(await sharp(card).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
		}
		expect(await pixel(pictured, 1190, 10)).toEqual([0, 0, 255]);
		expect(await pixel(bare, 1190, 10)).toEqual([0xef, 0xf5, 0xf3]);
	});

	test("prints every part of the headline: leaving any out changes the card", async () => {
		const whole = await drawShareCard({ ...CARD, ...HOUSE });
		for (const less of [
			{ kicker: null },
			{ claim: "港初創造" },
			{ subs: [] },
			{ publicationName: "海角日報" },
		]) {
			expect(whole.equals(await drawShareCard({ ...CARD, ...HOUSE, ...less }))).toBe(false);
		}
	});

	test("never asks the network, also for characters that no font has", async () => {
		const fetching = vi.spyOn(globalThis, "fetch").mockRejectedValue(new Error("a card fetched"));
		for (const claim of [
			"搭𨋢嘅㗎𠝹嚟喺咗",
			"\u{2F8FF}\u{323AF}字",
			"😀🇭🇰👨‍👩‍👧",
			"العربية ไทย",
			"\u0000\u202e\ufffd",
			"",
			" ",
		]) {
			expect(await sharp(await drawShareCard({ ...CARD, ...HOUSE, claim })).metadata()).toMatchObject({
				height: 630,
			});
		}
		expect(fetching).not.toHaveBeenCalled();
	});

	test("sets Hong Kong's characters in Song, and prints 〓 for one that no font has", async () => {
		const faces = await typeFaces();
		for (const character of graphemesOf("𨋢嘅㗎𠝹嚟喺咗裏綫")) {
			expect(faces.song.nominalGlyph(character.codePointAt(0) ?? 0), character).toBeGreaterThan(0);
		}
		const style = { face: "song", size: 50 } as const;
		expect(setLine("\u{323AF}", style, faces)).toEqual(setLine("〓", style, faces));
		expect(setLine("字😀", style, faces)).toEqual(setLine("字", style, faces));
	});

	test("keeps a headline of 41 characters whole and inside its column", async () => {
		expect(graphemesOf(LONG_CLAIM).length).toBeGreaterThanOrEqual(41);
		const faces = await typeFaces();
		const measure = (line: string) => setLine(line, { face: "song", size: 48 }, faces).length;
		const lines = breakLines(LONG_CLAIM, 560, measure);
		expect(lines.join("")).toBe(LONG_CLAIM);
		for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(560);
		const card = await drawShareCard({
			...HOUSE,
			kicker: "十分長的眉題要平排放在上面",
			claim: LONG_CLAIM,
			subs: [LONG_CLAIM],
		});
		const { data } = await sharp(card)
			.extract({ left: 1140, top: 0, width: 60, height: 500 })
			.greyscale()
			.raw()
			.toBuffer({ resolveWithObject: true });
		expect(Math.min(...data), "nothing is printed in the right margin").toBeGreaterThan(230);
	});

	test("begins no line with a closing mark and parts no Latin name from its number", () => {
		const measure = (line: string) => graphemesOf(line).length;
		for (const width of [8, 9, 10, 11, 12, 13]) {
			for (const line of breakLines("他說：「唔得，真係唔得。」開源模型Llama 4登場", width, measure)) {
				expect(line, `at ${width}`).not.toMatch(/^[，。」：]/u);
				expect(line, `at ${width}`).not.toMatch(/^4/u);
			}
			// The editor's ^ makes one phrase of what is wider than a line.
			for (let before = 1; before < 20; before++) {
				const phrase = `${"字".repeat(before)}。${"字".repeat(20 - before)}「引文」字字^尾`;
				for (const line of breakLines(phrase, width, measure)) {
					expect(line, `at ${width}`).not.toMatch(/^[。」]|「$/u);
				}
			}
		}
	});

	test("wears the theme's own colours", () => {
		const theme = readFileSync("app/globals.css", "utf8");
		for (const [name, value] of Object.entries(COLOURS))
			expect(theme).toContain(`--color-${name}: ${value};`);
		expect(theme).toContain(`--color-bar: ${BAR_ON_DARK};`);
	});
});

async function pixel(card: Buffer, left: number, top: number): Promise<number[]> {
	return [...(await sharp(card).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer())];
}
