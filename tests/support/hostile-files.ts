import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { aChinesePdf, aMail, anOpenDocument, aPdf, aPhotograph, aWordFile } from "./outside-files";
import { zipOf } from "./word-file";

export type SentFile = {
	name: string;
	bytes: Buffer;
	/** What must become of it; whatever is undefined may be taken or refused, in words. */
	fate?: "taken" | "refused";
	/** Paragraphs that must be read out of it. */
	paragraphs?: string[];
	sort: string;
};
type Made = Omit<SentFile, "sort">;

/** So many files as strangers send them: sound, broken, hostile, under true and false names. The same numbers make the same sorts. */
export async function hostileFiles(many: number, from = 0): Promise<SentFile[]> {
	const files: SentFile[] = [];
	for (let number = from; number < from + many; number += 1) {
		const [sort = "", make] = SORTS[number % SORTS.length] ?? [];
		if (make) files.push({ ...(await make(number)), sort });
	}
	return files;
}

/** How many sorts there are: so many files hold one of each. */
export const hostileSorts = () => SORTS.length;

const MB = 1024 * 1024;
const html = "<!doctype html><html><body><script>document.title='run'</script></body></html>";
const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';
const file = (name: string, bytes: Buffer | string, fate?: "taken" | "refused"): Made => ({
	name,
	bytes: Buffer.from(bytes),
	...(fate && { fate }),
});
const cut = (bytes: Buffer, share: number) =>
	bytes.subarray(0, Math.max(1, Math.floor(bytes.length * share)));
const share = (number: number) => 0.15 + ((number * 37) % 70) / 100;
const flat = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: { r: 1, g: 2, b: 3 } } });
const paragraphs = (number: number) =>
	Array.from({ length: 3 + (number % 20) }, (_, at) => `第${number}號檔案第${at}段，嘅啲咗𨋢埗🙂。`);
const spoilt = (bytes: Buffer, number: number) => {
	const changed = Buffer.from(bytes);
	for (let at = 20 + (number % 30); at < changed.length; at += 97) changed[at] = (changed[at] ?? 0) ^ 0xff;
	return changed;
};
const relations = (target: string) =>
	`<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${target}" TargetMode="External"/></Relationships>`;
const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const rootRelations = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const body = (text: string) =>
	`<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;
const office = (parts: Record<string, string | Buffer>) =>
	zipOf({
		"[Content_Types].xml": types,
		"_rels/.rels": rootRelations,
		"word/document.xml": body("一段"),
		...parts,
	});

const SORTS: [string, (number: number) => Promise<Made> | Made][] = [
	[
		"photograph with a place",
		async (n) => file(`IMG_${n}.jpg`, await aPhotograph({ orientation: 1 + (n % 8) }), "taken"),
	],
	[
		"word",
		(n) => ({ ...file(`新聞稿${n}.docx`, aWordFile(...paragraphs(n)), "taken"), paragraphs: paragraphs(n) }),
	],
	[
		"opendocument",
		(n) => ({ ...file(`稿${n}.odt`, anOpenDocument(...paragraphs(n)), "taken"), paragraphs: paragraphs(n) }),
	],
	["pdf", (n) => file(`report-${n}.pdf`, aPdf(`Report ${n}`), "taken")],
	[
		"pdf of many Chinese pages",
		(n) => file(`年報${n}.pdf`, aChinesePdf(Array(40 + n).fill("香港科技年報")), "taken"),
	],
	[
		"pdf of a huge page",
		(n) => file(`海報${n}.pdf`, aChinesePdf(["海報"], { size: [14_400, 14_400] }), "taken"),
	],
	["mail", (n) => file(`mail${n}.eml`, aMail(`第${n}封。`), "taken")],
	["plain text", (n) => file(`${n}.txt`, `第${n}份純文字`, "taken")],
	["markdown", (n) => file(`${n}.md`, `# 標題${n}\n\n<script>alert(1)</script>`, "taken")],
	["big5", (n) => file(`big5-${n}.txt`, Buffer.from([0xad, 0xbb, 0xb4, 0xe4, 0x31 + (n % 8)]), "taken")],
	[
		"png",
		async (n) =>
			file(
				`${n}.png`,
				await flat(100 + (n % 50), 80)
					.png()
					.toBuffer(),
				"taken",
			),
	],
	[
		"webp",
		async (n) =>
			file(
				`${n}.webp`,
				await flat(90 + (n % 50), 80)
					.withExif({ IFD0: { Copyright: "Kanarie" } })
					.webp()
					.toBuffer(),
				"taken",
			),
	],
	[
		"avif",
		async (n) =>
			file(
				`${n}.avif`,
				await flat(64 + (n % 20), 64)
					.avif()
					.toBuffer(),
				"taken",
			),
	],
	[
		"gif",
		async (n) =>
			file(
				`${n}.gif`,
				await flat(60 + (n % 20), 60)
					.gif()
					.toBuffer(),
				"taken",
			),
	],
	["zip", (n) => file(`kit${n}.zip`, zipOf({ "a.txt": `內容${n}`, "照片/b.txt": "b" }), "taken")],
	["jpeg cut short", async (n) => file(`cut${n}.jpg`, cut(await aPhotograph(), share(n)), "refused")],
	[
		"png cut short",
		async (n) =>
			file(
				`cut${n}.png`,
				cut(
					await sharp(randomBytes(300 * 300 * 3), { raw: { width: 300, height: 300, channels: 3 } })
						.png()
						.toBuffer(),
					share(n),
				),
				"refused",
			),
	],
	[
		"pdf that is drawn for ever",
		(n) => {
			const more = "[0.01 0.01] 0 d 9 w 0 0 m 595 842 l S ".repeat(20_000);
			return file(`虛線${n}.pdf`, aChinesePdf([`第${n}份`], { more }), "taken");
		},
	],
	["pdf cut short", (n) => file(`cut${n}.pdf`, cut(aPdf("Half"), share(n)))],
	["word cut short", (n) => file(`cut${n}.docx`, cut(aWordFile(...paragraphs(n)), share(n)), "refused")],
	["jpeg spoilt", async (n) => file(`spoilt${n}.jpg`, spoilt(await aPhotograph(), n))],
	["word spoilt", (n) => file(`spoilt${n}.docx`, spoilt(aWordFile(...paragraphs(n)), n))],
	["pdf spoilt", (n) => file(`spoilt${n}.pdf`, spoilt(aPdf("Spoilt"), n))],
	["noise called a picture", (n) => file(`noise${n}.jpg`, randomBytes(5_000 + n), "refused")],
	["noise", (n) => file(`noise${n}.bin`, randomBytes(5_000 + n), "refused")],
	["html called a picture", (n) => file(`holiday${n}.jpg`, html, "refused")],
	["html called a text", (n) => file(`page${n}.txt`, `\ufeff\n  <!-- x -->${html}`, "refused")],
	["svg with a script", (n) => file(`logo${n}.svg`, svg, "refused")],
	["svg called a picture", (n) => file(`logo${n}.png`, `<?xml version="1.0"?>${svg}`, "refused")],
	[
		"xhtml",
		(n) =>
			file(
				`x${n}.xml`,
				`<?xml version="1.0"?><x:html xmlns:x="http://www.w3.org/1999/xhtml"><x:script>1</x:script></x:html>`,
				"refused",
			),
	],
	[
		"program",
		(n) => file(`setup${n}.pdf`, Buffer.concat([Buffer.from("MZ\x90\0"), randomBytes(3_000)]), "refused"),
	],
	[
		"elf",
		(n) =>
			file(
				`run${n}.docx`,
				Buffer.concat([Buffer.from("\x7fELF\x02\x01\x01"), randomBytes(3_000)]),
				"refused",
			),
	],
	[
		"picture with a page behind",
		async (n) => file(`gif-js${n}.jpg`, Buffer.concat([await aPhotograph(), Buffer.from(html)]), "taken"),
	],
	[
		"picture with an archive behind",
		async (n) =>
			file(`both${n}.jpg`, Buffer.concat([await aPhotograph(), zipOf({ "run.js": "x" })]), "taken"),
	],
	["pdf that is a page", (n) => file(`both${n}.pdf`, Buffer.concat([aPdf("Both"), Buffer.from(html)]))],
	[
		"pdf with a script",
		(n) =>
			file(`js${n}.pdf`, aPdf("Script", "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"), "taken"),
	],
	[
		"pdf that goes round",
		(n) =>
			file(
				`loop${n}.pdf`,
				Buffer.from(aPdf("Loop").toString("latin1").replace("/Kids [4 0 R]", "/Kids [2 0 R]"), "latin1"),
			),
	],
	["bomb", (n) => file(`bomb${n}.zip`, bomb(), "refused")],
	[
		"bomb in word",
		(n) => file(`bomb${n}.docx`, office({ "word/media/a.bin": Buffer.alloc(210 * MB) }), "refused"),
	],
	[
		"archive that lies",
		(n) => file(`lie${n}.zip`, zipOf({ "a.txt": Buffer.alloc(MB) }, { toldSize: 10 }), "refused"),
	],
	[
		"archive in an archive",
		(n) => file(`deep${n}.zip`, zipOf({ "a.zip": zipOf({ "b.zip": zipOf({ c: "d" }) }) }), "refused"),
	],
	[
		"archive in an archive, unnamed",
		(n) => file(`deep${n}.zip`, zipOf({ "a.dat": zipOf({ c: "d" }) }), "refused"),
	],
	[
		"archive of many",
		(n) =>
			file(
				`many${n}.zip`,
				zipOf(Object.fromEntries(Array.from({ length: 5_100 }, (_, at) => [`${at}`, ""]))),
				"refused",
			),
	],
	["archive with a way out", (n) => file(`out${n}.zip`, zipOf({ "../../../etc/cron.d/x": "x" }), "refused")],
	["archive spoilt", (n) => file(`spoilt${n}.zip`, spoilt(zipOf({ "a.txt": "x".repeat(500) }), n))],
	["word with macros", (n) => file(`macro${n}.docx`, office({ "word/vbaProject.bin": "x" }), "refused")],
	[
		"word that fetches",
		(n) =>
			file(
				`fetch${n}.docx`,
				office({ "word/_rels/document.xml.rels": relations("file:///etc/passwd") }),
				"taken",
			),
	],
	[
		"word with entities",
		(n) =>
			file(
				`entities${n}.docx`,
				office({
					"word/document.xml": `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;">]>${body("&b;").replace(/<\?xml[^>]*>/, "")}`,
				}),
			),
	],
	[
		"opendocument with entities",
		(n) =>
			file(
				`lol${n}.odt`,
				zipOf({
					mimetype: "application/vnd.oasis.opendocument.text",
					"content.xml": `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><o:d xmlns:o="o" xmlns:text="t"><text:p>&b;</text:p></o:d>`,
				}),
				"refused",
			),
	],
	[
		"word that nests deep",
		(n) =>
			file(
				`nest${n}.docx`,
				office({
					"word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${"<w:p>".repeat(60_000)}${"</w:p>".repeat(60_000)}</w:body></w:document>`,
				}),
			),
	],
	["too many pixels", async (n) => file(`huge${n}.png`, await hundredMegapixels(), "refused")],
	["too long a side", (n) => file(`long${n}.png`, pngClaiming(2_000_000_000, 1), "refused")],
	["nothing", (n) => file(`empty${n}.txt`, "", "refused")],
	["one byte", (n) => file(`one${n}.bin`, "\x01")],
	["a name of 300 signs", (n) => file(`${"長".repeat(300)}${n}.txt`, `長${n}`, "taken")],
	["a name that turns round", (n) => file(`報告\u202Etxt.exe${n}.txt`, `反${n}`, "taken")],
	["a name with NUL and ways", (n) => file(`../..\\..\0/etc/passwd${n}.txt`, `路${n}`, "taken")],
	["a name of a device", (n) => file("CON.txt", `器${n}`, "taken")],
	["a name of quotes", (n) => file(`a"b';<img src=x onerror=alert(1)>${n}.txt`, `引${n}`, "taken")],
	["no name to speak of", (n) => file("...", `無${n}`, "taken")],
	["mail of many parts", (n) => file(`parts${n}.eml`, mailOfParts(60), "taken")],
	["mail with hostile heads", (n) => file(`heads${n}.eml`, hostileMail(), "taken")],
	[
		"mail with a page",
		(n) =>
			file(
				`page${n}.eml`,
				`From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n${html}<p>可見${n}</p>`,
				"taken",
			),
	],
	[
		"old office",
		(n) =>
			file(
				`old${n}.doc`,
				Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(1_000)]),
				"taken",
			),
	],
	["control signs", (n) => file(`control${n}.txt`, "\x1b[31m\x07\x08".repeat(50), "refused")],
	["half characters", (n) => file(`half${n}.txt`, Buffer.from([0xef, 0xbb, 0xbf, 0xe9, 0xa6]))],
	["a long line", (n) => file(`line${n}.txt`, "長".repeat(300_000), "taken")],
];

let bombBytes: Buffer | undefined;
function bomb(): Buffer {
	bombBytes ??= zipOf(
		Object.fromEntries(Array.from({ length: 4 }, (_, at) => [`${at}.txt`, Buffer.alloc(60 * MB)])),
	);
	return bombBytes;
}

let pixels: Promise<Buffer> | undefined;
function hundredMegapixels(): Promise<Buffer> {
	pixels ??= flat(10_000, 10_000).png().toBuffer();
	return pixels;
}

/** A PNG that claims a size in its head and has nothing behind it. */
function pngClaiming(width: number, height: number): Buffer {
	const head = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
	const size = Buffer.alloc(8);
	size.writeUInt32BE(width, 0);
	size.writeUInt32BE(height, 4);
	return Buffer.concat([head, size, Buffer.from("08020000000000000000000049454e44ae426082", "hex")]);
}

function mailOfParts(depth: number): string {
	let text = "Content-Type: text/plain\r\n\r\n最深處\r\n";
	for (let at = 0; at < depth; at += 1)
		text = `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n${text}--b${at}--\r\n`;
	return `From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n${text}`;
}

function hostileMail(): string {
	const many = Array.from({ length: 400 }, (_, at) => `X-${at}: ${"=?utf-8?Q?".repeat(20)}`).join("\r\n");
	const to = Array.from({ length: 500 }, (_, at) => `"<${at}" <(((a${at}@b.example`).join(",");
	return `From: <<<>>>"a <b@c.example>\r\nTo: ${to}\r\nSubject: =?utf-8?B?//79?= x\r\nDate: never\r\n${many}\r\n\r\n內文`;
}
