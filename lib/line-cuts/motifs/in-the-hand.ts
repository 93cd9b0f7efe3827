import type { DrawMotif } from "../scene";
import { turned } from "../scene";
import { box, circle, length, melt, outline, type Point, polygon, type Shape, tapered } from "../shapes";
import { fall, glow, paint, part, relief, type Tone } from "../tonal-field";

export const phone: DrawMotif = (random) => {
	const middle: Point = [0.75 + random.between(-0.12, 0.12), 0.5];
	const body = box(middle, [0.46, 0.86], 0.065);
	const screen = box(middle, [0.4, 0.79], 0.04);
	const bars = 13;
	const pitch = 0.34 / bars;
	const heights = Array.from({ length: bars }, (_, index) => {
		const swell = Math.cos(((index - (bars - 1) / 2) / bars) * Math.PI * 0.94);
		return 0.05 + 0.42 * swell * random.between(0.45, 1);
	});
	const voice: Shape = (x, y) => {
		const index = Math.floor((x - middle[0]) / pitch + bars / 2);
		const centre = middle[0] + (index + 0.5 - bars / 2) * pitch;
		return Math.max(Math.abs(x - centre) - pitch * 0.33, Math.abs(y - middle[1]) - (heights[index] ?? 0) / 2);
	};
	const tone = paint(
		glow([middle[0], 0.48], 0.95, [0.5, 0.02]),
		[body, relief(body, { depth: 0.03, high: 0.98, low: 0.3 })],
		[screen, fall(0.04, 0.14)],
		[voice, 0.85],
		[box([middle[0], 0.155], [0.11, 0.024], 0.012), 0.6],
		[box([middle[0], 0.86], [0.14, 0.012]), 0.6],
	);
	const mark = { centre: middle, size: [pitch * 0.8, 0.4] as const };
	return turned({ tone, mark }, middle, random.between(-0.22, 0.22));
};

export const card: DrawMotif = (random) => {
	const middle: Point = [0.68, 0.54];
	const plate = box(middle, [0.84, 0.53], 0.05);
	const source: Point = [middle[0] + 0.34, middle[1] - 0.2];
	const waves: Shape = (x, y) => {
		const [dx, dy] = [x - source[0], y - source[1]];
		const away = length(dx, dy);
		const facing = Math.abs(Math.atan2(dy + dx * 0.55, dx - dy * 0.55));
		return away < 0.1 || away > 0.5 || facing > 0.75
			? 1
			: Math.abs(part((away - 0.06) / 0.1) - 0.5) * 0.1 - 0.021;
	};
	const digits: Shape = (x, y) => {
		const place = (x - middle[0] + 0.34) / 0.042;
		const inRow = place > 0 && place < 16 && Math.floor(place) % 4 !== 3;
		return inRow
			? Math.max(Math.abs(part(place) - 0.5) * 0.042 - 0.011, Math.abs(y - middle[1] - 0.1) - 0.022)
			: 1;
	};
	const contacts: Point = [middle[0] - 0.26, middle[1] - 0.04];
	const tone = paint(
		glow([source[0], source[1]], 1, [0.3, 0.02]),
		[box([middle[0] + 0.03, middle[1] + 0.04], [0.84, 0.53], 0.05), 0.01],
		[plate, (x, y) => 0.98 - (x - middle[0] + 0.42) * 0.42 - (y - middle[1] + 0.26) * 0.3],
		[box([middle[0], middle[1] - 0.18], [0.84, 0.07]), 0.3],
		[digits, 0.08],
		[box([middle[0] - 0.22, middle[1] + 0.19], [0.25, 0.024]), 0.2],
		[box(contacts, [0.15, 0.12], 0.014), 0.05],
		[waves, 0.9],
	);
	return turned(
		{ tone, mark: { centre: contacts, size: [0.1, 0.072] } },
		middle,
		random.between(-0.3, -0.02),
	);
};

export const mic: DrawMotif = (random) => {
	const head: Point = [0.75 + random.between(-0.06, 0.06), 0.33];
	const lean = random.between(-0.35, 0.35);
	const ball = circle(head, 0.21);
	const light = relief(ball, { depth: 0.21, high: 1, low: 0.1 });
	const mesh: Tone = (x, y) => {
		const [u, v] = [x - head[0], y - head[1]];
		const bulge = 1 + 6 * (u * u + v * v);
		const wire = Math.min(part(((u + v) * bulge) / 0.062), part(((u - v) * bulge) / 0.062));
		return wire < 0.3 ? 0.06 : light(x, y);
	};
	const below = (half: number, y: number): Point => [head[0] + half, head[1] + y];
	const handle = polygon([below(-0.125, 0.2), below(0.125, 0.2), below(0.085, 0.9), below(-0.085, 0.9)]);
	const round: Tone = (x) => 0.95 - Math.abs(x - head[0] + 0.045) * 7.5;
	const tone = paint(
		glow(head, 0.95, [0.42, 0.02]),
		[handle, round],
		[ball, mesh],
		[outline(ball, 0.014), 0.7],
		[box(below(0, 0.205), [0.33, 0.062], 0.02), 0.95],
		[box(below(0, 0.245), [0.28, 0.016]), 0.05],
	);
	return turned({ tone, mark: { centre: below(0, 0.39), size: [0.034, 0.12] } }, [head[0], 0.6], lean);
};

export const hand: DrawMotif = (random) => {
	const target: Point = [0.98 + random.between(-0.04, 0.05), random.between(0.26, 0.32)];
	const at = (x: number, y: number): Point => [target[0] + x, target[1] + y];
	const palm = melt(
		0.07,
		tapered([at(-1.05, 0.78), at(-0.58, 0.42)], 0.34, 0.24),
		tapered([at(-0.56, 0.42), at(-0.4, 0.3)], 0.27, 0.22),
		tapered([at(-0.36, 0.22), at(-0.2, 0.09), at(-0.06, 0.03)], 0.09, 0.062),
		tapered([at(-0.52, 0.28), at(-0.4, 0.1), at(-0.27, 0.06)], 0.11, 0.07),
	);
	const curled = (x: number, y: number, size: number): [Shape, Tone] => {
		const finger = tapered(
			[at(x - 0.1, y - 0.03), at(x, y), at(x - 0.05, y + 0.055), at(x - 0.13, y + 0.05)],
			size,
			size * 0.85,
		);
		return [finger, relief(finger, { depth: size / 2, high: 0.95, low: 0.04 })];
	};
	const rings: Shape = (x, y) => {
		const away = length(x - target[0], y - target[1]);
		return away < 0.09
			? 1
			: Math.abs(part(away / 0.105) - 0.5) * 0.105 - Math.max(0.004, 0.016 - away * 0.02);
	};
	const tone = paint(
		glow(target, 0.9, [0.34, 0.02]),
		[rings, glow(target, 0.75, [0.75, 0.06])],
		curled(-0.28, 0.45, 0.085),
		curled(-0.22, 0.37, 0.095),
		curled(-0.17, 0.275, 0.1),
		[palm, relief(palm, { depth: 0.1, high: 1, low: 0.08 })],
	);
	return { tone, mark: { centre: at(0.035, -0.005), size: [0.085, 0.085] } };
};
