import { deflateSync, gzipSync } from "node:zlib";

/**
 * The shapes in which a text may lie in a store, as bytes to look for: with base64 the part that does not depend on what stands before and
 * after, for each of its three alignments. What is compressed has no such part; `unpackedIn` of tests/chaos/look-for.ts opens it.
 */
export function encodings(text: string): Map<string, Buffer> {
	const utf8 = Buffer.from(text);
	const utf16 = Buffer.from(text, "utf16le");
	const utf16be = Buffer.from(utf16).swap16();
	const hex = utf8.toString("hex");
	const shapes = new Map<string, string | Buffer>([
		["utf8", utf8],
		["utf16le", utf16],
		["utf16be", utf16be],
		["latin1 read as utf8", Buffer.from(utf8.toString("latin1"))],
		["hex", hex],
		["HEX", hex.toUpperCase()],
		["hex of utf16le", utf16.toString("hex")],
		["percent", percent(utf8)],
		["percent, lower case", percent(utf8).toLowerCase()],
		["percent of what is no letter", encodeURIComponent(text)],
		["quoted-printable", percent(utf8).replaceAll("%", "=")],
		["\\u", escaped(text, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)],
		["&#", escaped(text, (sign) => `&#${sign.charCodeAt(0)};`)],
		["&#x", escaped(text, (sign) => `&#x${sign.charCodeAt(0).toString(16)};`)],
		["\\octal", escaped(utf8.toString("latin1"), (sign) => `\\${sign.charCodeAt(0).toString(8)}`)],
	]);
	for (const [name, bytes] of [
		["utf8", utf8],
		["utf16le", utf16],
	] as const)
		for (const before of [0, 1, 2]) {
			const base64 = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
			// The first four signs hold what stood before, the last four what comes behind.
			const core = base64.slice(before === 0 ? 0 : 4, -4);
			shapes.set(`base64 of ${name}, ${before} before`, core);
			const forAddresses = core.replaceAll("+", "-").replaceAll("/", "_");
			if (forAddresses !== core) shapes.set(`base64url of ${name}, ${before} before`, forAddresses);
		}
	return new Map([...shapes].map(([name, shape]) => [name, Buffer.from(shape)]));
}

/** The same text compressed; no two runs need have the same bytes of it. */
export const compressed = (text: string) => ({
	gzip: gzipSync(Buffer.from(text)),
	zlib: deflateSync(Buffer.from(text)),
});

function percent(bytes: Buffer): string {
	return [...bytes].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}

function escaped(text: string, written: (sign: string) => string): string {
	return text.replace(/[^\0-\x7f]/g, written);
}
