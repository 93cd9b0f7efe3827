import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { refused } from "./weigh-archive.mjs";

const MOST_PAGES = 200;
const PREVIEW_WIDTH = 720;
const PREVIEW_MAX_HEIGHT = 1400;
const MOST_DRAWN = 3;

/**
 * Reads the text of a PDF, says it, and then draws its first pages, saying each: when the drawing takes too long or fails, what was said
 * is kept. Nothing of the file is run.
 * @param {Buffer} bytes
 * @param {{ folder: string, maxSigns: number, say: (more: object) => void }} about
 */
export async function readPdf(bytes, { folder, maxSigns, say }) {
	// It draws by this package alone; without it there is text and no picture.
	const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
	const home = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
	const reading = getDocument({
		data: new Uint8Array(bytes),
		isEvalSupported: false,
		enableXfa: false,
		disableFontFace: true,
		useSystemFonts: false,
		useWasm: false,
		useWorkerFetch: false,
		cMapUrl: `${join(home, "cmaps")}/`,
		cMapPacked: true,
		standardFontDataUrl: `${join(home, "standard_fonts")}/`,
		canvasMaxAreaInBytes: 64_000_000,
		maxImageSize: 30_000_000,
		verbosity: 0,
	});
	const document = await reading.promise.catch((error) => {
		if (error?.name === "PasswordException") return null;
		throw error;
	});
	if (document === null) return say({ notes: ["locked"] });
	if (document.numPages < 1) throw refused("file-broken");
	const notes = document.numPages > MOST_PAGES ? ["cut"] : [];
	let text = "";
	for (
		let number = 1;
		number <= Math.min(document.numPages, MOST_PAGES) && text.length <= maxSigns;
		number += 1
	) {
		const page = await document.getPage(number);
		const { items } = await page.getTextContent();
		text += `${items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("")}\n\n`;
		page.cleanup();
	}
	if (text.length > maxSigns) notes.push("cut");
	// Some programs write the radicals of a dictionary in the place of characters that look alike.
	const read = text
		.slice(0, maxSigns)
		.replace(/[\u2e80-\u2fdf]/g, (radical) => radical.normalize("NFKC"))
		.trim();
	const pages = document.numPages;
	const facts = { text: read, pages, notes: read === "" ? [...notes, "no-text"] : [...new Set(notes)] };
	say(facts);
	for (let number = 1; number <= Math.min(pages, MOST_DRAWN); number += 1) {
		const name = await drawn(document, { number, folder }).catch(() => null);
		if (name === null) return;
		say({ ...facts, preview: previewName(1), drawnPages: number });
	}
}

/** @param {number} number */
const previewName = (number) => (number === 1 ? "preview.webp" : `preview-${number}.webp`);

/**
 * @param {import("pdfjs-dist").PDFDocumentProxy} document
 * @param {{ number: number, folder: string }} which
 */
async function drawn(document, { number, folder }) {
	const { createCanvas } = await canvasWithFonts();
	const page = await document.getPage(number);
	const whole = page.getViewport({ scale: 1 });
	const scale = Math.min(PREVIEW_WIDTH / whole.width, PREVIEW_MAX_HEIGHT / whole.height);
	const viewport = page.getViewport({ scale });
	const canvas = createCanvas(
		Math.max(1, Math.ceil(viewport.width)),
		Math.max(1, Math.ceil(viewport.height)),
	);
	const context = canvas.getContext("2d");
	context.fillStyle = "#fff";
	context.fillRect(0, 0, canvas.width, canvas.height);
	// The package draws on any canvas that is like a browser's.
	await page.render(/** @type {any} */ ({ canvasContext: context, canvas, viewport })).promise;
	page.cleanup();
	await writeFile(join(folder, previewName(number)), await canvas.encode("webp", 75));
	return previewName(number);
}

/**
 * The canvas, with the house's fonts for those that a file names and does not carry, as Hong Kong's older programs do with 細明體: without
 * them its characters are boxes.
 */
async function canvasWithFonts() {
	const canvas = await import("@napi-rs/canvas");
	if (!hasFonts) {
		hasFonts = true;
		const require = createRequire(import.meta.url);
		const sans = require.resolve("@expo-google-fonts/noto-sans-hk/400Regular/NotoSansHK_400Regular.ttf");
		const serif = require.resolve("@expo-google-fonts/noto-serif-hk/400Regular/NotoSerifHK_400Regular.ttf");
		canvas.GlobalFonts.registerFromPath(sans, "sans-serif");
		canvas.GlobalFonts.registerFromPath(sans, "monospace");
		canvas.GlobalFonts.registerFromPath(serif, "serif");
	}
	return canvas;
}

let hasFonts = false;
