import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import type { Problem } from "@/lib/write/outcome";
import { UPLOAD_MAX_PIXELS, UPLOAD_MIN_SIDE, UPLOAD_TYPES, widthsFor } from "./rules";

export type PreparedPicture = {
	mimeType: string;
	extension: string;
	width: number;
	height: number;
	widths: number[];
	/** The picture as one colour, #rrggbb. */
	tone: string;
	/** Of the bytes as they came, so that the same file is known again. */
	sha256: string;
	/** Turned upright, without EXIF, GPS or any other metadata. */
	original: Buffer;
	renditions: { width: number; data: Buffer }[];
};

/**
 * Reads what was uploaded: the type by its bytes, decoded under a pixel limit, turned upright, stripped of metadata, and
 * made into WebP of each served width. Gives a problem (heic, unknown-type, broken, too-many-pixels, too-small) instead when
 * it is no picture we can serve.
 */
export async function preparePicture(bytes: Buffer): Promise<PreparedPicture | Problem> {
	const type = await fileTypeFromBuffer(bytes);
	if (type && isHeic(type.mime)) return { code: "heic", field: "file" };
	const extension = type && UPLOAD_TYPES[type.mime];
	if (!type || !extension)
		return { code: "unknown-type", field: "file", values: { found: type?.ext ?? "?" } };
	try {
		const { width: rawWidth, height: rawHeight } = await sharp(bytes, { limitInputPixels: false }).metadata();
		if (rawWidth * rawHeight > UPLOAD_MAX_PIXELS)
			return { code: "too-many-pixels", field: "file", values: { max: UPLOAD_MAX_PIXELS / 1_000_000 } };
		const upright = sharp(bytes, {
			limitInputPixels: UPLOAD_MAX_PIXELS,
			failOn: "error",
			sequentialRead: true,
		})
			.rotate()
			.timeout({ seconds: 20 });
		const { data: original, info } = await upright
			.clone()
			.toFormat(extension === "jpg" ? "jpeg" : extension, { quality: 92 })
			.toBuffer({ resolveWithObject: true });
		if (Math.min(info.width, info.height) < UPLOAD_MIN_SIDE)
			return { code: "too-small", field: "file", values: { min: UPLOAD_MIN_SIDE } };
		const widths = widthsFor(info.width);
		const renditions = [];
		for (const width of widths) {
			renditions.push({
				width,
				data: await sharp(original)
					.resize({ width, withoutEnlargement: true })
					.webp({ quality: 80 })
					.toBuffer(),
			});
		}
		return {
			mimeType: type.mime,
			extension,
			width: info.width,
			height: info.height,
			widths,
			tone: await toneOf(original),
			sha256: createHash("sha256").update(bytes).digest("hex"),
			original,
			renditions,
		};
	} catch {
		// The decoder's own words would tell nobody anything: the file is cut short or damaged.
		return { code: "broken", field: "file" };
	}
}

/** What iPhones take by themselves, in a code that the decoder here has no licence for. */
function isHeic(mime: string): boolean {
	return mime.startsWith("image/heic") || mime.startsWith("image/heif");
}

/** What is transparent shows the paper behind it, so that only what can be seen counts. */
async function toneOf(picture: Buffer): Promise<string> {
	const pixel = await sharp(picture)
		.flatten({ background: "#fff" })
		.toColourspace("srgb")
		.removeAlpha()
		.resize(1, 1, { fit: "fill" })
		.raw()
		.toBuffer();
	const [red = 0, green = red, blue = red] = pixel;
	return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
