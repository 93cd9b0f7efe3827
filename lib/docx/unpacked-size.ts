import { inflateRawSync } from "node:zlib";

/** Bytes that all parts of a Word file may have together when they are unpacked. */
export const UNPACKED_MAX_BYTES = 100 * 1024 * 1024;
/** Bytes of the text's own part: Word's markup is a hundred times the words. */
export const TEXT_MAX_BYTES = 24 * 1024 * 1024;
const MOST_PARTS = 5000;

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Why a file is no Word file that can be read within limits, or null. It unpacks every part under what is left of the limit, because
 * the sizes that a zip file tells of itself need not be true.
 */
export function whyNotReadable(file: Buffer): "not-docx" | "encrypted" | "broken" | "too-much" | null {
	if (file.subarray(0, 8).equals(OLD_WORD))
		return file.includes(Buffer.from("EncryptedPackage", "utf16le")) ? "encrypted" : "not-docx";
	if (file.length < 22 || file.readUInt32LE(0) !== LOCAL) return "not-docx";
	const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
	if (end < 0 || end + 22 > file.length || file.readUInt32LE(end) !== END_OF_DIRECTORY) return "broken";
	try {
		return judged(file, { parts: file.readUInt16LE(end + 10), at: file.readUInt32LE(end + 16) });
	} catch (error) {
		if (error instanceof RangeError || (error instanceof Error && "code" in error)) {
			const { code } = error as Error & { code?: string };
			// What Node says of an output that outgrows its limit, and of places outside of the file or broken streams.
			return code === "ERR_BUFFER_TOO_LARGE" ? "too-much" : "broken";
		}
		throw error;
	}
}

const OLD_WORD = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

function judged(
	file: Buffer,
	directory: { parts: number; at: number },
): "not-docx" | "broken" | "too-much" | null {
	if (directory.parts > MOST_PARTS) return "too-much";
	let left = UNPACKED_MAX_BYTES;
	let hasText = false;
	let at = directory.at;
	for (let part = 0; part < directory.parts; part++) {
		if (file.readUInt32LE(at) !== ENTRY) return "broken";
		const method = file.readUInt16LE(at + 10);
		const packed = file.readUInt32LE(at + 20);
		const nameLength = file.readUInt16LE(at + 28);
		const name = file.toString("utf8", at + 46, at + 46 + nameLength);
		const local = file.readUInt32LE(at + 42);
		const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
		const isText = /\.(xml|rels)$/i.test(name);
		const limit = Math.max(1, isText ? Math.min(left, TEXT_MAX_BYTES) : left);
		left -=
			method === 0
				? packed
				: inflateRawSync(file.subarray(start, start + packed), { maxOutputLength: limit }).length;
		if (left < 0) return "too-much";
		if (name === "word/document.xml") hasText = true;
		at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
	}
	return hasText ? null : "not-docx";
}
