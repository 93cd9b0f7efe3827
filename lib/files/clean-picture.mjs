import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { refused } from "./weigh-archive.mjs";

const PREVIEW_PIXELS = 720;
// The decoders of everything else are where the holes were.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
	operation: ["Jpeg", "Png", "Webp", "Nsgif", "Heif"].map((name) => `VipsForeignLoad${name}Buffer`),
});
sharp.concurrency(1);
sharp.cache(false);

/**
 * Makes a picture anew from its pixels, turned upright, so that nothing else of the file is left: no place, no camera, no script behind
 * its end. What moves stands still.
 * @param {Buffer} bytes
 * @param {{ extension: string, folder: string, maxPixels: number }} about
 */
export async function cleanPicture(bytes, { extension, folder, maxPixels }) {
	const { width: rawWidth, height: rawHeight } = await sharp(bytes, { limitInputPixels: false }).metadata();
	if (rawWidth * rawHeight > maxPixels)
		throw refused("file-too-many-pixels", { max: maxPixels / 10_000, width: rawWidth, height: rawHeight });
	const upright = sharp(bytes, {
		limitInputPixels: maxPixels,
		failOn: "error",
		sequentialRead: true,
	}).rotate();
	const end = extension === "gif" ? "png" : extension === "avif" ? "jpg" : extension;
	const made = await ENCODERS[end](upright).toBuffer({ resolveWithObject: true });
	const preview = await sharp(made.data)
		.resize({ width: PREVIEW_PIXELS, height: PREVIEW_PIXELS, fit: "inside", withoutEnlargement: true })
		.webp({ quality: 75 })
		.toBuffer();
	await writeFile(join(folder, `clean.${end}`), made.data);
	await writeFile(join(folder, "preview.webp"), preview);
	const { width, height } = made.info;
	return {
		...{ width, height, extension: end, mimeType: `image/${end === "jpg" ? "jpeg" : end}` },
		...{ clean: `clean.${end}`, preview: "preview.webp" },
	};
}

/** @type {Record<string, (picture: import("sharp").Sharp) => import("sharp").Sharp>} */
const ENCODERS = {
	jpg: (picture) => picture.flatten({ background: "#fff" }).jpeg({ quality: 92 }),
	png: (picture) => picture.png({ compressionLevel: 4 }),
	webp: (picture) => picture.webp({ quality: 92 }),
};
