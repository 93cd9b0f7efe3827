/** Where the subject of a picture is, from 0 (left, top) to 1 (right, bottom). */
export type FocalPoint = { focalX: number; focalY: number };
type Size = { width: number; height: number };

/** The place of a pointer over a picture's box as a focal point, in whole hundredths; outside means the nearest edge. */
export function focalPointAt(
	pointer: { x: number; y: number },
	box: { left: number; top: number; width: number; height: number },
): FocalPoint {
	return {
		focalX: share(pointer.x - box.left, box.width),
		focalY: share(pointer.y - box.top, box.height),
	};
}

/** The focal point as an `object-position`. */
export function objectPosition({ focalX, focalY }: FocalPoint): string {
	return `${Math.round(focalX * 100)}% ${Math.round(focalY * 100)}%`;
}

/**
 * The part of a picture that fills a frame of another shape, in the picture's pixels: the same that `object-fit: cover`
 * with `objectPosition` shows in a browser.
 */
export function cropFor(picture: Size, frame: Size, { focalX, focalY }: FocalPoint) {
	const scale = Math.min(picture.width / frame.width, picture.height / frame.height);
	const width = Math.min(picture.width, Math.max(1, Math.round(frame.width * scale)));
	const height = Math.min(picture.height, Math.max(1, Math.round(frame.height * scale)));
	return {
		left: Math.round((picture.width - width) * focalX),
		top: Math.round((picture.height - height) * focalY),
		width,
		height,
	};
}

function share(distance: number, length: number): number {
	if (length <= 0) return 0.5;
	return Math.round(Math.min(1, Math.max(0, distance / length)) * 100) / 100;
}
