import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants, gzip } from "node:zlib";
import type { FrontAddress } from "./address";
import type { Tag } from "./tags";

export type Coding = "br" | "gzip" | "identity";

export type Form = { bytes: Buffer; etag: string; headers: string[] };

/** A finished page as it is sent: compressed once, with its headers written once. Sizes in bytes, instants in ms since 1970. */
export type KeptPage = {
	key: string;
	address: FrontAddress;
	status: number;
	/** Header names and values in turn, as they go on the wire, without those that depend on the coding. */
	headers: string[];
	bodies: Partial<Record<Coding, Form>>;
	tags: Tag[];
	asides: Tag[];
	holdsUntil: number;
	asidesHoldUntil: number;
	/** It is sent to nobody from then on, not even when nothing else can be made. */
	goneAt: number;
	madeAt: number;
	/** The newest change that had been heard when the making of the page began. */
	change: number;
};

/** `isLasting` says that the address never shows anything else, so that the best coding pays at once. */
type Making = Omit<KeptPage, "bodies"> & { body: Buffer; isText: boolean; isLasting?: boolean };

/** Two milliseconds for a story; the best takes forty times as long and makes it a twentieth smaller. */
const QUICK_QUALITY = 7;
const BEST_QUALITY = constants.BROTLI_MAX_QUALITY;

/**
 * Compresses a page in the background threads and names it by its bytes. Other forms are made when the first reader asks for one
 * (`bodyIn`): nearly every browser takes Brotli.
 */
export async function keptPage({ body, isText, isLasting, ...page }: Making): Promise<KeptPage> {
	const br = isText ? await brotliOf(body, isLasting ? BEST_QUALITY : QUICK_QUALITY) : null;
	const tag = createHash("sha256").update(body).digest("base64url").slice(0, 22);
	const bodies: KeptPage["bodies"] = {};
	if (br) bodies.br = form("br", br, tag, page.headers);
	else bodies.identity = form("identity", body, tag, page.headers);
	return { ...page, bodies };
}

/** The page in a coding the reader accepts, made out of the form that is kept. What is not worth compressing is kept plain. */
export async function bodyIn(page: KeptPage, coding: Coding): Promise<Form> {
	const known = page.bodies[coding] ?? page.bodies.identity;
	if (known) return known;
	const { br } = page.bodies;
	if (!br) throw new Error(`${page.key} is kept without a body`);
	const plain = await fromBrotli(br.bytes);
	const bytes = coding === "gzip" ? await toGzip(plain, { level: 6 }) : plain;
	return form(coding, bytes, tagOf(br.etag), page.headers);
}

/** The page with its Brotli form made as small as can be: worth it for one that many read. Null when there is none to better. */
export async function compressedBest(page: KeptPage): Promise<KeptPage | null> {
	const { br } = page.bodies;
	if (!br || br.etag.endsWith(BEST_MARK)) return null;
	const { bytes } = await bodyIn(page, "identity");
	const best = form("br", await brotliOf(bytes, BEST_QUALITY), tagOf(br.etag), page.headers, BEST_MARK);
	return { ...page, bodies: { ...page.bodies, br: best } };
}

/** The page as it may be sent to those who wait for it, and be kept by nobody on the way. */
export function forOnce(page: KeptPage): KeptPage {
	const bodies = Object.entries(page.bodies).map(([coding, one]) => [
		coding,
		{ bytes: one.bytes, etag: one.etag, headers: keptByNobody(one.headers) },
	]);
	return { ...page, headers: keptByNobody(page.headers), bodies: Object.fromEntries(bodies) };
}

function keptByNobody(headers: readonly string[]): string[] {
	const kept: string[] = [];
	for (let at = 0; at + 1 < headers.length; at += 2) {
		const name = headers[at] as string;
		if (!/^(cache-control|surrogate-)/.test(name)) kept.push(name, headers[at + 1] as string);
	}
	return [...kept, "cache-control", "no-store"];
}

/** The text of a page, whatever it is kept as. */
export async function textOf(page: KeptPage): Promise<string> {
	return (await bodyIn(page, "identity")).bytes.toString("utf8");
}

/** A page that came from another thread or from the disk, where a Buffer is no more than its bytes. */
export function revived(page: KeptPage): KeptPage {
	for (const form of Object.values(page.bodies))
		form.bytes = Buffer.from(form.bytes.buffer, form.bytes.byteOffset, form.bytes.byteLength);
	return page;
}

export function bytesOf(page: KeptPage): number {
	const bodies = Object.values(page.bodies).reduce((sum, { bytes }) => sum + bytes.length, 0);
	return bodies + page.key.length * 2 + 2_500;
}

/** Other bytes are another form, which a strong ETag must tell (RFC 9110 §8.8.1). */
const BEST_MARK = '-best"';

function form(coding: Coding, bytes: Buffer, tag: string, headers: string[], end = '"'): Form {
	const etag = `"${tag}${coding === "identity" ? "" : `-${coding}`}${end}`;
	return {
		bytes,
		etag,
		headers: [
			...headers,
			...(coding === "identity" ? [] : ["content-encoding", coding]),
			"etag",
			etag,
			"content-length",
			String(bytes.length),
		],
	};
}

function tagOf(etag: string): string {
	return etag.slice(1).replace(/(-br|-gzip)?(-best)?"$/, "");
}

function brotliOf(body: Buffer, quality: number): Promise<Buffer> {
	return toBrotli(body, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: quality,
			[constants.BROTLI_PARAM_SIZE_HINT]: body.length,
			[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
		},
	});
}

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
const fromBrotli = promisify(brotliDecompress);
