import type { DrawMotif } from "../scene";
import { turned } from "../scene";
import { box, circle, length, outline, type Point, type Shape, without } from "../shapes";
import { glow, paint, part, type Tone } from "../tonal-field";

export const chip: DrawMotif = (random) => {
	const middle: Point = [0.75 + random.between(-0.1, 0.1), 0.5];
	const half = random.between(0.25, 0.29);
	const count = random.whole(3, 5);
	const cell = (half * 1.28) / count;
	const shades = Array.from({ length: count * count }, () => random.between(0.05, 0.5));
	const [column, row] = [random.whole(0, count - 1), random.whole(0, count - 1)];
	const corner = [middle[0] - half * 0.64, middle[1] - half * 0.64] as const;

	const cells: Tone = (x, y) => {
		const [u, v] = [(x - corner[0]) / cell, (y - corner[1]) / cell];
		const inside = Math.min(part(u), 1 - part(u), part(v), 1 - part(v)) > 0.13;
		return inside ? (shades[Math.floor(v) * count + Math.floor(u)] ?? 0.3) : 0.9;
	};
	const tone = paint(
		glow(middle, 0.95, [0.34, 0.02]),
		[traces(middle, half), 0.62, 0.006],
		[box(middle, [half * 2.1, half * 2.1], 0.02), 0.06],
		[outline(box(middle, [half * 1.82, half * 1.82], 0.015), 0.035), 0.85],
		[box(middle, [half * 1.4, half * 1.4], 0.01), cells],
	);
	const centre: Point = [corner[0] + (column + 0.5) * cell, corner[1] + (row + 0.5) * cell];
	const mark = { centre, size: [cell * 0.8, cell * 0.8] as const };
	return turned({ tone, mark }, middle, random.pick([0, 0, random.between(-0.3, 0.3)]));
};

/** Wires that leave the package on four sides and fan out. */
function traces([cx, cy]: Point, half: number): Shape {
	const gap = half / 4.5;
	const comb = (across: number, away: number) => {
		const spread = 1 + Math.max(0, away - half * 1.25) * 1.6;
		const wire = Math.abs(across / spread);
		return Math.max(wire - half * 0.95, Math.abs(part(wire / gap) - 0.5) * gap - 0.012, half - away);
	};
	return (x, y) => {
		const [dx, dy] = [Math.abs(x - cx), Math.abs(y - cy)];
		return Math.min(comb(x - cx, dy), comb(y - cy, dx));
	};
}

export const wafer: DrawMotif = (random) => {
	const middle: Point = [0.75 + random.between(-0.14, 0.14), 0.5 + random.between(-0.04, 0.04)];
	const radius = random.between(0.38, 0.45);
	const die = random.between(0.075, 0.095);
	const sheenAt = random.between(0, Math.PI);
	const disc = circle(middle, radius);
	const surface: Tone = (x, y) => {
		const [dx, dy] = [x - middle[0], y - middle[1]];
		const sheen = Math.cos(2 * (Math.atan2(dy, dx) - sheenAt));
		const onLine = Math.min(part(dx / die), part(dy / die)) < 0.16;
		const light = 0.5 + 0.38 * sheen * Math.min(1, length(dx, dy) / 0.12);
		return onLine ? light * 0.25 : light;
	};
	const notch = circle([middle[0], middle[1] + radius], 0.03);
	const tone = paint(
		glow(middle, 1, [0.3, 0.02]),
		[without(disc, notch), 0.9],
		[circle(middle, radius - 0.028), 0.08],
		[circle(middle, radius - 0.045), surface],
	);
	const [column, row] = [random.whole(-3, 2), random.whole(-3, 2)];
	const centre: Point = [middle[0] + (column + 0.58) * die, middle[1] + (row + 0.58) * die];
	return turned(
		{ tone, mark: { centre, size: [die * 0.78, die * 0.78] } },
		middle,
		random.between(-0.5, 0.5),
	);
};

export const fibre: DrawMotif = (random) => {
	const strands = random.whole(10, 13);
	const port = 0.8 + random.between(-0.06, 0.06);
	const level = 0.5 + random.between(-0.05, 0.05);
	const bend = random.between(0.01, 0.03);
	const haze = glow([port + 0.27, level], 1, [0.26, 0.03]);
	const lines: Tone = (x, y) => {
		const along = (x + 0.1) / (port + 0.1);
		const eased = along * along * (3 - 2 * along);
		let light = 0;
		for (let strand = 0; strand < strands; strand++) {
			const place = strand / (strands - 1) - 0.5;
			const from = level + place * 1.5;
			const lineY =
				from + (level + place * 0.4 - from) * eased + bend * Math.sin(along * 6 + strand) * (1 - along);
			const away = Math.abs(y - lineY) / (0.012 + 0.006 * (1 - along));
			if (away < 2.2) light = Math.max(light, 1 - Math.max(0, away - 0.7) * 0.6);
		}
		return Math.max(haze(x, y), light * (0.55 + 0.45 * along));
	};
	const body: Point = [port + 0.27, level];
	const cell = 0.105;
	const lens: Tone = (x, y) => {
		const [u, v] = [(x - body[0] + cell * 2) / cell, (y - body[1] + cell * 2) / cell];
		const inside = Math.min(part(u), 1 - part(u), part(v), 1 - part(v)) > 0.15;
		return inside ? 0.06 + 0.12 * part((Math.floor(u) * 3 + Math.floor(v) * 5) / 4) : 0.92 - (x - port) * 0.7;
	};
	const tone = paint(
		haze,
		[(x) => x - port, lines],
		[box(body, [0.58, 0.58], 0.02), 0.05],
		[outline(box(body, [0.52, 0.52], 0.012), 0.03), 0.7],
		[box(body, [cell * 4.2, cell * 4.2]), lens],
	);
	const row = random.whole(-2, 1);
	const centre: Point = [body[0] - cell * 1.5, body[1] + (row + 0.5) * cell];
	return { tone, mark: { centre, size: [cell * 0.78, cell * 0.78] } };
};

export const racks: DrawMotif = (random) => {
	const vanishing: Point = [0.75 + random.between(-0.2, 0.2), 0.46 + random.between(-0.03, 0.05)];
	const shelves = random.whole(6, 8);
	const bay = random.between(0.5, 0.7);
	const lamps = Array.from({ length: 97 }, () => random.next());
	const tone: Tone = (x, y) => {
		const [dx, dy] = [x - vanishing[0], y - vanishing[1]];
		const wall = Math.abs(dx) / 0.62;
		const level = dy > 0 ? dy / 0.5 : -dy / 0.46;
		const depth = 1 / Math.max(wall, level, 0.04);
		const fade = Math.max(0, 1.1 - depth * 0.105);
		const step = part(depth / bay);
		if (wall > level) {
			const height = (dy * depth + 0.46) * shelves;
			const lit = (lamps[(Math.floor(height) * 13 + Math.floor(depth / bay) * 7) % 97] ?? 0) * 0.4 + 0.6;
			if (step < 0.13) return 0.02;
			return (Math.abs(part(height) - 0.45) < 0.2 ? lit : 0.16) * fade * (dx < 0 ? 1 : 0.8);
		}
		if (dy < 0) return Math.abs(dx * depth) < 0.09 && step > 0.2 ? fade : 0.05 * fade;
		return (step < 0.12 ? 0.5 : 0.22 - Math.abs(dx * depth) * 0.2) * fade;
	};
	const door = box(vanishing, [0.05, 0.2]);
	return { tone: paint(tone, [door, 0.02]), mark: { centre: vanishing, size: [0.022, 0.19] } };
};
