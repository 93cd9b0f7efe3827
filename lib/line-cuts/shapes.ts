export type Point = readonly [x: number, y: number];

/** Signed distance to an outline: negative inside, in stage units (the stage is 1.5 wide and 1 high). */
export type Shape = (x: number, y: number) => number;

export function circle([cx, cy]: Point, radius: number): Shape {
	return (x, y) => length(x - cx, y - cy) - radius;
}

/** Good enough as a distance for ellipses that are not extremely flat. */
export function ellipse([cx, cy]: Point, [rx, ry]: Point): Shape {
	return (x, y) => (length((x - cx) / rx, (y - cy) / ry) - 1) * Math.min(rx, ry);
}

export function box([cx, cy]: Point, [width, height]: Point, corner = 0): Shape {
	const halfWidth = width / 2 - corner;
	const halfHeight = height / 2 - corner;
	return (x, y) => {
		const dx = Math.abs(x - cx) - halfWidth;
		const dy = Math.abs(y - cy) - halfHeight;
		return length(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner;
	};
}

/** A line with round ends through the points. */
export function rod(points: readonly Point[], width: number): Shape {
	return tapered(points, width, width);
}

/** A rod whose width runs evenly from the first point to the last. */
export function tapered(points: readonly Point[], from: number, to: number): Shape {
	const last = Math.max(1, points.length - 1);
	const outside = boundary(points, Math.max(from, to) / 2);
	return (x, y) => {
		const far = outside(x, y);
		if (far > FAR) return far;
		let nearest = Number.POSITIVE_INFINITY;
		for (let index = 0; index < last; index++) {
			const [ax, ay] = points[index] ?? [0, 0];
			const [bx, by] = points[index + 1] ?? [ax, ay];
			const [dx, dy] = [bx - ax, by - ay];
			const along = clamp(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1));
			const half = (from + ((to - from) * (index + along)) / last) / 2;
			nearest = Math.min(nearest, length(x - ax - dx * along, y - ay - dy * along) - half);
		}
		return nearest;
	};
}

export function polygon(points: readonly Point[]): Shape {
	const outside = boundary(points, 0);
	return (x, y) => {
		const far = outside(x, y);
		if (far > FAR) return far;
		let nearest = Number.POSITIVE_INFINITY;
		let inside = false;
		for (let index = 0; index < points.length; index++) {
			const [ax, ay] = points[index] ?? [0, 0];
			const [bx, by] = points[(index + 1) % points.length] ?? [0, 0];
			const [dx, dy] = [bx - ax, by - ay];
			const along = clamp(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1));
			nearest = Math.min(nearest, length(x - ax - dx * along, y - ay - dy * along));
			if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * dx) inside = !inside;
		}
		return inside ? -nearest : nearest;
	};
}

/** The outline of a shape, drawn `width` thick. */
export function outline(shape: Shape, width: number): Shape {
	return (x, y) => Math.abs(shape(x, y)) - width / 2;
}

export function union(...shapes: readonly Shape[]): Shape {
	return (x, y) => {
		let nearest = Number.POSITIVE_INFINITY;
		for (const shape of shapes) nearest = Math.min(nearest, shape(x, y));
		return nearest;
	};
}

export function within(shape: Shape, limit: Shape): Shape {
	return (x, y) => Math.max(shape(x, y), limit(x, y));
}

export function without(shape: Shape, hole: Shape): Shape {
	return (x, y) => Math.max(shape(x, y), -hole(x, y));
}

/** Joins shapes as clay joins, with a fillet about `softness` wide: for hands and hulls. */
export function melt(softness: number, ...shapes: readonly Shape[]): Shape {
	return (x, y) => {
		let joined = Number.POSITIVE_INFINITY;
		for (const shape of shapes) {
			const distance = shape(x, y);
			const overlap = Math.max(softness - Math.abs(joined - distance), 0) / softness;
			joined = Math.min(joined, distance) - (overlap * overlap * softness) / 4;
		}
		return joined;
	};
}

export function clamp(value: number, low = 0, high = 1): number {
	return Math.min(high, Math.max(low, value));
}

/** Math.hypot guards against overflow that no picture can have, and takes several times as long. */
export function length(x: number, y: number): number {
	return Math.sqrt(x * x + y * y);
}

/** Beyond this distance no tone looks at the exact one, and the distance to the bounding box will do. */
const FAR = 0.15;

function boundary(points: readonly Point[], margin: number): Shape {
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	const [left, right] = [Math.min(...xs), Math.max(...xs)];
	const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
	return box(
		[(left + right) / 2, (top + bottom) / 2],
		[right - left + 2 * margin, bottom - top + 2 * margin],
	);
}
