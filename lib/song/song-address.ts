import { createHmac, timingSafeEqual } from "node:crypto";
import { environment } from "@/lib/env";

/**
 * Where the piece of Noto Serif HK Black is served that has the glyphs of `texts` and no others; null when there is nothing to
 * set in Song. The address holds the characters themselves, signed, so that any instance can cut the piece when a browser
 * first asks for it and no page waits for that.
 */
export function songAddress(texts: readonly string[]): string | null {
	const characters = charactersOf(texts);
	if (characters === "") return null;
	const packed = pack(characters);
	return `/fonts/song/${signatureOf(packed)}.${packed}.woff2`;
}

/** The characters that an address of ours asks for; null for an address that we have not made. */
export function charactersOfAddress(address: string): string | null {
	const [, signature, packed] = /(?:^|\/)([\w-]{16})\.([\w-]+)\.woff2$/.exec(address) ?? [];
	if (!signature || !packed) return null;
	const wanted = Buffer.from(signatureOf(packed));
	return timingSafeEqual(wanted, Buffer.from(signature)) ? unpack(packed) : null;
}

/** Each character of the texts once, in code point order, so that the same set always has the same address. */
export function charactersOf(texts: readonly string[]): string {
	const distinct = new Set(
		texts
			.join("")
			.normalize("NFC")
			.toWellFormed()
			.replace(/[^\S ]|\p{Cc}/gu, ""),
	);
	return [...distinct].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)).join("");
}

// Goes into the signature: a change in how pieces are cut must give them new addresses, which are cached for ever.
const RECIPE = "noto-serif-hk-0.4.3 900 halt vert kern 1\n";

function signatureOf(packed: string): string {
	return createHmac("sha256", environment().authSecret)
		.update(RECIPE)
		.update(packed)
		.digest("base64url")
		.slice(0, 16);
}

/** Rising code points as their differences, seven bits a byte. */
function pack(characters: string): string {
	const bytes: number[] = [];
	let last = 0;
	for (const character of characters) {
		const point = character.codePointAt(0) ?? 0;
		let step = point - last;
		last = point;
		while (step > 127) {
			bytes.push((step & 127) | 128);
			step >>= 7;
		}
		bytes.push(step);
	}
	return Buffer.from(bytes).toString("base64url");
}

function unpack(packed: string): string {
	let text = "";
	let point = 0;
	let step = 0;
	let shift = 0;
	for (const byte of Buffer.from(packed, "base64url")) {
		step |= (byte & 127) << shift;
		shift += 7;
		if (byte > 127) continue;
		point += step;
		text += String.fromCodePoint(point);
		step = 0;
		shift = 0;
	}
	return text;
}
