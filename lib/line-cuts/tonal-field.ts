import type { Random } from "./seeded-random";
import { clamp, length, type Point, type Shape } from "./shapes";

/** How much light a point of the stage returns: 0 dark, 1 bright. */
export type Tone = (x: number, y: number) => number;

/** A shape filled with a tone; `soft` is half the width of its edge. */
export type Coat = readonly [shape: Shape, tone: Tone | number, soft?: number];

/** Lays coats over a ground, the last on top. */
export function paint(ground: Tone, ...coats: readonly Coat[]): Tone {
	return (x, y) => {
		let light = ground(x, y);
		for (const [shape, tone, soft = 0.004] of coats) {
			const cover = clamp(0.5 - shape(x, y) / (2 * soft));
			if (cover > 0) light += ((typeof tone === "number" ? tone : tone(x, y)) - light) * cover;
		}
		return light;
	};
}

/** A tone that runs from the top of the stage (or `from`) down to its foot (or `to`). */
export function fall(top: number, foot: number, [from, to]: Point = [0, 1]): Tone {
	return (_, y) => top + (foot - top) * clamp((y - from) / (to - from));
}

/** A pool of light around a point. */
export function glow([cx, cy]: Point, radius: number, [inner, outer]: Point): Tone {
	return (x, y) => {
		const away = clamp(length(x - cx, y - cy) / radius);
		return inner + (outer - inner) * away * away * (3 - 2 * away);
	};
}

type Relief = { depth: number; high?: number; low?: number; light?: Point };

/** Lights a flat outline as if it were a rounded body whose shoulder is `depth` wide. */
export function relief(shape: Shape, { depth, high = 0.95, low = 0.06, light = [-0.5, -0.6] }: Relief): Tone {
	const step = 0.004;
	const facing = Math.sqrt(Math.max(0, 1 - light[0] ** 2 - light[1] ** 2));
	return (x, y) => {
		const distance = shape(x, y);
		const lean = 1 - clamp(-distance / depth);
		const leanX = ((shape(x + step, y) - distance) / step) * lean;
		const leanY = ((shape(x, y + step) - distance) / step) * lean;
		const up = Math.sqrt(Math.max(0, 1 - leanX * leanX - leanY * leanY));
		return low + (high - low) * clamp(leanX * light[0] + leanY * light[1] + up * facing);
	};
}

/** Smooth hills between 0 and 1, about one to a unit; add octaves by calling it at several scales. */
export function unevenness(random: Random): Tone {
	const table = Array.from({ length: 256 }, () => random.next());
	const at = (column: number, row: number) => table[(column * 57 + row * 131) & 255] ?? 0;
	return (x, y) => {
		const [column, row] = [Math.floor(x), Math.floor(y)];
		const [u, v] = [ease(x - column), ease(y - row)];
		const upper = at(column, row) + (at(column + 1, row) - at(column, row)) * u;
		const lower = at(column, row + 1) + (at(column + 1, row + 1) - at(column, row + 1)) * u;
		return upper + (lower - upper) * v;
	};
}

/** The part after the point, also for negative numbers: repeats a pattern. */
export function part(value: number): number {
	return value - Math.floor(value);
}

function ease(value: number): number {
	return value * value * (3 - 2 * value);
}
