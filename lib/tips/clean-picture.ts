/** Of a JPEG: what tells of the camera, the place and the program. ICC colour (APP2) and Adobe's mark (APP14) change how it looks. */
const KEPT_APPS = new Set([0xe2, 0xee]);
/** Of a PNG: what draws, and nothing that tells. */
const KEPT_CHUNKS = new Set(
	"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs acTL fcTL fdAT".split(" "),
);
const DROPPED_RIFF = new Set(["EXIF", "XMP "]);

/**
 * A picture without what it tells besides its pixels: place, camera, time, author, thumbnail. Null for what is no JPEG, PNG or WebP, or
 * is not whole: nothing is said of such a file, and it must not be called clean. Pixels are not looked at.
 */
export function cleanPicture(bytes: Uint8Array): Uint8Array | null {
	if (bytes[0] === 0xff && bytes[1] === 0xd8) return cleanJpeg(bytes);
	if (latin(bytes, 0, 8) === "\x89PNG\r\n\x1a\n") return cleanPng(bytes);
	if (latin(bytes, 0, 4) === "RIFF" && latin(bytes, 8, 12) === "WEBP") return cleanWebp(bytes);
	return null;
}

function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
	const kept: Uint8Array[] = [bytes.subarray(0, 2)];
	let at = 2;
	while (at + 2 <= bytes.length) {
		if (bytes[at] !== 0xff) return null;
		const marker = bytes[at + 1] as number;
		const length = ((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number);
		// Some cameras hide a second picture behind the end of the first.
		if (marker === 0xd9) return joined([...kept, bytes.subarray(at, at + 2)]);
		if (length < 2 || at + 2 + length > bytes.length) return null;
		if (marker === 0xda) {
			const end = endOfScan(bytes, at + 2 + length);
			if (end === null) return null;
			kept.push(bytes.subarray(at, end));
			at = end;
			continue;
		}
		const isApp = marker >= 0xe0 && marker <= 0xef;
		const isComment = marker === 0xfe;
		const part = bytes.subarray(at, at + 2 + length);
		// The second picture's index is an APP2 too.
		const isIndex = marker === 0xe2 && latin(part, 4, 8) === "MPF\0";
		if (marker === 0xe0) kept.push(...withoutThumbnail(part));
		else if (!isComment && (!isApp || (KEPT_APPS.has(marker) && !isIndex))) kept.push(part);
		at += 2 + length;
	}
	return null;
}

/** Where a scan's own bytes end: at the first mark that is neither a stuffed 0xff nor one to start again from. */
function endOfScan(bytes: Uint8Array, from: number): number | null {
	for (let at = from; at + 1 < bytes.length; at += 1) {
		const after = bytes[at + 1] as number;
		const isMark = bytes[at] === 0xff && after !== 0 && after !== 0xff && !(after >= 0xd0 && after <= 0xd7);
		if (isMark) return at;
	}
	return null;
}

/** The head of a JFIF without the small picture that it may hold; nothing of its extension, which is such a picture. */
function withoutThumbnail(part: Uint8Array): Uint8Array[] {
	if (latin(part, 4, 9) !== "JFIF\0" || part.length < 18) return [];
	const head = part.slice(0, 18);
	head.set([0, 16], 2);
	head.set([0, 0], 16);
	return [head];
}

function cleanPng(bytes: Uint8Array): Uint8Array | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	const kept: Uint8Array[] = [bytes.subarray(0, 8)];
	let at = 8;
	while (at + 12 <= bytes.length) {
		const end = at + 12 + view.getUint32(at);
		if (end > bytes.length) return null;
		const name = latin(bytes, at + 4, at + 8);
		if (KEPT_CHUNKS.has(name)) kept.push(bytes.subarray(at, end));
		if (name === "IEND") return joined(kept);
		at = end;
	}
	return null;
}

function cleanWebp(bytes: Uint8Array): Uint8Array | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	const whole = 8 + view.getUint32(4, true);
	if (whole > bytes.length) return null;
	const kept: Uint8Array[] = [bytes.slice(0, 12)];
	for (let at = 12; at + 8 <= whole; ) {
		const size = view.getUint32(at + 4, true);
		const end = at + 8 + size + (size % 2);
		if (end > whole) return null;
		const name = latin(bytes, at, at + 4);
		const part = bytes.slice(at, end);
		// The first part says whether the others are there.
		if (name === "VP8X") part[8] = (part[8] as number) & ~0x0c;
		if (!DROPPED_RIFF.has(name)) kept.push(part);
		at = end;
	}
	const cleaned = joined(kept);
	new DataView(cleaned.buffer).setUint32(4, cleaned.length - 8, true);
	return cleaned;
}

function latin(bytes: Uint8Array, from: number, to: number): string {
	return String.fromCharCode(...bytes.subarray(from, to));
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
