import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { anonymous } from "@/lib/access/actor";
import { cleanText } from "@/lib/text/well-formed";
import { done, type Outcome, type Problem, refuse } from "@/lib/write/outcome";
import { addFile } from "./add-file";
import { type Examined, examineFile } from "./examine-file";
import { cleanFileName } from "./file-name";
import { readEntered } from "./held-queries";
import { FILE_MAX_BYTES } from "./limits";
import { scanFile } from "./scan-file";
import { fileKey, hasRoom, pressFiles, previewKey, quarantineFolder } from "./store";

export type Destination = { basket: string } | { token: string };
export type ReceivedFile = { id: string; fileName: string; bytes: number; kind: Examined["kind"] };

/**
 * Takes in a file that stands, whole, at `path`: shown to the virus scanner, examined, made anew where it is a picture, put into the store
 * and entered. The file at `path` is gone afterwards, unless this throws or says file-queue-full, which holds for now alone. Each problem
 * names the file.
 */
export async function receiveFile(
	file: { path: string; name: string; fileId?: string; network: string | null },
	to: Destination,
): Promise<Outcome<ReceivedFile>> {
	const fileId = file.fileId ?? randomUUID();
	const work = join(quarantineFolder(), randomUUID());
	try {
		const outcome = await taken({ ...file, fileId, work }, to);
		if (!isForLater(outcome)) await rm(file.path, { force: true });
		return outcome;
	} catch (error) {
		// What was put into the store and never entered goes with the next sweep.
		if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
		return refuse(about(file.name, { code: "file-no-room" }));
	} finally {
		await rm(work, { recursive: true, force: true });
	}
}

type Taken = { path: string; name: string; fileId: string; work: string; network: string | null };

async function taken(
	{ path, name, fileId, work, network }: Taken,
	to: Destination,
): Promise<Outcome<ReceivedFile>> {
	const entered = await readEntered(fileId);
	if (entered) return done(entered);
	const { size } = await stat(path);
	if (size > FILE_MAX_BYTES) return refuse(about(name, tooLarge()));
	if (size === 0) return refuse(about(name, { code: "file-empty" }));
	if (!(await hasRoom())) return refuse(about(name, { code: "file-no-room" }));
	const virus = await scanFile(path);
	if (virus) return refuse(about(name, virus));
	await mkdir(work, { recursive: true, mode: 0o700 });
	const examined = await examineFile({ path, folder: work, network });
	if ("code" in examined) return refuse(about(name, examined));
	const { clean, preview, extension, text, ...facts } = examined;
	const kept = clean === null ? path : join(work, clean);
	const fileName = cleanFileName(name, extension);
	const bytes = (await stat(kept)).size;
	const sha256 = await digestOf(path);
	await pressFiles().putStream(fileKey(fileId, extension), createReadStream(kept));
	if (preview !== null)
		await pressFiles().putStream(previewKey(fileId), createReadStream(join(work, preview)));
	for (let page = 2; page <= facts.drawnPages; page += 1)
		await pressFiles().putStream(
			previewKey(fileId, page),
			createReadStream(join(work, `preview-${page}.webp`)),
		);
	const entry = {
		...{ fileId, fileName, extension, bytes, sha256, ...facts },
		text: text === null ? null : cleanText(text.replaceAll("\0", "").toWellFormed()),
		hasPreview: preview !== null,
	};
	const outcome = await addFile(anonymous, { ...entry, ...to });
	if (!outcome.ok) return refuse(...outcome.problems.map((problem) => about(name, problem)));
	return done({ id: fileId, fileName, bytes, kind: facts.kind });
}

/** Whether a file was turned away because too many wait to be examined: it may be shown again as it stands. */
export function isForLater(outcome: Outcome<ReceivedFile>): boolean {
	return !outcome.ok && outcome.problems.some(({ code }) => code === "file-queue-full");
}

/** The problem of a file that is larger than files may be. */
export function tooLarge(): Problem {
	return { code: "file-too-large", values: { max: FILE_MAX_BYTES / 1024 / 1024 } };
}

/** A problem with the name of the file that it is about. */
export function about(name: string, { code, values = {} }: Problem): Problem {
	return { code, field: "files", values: { ...values, name: cleanFileName(name, "") } };
}

async function digestOf(path: string): Promise<string> {
	const hash = createHash("sha256");
	for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
	return hash.digest("hex");
}
