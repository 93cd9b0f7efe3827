import { parentPort, workerData } from "node:worker_threads";
import mammoth from "mammoth";

/** Pictures of one file that are taken along. */
const MOST_PICTURES = 40;
const STYLES = [
	"p[style-name='Title'] => h1:fresh",
	"p[style-name='Subtitle'] => p:fresh",
	"p[style-name='Quote'] => blockquote > p:fresh",
	"p[style-name='Intense Quote'] => blockquote > p:fresh",
	"u => ",
	"strike => ",
];

const pictures = [];
let left = 0;
try {
	const { value: html, messages } = await mammoth.convertToHtml(
		{ buffer: Buffer.from(workerData) },
		{
			styleMap: STYLES,
			externalFileAccess: false,
			ignoreEmptyParagraphs: true,
			convertImage: mammoth.images.imgElement(async (image) => {
				if (pictures.length >= MOST_PICTURES) {
					left += 1;
					return { src: "", "data-docx-picture": "" };
				}
				const bytes = await image.readAsArrayBuffer();
				pictures.push({ bytes: new Uint8Array(bytes), alt: image.altText ?? "" });
				return { src: "", "data-docx-picture": String(pictures.length - 1) };
			}),
		},
	);
	// A style without a rule of its own is read as plain text: nothing is lost by it.
	const lost = messages.filter(({ message }) => !/^Unrecognised (?:paragraph|run|table) style/.test(message));
	parentPort?.postMessage({ html, pictures, picturesLeft: left, notRead: lost.length });
} catch (error) {
	// Whatever mammoth and its readers of zip and XML stumble over is a file that cannot be read.
	parentPort?.postMessage({ problem: error instanceof Error ? error.message : String(error) });
}
