import { markShape } from "./mark-outline";
import type { Scene } from "./scene";
import { clamp } from "./shapes";

type Cut = { width: number; height: number; strokes: "light" | "dark"; phase: number };

/** Path data of all strokes of about one weight; `weight` and the path are in pixels. */
export type StrokeGroup = { weight: number; path: string };

const LEVELS = 10;
const SAMPLES = 6;
// A little bare ground lets the mark stand apart from the strokes.
const CLEARANCE = 0.009;
// Any neighbouring columns of a golden-ratio sequence are far apart, so strokes never line up into stripes or rows.
const GOLDEN = 0.6180339887;

/** Cuts a scene into short vertical strokes (雨點皴): the brighter the place, the heavier and longer the stroke. */
export function cutStrokes(scene: Scene, { width, height, strokes, phase }: Cut): StrokeGroup[] {
	// Small pictures get fewer, larger strokes: at 104 columns a thumbnail would shimmer.
	const columns = Math.round(clamp(width / 8, 40, 104));
	const pitch = width / columns;
	const cell = pitch * 2.05;
	const scale = Math.max(width / 1.5, height);
	const nearMark = markShape(scene.mark);
	const groups = Array.from({ length: LEVELS }, () => "");

	function weightAt(px: number, py: number): number {
		const [x, y] = [0.75 + (px - width / 2) / scale, 0.5 + (py - height / 2) / scale];
		if (nearMark(x, y) < CLEARANCE) return 0;
		const light = clamp(scene.tone(x, y));
		return strokes === "light" ? light ** 0.92 : (1 - light) ** 1.4;
	}

	function cut(x: number, top: number, span: number, weight: number) {
		const level = Math.min(LEVELS - 1, Math.floor(weight * LEVELS));
		// Round ends add the weight to the length; even the heaviest stroke leaves a gap before the next.
		const reach = Math.max(
			span * (0.56 + 0.36 * Math.min(1, weight * 1.2)) - weightOf(level, pitch) * 0.84,
			0.4,
		);
		groups[level] += `M${short(x)} ${short(top + (span - reach) / 2)}v${short(reach)}`;
	}

	const tones = Array.from({ length: SAMPLES }, () => 0);
	for (let column = 0; column < columns; column++) {
		const x = (column + 0.5) * pitch;
		for (let top = -cell * ((column * GOLDEN + phase) % 1); top < height; top += cell) {
			for (let index = 0; index < SAMPLES; index++) {
				const y = top + ((index + 0.5) * cell) / SAMPLES;
				tones[index] = (weightAt(x - pitch * 0.25, y) + weightAt(x + pitch * 0.25, y)) / 2;
			}
			const edge = sharpestEdge(tones);
			const parts = edge === null ? [[0, SAMPLES] as const] : [[0, edge] as const, [edge, SAMPLES] as const];
			for (const [from, to] of parts) {
				const weight = mean(tones, from, to);
				if (weight > 0.03) cut(x, top + (from * cell) / SAMPLES, ((to - from) * cell) / SAMPLES, weight);
			}
		}
	}
	return groups
		.map((path, level) => ({ weight: weightOf(level, pitch), path }))
		.filter(({ path }) => path !== "");
}

function weightOf(level: number, pitch: number): number {
	return pitch * (0.13 + (0.76 * (level + 0.5)) / LEVELS);
}

/** Where a stroke should be broken because an edge of the picture runs through it, or null. */
function sharpestEdge(tones: readonly number[]): number | null {
	let best: number | null = null;
	let strongest = 0.22;
	for (let index = 1; index < tones.length; index++) {
		const step = Math.abs(mean(tones, 0, index) - mean(tones, index, tones.length));
		if (step > strongest) [best, strongest] = [index, step];
	}
	return best;
}

function mean(tones: readonly number[], from: number, to: number): number {
	let sum = 0;
	for (let index = from; index < to; index++) sum += tones[index] ?? 0;
	return sum / (to - from);
}

function short(value: number): string {
	return String(Math.round(value * 10) / 10);
}
