import type { DrawMotif } from "../scene";
import { box, circle, ellipse, outline, type Point, polygon, type Shape, union, within } from "../shapes";
import { glow, paint, part, relief, type Tone } from "../tonal-field";

export const desk: DrawMotif = (random) => {
	const middle: Point = [0.75 + random.between(-0.1, 0.1), 0.41];
	const rows = 8;
	const lengths = Array.from(
		{ length: rows },
		() => [random.whole(0, 2) * 0.055, random.between(0.12, 0.5)] as const,
	);
	const line = random.whole(2, rows - 2);
	const left = middle[0] - 0.35;
	const top = middle[1] - 0.245;
	const code: Shape = (x, y) => {
		const row = Math.floor((y - top) / 0.062);
		const [indent, length] = lengths[row] ?? [0, 0];
		const end = row === line ? 0.3 : indent + length;
		return Math.max(
			left + indent - x,
			x - left - end,
			Math.abs(part((y - top) / 0.062) - 0.5) * 0.062 - 0.015,
		);
	};
	const screen = box(middle, [0.8, 0.56], 0.01);
	const keys: Tone = (x, y) => {
		const lean = (x - middle[0]) / (1 + (y - 0.86) * 2);
		return part(lean / 0.052) < 0.22 || part((y - 0.815) / 0.036) < 0.24 ? 0.1 : 0.72;
	};
	const slab = (y: number, half: number) =>
		polygon([
			[middle[0] - half, y],
			[middle[0] + half, y],
			[middle[0] + half * 1.14, y + 0.11],
			[middle[0] - half * 1.14, y + 0.11],
		]);
	const tone = paint(
		glow(middle, 1, [0.4, 0.02]),
		[(_, y) => 0.74 - y, glow([middle[0], 0.76], 0.8, [0.42, 0.1])],
		[
			polygon([
				[middle[0] - 0.09, 0.68],
				[middle[0] + 0.09, 0.68],
				[middle[0] + 0.12, 0.78],
				[middle[0] - 0.12, 0.78],
			]),
			0.7,
		],
		[
			box(middle, [0.9, 0.66], 0.03),
			relief(box(middle, [0.9, 0.66], 0.03), { depth: 0.03, high: 1, low: 0.3 }),
		],
		[screen, 0.03],
		[within(code, screen), (x) => 0.95 - (x - left) * 0.3],
		[slab(0.81, 0.33), keys],
	);
	return {
		tone,
		mark: { centre: [left + 0.335, top + (line + 0.5) * 0.062], size: [0.03, 0.054] },
		oneWay: true,
	};
};

export const book: DrawMotif = (random) => {
	const middle: Point = [0.75 + random.between(-0.05, 0.05), 0.5];
	const half = random.between(0.52, 0.58);
	const lines = random.whole(7, 9);
	const arch = (x: number) => {
		const away = Math.min(1, Math.abs(x - middle[0]) / half);
		return -0.085 * Math.sin(Math.PI * away ** 0.62) + 0.05 * (1 - away) ** 6;
	};
	const page =
		(grow: number): Shape =>
		(x, y) =>
			Math.max(Math.abs(x - middle[0]) - half - grow, Math.abs(y - middle[1] - arch(x)) - 0.31 - grow);
	const paper: Tone = (x, y) => {
		const away = (x - middle[0]) / half;
		const along = (y - middle[1] - arch(x) + 0.25) / (0.5 / lines);
		const column = Math.abs(Math.abs(away) - 0.52);
		const last = Math.floor(along) === lines - 1 && Math.abs(away) > 0.6;
		const inText = column < 0.36 && along > 0 && along < lines && Math.abs(part(along) - 0.5) < 0.19 && !last;
		const shade = away < 0 ? 0.98 - 0.5 * (1 + away) ** 5 : 0.9 - 0.75 * (1 - away) ** 5 - 0.12 * away;
		return inText ? shade * 0.3 : shade;
	};
	const tone = paint(
		glow([middle[0], 0.42], 1, [0.36, 0.02]),
		[(x, y) => page(0.035)(x, y - 0.045), 0.03],
		[(x, y) => page(0.018)(x, y - 0.024), (_, y) => (part(y / 0.016) < 0.5 ? 0.65 : 0.35)],
		[page(0), paper],
	);
	const ribbon = middle[0] + half * random.pick([-0.12, 0.1]);
	return { tone, mark: { centre: [ribbon, middle[1] + 0.17], size: [0.036, 0.42] } };
};

export const coins: DrawMotif = (random) => {
	const thick = 0.058;
	const stacks = [0.33, 0.75, 1.17].map((x, index) => ({
		x: x + random.between(-0.03, 0.03),
		foot: 0.84 + (index === 1 ? 0.06 : 0),
		count: random.whole(3, 5) + (index === 2 ? 5 : index === 1 ? 2 : 0),
	}));
	const coats = stacks.flatMap(({ x, foot, count }) => {
		const top = foot - count * thick;
		const round: Tone = (px) => 0.96 - Math.abs(px - x + 0.075) * 3.6;
		const edge: Tone = (px, py) =>
			part((foot + ovalDrop(px - x) - py) / thick) < 0.2 ? 0.03 : round(px, py);
		const side: Shape = (px, py) =>
			Math.max(Math.abs(px - x) - 0.172, top - py, py - foot - ovalDrop(px - x));
		return [
			[ellipse([x + 0.05, foot + 0.02], [0.24, 0.07]), 0.02, 0.03],
			[side, edge],
			[ellipse([x, top], [0.172, 0.052]), 0.98],
			[outline(ellipse([x, top], [0.125, 0.036]), 0.014), 0.35],
		] as const;
	});
	const tone = paint(
		glow([0.9, 0.4], 1.1, [0.34, 0.02]),
		[(_, y) => 0.76 - y, glow([0.75, 0.8], 1, [0.46, 0.1])],
		...coats,
	);
	const tallest = stacks[2] ?? { x: 1.17, foot: 0.84, count: 8 };
	const layer = random.whole(1, tallest.count - 2);
	const centre: Point = [tallest.x, tallest.foot + 0.035 - (layer + 0.42) * thick];
	return { tone, mark: { centre, size: [0.348, thick * 0.8] } };
};

function ovalDrop(across: number): number {
	return 0.052 * Math.sqrt(Math.max(0, 1 - (across / 0.172) ** 2));
}

export const shield: DrawMotif = (random) => {
	const middle: Point = [0.75 + random.between(-0.14, 0.14), 0.49];
	const plate = (size: number): Shape => {
		const side = circle([middle[0] + 0.42 * size, middle[1] - 0.2 * size], 0.86 * size);
		const other = circle([middle[0] - 0.42 * size, middle[1] - 0.2 * size], 0.86 * size);
		const top: Shape = (x, y) => middle[1] - 0.42 * size - 0.07 * Math.cos((x - middle[0]) * 6) * size - y;
		return within(within(side, other), top);
	};
	const outer = plate(1);
	const inner = plate(0.8);
	const spacing = random.between(0.085, 0.11);
	const guard: Tone = (x, y) => {
		const away = outer(x, y);
		const light = Math.max(0.04, 0.62 - away * 0.8);
		return Math.abs(part(away / spacing) - 0.5) < 0.2 ? light : light * 0.18;
	};
	const keyhole = union(
		circle([middle[0], middle[1] - 0.09], 0.085),
		polygon([
			[middle[0] - 0.035, middle[1] - 0.05],
			[middle[0] + 0.035, middle[1] - 0.05],
			[middle[0] + 0.075, middle[1] + 0.17],
			[middle[0] - 0.075, middle[1] + 0.17],
		]),
	);
	const tone = paint(
		guard,
		[(x, y) => outer(x, y) - 0.03, 0.02],
		[outer, relief(outer, { depth: 0.06, high: 1, low: 0.15 })],
		[inner, (x) => (x < middle[0] ? 0.78 : 0.42)],
		[outline(inner, 0.016), 0.03],
		[keyhole, 0.02],
	);
	return { tone, mark: { centre: [middle[0], middle[1] + 0.03], size: [0.036, 0.2] } };
};
