import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { passOn } from "@/lib/front/pass-on";

const folder = mkdtempSync(join(tmpdir(), "newsroom-pass-on-"));
const backPath = join(folder, "application");
/** What the application was asked, in order, with the body that came along. */
const asked: { method: string; url: string; body: string }[] = [];

const application = createServer((request, response) => {
	const pieces: Buffer[] = [];
	request.on("data", (piece: Buffer) => pieces.push(piece));
	request.on("end", () => {
		const { method = "", url = "" } = request;
		asked.push({ method, url, body: Buffer.concat(pieces).toString() });
		response.end("here");
	});
});
const front = createServer((request, response) => passOn(request, response, backPath));

beforeAll(async () => {
	await listening(application, backPath);
	await listening(front, 0);
});

afterAll(() => {
	for (const server of [front, application]) {
		server.closeAllConnections();
		server.close();
	}
	rmSync(folder, { recursive: true, force: true });
});

describe("a request that is passed on", () => {
	test.each(["GET", "HEAD", "DELETE", "OPTIONS", "PUT", "POST"])(
		"%s hides no second request in its body",
		async (method) => {
			asked.length = 0;
			const hidden = "GET /hidden HTTP/1.1\r\nHost: x\r\nx-client-address: 203.0.113.6\r\n\r\n";
			await sent(
				`${method} /seen HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n` +
					`${hidden.length.toString(16)}\r\n${hidden}\r\n0\r\n\r\n`,
			);
			// The next one goes over the same connection, and would meet what was left on it.
			await sent("GET /next HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
			expect(asked.map(({ url }) => url)).toEqual(["/seen", "/next"]);
			expect(asked[0]).toEqual({ method, url: "/seen", body: hidden });
		},
	);
});

function listening(server: Server, at: string | number): Promise<void> {
	return new Promise((settle) => server.listen(at, settle));
}

/** Writes these bytes to the front and waits until it has closed the connection. */
function sent(bytes: string): Promise<void> {
	const address = front.address();
	const port = typeof address === "object" && address ? address.port : 0;
	return new Promise((settle, fail) => {
		const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
		socket.on("data", () => undefined).on("close", () => settle());
		socket.on("error", fail);
	});
}
