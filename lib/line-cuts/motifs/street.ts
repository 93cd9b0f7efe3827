import type { DrawMotif } from "../scene";
import { box, circle, type Point, polygon, rod, type Shape, union } from "../shapes";
import { fall, paint, part, relief, type Tone, unevenness } from "../tonal-field";

export const tram: DrawMotif = (random) => {
	const at = 0.75 + random.between(-0.08, 0.08);
	const vanishing: Point = [at + random.between(-0.03, 0.03), 0.56];
	const floors = Array.from({ length: 89 }, () => random.next());
	const street: Tone = (x, y) => {
		const [dx, dy] = [x - vanishing[0], y - vanishing[1]];
		const wall = Math.abs(dx) / 0.5;
		const depth = 1 / Math.max(wall, dy / 0.36, 0.05);
		const house = Math.floor(depth / 0.55);
		const top = -0.62 - 0.9 * (floors[house % 89] ?? 0);
		if (dy > 0 && dy / 0.36 > wall) {
			const rail = Math.min(Math.abs(Math.abs(dx * depth) - 0.15), Math.abs(Math.abs(dx * depth) - 0.4));
			return rail < 0.017 ? 0.95 : 0.3 + 0.1 * part(depth * 1.5);
		}
		const height = dy * depth;
		if (height < top) return 0.98 - Math.max(0, 0.25 - y) * 0.5;
		// Windows, not bands: bands running to one point would look like rays.
		const lines = part(height * 5) < 0.5 && part(depth / 0.14) < 0.55 ? -0.2 : 0;
		return Math.min(
			0.96,
			0.56 + lines + 0.3 * (floors[(house * 7) % 89] ?? 0) * (dx < 0 ? 1 : 0.5) + depth * 0.03,
		);
	};
	const body = box([at, 0.49], [0.46, 0.78], 0.05);
	const pane = (y: number, height: number): Shape =>
		union(...[-0.135, 0, 0.135].map((x) => box([at + x, y], [0.11, height], 0.014)));
	const tone = paint(
		street,
		[
			union(
				rod(
					[
						[at - 0.05, 0.11],
						[at + 0.02, -0.04],
					],
					0.012,
				),
				rod(
					[
						[at + 0.05, 0.11],
						[at + 0.02, -0.04],
					],
					0.012,
				),
			),
			0.05,
		],
		[body, relief(body, { depth: 0.05, high: 0.3, low: 0.02 })],
		[pane(0.26, 0.17), fall(0.98, 0.72, [0.17, 0.34])],
		[box([at, 0.395], [0.4, 0.03]), 0.55],
		[pane(0.58, 0.18), fall(0.92, 0.6, [0.48, 0.68])],
		[box([at, 0.755], [0.43, 0.03]), 0.62],
		[circle([at, 0.815], 0.032), 1],
		[box([at, 0.885], [0.34, 0.05], 0.01), 0.03],
	);
	return { tone, mark: { centre: [at, 0.448], size: [0.27, 0.052] } };
};

export const car: DrawMotif = (random) => {
	const at = 0.75 + random.between(-0.06, 0.06);
	const road = 0.74;
	const hills = unevenness(random);
	const body = polygon([
		[at - 0.52, road - 0.05],
		[at - 0.53, road - 0.17],
		[at - 0.46, road - 0.235],
		[at - 0.28, road - 0.27],
		[at - 0.12, road - 0.385],
		[at + 0.1, road - 0.405],
		[at + 0.26, road - 0.36],
		[at + 0.42, road - 0.27],
		[at + 0.52, road - 0.24],
		[at + 0.54, road - 0.12],
		[at + 0.52, road - 0.05],
	]);
	const glass = polygon([
		[at - 0.22, road - 0.265],
		[at - 0.1, road - 0.352],
		[at + 0.09, road - 0.372],
		[at + 0.22, road - 0.335],
		[at + 0.33, road - 0.27],
	]);
	const wheels = [-0.32, 0.33].map((x) => [at + x, road - 0.045] as const);
	const around = (radius: number) => union(...wheels.map((wheel) => circle(wheel, radius)));
	const ground: Tone = (x, y) =>
		0.36 - (y - road) * 0.7 + (Math.abs(y - 0.87) < 0.012 && part(x * 3) < 0.6 ? 0.6 : 0);
	const tone = paint(
		fall(0.5, 0.96, [0, road]),
		[circle([at + random.pick([-0.34, 0.36]), 0.3], 0.17), 1],
		[(x, y) => road - 0.05 - 0.32 * hills(x * 2.6, 4) - y, 0.66],
		[(_, y) => road - 0.01 - y, ground],
		[body, fall(0.34, 0.02, [road - 0.4, road - 0.08])],
		[box([at, road - 0.2], [0.94, 0.016]), 0.55],
		[glass, (x) => (Math.abs(x - at - 0.06) < 0.012 ? 0.05 : 0.95 - Math.abs(x - at) * 0.6)],
		[around(0.128), 0.3],
		[around(0.112), 0.02],
		[around(0.066), 0.85],
		[around(0.03), 0.05],
	);
	return { tone, mark: { centre: [at + 0.505, road - 0.195], size: [0.055, 0.042] } };
};

export const pillars: DrawMotif = (random) => {
	const count = random.pick([4, 6]);
	const spread = random.between(1, 1.08);
	const gap = (0.98 * spread) / (count - 1);
	const width = gap * 0.56;
	const foot = 0.83;
	const first = 0.75 - (gap * (count - 1)) / 2;
	const columns: Shape = (x, y) => {
		const nearest = Math.min(count - 1, Math.max(0, Math.round((x - first) / gap)));
		const half = (width / 2) * (0.94 + 0.1 * (y - 0.36));
		return Math.max(Math.abs(x - first - nearest * gap) - half, 0.36 - y, y - foot);
	};
	const fluted: Tone = (x) => {
		const nearest = Math.round((x - first) / gap);
		const across = (x - first - nearest * gap) / (width / 2);
		return 0.98 - Math.max(0, across + 0.35) * 0.62 - (part(across * 1.7 + 0.1) < 0.3 ? 0.13 : 0);
	};
	const roof = polygon([
		[0.12, 0.29],
		[0.75, 0.06],
		[1.38, 0.29],
	]);
	const steps = [0, 1, 2].map((step): [Shape, number] => [
		box([0.75, foot + 0.02 + step * 0.05], [1.24 + step * 0.1, 0.05]),
		0.98 - step * 0.16,
	]);
	const tone = paint(
		fall(0.45, 0.74),
		[box([0.75, 0.6], [1.16, 0.5]), fall(0.02, 0.2, [0.3, 0.8])],
		[columns, fluted],
		[roof, 1],
		[
			polygon([
				[0.26, 0.265],
				[0.75, 0.095],
				[1.24, 0.265],
			]),
			0.4,
		],
		[circle([0.75, 0.205], 0.042), 0.96],
		[box([0.75, 0.325], [1.26, 0.07]), 0.95],
		[box([0.75, 0.336], [1.2, 0.016]), 0.4],
		...steps,
		[(_, y) => 0.975 - y, 0.3],
	);
	return { tone, mark: { centre: [0.75, foot - 0.125], size: [gap * 0.2, 0.25] } };
};
