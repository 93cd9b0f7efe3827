import { cleanText, isBlank } from "@/lib/text/well-formed";

/** A line of a page file that is not blank, cleaned and trimmed; `number` counts from 1 in the file as it stands. */
export type PageLine = { number: number; text: string };

export type UnreadableFile = { error: "binary" | "too-large" | "empty" | "not-utf-8" };

/** A page's text is some thousand characters; more than this is another kind of file. */
export const MAX_PAGE_BYTES = 2_000_000;

/** The lines of a UTF-8 or UTF-16 file, with or without byte order mark and with any line ends, or why it has none. */
export function pageLines(bytes: Uint8Array): PageLine[] | UnreadableFile {
	if (bytes.byteLength > MAX_PAGE_BYTES) return { error: "too-large" };
	const encoding = encodingOf(bytes);
	if (encoding === "utf-8" && isBinary(bytes)) return { error: "binary" };
	const text = decoded(bytes, encoding);
	if (text === null) return { error: encoding === "utf-8" ? "not-utf-8" : "binary" };
	if (text.includes("\0")) return { error: "binary" };
	const lines = text
		.split(/\r\n|[\r\n\u2028\u2029]/)
		.map((line, index) => ({ number: index + 1, text: cleanText(line).trim() }))
		.filter((line) => !isBlank(line.text));
	return lines.length === 0 ? { error: "empty" } : lines;
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

function encodingOf(bytes: Uint8Array): Encoding {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return "utf-16le";
	if (first === 0xfe && second === 0xff) return "utf-16be";
	// Without a mark, a line feed still shows which half of each unit is the empty one.
	if (hasUnit(bytes, [0x0a, 0])) return "utf-16le";
	return hasUnit(bytes, [0, 0x0a]) ? "utf-16be" : "utf-8";
}

function hasUnit(bytes: Uint8Array, [first, second]: [number, number]): boolean {
	if (bytes.length % 2 === 1) return false;
	return bytes.some((byte, at) => at % 2 === 0 && byte === first && bytes[at + 1] === second);
}

function isBinary(bytes: Uint8Array): boolean {
	const control = bytes.subarray(0, 4096).filter((byte) => byte < 9 || (byte > 13 && byte < 27)).length;
	return (
		control > 0 ||
		/^(?:%PDF-|PK\x03\x04|\x89PNG|GIF8|\xFF\xD8\xFF|\{\\rtf)/.test(latin1(bytes.subarray(0, 8)))
	);
}

function latin1(bytes: Uint8Array): string {
	return String.fromCharCode(...bytes);
}

function decoded(bytes: Uint8Array, encoding: Encoding): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch (error) {
		if (error instanceof TypeError) return null;
		throw error;
	}
}
