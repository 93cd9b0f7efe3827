import { randomUUID } from "node:crypto";
import sharp, { type Sharp } from "sharp";
import { PICTURE_TYPES, type PictureType } from "./addresses";
import { UPLOAD_MAX_PIXELS, UPLOAD_TYPES } from "./rules";
import { originalKey, renditionKey, type StoredFile, uploads } from "./store";

export type Rendition = {
	bytes: Uint8Array;
	mimeType: string;
	/** False while the type asked for is still being made and another one stands in for it. */
	isFinal: boolean;
};
type Wanted = StoredFile & { width: number; type: PictureType };

/**
 * One rendition of a picture in the library, at one of its widths. WebP is there since the upload, JPEG is made when it is
 * first asked for and kept. AVIF costs too much for a reader to wait: the first to ask get WebP until it has been made. Null
 * when the files are gone.
 */
export async function readRendition(wanted: Wanted): Promise<Rendition | null> {
	const kept = await keptRendition(wanted);
	if (kept) return kept;
	if (wanted.type === "avif") {
		makeLater(wanted);
		const standIn = await keptRendition({ ...wanted, type: "webp" });
		return standIn && { ...standIn, isFinal: false };
	}
	return makeOnce(wanted);
}

/** Has every AVIF of a new picture made, one after the other, while nobody waits. */
export function makeAvifLater(file: StoredFile, widths: readonly number[]): void {
	for (const width of widths) makeLater({ ...file, width, type: "avif" });
}

async function keptRendition({ width, type, ...file }: Wanted): Promise<Rendition | null> {
	const key = renditionKey(file, width, type);
	if (!(await uploads().exists(key))) return null;
	return { bytes: await uploads().getBytes(key), mimeType: PICTURE_TYPES[type], isFinal: true };
}

const making = new Map<string, Promise<Rendition | null>>();
let queue: Promise<unknown> = Promise.resolve();

function makeLater(wanted: Wanted): void {
	if (making.has(keyOf(wanted))) return;
	const work = queue.then(() => make(wanted));
	remember(wanted, work);
	queue = work.catch((error: unknown) => {
		console.error(`${keyOf(wanted)} could not be made: ${(error as Error).message}`);
	});
}

function makeOnce(wanted: Wanted): Promise<Rendition | null> {
	const running = making.get(keyOf(wanted));
	if (running) return running;
	const work = make(wanted);
	remember(wanted, work);
	return work;
}

function remember(wanted: Wanted, work: Promise<Rendition | null>): void {
	making.set(keyOf(wanted), work);
	const forget = () => making.delete(keyOf(wanted));
	work.then(forget, forget);
}

/** Written under another name first, so that nobody is ever sent half a file. */
async function make({ width, type, ...file }: Wanted): Promise<Rendition | null> {
	const original = await originalOf(file);
	if (!original) return null;
	const picture = sharp(original, { limitInputPixels: UPLOAD_MAX_PIXELS })
		.resize({ width, withoutEnlargement: true })
		.timeout({ seconds: 30 });
	const bytes = await ENCODERS[type](picture).toBuffer();
	const unfinished = `${file.mediaId}/${randomUUID()}`;
	await uploads().put(unfinished, bytes);
	await uploads().move(unfinished, renditionKey(file, width, type));
	return { bytes, mimeType: PICTURE_TYPES[type], isFinal: true };
}

async function originalOf(file: StoredFile): Promise<Uint8Array | null> {
	for (const extension of new Set(Object.values(UPLOAD_TYPES))) {
		const key = originalKey(file, extension);
		if (await uploads().exists(key)) return uploads().getBytes(key);
	}
	return null;
}

// The quality of each looks the same; more effort on AVIF saves few bytes and costs several times the time.
const ENCODERS: Record<PictureType, (picture: Sharp) => Sharp> = {
	avif: (picture) => picture.avif({ quality: 50, effort: 2 }),
	webp: (picture) => picture.webp({ quality: 80 }),
	jpg: (picture) => picture.flatten({ background: "#fff" }).jpeg({ quality: 80, mozjpeg: true }),
};

function keyOf({ width, type, ...file }: Wanted): string {
	return renditionKey(file, width, type);
}
