import { readFile } from "node:fs/promises";
import { kindOf } from "./kind-of.mjs";

/**
 * Looks into one file from outside, in a process of its own that can read that file and write beside it, and nothing else: see
 * examine-file.ts. What it says are lines of JSON; the last one holds.
 */
const [path = "", folder = "", limits = "{}"] = process.argv.slice(2);
const { maxPixels, maxSigns } = JSON.parse(limits);

// No reader of files has anybody to talk to.
const { Socket } = await import("node:net");
Socket.prototype.connect = () => {
	throw new Error("no network here");
};

/** @param {object} answer */
function say(answer) {
	process.stdout.write(`${JSON.stringify(answer)}\n`);
}

try {
	const bytes = await readFile(path);
	const kind = await kindOf(bytes);
	if ("code" in kind) say(kind);
	else await examine(bytes, kind);
} catch (error) {
	const reason = String(error?.message ?? error).slice(0, 300);
	// What a reader of files says when its process may have no more.
	const code = /memory|allocation|out of bounds|array length/i.test(reason)
		? "file-too-heavy"
		: "file-broken";
	say(error?.refusal ?? { code, reason });
}

/**
 * @param {Buffer} bytes
 * @param {{ kind: string, extension: string, mimeType: string, isArchive?: boolean, text?: string }} found
 */
async function examine(bytes, found) {
	const { kind, extension, mimeType } = found;
	const facts = {
		kind,
		extension,
		mimeType,
		text: null,
		notes: [],
		width: null,
		height: null,
		preview: null,
		pages: null,
		drawnPages: 0,
		clean: null,
	};
	/** @param {string} text */
	const withText = (text) =>
		text.length > maxSigns ? { text: text.slice(0, maxSigns), notes: ["cut"] } : { text, notes: [] };
	if (found.isArchive) {
		const { weighArchive } = await import("./weigh-archive.mjs");
		const { notes } = await weighArchive(bytes, { isZip: extension === "zip" });
		facts.notes.push(...notes);
	}
	if (kind === "picture") {
		const { cleanPicture } = await import("./clean-picture.mjs");
		say({ ...facts, ...(await cleanPicture(bytes, { extension, folder, maxPixels })) });
	} else if (kind === "text") say({ ...facts, ...withText(found.text ?? "") });
	else if (kind === "pdf") {
		const { readPdf } = await import("./read-pdf.mjs");
		await readPdf(bytes, { folder, maxSigns, say: (more) => say({ ...facts, ...more }) });
	} else if (kind === "sealed") {
		if (found.note) facts.notes.push(found.note);
		say(facts);
	} else {
		const { readDocument } = await import("./read-document.mjs");
		const { text, notes } = await readDocument(bytes, kind);
		const read = withText(text);
		say({ ...facts, ...read, notes: [...new Set([...facts.notes, ...notes, ...read.notes])] });
	}
}
