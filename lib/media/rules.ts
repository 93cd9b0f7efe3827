/** Bytes of one upload; a full-size photograph of a current camera is below. */
export const UPLOAD_MAX_BYTES = 25 * 1024 * 1024;
/** Width times height of the decoded picture. */
export const UPLOAD_MAX_PIXELS = 60_000_000;
/** Pixels of the shorter side below which a picture is no use on a page. */
export const UPLOAD_MIN_SIDE = 64;

/** What may be uploaded, by what the bytes say. SVG and TIFF are left out: their decoders are where the holes were. */
export const UPLOAD_TYPES: Record<string, "jpg" | "png" | "webp" | "avif" | "gif"> = {
	"image/jpeg": "jpg",
	"image/png": "png",
	"image/webp": "webp",
	"image/avif": "avif",
	"image/gif": "gif",
};

/** The widths, in pixels, in which pictures are served; smaller originals stop at their own width. */
export const RENDITION_WIDTHS = [320, 480, 640, 800, 960, 1280, 1920] as const;

/** The widths to make for a picture this wide: none wider than the original, and always at least one. */
export function widthsFor(originalWidth: number): number[] {
	const narrower = RENDITION_WIDTHS.filter((width) => width < originalWidth);
	const widest = RENDITION_WIDTHS.at(-1) ?? originalWidth;
	return originalWidth <= widest ? [...narrower, originalWidth] : [...narrower];
}
