import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { drawLineCut, MOTIFS } from "@/lib/line-cuts/draw-line-cut";
import { lineCutImage } from "@/lib/line-cuts/line-cut-image";
import { PALETTES, STRONGEST_STROKE_CONTRAST } from "@/lib/line-cuts/palettes";

const SEEDS = ["1", "2", "0191c2d4-7f30", "衞星直連", "5"];
const LARGE = MOTIFS.map((motif) => ({ motif, svg: drawLineCut({ motif, seed: "a story" }) }));
const MARKS = new Set<string>(Object.values(PALETTES).map(({ mark }) => mark));

// Hundreds of pictures are drawn: seconds on a free machine, longer on a busy one.
describe("a line-cut picture", { timeout: 60_000 }, () => {
	test("is the same for the same motif and seed", () => {
		for (const { motif, svg } of LARGE) {
			expect(drawLineCut({ motif, seed: "a story" })).toBe(svg);
		}
	});

	test("differs from every other seed of its motif", () => {
		for (const motif of MOTIFS) {
			const pictures = new Set(SEEDS.map((seed) => drawLineCut({ motif, seed, width: 150, height: 100 })));
			expect(pictures.size, motif).toBe(SEEDS.length);
		}
	});

	test("offers at least eighteen motifs, and each cuts strokes of many weights", () => {
		expect(MOTIFS.length).toBeGreaterThanOrEqual(18);
		for (const { motif, svg } of LARGE) {
			expect(weights(svg).length, motif).toBeGreaterThanOrEqual(6);
			expect(svg.split("v").length, motif).toBeGreaterThan(1500);
			expect(svg, motif).not.toMatch(/NaN|undefined|Infinity/);
		}
	});

	test("carries exactly one vermilion mark, wholly inside the picture and large enough to see", () => {
		for (const motif of MOTIFS) {
			for (const seed of [...SEEDS, 6, 7]) {
				const svg = drawLineCut({ motif, seed, width: 150, height: 100 });
				const painted = [...svg.matchAll(/fill="(#\w+)" d="M([^"]+)Z"/g)];
				expect(svg.match(/#\w{6}/g)?.filter((colour) => MARKS.has(colour)).length, motif).toBe(1);
				expect(painted.length, motif).toBe(1);
				const corners = (painted[0]?.[2] ?? "").split("L").map((corner) => corner.split(" ").map(Number));
				const [xs, ys] = [corners.map(([x]) => x ?? Number.NaN), corners.map(([, y]) => y ?? Number.NaN)];
				expect(Math.min(...xs), `${motif} ${seed}`).toBeGreaterThan(0);
				expect(Math.max(...xs), `${motif} ${seed}`).toBeLessThan(150);
				expect(Math.min(...ys), `${motif} ${seed}`).toBeGreaterThan(0);
				expect(Math.max(...ys), `${motif} ${seed}`).toBeLessThan(100);
				expect((Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys))).toBeGreaterThan(11);
			}
		}
	});

	test("keeps its mark in view when it is drawn upright, square or as a strip", () => {
		for (const [width, height] of [
			[240, 340],
			[240, 240],
			[600, 180],
		] as const) {
			for (const motif of MOTIFS) {
				const outline = /d="M([^"]+)Z"/.exec(drawLineCut({ motif, seed: 2, width, height }))?.[1] ?? "";
				for (const corner of outline.split("L")) {
					const [x, y] = corner.split(" ").map(Number);
					expect(x, motif).toBeGreaterThan(0);
					expect(x, motif).toBeLessThan(width);
					expect(y, motif).toBeGreaterThan(0);
					expect(y, motif).toBeLessThan(height);
				}
			}
		}
	});

	test("keeps every stroke within 4.5:1 of its ground and short, so that no stripes can harm", () => {
		for (const { ground, stroke } of Object.values(PALETTES)) {
			expect(contrast(ground, stroke)).toBeLessThanOrEqual(STRONGEST_STROKE_CONTRAST);
			expect(contrast(ground, stroke)).toBeGreaterThan(2);
		}
		for (const { motif, svg } of LARGE) {
			const [, ground, stroke] = /fill="(#\w{6})"\/><g fill="none" stroke="(#\w{6})"/.exec(svg) ?? [];
			expect(contrast(ground ?? "", stroke ?? ""), motif).toBeLessThanOrEqual(4.5);
			const longest = Math.max(...[...svg.matchAll(/v([\d.]+)/g)].map(([, length]) => Number(length)));
			expect(longest, motif).toBeLessThan(26);
		}
	});

	test("becomes a PNG of the size asked for, under 400 KB", async () => {
		const large = await lineCutImage({ motif: "wave", seed: 3 });
		expect(await sharp(large).metadata()).toMatchObject({ format: "png", width: 1200, height: 800 });
		expect(large.length).toBeLessThan(400_000);
		const square = await lineCutImage({ motif: "chip", seed: 3, width: 320, height: 320 });
		expect(await sharp(square).metadata()).toMatchObject({ width: 320, height: 320 });
	});
});

function weights(svg: string): string[] {
	return [...svg.matchAll(/stroke-width="([\d.]+)"/g)].map(([, weight]) => weight ?? "");
}

/** WCAG 2.x contrast ratio of two #rrggbb colours. */
function contrast(one: string, other: string): number {
	const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
		const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
