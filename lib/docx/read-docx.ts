import { join } from "node:path";
import type { Problem } from "@/lib/write/outcome";
import { whyNotReadable } from "./unpacked-size";

/** Bytes of a Word file. */
export const DOCX_MAX_BYTES = 20 * 1024 * 1024;
/** Files that are read at one time, each in a thread of its own. */
const AT_ONCE = 2;
const SECONDS = 20;
const HEAP_MB = 384;
const WORKER_FILE = "lib/docx/docx.worker.mjs";

/**
 * A Word file as HTML of an unknown sort, which only the inert parser of the editor may read; pictures stand in it as
 * `<img data-docx-picture="0">`. `notRead` counts what was left out.
 */
export type DocxText = {
	html: string;
	pictures: { bytes: Uint8Array; alt: string }[];
	picturesLeft: number;
	notRead: number;
};

let reading = 0;

/** Reads a .docx in a thread that is ended when it takes too long or too much memory. Problems: those of `whyNotReadable`, busy, too-slow, no-text. */
export async function readDocx(file: Buffer): Promise<DocxText | Problem> {
	const why = whyNotReadable(file);
	if (why) return { code: why, field: "file" };
	if (reading >= AT_ONCE) return { code: "busy", field: "file" };
	reading += 1;
	try {
		const answer = await inThread(file);
		if ("code" in answer) return { ...answer, field: "file" };
		return answer.html.trim() === "" ? { code: "no-text", field: "file" } : answer;
	} finally {
		reading -= 1;
	}
}

type Answer = DocxText | { code: "broken" | "too-slow" | "too-much" };

function inThread(file: Buffer): Promise<Answer> {
	// The bundler would put a copy of its own in the worker's place, in which the reader of zip files does not work.
	const { Worker } = process.getBuiltinModule("node:worker_threads");
	const thread = new Worker(join(process.cwd(), WORKER_FILE), {
		workerData: file,
		execArgv: [],
		resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
	});
	const answered = new Promise<Answer>((settle, fail) => {
		const timer = setTimeout(() => settle({ code: "too-slow" }), SECONDS * 1000);
		thread.once("message", (message: DocxText | { problem: string }) => {
			clearTimeout(timer);
			settle("problem" in message ? { code: "broken" } : message);
		});
		thread.once("error", (error: Error & { code?: string }) => {
			clearTimeout(timer);
			if (error.code === "ERR_WORKER_OUT_OF_MEMORY") settle({ code: "too-much" });
			else fail(error);
		});
	});
	return answered.finally(() => void thread.terminate());
}
