/** What goes into one age file: the words, and the files with their names. */
export type Parcel = { text: string; contact: string; files: ParcelFile[] };
export type ParcelFile = { name: string; type: string; bytes: Uint8Array };

export const TIP_TEXT_MAX = 20_000;
export const TIP_CONTACT_MAX = 300;
export const TIP_FILES_MAX = 10;
/** Bytes of all files of one message together. */
export const TIP_FILES_BYTES = 20_000_000;

/** The sizes that a parcel is filled up to, so that what is kept tells little of what was sent. Bytes. */
export const SIZES = [16_384, 131_072, 1_048_576, 4_194_304, 10_485_760, 20_971_520] as const;

/** A parcel as bytes: the length of its list, the list, the files, and zeros up to the next of `SIZES`. Throws when it is too large. */
export function packParcel({ text, contact, files }: Parcel): Uint8Array<ArrayBuffer> {
	const list = new TextEncoder().encode(
		JSON.stringify({
			text,
			contact,
			files: files.map(({ name, type, bytes }) => ({ name, type, size: bytes.length })),
		}),
	);
	const needed = 4 + list.length + files.reduce((sum, { bytes }) => sum + bytes.length, 0);
	const size = SIZES.find((one) => one >= needed);
	if (size === undefined) throw new RangeError("the parcel is too large");
	const packed = new Uint8Array(size);
	new DataView(packed.buffer).setUint32(0, list.length);
	packed.set(list, 4);
	let at = 4 + list.length;
	for (const { bytes } of files) {
		packed.set(bytes, at);
		at += bytes.length;
	}
	return packed;
}

/** The parcel of these bytes; null when they are none. The files are views of the same bytes. */
export function unpackParcel(packed: Uint8Array): Parcel | null {
	if (packed.length < 4) return null;
	const end = 4 + new DataView(packed.buffer, packed.byteOffset).getUint32(0);
	if (end > packed.length) return null;
	const list = listIn(packed.subarray(4, end));
	if (!list) return null;
	let at = end;
	const files: ParcelFile[] = [];
	for (const { name, type, size } of list.files) {
		if (at + size > packed.length) return null;
		files.push({ name, type, bytes: packed.subarray(at, at + size) });
		at += size;
	}
	return { text: list.text, contact: list.contact, files };
}

type List = { text: string; contact: string; files: { name: string; type: string; size: number }[] };

/** Whoever has the public keys can seal anything, so that a list is believed only as far as it is one. */
function listIn(bytes: Uint8Array): List | null {
	let list: Partial<List>;
	try {
		list = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch (error) {
		if (error instanceof SyntaxError || error instanceof TypeError) return null;
		throw error;
	}
	const isList =
		typeof list === "object" &&
		list !== null &&
		typeof list.text === "string" &&
		typeof list.contact === "string" &&
		Array.isArray(list.files) &&
		list.files.length <= TIP_FILES_MAX &&
		list.files.every(
			(file) =>
				typeof file?.name === "string" &&
				typeof file.type === "string" &&
				Number.isSafeInteger(file.size) &&
				file.size >= 0,
		);
	return isList ? (list as List) : null;
}
