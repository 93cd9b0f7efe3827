import { fileTypeFromBuffer } from "file-type";

/**
 * What the bytes say a file is. `kind` is what can be done with it: a picture is made anew, a document's text is read, what is
 * sealed is handed on as it came.
 * @type {Record<string, { kind: string, extension: string, isArchive?: boolean }>}
 */
const KNOWN = {
	"image/jpeg": { kind: "picture", extension: "jpg" },
	"image/png": { kind: "picture", extension: "png" },
	"image/webp": { kind: "picture", extension: "webp" },
	"image/avif": { kind: "picture", extension: "avif" },
	"image/gif": { kind: "picture", extension: "gif" },
	"application/pdf": { kind: "pdf", extension: "pdf" },
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document": {
		kind: "word",
		extension: "docx",
		isArchive: true,
	},
	"application/vnd.oasis.opendocument.text": { kind: "opendocument", extension: "odt", isArchive: true },
	"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": {
		kind: "sealed",
		extension: "xlsx",
		isArchive: true,
	},
	"application/vnd.openxmlformats-officedocument.presentationml.presentation": {
		kind: "sealed",
		extension: "pptx",
		isArchive: true,
	},
	"application/vnd.oasis.opendocument.spreadsheet": { kind: "sealed", extension: "ods", isArchive: true },
	"application/vnd.oasis.opendocument.presentation": { kind: "sealed", extension: "odp", isArchive: true },
	"application/zip": { kind: "sealed", extension: "zip", isArchive: true },
	"application/x-cfb": { kind: "sealed", extension: "doc" },
	"application/rtf": { kind: "sealed", extension: "rtf" },
	"audio/mpeg": { kind: "sealed", extension: "mp3" },
	"audio/wav": { kind: "sealed", extension: "wav" },
	"audio/x-m4a": { kind: "sealed", extension: "m4a" },
	"audio/mp4": { kind: "sealed", extension: "m4a" },
	"video/mp4": { kind: "sealed", extension: "mp4" },
	"video/quicktime": { kind: "sealed", extension: "mov" },
};

/** @param {Buffer} bytes */
export async function kindOf(bytes) {
	if (bytes.length === 0) return { code: "file-empty" };
	const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
	const mimeType = type?.mime ?? "";
	if (/macroenabled/i.test(mimeType)) return { code: "file-macros" };
	if (mimeType === "application/x-cfb")
		return {
			...KNOWN[mimeType],
			mimeType,
			note: bytes.includes(Buffer.from("EncryptedPackage", "utf16le")) ? "locked" : "old-office",
		};
	const known = KNOWN[mimeType];
	if (known) return { ...known, mimeType };
	if (mimeType === "image/heic" || mimeType === "image/heif") return { code: "file-heic" };
	const text = type && mimeType !== "application/xml" ? null : decoded(bytes);
	if (text === null) return { code: "file-kind", values: { found: type?.ext ?? "" } };
	if (
		/^<(\?xml|!doctype|html|head|body|svg|script|iframe|math|\w{1,40}:\w+|xsl|rss|feed)\b/i.test(
			afterComments(text),
		)
	)
		return { code: "file-kind", values: { found: /<svg\b/i.test(text) ? "SVG" : "HTML/XML" } };
	if (isMail(text)) return { kind: "mail", extension: "eml", mimeType: "message/rfc822" };
	return { kind: "text", extension: "txt", mimeType: "text/plain", text };
}

/**
 * How a text begins behind its comments. They are stepped over one by one: one pattern for all would try every way to divide them.
 * @param {string} text
 */
function afterComments(text) {
	for (let at = 0; ; ) {
		while (/\s/.test(text[at] ?? "")) at += 1;
		const end = text.startsWith("<!--", at) ? text.indexOf("-->", at + 4) : -1;
		if (end < 0) return text.slice(at, at + 200);
		at = end + 3;
	}
}

/**
 * The text that bytes hold, in the encodings that Hong Kong's computers have written; null when they are none.
 * @param {Buffer} bytes
 */
function decoded(bytes) {
	const [a, b] = bytes;
	const encodings =
		a === 0xff && b === 0xfe
			? ["utf-16le"]
			: a === 0xfe && b === 0xff
				? ["utf-16be"]
				: ["utf-8", "big5", "gb18030"];
	const text = encodings.map((encoding) => readAs(encoding, bytes)).find((one) => one !== null) ?? null;
	return text !== null && isWritten(text) ? text : null;
}

/** @param {string} encoding @param {Buffer} bytes */
function readAs(encoding, bytes) {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		// Not in this encoding.
		return null;
	}
}

/**
 * Bytes of anything can be read as some Chinese encoding; what people write holds hardly a control character.
 * @param {string} text
 */
function isWritten(text) {
	const odd =
		text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u009f\ufffd]|\p{Co}|\p{Cn}/gu)?.length ?? 0;
	return !text.includes("\0") && odd <= text.length / 200;
}

/** @param {string} text */
function isMail(text) {
	const head = text.slice(0, 20_000).split(/\r?\n\r?\n/, 1)[0] ?? "";
	const names = [...head.matchAll(/^([A-Za-z][A-Za-z0-9-]{1,60}):/gm)].map(([, name = ""]) =>
		name.toLowerCase(),
	);
	const known = [
		"from",
		"to",
		"subject",
		"date",
		"received",
		"message-id",
		"mime-version",
		"return-path",
		"content-type",
	];
	return names.includes("from") && known.filter((name) => names.includes(name)).length >= 3;
}
