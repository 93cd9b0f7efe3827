import yauzl from "yauzl";

const MOST_ENTRIES = 5_000;
/** Bytes of everything unpacked, and of what one byte of the archive may become. */
const UNPACKED_MAX_BYTES = 200 * 1024 * 1024;
const RATIO_MAX = 150;
/** Below this nothing is a bomb, however well it is packed. */
const RATIO_FROM_BYTES = 8 * 1024 * 1024;
const ARCHIVE_NAME = /\.(zip|7z|rar|gz|tgz|bz2|xz|zst|jar|cab|iso|tar)$/i;
const ARCHIVE_BEGINNINGS = ["504b0304", "377abcaf", "52617221", "1f8b08", "425a68", "fd377a58"];

/**
 * Unpacks every entry of an archive to nowhere and counts, because the sizes that it tells of itself need not be true. Throws an error
 * with a `refusal` for what nobody should unpack.
 * @param {Buffer} bytes
 * @param {{ isZip: boolean }} about
 */
export async function weighArchive(bytes, { isZip }) {
	const zip = await opened(bytes);
	if (zip.entryCount > MOST_ENTRIES) throw refused("file-archive-entries", { max: MOST_ENTRIES });
	const notes = new Set();
	let total = 0;
	for await (const entry of entriesOf(zip)) {
		if (/(^|\/)vbaProject\.bin$/i.test(entry.fileName)) throw refused("file-macros");
		if (isZip && ARCHIVE_NAME.test(entry.fileName)) throw refused("file-archive-nested");
		if (entry.fileName.endsWith("/")) continue;
		if (entry.isEncrypted()) {
			if (!isZip) throw refused("file-locked");
			notes.add("locked");
			total += entry.uncompressedSize;
		} else if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw refused("file-broken");
		else {
			const begun = [];
			for await (const chunk of await unpacked(zip, entry)) {
				if (begun.length === 0) begun.push(chunk.subarray(0, 6).toString("hex"));
				total += chunk.length;
				judge(total, bytes.length);
			}
			if (
				isZip &&
				ARCHIVE_BEGINNINGS.some((beginning) => begun[0]?.startsWith(beginning)) &&
				!isOffice(entry.fileName)
			)
				throw refused("file-archive-nested");
		}
		judge(total, bytes.length);
	}
	return { notes: [...notes] };
}

/** @param {number} total @param {number} packed */
function judge(total, packed) {
	if (total > UNPACKED_MAX_BYTES || (total > RATIO_FROM_BYTES && total / packed > RATIO_MAX))
		throw refused("file-archive-bomb", { max: UNPACKED_MAX_BYTES / 1024 / 1024 });
}

/** Office files are archives as well, and belong into one. @param {string} name */
function isOffice(name) {
	return /\.(docx|xlsx|pptx|odt|ods|odp|pages|numbers|key|epub)$/i.test(name);
}

/** @param {string} code @param {Record<string, string | number>} [values] */
export function refused(code, values = {}) {
	return Object.assign(new Error(code), { refusal: { code, values } });
}

/** @param {Buffer} bytes @returns {Promise<import("yauzl").ZipFile>} */
export function opened(bytes) {
	return new Promise((settle, fail) => {
		yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
			error || !zip ? fail(error) : settle(zip),
		);
	});
}

/** @param {import("yauzl").ZipFile} zip @returns {AsyncGenerator<import("yauzl").Entry>} */
export async function* entriesOf(zip) {
	for (;;) {
		const entry = await new Promise((settle, fail) => {
			const clear = () => {
				zip.removeAllListeners("entry");
				zip.removeAllListeners("end");
				zip.removeAllListeners("error");
			};
			zip.once("entry", (one) => [clear(), settle(one)]);
			zip.once("end", () => [clear(), settle(null)]);
			zip.once("error", (error) => [clear(), fail(error)]);
			zip.readEntry();
		});
		if (entry === null) return;
		yield entry;
	}
}

/** @param {import("yauzl").ZipFile} zip @param {import("yauzl").Entry} entry @returns {Promise<import("node:stream").Readable>} */
export function unpacked(zip, entry) {
	return new Promise((settle, fail) => {
		zip.openReadStream(entry, (error, stream) => (error || !stream ? fail(error) : settle(stream)));
	});
}
