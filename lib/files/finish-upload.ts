import { rm } from "node:fs/promises";
import { join } from "node:path";
import { done, type Outcome, refuse } from "@/lib/write/outcome";
import { readEntered } from "./held-queries";
import { type ReceivedFile, receiveFile } from "./receive-file";
import { uploadsFolder } from "./store";
import { readUpload } from "./uploads";

/**
 * Receives an upload that has come whole, under its own id: asked twice, or again after the server was killed at any moment, it is received
 * once. Refusals: not-found, file-not-whole, those of `receiveFile`.
 */
export function finishUpload(id: string): Promise<Outcome<ReceivedFile>> {
	const running = finishing.get(id);
	if (running) return running;
	const work = finish(id);
	finishing.set(id, work);
	const forget = () => finishing.delete(id);
	work.then(forget, forget);
	return work;
}

async function finish(id: string): Promise<Outcome<ReceivedFile>> {
	const upload = await readUpload(id);
	if (upload === null) {
		const entered = await readEntered(id);
		return entered ? done(entered) : refuse({ code: "not-found" });
	}
	if (!upload.isWhole) return refuse({ code: "file-not-whole" });
	const outcome = await receiveFile({ path: upload.path, name: upload.name, fileId: id }, upload.to);
	await rm(join(uploadsFolder(), `${id}.json`), { force: true });
	return outcome;
}

// On globalThis, because each bundle of the framework has its own copy of this module.
const home = Symbol.for("newsroom.finishing-uploads");
const place = globalThis as { [home]?: Map<string, Promise<Outcome<ReceivedFile>>> };
place[home] ??= new Map();
const finishing = place[home];
