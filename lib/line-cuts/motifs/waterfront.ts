import type { DrawMotif } from "../scene";
import { box, circle, length, outline, type Point, polygon, rod, type Shape, union } from "../shapes";
import { fall, paint, part, relief } from "../tonal-field";
import { facades, mirrored, ridge, skyline } from "./cityscape";

export const harbour: DrawMotif = (random) => {
	const shore = random.between(0.62, 0.68);
	const tower = random.between(0.4, 1.1);
	const sun: Point = [tower + (tower < 0.75 ? 1 : -1) * random.between(0.3, 0.42), random.between(0.2, 0.27)];
	const sky = paint(fall(0.62, 0.95, [0, shore]), [circle(sun, 0.1), 1]);
	const land = paint(
		sky,
		[ridge(random, shore), 0.46],
		[skyline(random, shore), facades(0.02)],
		[box([tower, shore - 0.2], [0.085, 0.46]), (x) => (x < tower ? 0.16 : 0.02)],
	);
	const tone = paint(
		land,
		[(_, y) => shore - y, mirrored(land, shore)],
		[(_, y) => Math.abs(y - shore) - 0.009, 0.97],
	);
	return { tone, mark: { centre: [tower, shore - 0.478], size: [0.022, 0.09] } };
};

export const boat: DrawMotif = (random) => {
	const water = random.between(0.68, 0.72);
	const at = 0.75 + random.between(-0.12, 0.12);
	const deck = (y: number, half: number, height: number) => box([at, water - y], [half * 2, height], 0.015);
	const hull = polygon([
		[at - 0.52, water - 0.13],
		[at + 0.52, water - 0.13],
		[at + 0.42, water + 0.02],
		[at - 0.42, water + 0.02],
	]);
	const windows = (y: number, half: number): Shape => {
		const row = box([at, water - y], [half * 2, 0.062]);
		return (x, y2) => Math.max(row(x, y2), Math.abs(part((x - at) / 0.088) - 0.5) * 0.088 - 0.028);
	};
	const funnel = polygon([
		[at - 0.055, water - 0.36],
		[at - 0.045, water - 0.52],
		[at + 0.055, water - 0.52],
		[at + 0.065, water - 0.36],
	]);
	const sky = paint(
		fall(0.66, 0.96, [0, water]),
		[ridge(random, water - 0.02), 0.6],
		[skyline(random, water), facades(0.5)],
	);
	const ferry = paint(
		sky,
		[
			union(
				rod(
					[
						[at - 0.36, water - 0.3],
						[at - 0.36, water - 0.5],
					],
					0.014,
				),
				rod(
					[
						[at + 0.36, water - 0.3],
						[at + 0.36, water - 0.46],
					],
					0.014,
				),
			),
			0.05,
		],
		[funnel, relief(funnel, { depth: 0.05, high: 0.5 })],
		[deck(0.31, 0.4, 0.11), 0.96],
		[deck(0.372, 0.42, 0.025), 0.04],
		[windows(0.305, 0.36), 0.1],
		[deck(0.19, 0.47, 0.14), 0.9],
		[deck(0.25, 0.48, 0.02), 0.04],
		[windows(0.19, 0.42), 0.12],
		[hull, fall(0.02, 0.26, [water - 0.13, water + 0.04])],
	);
	const tone = paint(
		ferry,
		[(_, y) => water + 0.012 - y, mirrored(ferry, water)],
		[(_, y) => Math.abs(y - water - 0.01) - 0.008, 0.97],
	);
	return { tone, mark: { centre: [at + 0.004, water - 0.462], size: [0.108, 0.055] } };
};

export const bridge: DrawMotif = (random) => {
	const water = 0.76;
	const deckY = random.between(0.6, 0.64);
	const at = random.between(0.48, 0.6);
	const far = at + random.between(0.62, 0.7);
	const tower = (x: number, top: number, width: number) =>
		polygon([
			[x - width * 0.3, top],
			[x + width * 0.3, top],
			[x + width * 0.6, water],
			[x - width * 0.6, water],
		]);
	const cables = (x: number, top: number, reach: number): Shape => {
		const fan: Shape[] = [];
		for (let step = 1; step <= 7; step++) {
			for (const side of [-1, 1]) {
				fan.push(
					rod(
						[
							[x, top + step * 0.012],
							[x + (side * reach * step) / 7, deckY],
						],
						0.011,
					),
				);
			}
		}
		return union(...fan);
	};
	const air = paint(
		fall(0.55, 0.97, [0, water]),
		[circle([far - 0.33, 0.3], 0.12), 1],
		[ridge(random, water - 0.06), 0.5],
		[cables(far, 0.3, 0.33), 0.32],
		[tower(far, 0.27, 0.045), 0.2],
		[cables(at, 0.17, 0.56), 0.16],
		[tower(at, 0.14, 0.075), (x) => (x < at ? 0.2 : 0.02)],
		[(_, y) => Math.abs(y - deckY) - 0.017, 0.03],
	);
	const tone = paint(air, [(_, y) => water - y, mirrored(air, water)]);
	return { tone, mark: { centre: [at, 0.1], size: [0.024, 0.08] } };
};

export const wheel: DrawMotif = (random) => {
	const hub: Point = [0.75 + random.between(-0.16, 0.16), 0.45];
	const radius = random.between(0.35, 0.38);
	const spokes = random.whole(9, 12) * 2;
	const turn = random.between(0, 1);
	const angleOf = (index: number) => ((index + turn) / spokes) * 4 * Math.PI;
	const cabinAt = (index: number): Point => [
		hub[0] + radius * Math.cos(angleOf(index)),
		hub[1] + radius * Math.sin(angleOf(index)),
	];
	const cabins = Array.from({ length: spokes / 2 }, (_, index) => box(cabinAt(index), [0.062, 0.066], 0.02));
	const wires: Shape = (x, y) => {
		const [dx, dy] = [x - hub[0], y - hub[1]];
		const away = length(dx, dy);
		const across = Math.abs(part((Math.atan2(dy, dx) / (2 * Math.PI)) * spokes - turn * 2 + 0.5) - 0.5);
		return Math.max(((across * 2 * Math.PI) / spokes) * away - 0.006, away - radius);
	};
	const legs = union(rod([hub, [hub[0] - 0.2, 0.93]], 0.034), rod([hub, [hub[0] + 0.2, 0.93]], 0.034));
	const lit = paint(
		fall(0.04, 0.26),
		[skyline(random, 0.92), facades(0.38)],
		[wires, 0.55],
		[outline(circle(hub, radius), 0.026), 0.95],
		[outline(circle(hub, radius * 0.82), 0.012), 0.7],
		[legs, 0.95],
		[circle(hub, 0.05), 1],
		[union(...cabins), 1],
		[(_, y) => 0.91 - y, 0.08],
		[(_, y) => Math.abs(y - 0.915) - 0.012, 0.85],
	);
	return { tone: lit, mark: { centre: cabinAt(random.whole(0, spokes / 2 - 1)), size: [0.066, 0.066] } };
};
