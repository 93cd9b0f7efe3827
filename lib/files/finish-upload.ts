import { rm } from "node:fs/promises";
import { join } from "node:path";
import { ofProcess } from "@/lib/of-process";
import { done, type Outcome, refuse } from "@/lib/write/outcome";
import { readEntered } from "./held-queries";
import { isForLater, type ReceivedFile, receiveFile } from "./receive-file";
import { uploadsFolder } from "./store";
import { readUpload } from "./uploads";

/**
 * Receives an upload that has come whole, under its own id: asked twice, or again after the server was killed at any moment, it is received
 * once. Refusals: not-found, file-not-whole, those of `receiveFile`; after file-queue-full it can be asked for again.
 */
export function finishUpload(id: string, network: string | null): Promise<Outcome<ReceivedFile>> {
	const running = finishing.get(id);
	if (running) return running;
	const work = finish(id, network);
	finishing.set(id, work);
	const forget = () => finishing.delete(id);
	work.then(forget, forget);
	return work;
}

async function finish(id: string, network: string | null): Promise<Outcome<ReceivedFile>> {
	const upload = await readUpload(id);
	if (upload === null) {
		const entered = await readEntered(id);
		return entered ? done(entered) : refuse({ code: "not-found" });
	}
	if (!upload.isWhole) return refuse({ code: "file-not-whole" });
	const { path, name, to } = upload;
	const outcome = await receiveFile({ path, name, fileId: id, network }, to);
	if (!isForLater(outcome)) await rm(join(uploadsFolder(), `${id}.json`), { force: true });
	return outcome;
}

const finishing = ofProcess("finishing-uploads", () => new Map<string, Promise<Outcome<ReceivedFile>>>());
