import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyFileStream, type BusboyHeaders } from "@fastify/busboy";
import { isOurForm, plain, readReaderForm } from "@/lib/http/reader-form";
import type { Problem } from "@/lib/write/outcome";
import { FILE_MAX_BYTES, FILES_MAX_BYTES, MOST_FILES } from "./limits";
import { about, tooLarge } from "./receive-file";
import { hasRoom, quarantineFolder } from "./store";

/** A form with files as it came: each file stands at its path and is whoever's who reads this to receive or remove. */
export type FilesForm = {
	fields: Record<string, string>;
	files: { path: string; name: string }[];
	/** What was not even written down, with why. */
	refused: Problem[];
};

const FIELD_MAX_BYTES = 400_000;
const MOST_FIELDS = 200;
/** Beyond what files may weigh, a browser is read to the end so that it can be answered; beyond this it is not. */
const READ_MAX_BYTES = FILES_MAX_BYTES * 3;

/**
 * Reads a form of a page of ours, with or without files. Files flow to the disk as they come and are cut off at the limits of one and of
 * all. A Response instead for whatever is no form of ours.
 */
export async function readFilesForm(request: Request): Promise<FilesForm | Response> {
	const type = request.headers.get("content-type") ?? "";
	if (!/^multipart\/form-data\b/i.test(type)) {
		const fields = await readReaderForm(request);
		return fields instanceof Response ? fields : { fields, files: [], refused: [] };
	}
	if (!isOurForm(request)) return plain(403, "這個要求不是由本網站送出。請在本網站重新操作。");
	if (Number(request.headers.get("content-length")) > READ_MAX_BYTES) return plain(413, TOO_MUCH);
	if (request.body === null) return plain(400, BROKEN_OFF);
	const reader = formReader(type);
	if (reader === null) return plain(400, BROKEN_OFF);
	const form: FilesForm = { fields: {}, files: [], refused: [] };
	const { writing, streams } = listen(reader, form, await hasRoom());
	try {
		const body = Readable.fromWeb(request.body as never);
		await pipeline(body, atMost(READ_MAX_BYTES), reader);
		await Promise.all(writing);
		return form;
	} catch (error) {
		// A file whose request has broken off would wait for its rest for ever.
		for (const stream of streams) stream.destroy(error as Error);
		await Promise.allSettled(writing);
		await dropFiles(form.files);
		const code = (error as NodeJS.ErrnoException).code;
		if (code === "ENOSPC") return plain(503, "暫時沒有空間接收檔案，請稍後再試。");
		return code === "TOO_MUCH" ? plain(413, TOO_MUCH) : plain(400, BROKEN_OFF);
	}
}

/** Removes files that nobody receives. */
export async function dropFiles(files: FilesForm["files"]): Promise<void> {
	for (const { path } of files) await rm(path, { force: true });
}

const TOO_MUCH = "檔案合共太大，未能接收。請返回上一頁，減少檔案後再送出。";
const BROKEN_OFF = "資料未能完整送達，請返回上一頁再試。";

type FormReader = InstanceType<typeof Busboy>;

function formReader(type: string): FormReader | null {
	try {
		return new Busboy({
			headers: { "content-type": type } as BusboyHeaders,
			// A file is known by its name, whatever type it claims.
			isPartAFile: (_field, _type, name) => name !== undefined,
			limits: {
				fieldNameSize: 200,
				fieldSize: FIELD_MAX_BYTES,
				fields: MOST_FIELDS,
				fileSize: FILE_MAX_BYTES,
				files: MOST_FILES * 3,
				parts: MOST_FIELDS + MOST_FILES * 3,
				headerPairs: 20,
				headerSize: 8_000,
			},
		});
	} catch {
		// It throws at a content type without a boundary.
		return null;
	}
}

/** Has every field noted and every file written; gives what is under way. */
function listen(reader: FormReader, form: FilesForm, isRoom: boolean) {
	const writing: Promise<void>[] = [];
	const streams: BusboyFileStream[] = [];
	let bytes = 0;
	let many = 0;
	const names = new Set<string>();
	reader.on("field", (name: string, value: string) => {
		// An empty choice of files may come as a field.
		if (names.has(name) || name === "files") return;
		names.add(name);
		form.fields[name] = value;
	});
	reader.on("file", (_field: string, stream: BusboyFileStream, name: string | undefined) => {
		const shown = name ?? "";
		streams.push(stream);
		// The reader tells of a form that breaks off; a part of it that nobody listens to would end the server.
		stream.on("error", () => undefined);
		if (shown !== "") many += 1;
		const why =
			many > MOST_FILES
				? { code: "files-too-many", values: { max: MOST_FILES } }
				: isRoom
					? null
					: { code: "file-no-room" };
		if (why) form.refused.push(about(shown, why));
		// An empty choice of a browser comes as a file without a name.
		if (why || shown === "") {
			stream.resume();
			return;
		}
		const work = write(stream, shown, form, (more) => {
			bytes += more;
			return bytes <= FILES_MAX_BYTES;
		});
		// Waited for when the form has been read; until then a failure is nobody's.
		work.catch(() => undefined);
		writing.push(work);
	});
	return { writing, streams };
}

async function write(
	stream: BusboyFileStream,
	name: string,
	form: FilesForm,
	fits: (bytes: number) => boolean,
): Promise<void> {
	// Other forms may have filled it since this one began.
	if (!(await hasRoom())) {
		form.refused.push(about(name, { code: "file-no-room" }));
		stream.resume();
		return;
	}
	const path = join(quarantineFolder(), `${randomUUID()}.part`);
	const place = { path, name };
	form.files.push(place);
	let isOver = false;
	const counted = new Transform({
		transform(chunk: Buffer, _encoding, settle) {
			isOver ||= !fits(chunk.length);
			// What is too much is read and forgotten, so that the form after it is read too.
			if (isOver) settle();
			else settle(null, chunk);
		},
	});
	await pipeline(stream, counted, createWriteStream(path, { mode: 0o600 }));
	if (!stream.truncated && !isOver) return;
	form.files.splice(form.files.indexOf(place), 1);
	await rm(path, { force: true });
	const all = { code: "files-too-large-in-all", values: { max: FILES_MAX_BYTES / 1024 / 1024 } };
	form.refused.push(about(name, stream.truncated ? tooLarge() : all));
}

function atMost(maxBytes: number): Transform {
	let bytes = 0;
	return new Transform({
		transform(chunk: Buffer, _encoding, settle) {
			bytes += chunk.length;
			if (bytes > maxBytes) settle(Object.assign(new Error("too much"), { code: "TOO_MUCH" }));
			else settle(null, chunk);
		},
	});
}
