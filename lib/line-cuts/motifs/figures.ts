import type { DrawMotif } from "../scene";
import { box, circle, outline, type Point, rod, type Shape, union } from "../shapes";
import { glow, paint, part } from "../tonal-field";

export const network: DrawMotif = (random) => {
	const layers = [3, 5, 5, 3].map((most, layer) => {
		const count = layer % 2 === 0 ? most : most - random.whole(0, 1);
		return Array.from({ length: count }, (_, index): Point => {
			const height = (index - (count - 1) / 2) * (0.86 / Math.max(4, count));
			return [
				0.2 + layer * 0.367 + random.between(-0.025, 0.025),
				0.5 + height + random.between(-0.02, 0.02),
			];
		});
	});
	const [lit, dim]: [Shape[], Shape[]] = [[], []];
	const nodes = layers.flat();
	const chosen = layers[2]?.[random.whole(1, 2)] ?? [0.93, 0.5];
	layers.slice(1).forEach((layer, index) => {
		for (const to of layer) {
			for (const from of layers[index] ?? []) {
				if (from === chosen || to === chosen) lit.push(rod([from, to], 0.017));
				else if (random.next() < 0.62) dim.push(rod([from, to], 0.01));
			}
		}
	});
	const others = nodes.filter((node) => node !== chosen);
	const tone = paint(
		glow(chosen, 0.9, [0.3, 0.02]),
		[union(...dim), 0.42],
		[union(...lit), 0.95],
		[union(...others.map((node) => circle(node, 0.056))), 0.02],
		[union(...others.map((node) => circle(node, 0.044))), (x, y) => 0.98 - part(x * 7 + y * 3) * 0.25],
		[circle(chosen, 0.085), 0.02],
	);
	return { tone, mark: { centre: chosen, size: [0.115, 0.115], shape: "disc" } };
};

export const chart: DrawMotif = (random) => {
	const count = 9;
	const step = 1.5 / count;
	const rising = random.pick([1, 1, -1]);
	let level = rising > 0 ? 0.72 : 0.3;
	const candles = Array.from({ length: count }, (_, index) => {
		const move = -rising * random.between(-0.1, 0.2);
		const open = level;
		level = Math.min(0.82, Math.max(0.16, level + move));
		const middle: Point = [(index + 0.5) * step, (open + level) / 2];
		const height = Math.max(0.07, Math.abs(open - level));
		return { middle, height, reach: height + random.between(0.07, 0.2), rose: level < open };
	});
	const last = candles[count - 2] ?? { middle: [1.3, 0.4] as const, height: 0.1, reach: 0.2, rose: true };
	const others = candles.filter((candle) => candle !== last);
	const bodies = (list: typeof candles) =>
		union(...list.map(({ middle, height }) => box(middle, [step * 0.62, height])));
	const wicks = union(...candles.map(({ middle, reach }) => box(middle, [0.018, reach])));
	const volume: Shape = (x, y) => {
		const candle = candles[Math.floor(x / step)];
		return Math.max(
			Math.abs(part(x / step) - 0.5) * step - step * 0.31,
			0.97 - (candle?.reach ?? 0.1) * 0.5 - y,
		);
	};
	const grid: Shape = (_, y) => Math.abs(part(y / 0.16) - 0.5) * 0.16 - 0.004;
	const tone = paint(
		glow(last.middle, 1, [0.34, 0.03]),
		[grid, 0.3],
		[volume, 0.42],
		[wicks, 0.75],
		[bodies(others.filter(({ rose }) => rose)), 0.98],
		[bodies(others.filter(({ rose }) => !rose)), 0.5],
		[outline(bodies(others.filter(({ rose }) => !rose)), 0.014), 0.9],
	);
	return { tone, mark: { centre: last.middle, size: [step * 0.62, last.height] }, oneWay: true };
};
