import type { Random } from "../seeded-random";
import { box, type Shape, union } from "../shapes";
import { part, type Tone, unevenness } from "../tonal-field";

/** The hills behind the city, two octaves of them. */
export function ridge(random: Random, foot: number): Shape {
	const hills = unevenness(random);
	const height = (x: number) => 0.16 + 0.24 * hills(x * 2.3 + 9, 3) + 0.06 * hills(x * 8, 7);
	return (x, y) => (foot - height(x) - y) * 0.8;
}

/** Towers of uneven width and height that stand on `foot`. */
export function skyline(random: Random, foot: number): Shape {
	const towers: Shape[] = [];
	for (let x = -0.15; x < 1.65; ) {
		const width = random.between(0.045, 0.095);
		const height = random.between(0.08, 0.3);
		towers.push(box([x + width / 2, foot - height / 2 + 0.1], [width, height + 0.2]));
		x += width + random.between(0.004, 0.016);
	}
	return union(...towers);
}

/** Fronts in slightly different lights, so that neighbouring towers stand apart. */
export function facades(darkest: number): Tone {
	return (x) => darkest + 0.17 * part(Math.floor(x / 0.068) * 0.618);
}

/** What the water gives back: upside down, broken by ripples, darker towards the viewer. */
export function mirrored(scene: Tone, waterline: number): Tone {
	return (x, y) => {
		const depth = y - waterline;
		const swell = Math.sin((y * 78) / (1 + depth * 1.5) + 3 * Math.sin(x * 9));
		const swing = 0.012 * swell * (1 + depth * 4);
		return 0.3 + scene(x + swing, waterline - depth * 1.15) * 0.42 - depth * 0.6 + (swell > 0.5 ? 0.22 : 0);
	};
}
