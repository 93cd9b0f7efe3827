import type { Random } from "./seeded-random";
import { clamp, type Point } from "./shapes";
import type { Tone } from "./tonal-field";

/** The one vermilion mark: its centre and size in stage units, `angle` in radians. */
export type Mark = {
	centre: Point;
	size: Point;
	angle?: number;
	shape?: "bar" | "disc" | "cross";
};

/** What a motif hands to the engraver. The stage is 1.5 wide and 1 high; tones go on beyond its edges. */
export type Scene = {
	tone: Tone;
	mark: Mark;
	/** True when a mirror would tell a lie: a chart that fell, code set from the right. */
	oneWay?: true;
};

export type DrawMotif = (random: Random) => Scene;

/** The scene turned by `angle` radians about a point, its mark with it. */
export function turned({ tone, mark }: Scene, [cx, cy]: Point, angle: number): Scene {
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	const [dx, dy] = [mark.centre[0] - cx, mark.centre[1] - cy];
	return {
		tone: (x, y) => tone(cx + (x - cx) * cos + (y - cy) * sin, cy - (x - cx) * sin + (y - cy) * cos),
		mark: {
			...mark,
			centre: [cx + dx * cos - dy * sin, cy + dx * sin + dy * cos],
			angle: (mark.angle ?? 0) + angle,
		},
	};
}

/** The scene seen by a camera that is moved, brought closer, and perhaps looks in a mirror. */
export function framed({ tone, mark, oneWay }: Scene, random: Random): Scene {
	const zoom = random.between(0.95, 1.13);
	const [moveX, moveY] = [random.between(-0.05, 0.05), random.between(-0.02, 0.02)];
	const side = random.next() < 0.5 && !oneWay ? -1 : 1;
	return {
		tone: (x, y) => tone(0.75 + (side * (x - 0.75 - moveX)) / zoom, 0.5 + (y - 0.5 - moveY) / zoom),
		mark: {
			...mark,
			centre: [
				0.75 + moveX + side * zoom * (mark.centre[0] - 0.75),
				0.5 + moveY + zoom * (mark.centre[1] - 0.5),
			],
			size: [mark.size[0] * zoom, mark.size[1] * zoom],
			angle: side * (mark.angle ?? 0),
		},
	};
}

/** The scene moved just far enough that its mark stands inside a view of `width` by `height` around the middle. */
export function withMarkInView({ tone, mark, ...rest }: Scene, [width, height]: Point): Scene {
	const reach = Math.max(mark.size[0], mark.size[1]) / 2;
	const shift = (at: number, middle: number, room: number) => {
		const most = Math.max(0, room / 2 - reach - 0.04);
		return middle + clamp(at - middle, -most, most) - at;
	};
	const [moveX, moveY] = [shift(mark.centre[0], 0.75, width), shift(mark.centre[1], 0.5, height)];
	return {
		...rest,
		tone: (x, y) => tone(x - moveX, y - moveY),
		mark: { ...mark, centre: [mark.centre[0] + moveX, mark.centre[1] + moveY] },
	};
}
