import { once } from "node:events";
import { createReadStream } from "node:fs";
import { createConnection, type Socket } from "node:net";
import { environment } from "@/lib/env";
import type { Problem } from "@/lib/write/outcome";

const PATIENCE_MS = 15_000;
const CHUNK_BYTES = 64 * 1024;

/**
 * Shows a file to the virus scanner that CLAMD names, in clamd's own words (INSTREAM): null when it has nothing against it, or when
 * there is no scanner. What a scanner that should be there has not seen is not let in: file-not-scanned.
 */
export async function scanFile(path: string, scanner = environment().clamd): Promise<Problem | null> {
	if (scanner === undefined) return null;
	try {
		const answer = await shown(path, scanner);
		if (/\bOK$/.test(answer)) return null;
		const found = /:\s*(.+)\s+FOUND$/.exec(answer)?.[1];
		if (found) return { code: "file-virus", values: { found } };
		console.error(`the virus scanner answered: ${answer.slice(0, 200)}`);
	} catch (error) {
		console.error(`the virus scanner could not be asked: ${(error as Error).message}`);
	}
	return { code: "file-not-scanned" };
}

/** Where a scanner listens: `host:port`, or the path of a socket. */
function connected(scanner: string): Socket {
	if (scanner.startsWith("/")) return createConnection(scanner);
	const { hostname, port } = new URL(`tcp://${scanner}`);
	return createConnection(Number(port), hostname);
}

async function shown(path: string, scanner: string): Promise<string> {
	const socket = connected(scanner);
	socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error("no answer in time")));
	const answered = answerOf(socket);
	try {
		await Promise.race([once(socket, "connect"), answered]);
		socket.write("zINSTREAM\0");
		for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
			const size = Buffer.alloc(4);
			size.writeUInt32BE((chunk as Buffer).length);
			socket.write(size);
			// A scanner that has seen enough answers before the end, and closes.
			if (!socket.write(chunk)) await Promise.race([once(socket, "drain"), answered]);
		}
		socket.write(Buffer.alloc(4));
		return await answered;
	} finally {
		socket.destroy();
	}
}

function answerOf(socket: Socket): Promise<string> {
	let said = "";
	const answered = new Promise<string>((settle, fail) => {
		socket.setEncoding("utf8");
		socket.on("data", (chunk: string) => {
			said += chunk;
			if (said.includes("\0") || said.length > 10_000) settle(said.split("\0", 1)[0]?.trim() ?? "");
		});
		socket.once("end", () => settle(said.trim()));
		socket.once("error", fail);
	});
	// Waited for below; until then a failure is nobody's.
	answered.catch(() => undefined);
	return answered;
}
