import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { anonymous } from "@/lib/access/actor";
import { publishArticle } from "@/lib/articles/publish-article";
import { environment } from "@/lib/env";
import { adoptWithPictures } from "@/lib/files/adopt-with-pictures";
import { newBasket } from "@/lib/files/baskets";
import { readFile } from "@/lib/files/desk-queries";
import { examineFile } from "@/lib/files/examine-file";
import { listHeld } from "@/lib/files/held-queries";
import { FILE_MAX_BYTES, MOST_FILES } from "@/lib/files/limits";
import { readFilesForm } from "@/lib/files/read-files-form";
import { type Destination, receiveFile } from "@/lib/files/receive-file";
import { removeFile } from "@/lib/files/remove-file";
import { scanFile } from "@/lib/files/scan-file";
import { fileKey, pressFiles, quarantineFolder, storeFolder } from "@/lib/files/store";
import { takePicture } from "@/lib/files/take-picture";
import { sweepFiles } from "@/lib/files/tidy-files";
import { listUses } from "@/lib/media/desk-queries";
import { readMediaFile } from "@/lib/media/queries";
import { confirmSubmission } from "@/lib/submissions/confirm-submission";
import { readSubmission } from "@/lib/submissions/desk-queries";
import { confirmToken, formStamp, statusToken } from "@/lib/submissions/seals";
import { sendSubmission } from "@/lib/submissions/send-submission";
import { readStatus } from "@/lib/submissions/status";
import { tidySubmissions } from "@/lib/submissions/tidy-submissions";
import { withdrawSubmission } from "@/lib/submissions/withdraw-submission";
import { addDays, dayOf } from "@/lib/time/hong-kong";
import { problemSentence, wordsIn } from "@/lib/words/words";
import { useFreshDatabase } from "../support/database";
import { aDraft, aPerson, aSection, aStaffMember, refusal, theSystem, value } from "../support/given";
import { hostileFiles, hostileSorts, type SentFile } from "../support/hostile-files";
import { aChinesePdf, aMail, anOpenDocument, aPdf, aPhotograph, aWordFile } from "../support/outside-files";
import { zipOf } from "../support/word-file";

const { query } = useFreshDatabase();
const DAY = 24 * 3_600_000;
let counter = 0;
const basket = () => newBasket(new Date());

/** What comes of one file, as if it had been sent by a form. */
async function receive(bytes: Buffer | string, name: string, to: Destination = { basket: basket() }) {
	mkdirSync(quarantineFolder(), { recursive: true });
	const path = join(quarantineFolder(), `${++counter}.part`);
	writeFileSync(path, bytes);
	const outcome = await receiveFile({ path, name, network: null }, to);
	expect(existsSync(path)).toBe(false);
	return outcome;
}

async function sentence(bytes: Buffer | string, name: string): Promise<string> {
	const outcome = await receive(bytes, name);
	return outcome.ok ? "taken" : problemSentence(wordsIn("zh-Hant-HK"), outcome.problems[0] ?? { code: "" });
}

function release(changes: Record<string, unknown> = {}) {
	counter += 1;
	return {
		kind: "press" as const,
		organisation: "智榕教育科技",
		senderName: "彭小姐",
		email: `files${counter}@agency.example`,
		phone: "0000 0000",
		title: `批改助手｜附圖${counter}`,
		body: `第${counter}份。${"旗下作文批改助手推出免費校園版。".repeat(20)}`,
		authorised: "on",
		mayEdit: "on",
		privacy: "on",
		stamp: formStamp("press", new Date(Date.now() - 60_000)),
		address: `10.9.${counter % 250}.9`,
		...changes,
	};
}

/** A received release with a picture, whose sender offers it. */
async function aRelease(changes: Record<string, unknown> = {}) {
	const key = basket();
	const { id: fileId } = value(await receive(await aPhotograph(), "發布會.jpg", { basket: key }));
	const about = {
		[`caption_${fileId}`]: "發布會現場",
		[`credit_${fileId}`]: "智榕提供",
		[`rights_${fileId}`]: "on",
	};
	const { id } = value(await sendSubmission(anonymous, release({ basket: key, ...about, ...changes })));
	value(await confirmSubmission(anonymous, { token: confirmToken(id, new Date(Date.now() + DAY)) }));
	return { id, fileId, token: statusToken(id) };
}

describe("what comes in", () => {
	test("a picture is made anew from its pixels: no place, no name, upright, with a preview", async () => {
		const { id } = value(await receive(await aPhotograph({ orientation: 6 }), "IMG_1.JPG"));
		const kept = Buffer.from(await pressFiles().getBytes(fileKey(id, "jpg")));
		const { exif, width, height } = await sharp(kept).metadata();
		expect(exif).toBeUndefined();
		expect([width, height]).toEqual([480, 640]);
		expect(kept.includes("Kanarie")).toBe(false);
		expect(kept.includes("Exif")).toBe(false);
		const [row] = await query("select * from submission_files where id = $1", [id]);
		expect(row).toMatchObject({ kind: "picture", file_name: "IMG_1.jpg", has_preview: true, width: 480 });
	});

	test("the text of Word, OpenDocument, PDF, mail and plain files is read, in the encodings of Hong Kong", async () => {
		const text = async (bytes: Buffer, name: string) => {
			const { id } = value(await receive(bytes, name));
			return (await query("select text from submission_files where id = $1", [id]))[0]?.text;
		};
		expect(await text(aWordFile("第一段香港", "第二段🙂𠮷"), "稿.docx")).toBe("第一段香港\n第二段🙂𠮷");
		expect(await text(anOpenDocument("首段", "末段"), "稿.odt")).toBe("首段\n末段");
		expect(await text(aPdf("Half-year results"), "results.pdf")).toBe("Half-year results");
		expect(await text(Buffer.from([0xad, 0xbb, 0xb4, 0xe4]), "big5.txt")).toBe("香港");
		const mail = await text(aMail("內文在此。", { attachment: Buffer.from("x") }), "來信.eml");
		expect(mail).toMatch(
			/寄件人：.*彭姑.*\n收件人：desk@newsroom\.example\n日期：.*\n主旨：測試\n\n內文在此。\n\n附件：a\.bin/,
		);
	});

	test("a PDF's first page is drawn, and nothing in it is run", async () => {
		const script = "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>";
		const { id } = value(await receive(aPdf("With a script", script), "a.pdf"));
		const drawn = Buffer.from(await pressFiles().getBytes(`${id}/preview.webp`));
		const { width, format } = await sharp(drawn).metadata();
		expect(format).toBe("webp");
		expect(width).toBe(720);
		const { channels } = await sharp(drawn).stats();
		expect(channels[1]?.min).toBeLessThan(100);
	});

	test("a PDF's first three pages are drawn, in Chinese that it names no font of its own for; a thousand pages and a huge one stay bounded", async () => {
		const drawn = async (id: string, page = "preview.webp") =>
			Buffer.from(await pressFiles().getBytes(`${id}/${page}`));
		const row = async (id: string) =>
			(await query("select * from submission_files where id = $1", [id]))[0] ?? {};
		/** Dark points of a picture's upper fifth, where the line of text stands. */
		const ink = async (picture: Buffer) => {
			const { data } = await sharp(picture)
				.extract({ left: 0, top: 0, width: 700, height: 190 })
				.greyscale()
				.raw()
				.toBuffer({ resolveWithObject: true });
			return data.filter((point) => point < 128).length;
		};
		const long = value(await receive(aChinesePdf(Array(1000).fill("龘龘龘龘龘龘")), "年報.pdf"));
		expect(await row(long.id)).toMatchObject({
			pages: 1000,
			drawn_pages: 3,
			has_preview: true,
			notes: ["cut"],
		});
		const boxes = value(await receive(aChinesePdf(["一一一一一一"]), "一.pdf"));
		expect(await row(boxes.id)).toMatchObject({ pages: 1, drawn_pages: 1, text: "一一一一一一" });
		// Boxes for missing characters would be as dark for a simple one as for the most intricate.
		expect(await ink(await drawn(long.id, "preview-3.webp"))).toBeGreaterThan(
			4 * (await ink(await drawn(boxes.id))),
		);
		for (const size of [
			[14_400, 14_400],
			[3, 14_400],
			[14_400, 3],
		] as [number, number][]) {
			const { id } = value(await receive(aChinesePdf(["海報"], { size }), "海報.pdf"));
			const { width, height } = await sharp(await drawn(id)).metadata();
			expect(width).toBeLessThanOrEqual(720);
			expect(height).toBeLessThanOrEqual(1400);
		}
	}, 60_000);

	test("a PDF that takes too long to be drawn is taken with its text and without a picture", async () => {
		// Strokes of so many dashes that one alone takes a moment, and there are very many.
		const endless = "[0.01 0.01] 0 d 9 w 0 0 m 595 842 l S ".repeat(20_000);
		const begun = Date.now();
		const { id } = value(await receive(aChinesePdf(["香港九龍"], { more: endless }), "虛線.pdf"));
		expect(Date.now() - begun).toBeLessThan(15_000);
		const [row] = await query("select * from submission_files where id = $1", [id]);
		expect(row).toMatchObject({ text: "香港九龍", pages: 1, drawn_pages: 0, has_preview: false });
	}, 30_000);

	test("every refusal is a sentence with the file's name and the limit, whatever the name claims", async () => {
		const deep = zipOf({ "a.zip": zipOf({ a: "b" }) });
		expect(await sentence("<!doctype html><script>alert(1)</script>", "photo.jpg")).toMatch(
			/「photo\.jpg」其實是HTML/,
		);
		expect(await sentence("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", "a.svg")).toMatch(
			/「a\.svg」其實是SVG/,
		);
		expect(await sentence((await aPhotograph()).subarray(0, 900), "cut.jpg")).toMatch(/「cut\.jpg」損壞/);
		expect(await sentence("", "empty.txt")).toMatch(/「empty\.txt」是空的/);
		expect(await sentence(deep, "deep.zip")).toMatch(/「deep\.zip」內還有壓縮檔/);
		expect(await sentence(zipOf({ "a.txt": Buffer.alloc(160 * 1024 * 1024) }), "bomb.zip")).toMatch(
			/「bomb\.zip」解壓後超過200MB/,
		);
		expect(await sentence(Buffer.from("MZ\x90\0\x03\0\0\0".repeat(50), "latin1"), "setup.pdf")).toMatch(
			/「setup\.pdf」/,
		);
		expect(await sentence(Buffer.alloc(FILE_MAX_BYTES + 1), "big.bin")).toMatch(
			/「big\.bin」超過每個檔案25MB的上限/,
		);
		const wide = await sharp({ create: { width: 10_001, height: 5_000, channels: 3, background: "#fff" } })
			.png()
			.toBuffer();
		expect(await sentence(wide, "wide.png")).toMatch(/10001×5000像素，超過5000萬像素/);
	});

	test("who reads a file knows no secret and may read that file alone; what takes too much of it is given up in time", async () => {
		mkdirSync(quarantineFolder(), { recursive: true });
		const path = join(quarantineFolder(), "heavy.odt");
		const content = `<?xml version="1.0"?><a xmlns:text="t">${"<text:p>".repeat(1_400_000)}`;
		writeFileSync(
			path,
			zipOf({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": content }),
		);
		const begun = Date.now();
		const examined = examineFile({ path, folder: quarantineFolder(), network: null });
		let seen: { line: string; environment: string } | undefined;
		while (!seen && Date.now() - begun < 10_000 && existsSync("/proc/self/cmdline")) {
			await sleep(20);
			seen = processWith(path);
		}
		expect(await examined).toMatchObject({
			code: expect.stringMatching(/^file-(too-heavy|broken|archive-bomb)$/),
		});
		expect(Date.now() - begun).toBeLessThan(20_000);
		if (!existsSync("/proc/self/cmdline")) return;
		expect(seen?.environment).toBe("");
		expect(seen?.line).toMatch(/--(experimental-)?permission/);
		expect(seen?.line).not.toMatch(/--allow-fs-(read|write)=\*|--allow-(child-process|worker)/);
	}, 30_000);
});

test("one file of every sort that strangers send: taken or refused in words, within its time, nothing of a place left", async () => {
	const words = wordsIn("zh-Hant-HK");
	const faults: string[] = [];
	const judge = async (file: SentFile) => {
		const begun = Date.now();
		const outcome = await receive(file.bytes, file.name);
		const told = outcome.ok ? "taken" : problemSentence(words, outcome.problems[0] ?? { code: "" });
		const seconds = (Date.now() - begun) / 1000;
		if (seconds > 20) faults.push(`${file.sort} took ${seconds} s`);
		if (file.fate && outcome.ok !== (file.fate === "taken")) faults.push(`${file.sort}: ${told}`);
		if (!outcome.ok && !told.includes("「")) faults.push(`${file.sort} is not told in words: ${told}`);
		if (!outcome.ok) return;
		const [row] = await query("select * from submission_files where id = $1", [outcome.value.id]);
		if (/[\u202a-\u202e\u0000-\u001f/\\]|^CON\b/i.test(String(row?.file_name)))
			faults.push(`the name ${row?.file_name}`);
		if (String(row?.file_name).length > 140) faults.push(`a name of ${String(row?.file_name).length} signs`);
		const lines = new Set(String(row?.text).split("\n"));
		const missing = file.paragraphs?.filter((one) => !lines.has(one)) ?? [];
		if (missing.length > 0) faults.push(`${file.sort} lacks ${missing.length} paragraphs`);
		if (row?.kind !== "picture") return;
		const kept = Buffer.from(await pressFiles().getBytes(fileKey(outcome.value.id, String(row.extension))));
		if (kept.includes("Kanarie") || kept.includes("<script") || kept.includes("Exif"))
			faults.push(`${file.sort} keeps what it brought`);
	};
	const waiting = await hostileFiles(hostileSorts());
	const work = async () => {
		for (let file = waiting.shift(); file; file = waiting.shift()) await judge(file);
	};
	await Promise.all([work(), work()]);
	expect(faults).toEqual([]);
}, 240_000);

function processWith(path: string) {
	for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
		try {
			const line = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
			if (line.includes("examine.child.mjs") && line.includes(path))
				return { line, environment: readFileSync(`/proc/${pid}/environ`, "utf8") };
		} catch {}
	}
	return undefined;
}

describe("the files of a form", () => {
	test("they wait under the form's key alone, are sent with it, and then belong to the submission", async () => {
		const editor = await aStaffMember("editor");
		const key = basket();
		const { id: fileId } = value(await receive(aWordFile("附件"), "稿.docx", { basket: key }));
		expect(await listHeld(key, new Date())).toMatchObject([{ id: fileId, fileName: "稿.docx" }]);
		expect(await listHeld(basket(), new Date())).toEqual([]);
		expect(await listHeld(key.replace(/.$/, "x"), new Date())).toEqual([]);
		expect(await readFile(editor, fileId)).toBeNull();
		expect(
			refusal(await sendSubmission(anonymous, release({ basket: key, title: "題".repeat(81) }))),
		).toEqual(["too-long"]);
		expect(await listHeld(key, new Date())).toHaveLength(1);
		const { id } = value(await sendSubmission(anonymous, release({ basket: key })));
		expect(await listHeld(key, new Date())).toEqual([]);
		expect(await readFile(editor, fileId)).toBeNull();
		value(await confirmSubmission(anonymous, { token: confirmToken(id, new Date(Date.now() + DAY)) }));
		expect(await readFile(editor, fileId)).toMatchObject({ fileName: "稿.docx" });
		expect((await readSubmission(editor, id))?.files).toMatchObject([{ id: fileId, text: "附件" }]);
		expect((await readStatus(statusToken(id), new Date()))?.files).toMatchObject([{ fileName: "稿.docx" }]);
	});

	test("with one that was refused the form is not sent unseen", async () => {
		expect(refusal(await sendSubmission(anonymous, release({ filesRefused: 1 })))).toEqual(["files-refused"]);
	});

	test("a release's picture comes with whose it is and the word that it may be shown", async () => {
		const key = basket();
		const { id } = value(await receive(await aPhotograph(), "a.jpg", { basket: key }));
		const without = await sendSubmission(anonymous, release({ basket: key, [`credit_${id}`]: "智榕" }));
		expect(without).toMatchObject({ problems: [{ code: "picture-needs-rights", field: `credit_${id}` }] });
		expect(await listHeld(key, new Date())).toHaveLength(1);
		const long = await sendSubmission(
			anonymous,
			release({ basket: key, [`caption_${id}`]: "說".repeat(301) }),
		);
		expect(long).toMatchObject({ problems: [{ code: "too-long", field: `caption_${id}` }] });
		value(
			await sendSubmission(
				anonymous,
				release({ basket: key, [`credit_${id}`]: "智榕", [`rights_${id}`]: "on" }),
			),
		);
	});

	test("there are never more than the form says, also when they come at the same moment", async () => {
		const key = basket();
		const many = Array.from({ length: MOST_FILES + 3 }, (_, at) =>
			receive(`第${at}個`, `${at}.txt`, { basket: key }),
		);
		const outcomes = await Promise.all(many);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(MOST_FILES);
		const refused = outcomes.find(({ ok }) => !ok);
		expect(refused).toMatchObject({ problems: [{ code: "files-too-many", values: { max: MOST_FILES } }] });
		const [first] = await listHeld(key, new Date());
		expect(refusal(await removeFile(anonymous, { basket: "nobody.1.x", fileId: first?.id }))).toEqual([
			"files-basket-expired",
		]);
		value(await removeFile(anonymous, { basket: basket(), fileId: first?.id }));
		expect(await listHeld(key, new Date())).toHaveLength(MOST_FILES);
		value(await removeFile(anonymous, { basket: key, fileId: first?.id }));
		expect(await listHeld(key, new Date())).toHaveLength(MOST_FILES - 1);
	}, 60_000);

	test("a form flows to the disk: fields and files in any order, those too large cut off, the rest of it kept", async () => {
		const form = new FormData();
		form.append("files", new File([Buffer.alloc(FILE_MAX_BYTES + 10)], "大.bin"));
		form.append("title", "題目");
		form.append("files", new File(["小"], "\u202egpj.exe.txt"));
		form.append("files", new File([], ""));
		const answer = await readFilesForm(formRequest(form));
		if (answer instanceof Response) throw new Error(await answer.text());
		expect(answer.fields).toEqual({ title: "題目" });
		expect(answer.files).toHaveLength(1);
		expect(readFileSync(answer.files[0]?.path ?? "", "utf8")).toBe("小");
		expect(answer.refused).toMatchObject([{ code: "file-too-large", values: { name: "大.bin", max: 25 } }]);
		expect(
			(await readFilesForm(formRequest(form, { origin: "https://elsewhere.example" }))) as Response,
		).toHaveProperty("status", 403);
		const half = new Request(`${environment().siteUrl}/x`, {
			method: "POST",
			headers: { origin: environment().siteUrl, "content-type": "multipart/form-data; boundary=b" },
			body: '--b\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nhalf',
		});
		const before = readdirSync(quarantineFolder()).length;
		expect((await readFilesForm(half)) as Response).toHaveProperty("status", 400);
		expect(readdirSync(quarantineFolder())).toHaveLength(before);
	});
});

function formRequest(form: FormData, headers: Record<string, string> = {}): Request {
	const made = new Request("http://x/", { method: "POST", body: form });
	return new Request(`${environment().siteUrl}/contribute/press/send`, {
		method: "POST",
		headers: {
			origin: environment().siteUrl,
			"content-type": made.headers.get("content-type") ?? "",
			...headers,
		},
		body: made.body,
		duplex: "half",
	} as RequestInit);
}

describe("who gets them", () => {
	test("whoever handles submissions, and nobody once the sender has taken it back", async () => {
		const { fileId, token } = await aRelease();
		for (const role of ["editor", "chief", "press-desk"] as const)
			expect(await readFile(await aStaffMember(role), fileId)).toMatchObject({ id: fileId });
		for (const role of ["writer", "columnist", "sub-editor", "tip-custodian"] as const)
			expect(await readFile(await aStaffMember(role), fileId)).toBeNull();
		expect(await readFile(anonymous, fileId)).toBeNull();
		value(await withdrawSubmission(anonymous, { token }));
		expect(await readFile(await aStaffMember("editor"), fileId)).toBeNull();
	});

	test("the sender adds a file later, and the desk has it to read", async () => {
		const editor = await aStaffMember("editor");
		const { id, token } = await aRelease();
		value(await receive(aWordFile("補充"), "補充.docx", { token }));
		const submission = await readSubmission(editor, id);
		expect(submission).toMatchObject({
			state: "new",
			files: [{}, { fileName: "補充.docx", text: "補充" }],
		});
		value(await withdrawSubmission(anonymous, { token }));
		expect(refusal(await receive("再補", "b.txt", { token }))).toEqual(["submission-moved"]);
		expect(refusal(await receive("再補", "b.txt", { token: "nobody.knows" }))).toEqual(["not-found"]);
	});

	test("what belongs to nobody goes: files of forms never sent, of submissions deleted, and what a crash has left", async () => {
		const { id, fileId, token } = await aRelease();
		const { id: unsent } = value(await receive("未送出", "a.txt"));
		const old = new Date(Date.now() - 2 * DAY);
		const left = join(quarantineFolder(), "left.part");
		writeFileSync(left, "half");
		const orphan = join(storeFolder(), "0b7c5c3e-0000-4000-8000-000000000000");
		mkdirSync(orphan, { recursive: true });
		for (const path of [left, orphan, join(storeFolder(), fileId), join(storeFolder(), unsent)])
			utimesSync(path, old, old);
		await query("update submission_files set added_at = $1 where id = $2", [old, unsent]);
		await sweepFiles();
		expect([left, orphan, join(storeFolder(), unsent)].filter(existsSync)).toEqual([]);
		expect(existsSync(join(storeFolder(), fileId))).toBe(true);
		value(await withdrawSubmission(anonymous, { token }));
		value(await tidySubmissions(theSystem, {}, { now: new Date(Date.now() + 31 * DAY) }));
		expect(await query("select 1 from submission_files where submission_id = $1", [id])).toEqual([]);
		await sweepFiles();
		expect(existsSync(join(storeFolder(), fileId))).toBe(false);
	});
});

describe("from a submission to a story", () => {
	test("its pictures are taken over with caption, credit and right, once, and stay tied to it", async () => {
		const editor = await aStaffMember("editor");
		const { id, fileId } = await aRelease();
		const { articleId } = value(await adoptWithPictures(editor, { submissionId: id, pictures: "on" }));
		expect(articleId).toBeTruthy();
		const { mediaId } = value(await takePicture(editor, { fileId }));
		const [picture] = await query("select * from media where id = $1", [mediaId]);
		expect(picture).toMatchObject({
			caption: "發布會現場",
			credit: "智榕提供",
			licence: "handout",
			file_name: "發布會.jpg",
		});
		expect(String(picture?.rights_source)).toBe("智榕教育科技");
		expect(await listUses(editor, mediaId)).toMatchObject({ submission: { id } });
		expect((await listUses(await aStaffMember("writer"), mediaId)).submission).toBeNull();
		expect(refusal(await takePicture(await aStaffMember("press-desk"), { fileId }))).toEqual(["forbidden"]);
		expect(refusal(await takePicture(await aStaffMember("writer"), { fileId }))).toEqual(["forbidden"]);
	});

	test("one that its sender does not offer is not taken", async () => {
		const editor = await aStaffMember("editor");
		const { fileId } = await aRelease();
		await query("update submission_files set may_be_shown = false where id = $1", [fileId]);
		expect(refusal(await takePicture(editor, { fileId }))).toEqual(["picture-not-offered"]);
	});

	test("an embargo binds its pictures: no story shows one before, no address of ours gives it, until the embargo has ended", async () => {
		const [editor, chief] = [await aStaffMember("editor"), await aStaffMember("chief")];
		const section = await aSection();
		const on = addDays(dayOf(new Date()), 3);
		const { id, fileId } = await aRelease({ embargoOn: on, embargoAt: "09:00" });
		const { mediaId } = value(await takePicture(editor, { fileId }));
		const other = await aDraft(
			{ sectionId: section.id, lead: { mediaId, alt: "現場", caption: "", credit: "智榕" } } as never,
			editor,
		);
		const publish = async () => {
			const [row] = await query("select revision from articles where id = $1", [other.id]);
			return publishArticle(chief, { articleId: other.id, revision: Number(row?.revision) });
		};
		expect(refusal(await publish())).toContain("picture-embargoed");
		// Whatever way it had come before readers: the file is given to nobody.
		await query("update people set portrait_id = $1 where id = $2", [mediaId, (await aPerson()).id]);
		expect(await readMediaFile(anonymous, mediaId)).toBeNull();
		expect(await readMediaFile(editor, mediaId)).toMatchObject({ isPublic: false });
		const { articleId } = value(await adoptWithPictures(editor, { submissionId: id }));
		expect(await readMediaFile(anonymous, mediaId)).toBeNull();
		expect(refusal(await publish())).toContain("picture-embargoed");
		await query("update articles set embargo_until = null, embargo_reason = null where id = $1", [articleId]);
		expect(await readMediaFile(anonymous, mediaId)).toMatchObject({ isPublic: true });
		expect((await publish()).ok || !refusal(await publish()).includes("picture-embargoed")).toBe(true);
	});
});

describe("the virus scanner", () => {
	test("what it finds is refused, what it has not seen is not let in, and what it passes is", async () => {
		const path = join(environment().dataDir, "scanned");
		writeFileSync(path, "a".repeat(200_000));
		const seen: number[] = [];
		const answers = [
			"stream: OK\0",
			"stream: Eicar-Test-Signature FOUND\0",
			"INSTREAM size limit exceeded. ERROR\0",
		];
		const { server, address } = await aScanner((bytes) => {
			seen.push(bytes);
			return answers.shift() ?? "";
		});
		expect(await scanFile(path, address)).toBeNull();
		expect(await scanFile(path, address)).toEqual({
			code: "file-virus",
			values: { found: "Eicar-Test-Signature" },
		});
		expect(await scanFile(path, address)).toEqual({ code: "file-not-scanned" });
		expect(seen).toEqual([200_000, 200_000, 200_000]);
		await new Promise((settle) => server.close(settle));
		expect(await scanFile(path, address)).toEqual({ code: "file-not-scanned" });
		expect(await scanFile(path, undefined)).toBeNull();
	});
});

/** A server that speaks clamd's INSTREAM: the command, chunks led by their length, a length of nothing. */
async function aScanner(judge: (bytes: number) => string): Promise<{ server: Server; address: string }> {
	const server = createServer((socket) => {
		let held = Buffer.alloc(0);
		socket.on("data", (chunk) => {
			held = Buffer.concat([held, chunk]);
			const command = "zINSTREAM\0";
			if (held.length < command.length) return;
			if (held.subarray(0, command.length).toString() !== command) return socket.destroy();
			let [at, bytes] = [command.length, 0];
			while (at + 4 <= held.length) {
				const size = held.readUInt32BE(at);
				if (size === 0) return void socket.end(judge(bytes));
				bytes += size;
				at += 4 + size;
			}
			return undefined;
		});
	});
	await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
	const place = server.address();
	return { server, address: `127.0.0.1:${typeof place === "object" ? place?.port : 0}` };
}
