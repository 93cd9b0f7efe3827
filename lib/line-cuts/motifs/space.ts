import type { DrawMotif } from "../scene";
import type { Random } from "../seeded-random";
import {
	box,
	circle,
	ellipse,
	length,
	outline,
	type Point,
	polygon,
	rod,
	type Shape,
	union,
} from "../shapes";
import { fall, paint, part, relief, type Tone, unevenness } from "../tonal-field";

export const orbit: DrawMotif = (random) => {
	const planet: Point = [0.58 + random.between(-0.06, 0.06), 0.62];
	const radius = random.between(0.33, 0.38);
	const tilt = random.between(-0.3, -0.18);
	const clouds = unevenness(random);
	const ball = circle(planet, radius);
	const lit = relief(ball, { depth: radius, high: 1, low: 0.02, light: [-0.62, -0.5] });
	const bands: Tone = (x, y) => lit(x, y) * (0.72 + 0.4 * clouds(x * 2 + y, (y + x * 0.3) * 11));
	const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
	const across: Point = [0.64, 0.2];
	const ring: Shape = (x, y) => {
		const [dx, dy] = [x - planet[0] - 0.1, y - planet[1] + 0.08];
		const [u, v] = [dx * cos + dy * sin, dy * cos - dx * sin];
		const distance = Math.abs(length(u / across[0], v / across[1]) - 1) * across[1] - 0.007;
		// The far half of the path passes behind the planet.
		return v < 0 && ball(x, y) < 0 ? 1 : distance;
	};
	const turn = random.between(-0.95, -0.5);
	const [u, v] = [across[0] * Math.cos(turn), across[1] * Math.sin(turn)];
	const craft: Point = [planet[0] + 0.1 + u * cos - v * sin, planet[1] - 0.08 + u * sin + v * cos];
	const wing = (side: number) => box([craft[0] + side * 0.115, craft[1]], [0.12, 0.056]);
	const stars = starlight(random);
	const tone = paint(
		fall(0.02, 0.12),
		[stars, 0.9],
		[ball, bands],
		[ring, 0.75],
		[circle(craft, 0.085), 0.03],
		[union(wing(-1), wing(1)), (x) => (part(x / 0.03) < 0.3 ? 0.4 : 0.95)],
	);
	return { tone, mark: { centre: craft, size: [0.066, 0.066] } };
};

export const dish: DrawMotif = (random) => {
	const middle: Point = [0.72 + random.between(-0.1, 0.1), 0.4];
	const lean = random.between(-0.62, -0.42);
	const [cos, sin] = [Math.cos(lean), Math.sin(lean)];
	const local =
		(shape: Shape): Shape =>
		(x, y) =>
			shape((x - middle[0]) * cos + (y - middle[1]) * sin, (y - middle[1]) * cos - (x - middle[0]) * sin);
	const world = (u: number, v: number): Point => [
		middle[0] + u * cos - v * sin,
		middle[1] + u * sin + v * cos,
	];
	const bowl = local((u, v) => Math.max(length(u / 0.4, v / 0.3) * 0.3 - 0.3, -v));
	const rim = local(ellipse([0, 0], [0.4, 0.085]));
	const ribs: Tone = (x, y) => {
		const u = (x - middle[0]) * cos + (y - middle[1]) * sin;
		return 0.94 - (u + 0.4) * 0.85 - (part(u / 0.1) < 0.18 ? 0.2 : 0);
	};
	const inner: Tone = (x, y) => 0.12 + 0.5 * ((x - middle[0]) * cos + (y - middle[1]) * sin + 0.4);
	const horn = world(0, -0.24);
	const struts = union(
		rod([world(-0.26, -0.02), horn], 0.014),
		rod([world(0.26, -0.02), horn], 0.014),
		rod([world(0.02, 0.06), horn], 0.014),
	);
	const base: Point = [middle[0] - sin * 0.2, 0.66];
	const legs = polygon([
		[base[0] - 0.05, 0.6],
		[base[0] + 0.05, 0.6],
		[base[0] + 0.16, 0.94],
		[base[0] - 0.16, 0.94],
	]);
	const stars = starlight(random);
	const hills = unevenness(random);
	const echo: Shape = (x, y) => {
		const [dx, dy] = [x - horn[0], y - horn[1]];
		const away = length(dx, dy);
		const aside = Math.abs((dx * cos + dy * sin) / (away || 1));
		return dx * sin - dy * cos < 0 || aside > 0.42 || away < 0.11
			? 1
			: Math.abs(part(away / 0.1) - 0.5) * 0.1 - 0.013;
	};
	const tone = paint(
		fall(0.03, 0.34),
		[stars, 0.9],
		[echo, 0.55],
		[(x, y) => 0.93 - 0.14 * hills(x * 3, 2) - y, 0.06],
		[legs, (x) => 0.8 - Math.abs(x - base[0] + 0.04) * 4],
		[bowl, ribs],
		[rim, inner],
		[outline(rim, 0.018), 1],
		[struts, 0.95],
	);
	return { tone, mark: { centre: horn, size: [0.062, 0.062], shape: "disc" } };
};

/** At most one star in each square of the sky, so that a point has a single star to look at. */
function starlight(random: Random): Shape {
	const table = Array.from({ length: 128 }, () => random.next());
	return (x, y) => {
		const [column, row] = [Math.floor(x / 0.17), Math.floor(y / 0.17)];
		const pick = (offset: number) => table[(column * 41 + row * 23 + offset) & 127] ?? 0;
		if (pick(0) < 0.45) return 1;
		const [u, v] = [x - (column + 0.15 + 0.7 * pick(1)) * 0.17, y - (row + 0.15 + 0.7 * pick(2)) * 0.17];
		return length(u, v) - 0.004 - 0.005 * pick(3);
	};
}
