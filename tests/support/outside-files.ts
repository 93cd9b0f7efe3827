import sharp from "sharp";
import { word, wordFile, zipOf } from "./word-file";

/** Files as strangers send them; each is made anew, so that no two have the same bytes unless they should. */
export async function aPhotograph({ width = 640, height = 480, orientation = 1 } = {}): Promise<Buffer> {
	const shade = () => Math.floor(Math.random() * 255);
	return sharp({ create: { width, height, channels: 3, background: { r: shade(), g: shade(), b: shade() } } })
		.withMetadata({
			orientation,
			exif: {
				IFD0: { Copyright: "Kanarie Copyright" },
				IFD3: { GPSLatitudeRef: "N", GPSLatitude: "22/1 18/1 0/1" },
			},
		})
		.jpeg()
		.toBuffer();
}

export function aWordFile(...paragraphs: string[]): Buffer {
	return wordFile(paragraphs.map((text) => word.paragraph(word.run(text))).join(""));
}

export function anOpenDocument(...paragraphs: string[]): Buffer {
	const text = paragraphs.map((one) => `<text:p>${one}</text:p>`).join("");
	return zipOf({
		mimetype: "application/vnd.oasis.opendocument.text",
		"content.xml": `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
	});
}

/** A PDF of one page with a line of Latin text; `extra` is put into its catalogue, where its scripts would stand. */
export function aPdf(line: string, extra = ""): Buffer {
	return pdfOf({
		pages: [`(${line}) Tj`],
		font: ["<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"],
		extra,
	});
}

/**
 * A PDF with a line of Chinese on each page, in 細明體 that it names and does not carry, as older programs of Hong Kong write it. `size` is
 * that of its pages in points, and `more` stands on each of them.
 */
export function aChinesePdf(
	lines: string[],
	{ size, more = "" }: { size?: [number, number]; more?: string } = {},
): Buffer {
	const units = (line: string) =>
		Array.from({ length: line.length }, (_, at) => line.charCodeAt(at).toString(16).padStart(4, "0")).join(
			"",
		);
	return pdfOf({
		pages: lines.map((line) => `<${units(line)}> Tj`),
		...(size && { size }),
		more,
		font: [
			"<< /Type /Font /Subtype /Type0 /BaseFont /MingLiU /Encoding /UniCNS-UTF16-H /DescendantFonts [4 0 R] >>",
			"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /MingLiU /CIDSystemInfo << /Registry (Adobe) /Ordering (CNS1) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 >>",
			"<< /Type /FontDescriptor /FontName /MingLiU /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
		],
	});
}

/** The bytes of a PDF: a catalogue, its pages, the font, and then a page and what stands on it in turn. */
function pdfOf({
	pages,
	font,
	size: [width, height] = [595, 842],
	extra = "",
	more = "",
}: {
	pages: string[];
	font: string[];
	size?: [number, number];
	extra?: string;
	more?: string;
}): Buffer {
	const first = 3 + font.length;
	const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(" ");
	const objects = [
		`<< /Type /Catalog /Pages 2 0 R ${extra} >>`,
		`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
		...font,
		...pages.flatMap((line, at) => {
			const content = `BT /F1 24 Tf 72 ${height - 142} Td ${line} ET 0.8 0.2 0.1 rg 72 ${height - 242} 200 40 re f ${more}`;
			return [
				`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${first + at * 2 + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
				`<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
			];
		}),
	];
	let file = "%PDF-1.4\n";
	const places: number[] = [];
	for (const [at, object] of objects.entries()) {
		places.push(file.length);
		file += `${at + 1} 0 obj\n${object}\nendobj\n`;
	}
	const table = file.length;
	file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
	file += places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
	file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
	return Buffer.from(file, "latin1");
}

export function aMail(
	text: string,
	{ subject = "測試", attachment }: { subject?: string; attachment?: Buffer } = {},
): Buffer {
	const head = [
		"From: =?utf-8?B?5b2t5aeR?= <pang@agency.example>",
		"To: desk@newsroom.example",
		`Subject: =?utf-8?B?${Buffer.from(subject).toString("base64")}?=`,
		"Date: Mon, 23 Nov 2026 09:00:00 +0800",
		"MIME-Version: 1.0",
	];
	const body = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(text).toString("base64")}\r\n`;
	if (!attachment) return Buffer.from(`${head.join("\r\n")}\r\n${body}`);
	const part = `--b\r\nContent-Type: application/octet-stream; name="a.bin"\r\nContent-Disposition: attachment; filename="a.bin"\r\nContent-Transfer-Encoding: base64\r\n\r\n${attachment.toString("base64")}\r\n`;
	return Buffer.from(
		`${head.join("\r\n")}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n${body}${part}--b--\r\n`,
	);
}
