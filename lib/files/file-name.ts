import { cleanText } from "@/lib/text/well-formed";

const MAX_SIGNS = 120;
/** Windows opens these as devices, whatever their extension. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i;

/**
 * A file's own name as it is shown and saved: the last part of a path, without control characters, directional marks, what no
 * file system takes or stands for a device; at most 120 signs. It ends in `extension`, which the bytes have told, so that no program
 * takes it for something else.
 */
export function cleanFileName(raw: string, extension: string): string {
	const text = cleanText(raw.toWellFormed().replaceAll("\0", ""))
		.replace(
			/[\u061C\u200B-\u200F\u2028-\u202F\u2060-\u206F\uFEFF\uFFF0-\uFFFF\uFFFD]|\p{Private_Use}|\p{Noncharacter_Code_Point}/gu,
			"",
		)
		.replace(/[\t\n]+/g, " ");
	const last = text.split(/[\\/]/).at(-1) ?? "";
	const plain = last
		.replace(/[<>:"|?*]/g, "_")
		.replace(/\s+/g, " ")
		.replace(/^[.\s]+|[.\s]+$/g, "");
	const dot = plain.lastIndexOf(".");
	const hasEnd = dot > 0 && isAlike(plain.slice(dot + 1).toLowerCase(), extension);
	const base = (hasEnd ? plain.slice(0, dot) : plain).replace(/[.\s]+$/, "");
	const short = [...base].slice(0, MAX_SIGNS).join("").trim() || "檔案";
	const end = hasEnd ? plain.slice(dot + 1).toLowerCase() : extension;
	const name = end === "" ? short : `${short}.${end}`;
	return DEVICE.test(name) ? `_${name}` : name;
}

function isAlike(given: string, extension: string): boolean {
	return given === extension || (SPELLINGS[extension] ?? []).includes(given);
}

const SPELLINGS: Record<string, readonly string[]> = {
	jpg: ["jpeg", "jpe"],
	txt: ["md", "markdown", "csv", "text", "log"],
	doc: ["xls", "ppt", "msg"],
	mp4: ["m4v", "m4a"],
	mov: ["qt"],
};

/** The header that has a browser save the file under its name and never show it (RFC 6266, RFC 8187). */
export function attachmentNamed(name: string): string {
	const plain = name.replace(/[^\x20-\x7e]|["\\%;]/g, "_");
	return `attachment; filename="${plain}"; filename*=UTF-8''${extended(name)}`;
}

function extended(name: string): string {
	return encodeURIComponent(name.toWellFormed()).replace(
		/['()*!]/g,
		(mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}
