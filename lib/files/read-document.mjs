import { SaxesParser } from "saxes";
import { entriesOf, opened, refused, unpacked } from "./weigh-archive.mjs";

const XML_MAX_BYTES = 24 * 1024 * 1024;

/**
 * The plain text of a Word, OpenDocument or mail file, a line for each paragraph.
 * @param {Buffer} bytes
 * @param {string} kind
 * @returns {Promise<{ text: string, notes: string[] }>}
 */
export async function readDocument(bytes, kind) {
	if (kind === "word") return readWord(bytes);
	if (kind === "opendocument") return readOpenDocument(bytes);
	return readMail(bytes);
}

/** @param {Buffer} bytes */
async function readWord(bytes) {
	const { default: mammoth } = await import("mammoth");
	const relations = await partOf(bytes, "word/_rels/document.xml.rels");
	// A link is read by choice; anything else that Word would fetch by itself is told to the desk.
	const fetches = [...(relations ?? "").matchAll(/<Relationship\b[^>]*TargetMode="External"[^>]*>/g)].some(
		([one]) => !/\/hyperlink"/.test(one),
	);
	const { value } = await mammoth.extractRawText({ buffer: bytes }, { externalFileAccess: false });
	return { text: value.replace(/\n\n/g, "\n").trim(), notes: fetches ? ["fetches"] : [] };
}

/** @param {Buffer} bytes */
async function readOpenDocument(bytes) {
	const content = await partOf(bytes, "content.xml");
	if (content === null) throw refused("file-broken");
	const parser = new SaxesParser({ xmlns: false });
	/** @type {string[]} */
	const lines = [];
	let line = "";
	let depth = 0;
	let isLeft = 0;
	const LEFT = new Set(["office:annotation", "text:tracked-changes"]);
	parser.on("opentag", ({ name, attributes }) => {
		if (LEFT.has(name)) isLeft += 1;
		else if (name === "text:p" || name === "text:h") depth += 1;
		else if (name === "text:s") line += " ".repeat(Math.min(100, Number(attributes["text:c"] ?? 1) || 1));
		else if (name === "text:tab") line += "\t";
		else if (name === "text:line-break") line += "\n";
	});
	parser.on("text", (text) => {
		if (depth > 0 && isLeft === 0) line += text;
	});
	parser.on("closetag", ({ name }) => {
		if (LEFT.has(name)) isLeft -= 1;
		else if (name === "text:p" || name === "text:h") {
			depth -= 1;
			if (isLeft === 0) lines.push(line);
			line = "";
		}
	});
	parser.on("error", (error) => {
		throw error;
	});
	parser.write(content).close();
	return { text: lines.join("\n").trim(), notes: [] };
}

/** @param {Buffer} bytes */
async function readMail(bytes) {
	const { simpleParser } = await import("mailparser");
	const mail = await simpleParser(bytes, {
		skipTextToHtml: true,
		skipImageLinks: true,
		maxHtmlLengthToParse: 2_000_000,
	});
	/** @param {{ text: string } | { text: string }[] | undefined} people */
	const named = (people) =>
		(Array.isArray(people) ? people : people ? [people] : []).map(({ text }) => text).join("、");
	const head = [
		["寄件人", named(mail.from)],
		["收件人", named(mail.to)],
		["日期", mail.date && !Number.isNaN(mail.date.getTime()) ? mail.date.toISOString() : ""],
		["主旨", mail.subject ?? ""],
	].flatMap(([label, value]) => (value ? [`${label}：${String(value).replace(/\s+/g, " ")}`] : []));
	const parts = mail.attachments.map(
		({ filename, contentType, size }) =>
			`附件：${String(filename ?? contentType).replace(/\s+/g, " ")}（${size}位元組，未取出）`,
	);
	const text = [head.join("\n"), (mail.text ?? "").trim(), parts.join("\n")].filter(Boolean).join("\n\n");
	return { text, notes: parts.length > 0 ? ["parts"] : [] };
}

/** @param {Buffer} bytes @param {string} name */
async function partOf(bytes, name) {
	const zip = await opened(bytes);
	for await (const entry of entriesOf(zip)) {
		if (entry.fileName !== name) continue;
		const chunks = [];
		let size = 0;
		for await (const chunk of await unpacked(zip, entry)) {
			size += chunk.length;
			if (size > XML_MAX_BYTES) throw refused("file-archive-bomb", { max: XML_MAX_BYTES / 1024 / 1024 });
			chunks.push(chunk);
		}
		return Buffer.concat(chunks).toString("utf8");
	}
	return null;
}
