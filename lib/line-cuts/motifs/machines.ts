import type { DrawMotif } from "../scene";
import { box, circle, ellipse, length, outline, type Point, rod, type Shape, union } from "../shapes";
import { fall, glow, paint, part, relief, type Tone, unevenness } from "../tonal-field";

export const arm: DrawMotif = (random) => {
	const foot: Point = [0.36 + random.between(-0.04, 0.04), 0.93];
	const shoulder: Point = [foot[0] + 0.02, 0.68];
	const elbow: Point = [shoulder[0] + random.between(0.12, 0.24), random.between(0.24, 0.3)];
	const wrist: Point = [elbow[0] + random.between(0.42, 0.5), random.between(0.34, 0.42)];
	const grip: Point = [wrist[0] + 0.02, wrist[1] + 0.15];
	const limb = (from: Point, to: Point, width: number): [Shape, Tone] => {
		const shape = rod([from, to], width);
		return [shape, relief(shape, { depth: width * 0.5, high: 0.46, low: 0.01 })];
	};
	const joint = (at: Point, radius: number): [Shape, Tone] => {
		const shape = circle(at, radius);
		return [shape, relief(shape, { depth: radius, high: 1, low: 0.01 })];
	};
	const jaws = union(
		rod(
			[
				[grip[0] - 0.015, grip[1] - 0.04],
				[grip[0] - 0.07, grip[1] + 0.01],
				[grip[0] - 0.052, grip[1] + 0.1],
			],
			0.026,
		),
		rod(
			[
				[grip[0] + 0.015, grip[1] - 0.04],
				[grip[0] + 0.07, grip[1] + 0.01],
				[grip[0] + 0.052, grip[1] + 0.1],
			],
			0.026,
		),
	);
	const tone = paint(
		fall(0.66, 0.84),
		[circle([elbow[0] + 0.3, 0.42], random.between(0.3, 0.36)), 1],
		[box([0.75, 0.98], [1.8, 0.1]), 0.3],
		[box([foot[0], 0.91], [0.34, 0.07], 0.01), 0.04],
		limb(foot, shoulder, 0.17),
		limb(shoulder, elbow, 0.12),
		limb(elbow, wrist, 0.088),
		limb(wrist, [grip[0], grip[1] - 0.04], 0.06),
		[jaws, 0.05],
		joint(shoulder, 0.105),
		joint(elbow, 0.082),
		joint(wrist, 0.058),
	);
	return { tone, mark: { centre: [grip[0], grip[1] + 0.1], size: [0.088, 0.088] } };
};

export const drone: DrawMotif = (random) => {
	const middle: Point = [0.75 + random.between(-0.12, 0.12), random.between(0.27, 0.33)];
	const [near, far] = [unevenness(random), unevenness(random)];
	const at = (x: number, y: number): Point => [middle[0] + x, middle[1] + y];
	const both = (make: (side: number) => Shape) => union(make(-1), make(1));
	const body = box(at(0, 0), [0.27, 0.11], 0.05);
	const parcel = box(at(0, 0.21), [0.19, 0.16], 0.008);
	const tone = paint(
		fall(0.62, 0.9, [0, 0.7]),
		[(x, y) => 0.82 - 0.34 * far(x * 2.4 + 3, 1) - y, 0.46],
		[(x, y) => 0.96 - 0.3 * near(x * 3.1 + 5, 2) - y, 0.16],
		[both((side) => ellipse(at(side * 0.37, -0.105), [0.21, 0.026])), 1],
		[both((side) => rod([at(side * 0.09, -0.01), at(side * 0.37, -0.06)], 0.034)), 0.05],
		[both((side) => box(at(side * 0.37, -0.075), [0.042, 0.075], 0.01)), 0.02],
		[both((side) => rod([at(side * 0.08, 0.04), at(side * 0.06, 0.15)], 0.012)), 0.05],
		[both((side) => rod([at(side * 0.11, 0.03), at(side * 0.2, 0.2), at(side * 0.24, 0.2)], 0.018)), 0.1],
		[body, relief(body, { depth: 0.05, high: 0.34, low: 0.01 })],
		[parcel, 1],
		[outline(parcel, 0.012), 0.15],
	);
	return { tone, mark: { centre: at(0, 0.21), size: [0.095, 0.095], shape: "cross" } };
};

export const lens: DrawMotif = (random) => {
	const middle: Point = [0.75 + random.between(-0.12, 0.12), 0.5];
	const radius = random.between(0.4, 0.44);
	const blades = random.whole(6, 8);
	const turn = random.between(0, 2);
	const iris: Tone = (x, y) => {
		const [dx, dy] = [x - middle[0], y - middle[1]];
		const angle = Math.atan2(dy, dx) + length(dx, dy) * 3.2 + turn;
		return 0.1 + 0.62 * part((angle / (2 * Math.PI)) * blades);
	};
	const barrel: Tone = (x, y) => 0.55 + 0.42 * Math.cos(Math.atan2(y - middle[1], x - middle[0]) + 2.2);
	const knurl: Tone = (x, y) =>
		part((Math.atan2(y - middle[1], x - middle[0]) / (2 * Math.PI)) * 48) < 0.5 ? 0.75 : 0.1;
	const tone = paint(
		glow(middle, 1, [0.3, 0.02]),
		[circle(middle, radius), knurl],
		[circle(middle, radius - 0.05), 0.03],
		[circle(middle, radius - 0.068), barrel],
		[circle(middle, radius - 0.115), 0.03],
		[circle(middle, radius - 0.13), iris],
		[circle(middle, 0.115), 0.02],
		[ellipse([middle[0] - 0.11, middle[1] - 0.15], [0.09, 0.055]), 0.95, 0.02],
	);
	return { tone, mark: { centre: middle, size: [0.085, 0.085], shape: "disc" } };
};
