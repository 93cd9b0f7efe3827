import { describe, expect, test } from "vitest";
import { readDocx } from "@/lib/docx/read-docx";
import { TEXT_MAX_BYTES, whyNotReadable } from "@/lib/docx/unpacked-size";
import { editorWords } from "@/lib/words/editor-words";
import { word, wordFile, zipOf } from "../support/word-file";

const PIXEL = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
	"base64",
);

describe("a Word file is read", () => {
	test("with its headings, lists, bold, links, tables and pictures, and characters of the 𨋢 kind", async () => {
		const file = wordFile(
			[
				word.paragraph(word.run("光引擎𨋢裏"), "H2"),
				word.paragraph(word.run("曜石光子") + word.bold("B輪") + word.link("白皮書")),
				word.item("六軸平台"),
				word.item("主動對準"),
				word.table([
					["項目", "銅線"],
					["距離", "2"],
				]),
				word.paragraph(word.picture("廠房")),
			].join(""),
			{ picture: PIXEL },
		);
		const read = await readDocx(file);
		if ("code" in read) throw new Error(read.code);
		expect(read.html).toContain("<h2>光引擎𨋢裏</h2>");
		expect(read.html).toContain("<strong>B輪</strong>");
		expect(read.html).toContain('<a href="https://a.example/">白皮書</a>');
		expect(read.html).toContain("<ul><li>六軸平台</li><li>主動對準</li></ul>");
		expect(read.html).toContain("<table>");
		expect(read.html).toContain('data-docx-picture="0"');
		expect(read.pictures).toHaveLength(1);
		expect(read.pictures[0]?.alt).toBe("廠房");
		expect(Buffer.from(read.pictures[0]?.bytes ?? []).equals(PIXEL)).toBe(true);
	});

	test("what Word holds and a story cannot is counted", async () => {
		const odd = word.paragraph(`${word.run("甲")}<w:chartOfSomeKind/>`);
		expect(await readDocx(wordFile(odd))).toMatchObject({ html: "<p>甲</p>", notRead: 1, picturesLeft: 0 });
		expect(await readDocx(wordFile(word.paragraph(word.run("甲"))))).toMatchObject({ notRead: 0 });
	});
});

describe("what is no readable Word file is named", () => {
	const old = (inside: string) =>
		Buffer.concat([
			Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
			Buffer.from(inside, "utf16le"),
		]);
	const good = wordFile(word.paragraph(word.run("甲")));

	test.each([
		["text", Buffer.from("not a file of Word"), "not-docx"],
		["nothing", Buffer.alloc(0), "not-docx"],
		["an old .doc", old("WordDocument"), "not-docx"],
		["one with a password", old("EncryptedPackage"), "encrypted"],
		["another zip file", zipOf({ "a.txt": "甲" }), "not-docx"],
		["half of one", good.subarray(0, good.length / 2), "broken"],
		["a directory that leads outside", outside(good), "broken"],
		[
			"a text beyond all measure",
			zipOf({ "word/document.xml": Buffer.alloc(TEXT_MAX_BYTES + 1) }),
			"too-much",
		],
		[
			"one that lies about its size",
			zipOf({ "word/document.xml": Buffer.alloc(TEXT_MAX_BYTES + 1) }, { toldSize: 10 }),
			"too-much",
		],
		[
			"pictures beyond all measure",
			zipOf({ "word/document.xml": "甲", "a.png": Buffer.alloc(60e6), "b.png": Buffer.alloc(60e6) }),
			"too-much",
		],
	])("%s", (_name, file, code) => {
		expect(whyNotReadable(file)).toBe(code);
	});

	test("a document that is no XML, one without words, entities that would grow without end", async () => {
		expect(await readDocx(zipOf({ "word/document.xml": "<w:document" }))).toMatchObject({ code: "broken" });
		expect(await readDocx(wordFile(""))).toMatchObject({ code: "no-text" });
		const laughs = `<!DOCTYPE a [<!ENTITY a "哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>`;
		const file = wordFile(word.paragraph(word.run("&c;")));
		const grown = zipOf({
			...Object.fromEntries(["[Content_Types].xml", "_rels/.rels"].map((name) => [name, partOf(name)])),
			"word/document.xml": `<?xml version="1.0"?>${laughs}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${word.paragraph(word.run("&c;"))}</w:body></w:document>`,
		});
		for (const one of [file, grown]) {
			const read = await readDocx(one);
			expect("code" in read ? "" : read.html).not.toContain("哈哈哈哈哈哈哈哈");
		}
	});

	test("every one has its sentence in both languages", () => {
		for (const locale of ["zh-Hant-HK", "en"] as const) {
			const { problems } = editorWords(locale).writing.docx;
			const codes = [
				"not-docx",
				"encrypted",
				"broken",
				"too-much",
				"too-large",
				"empty-file",
				"busy",
				"too-slow",
				"no-text",
			];
			for (const code of codes) expect(problems[code], code).toMatch(/[。.]$/u);
		}
	});
});

function outside(file: Buffer): Buffer {
	const copy = Buffer.from(file);
	copy.writeUInt32LE(copy.length + 1000, copy.length - 6);
	return copy;
}

function partOf(name: string): string {
	return name === "_rels/.rels"
		? `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
		: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`;
}
