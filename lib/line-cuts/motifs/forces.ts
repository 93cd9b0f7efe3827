import type { DrawMotif } from "../scene";
import { length, type Point, type Shape } from "../shapes";
import { part, type Tone, unevenness } from "../tonal-field";

export const typhoon: DrawMotif = (random) => {
	const eye: Point = [0.75 + random.between(-0.16, 0.16), 0.5 + random.between(-0.08, 0.08)];
	const arms = random.pick([2, 2, 3]);
	const wind = random.between(4.6, 5.6);
	const turn = random.between(0, 6);
	const clouds = unevenness(random);
	const tone: Tone = (x, y) => {
		const [dx, dy] = [x - eye[0], (y - eye[1]) * 1.14];
		const away = length(dx, dy) + 0.001;
		const angle = Math.atan2(dy, dx);
		const swirl = Math.cos(arms * angle - Math.log(away) * wind + turn + 1.1 * clouds(x * 5, y * 5));
		const rim = Math.min(1, away / 0.09);
		return away < 0.048 ? 0.02 : 0.44 + 0.56 * swirl * rim * Math.exp(-away / 1.3) + 0.1 * (1 - away);
	};
	return { tone, mark: { centre: eye, size: [0.022, 0.13] } };
};

export const wave: DrawMotif = (random) => {
	const swells = Array.from({ length: 7 }, (_, index) => ({
		level: 0.3 + index * 0.115 + random.between(-0.015, 0.015),
		height: 0.026 + index * 0.011,
		length: 2.6 - index * 0.14 + random.between(-0.2, 0.2),
		start: random.between(0, 6),
	}));
	type Swell = { level: number; height: number; length: number; start: number };
	const crest = ({ level, height, length, start }: Swell, x: number) => {
		const phase = x * length * Math.PI + start;
		return level - height * (2 * Math.exp(1.2 * (Math.sin(phase + 0.35 * Math.sin(phase)) - 1)) - 0.6);
	};
	const sun: Point = [random.between(0.4, 1.1), 0.17];
	const buoy = sun[0] > 0.75 ? random.between(0.35, 0.6) : random.between(0.9, 1.15);
	const fourth = swells[3] ?? { level: 0.6, height: 0.05, length: 2, start: 0 };
	const tone: Tone = (x, y) => {
		let light = length(x - sun[0], y - sun[1]) < 0.095 ? 1 : 0.16 + y * 0.5;
		for (const swell of swells) {
			const depth = y - crest(swell, x);
			if (depth < 0) break;
			light =
				depth < 0.014
					? 1
					: Math.max(0.03, 0.72 - depth * 4.6) + (part(depth / 0.044 + 0.3) < 0.26 ? 0.18 : 0);
		}
		return light;
	};
	return { tone, mark: { centre: [buoy, crest(fourth, buoy) - 0.05], size: [0.028, 0.13] } };
};

export const map: DrawMotif = (random) => {
	const [rough, fine] = [unevenness(random), unevenness(random)];
	const isles: (readonly [Point, Point])[] = [
		[
			[0.6 + random.between(-0.1, 0.1), 0.36],
			[0.44, 0.16],
		],
		[
			[0.95 + random.between(-0.1, 0.1), 0.72],
			[0.26, 0.12],
		],
		[
			[0.3 + random.between(-0.06, 0.06), 0.78],
			[0.15, 0.11],
		],
		[
			[1.3 + random.between(-0.06, 0.06), 0.36],
			[0.12, 0.16],
		],
	];
	const coast: Shape = (x, y) => {
		const shift = (rough(x * 6, y * 6) - 0.5) * 0.22 + (fine(x * 15, y * 15) - 0.5) * 0.07;
		let nearest = y - 0.06 - shift * 0.6;
		for (const [[cx, cy], [rx, ry]] of isles) {
			nearest = Math.min(
				nearest,
				(length((x - cx) / rx, (y - cy) / ry) - 1) * Math.min(rx, ry) * 1.15 + shift * 0.75,
			);
		}
		return nearest;
	};
	const tone: Tone = (x, y) => {
		const off = coast(x, y);
		if (off < 0) return off > -0.014 ? 0.3 : 0.98;
		// Echoes of the coastline, as engravers of sea charts drew them, wider and fainter out to sea.
		const echo = part(Math.sqrt(off) / 0.088) < 0.42;
		return (echo ? 0.28 : 0.6) + Math.min(0.16, off * 0.7);
	};
	const [port] = isles;
	const centre: Point = port ? [port[0][0] + 0.06, port[0][1]] : [0.75, 0.4];
	return { tone, mark: { centre, size: [0.062, 0.062], shape: "disc" } };
};
