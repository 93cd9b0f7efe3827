import sharp from "sharp";
import { drawLineCut, type Motif } from "./draw-line-cut";

type LineCutImage = { motif: Motif; seed: string | number; width?: number; height?: number };

/** The line-cut as a PNG of exactly `width` by `height` pixels (1200 by 800 unless told), 32 colours, no metadata. */
export async function lineCutImage({
	width = 1200,
	height = 800,
	...picture
}: LineCutImage): Promise<Buffer> {
	// At 72 dpi one SVG unit is one pixel, so the strokes are drawn once and never resampled.
	return sharp(Buffer.from(drawLineCut({ ...picture, width, height })), { density: 72 })
		.png({ palette: true, colours: 32, dither: 0, compressionLevel: 9, effort: 5 })
		.toBuffer();
}
