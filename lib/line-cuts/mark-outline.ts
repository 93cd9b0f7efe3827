import type { Mark } from "./scene";
import { clamp, length, type Point, type Shape } from "./shapes";

/** The outline of the mark as corner points in stage units; a disc gets enough corners to look round. */
export function markCorners({ centre, size, angle = 0, shape = "bar" }: Mark): Point[] {
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	return unitCorners(shape).map(([u, v]) => {
		const [x, y] = [(u * size[0]) / 2, (v * size[1]) / 2];
		return [centre[0] + x * cos - y * sin, centre[1] + x * sin + y * cos];
	});
}

/** Distance to the mark, so that the strokes can keep clear of it. */
export function markShape({ centre, size, angle = 0 }: Mark): Shape {
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	return (px, py) => {
		const [dx, dy] = [px - centre[0], py - centre[1]];
		const u = Math.abs(dx * cos + dy * sin) - size[0] / 2;
		const v = Math.abs(dy * cos - dx * sin) - size[1] / 2;
		return length(Math.max(u, 0), Math.max(v, 0)) + clamp(Math.max(u, v), -1, 0);
	};
}

function unitCorners(shape: NonNullable<Mark["shape"]>): readonly Point[] {
	switch (shape) {
		case "bar":
			return [
				[-1, -1],
				[1, -1],
				[1, 1],
				[-1, 1],
			];
		case "cross":
			return [
				[-0.36, -1],
				[0.36, -1],
				[0.36, -0.36],
				[1, -0.36],
				[1, 0.36],
				[0.36, 0.36],
				[0.36, 1],
				[-0.36, 1],
				[-0.36, 0.36],
				[-1, 0.36],
				[-1, -0.36],
				[-0.36, -0.36],
			];
		case "disc":
			return Array.from({ length: 48 }, (_, index) => {
				const turn = (index / 48) * 2 * Math.PI;
				return [Math.cos(turn), Math.sin(turn)] as const;
			});
	}
}
