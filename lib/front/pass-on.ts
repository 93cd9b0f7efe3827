import { Agent, type IncomingMessage, request as requestOf, type ServerResponse } from "node:http";
import { pipeline } from "node:stream";
import { buffer } from "node:stream/consumers";
import { answerUnavailable } from "./unavailable";

/** These speak of one connection, not of the message (RFC 9110 §7.6.1); `expect` has been answered here already. */
const OF_THE_CONNECTION = new Set([
	"connection",
	"expect",
	"keep-alive",
	"proxy-authenticate",
	"proxy-authorization",
	"proxy-connection",
	"te",
	"trailer",
	"transfer-encoding",
	"upgrade",
]);

/** Connections to the application stay open: it never closes one that is idle, so none can close under a new request. */
const agent = new Agent({ keepAlive: true });

/**
 * Passes a request on to the application at `backPath` and its answer back, both as they flow. `inOnePiece`, the answer waits until it
 * is whole and names its length: in chunks, their sizes and their number would differ from time to time and show on the wire.
 */
export function passOn(
	request: IncomingMessage,
	response: ServerResponse,
	backPath: string,
	{ inOnePiece = false } = {},
): void {
	const headers = Object.fromEntries(
		Object.entries(request.headers).filter(([name]) => !OF_THE_CONNECTION.has(name)),
	);
	// The runtime frames no body of a GET or DELETE by itself: its bytes would be read as a request of the next reader.
	if (request.headers["transfer-encoding"] !== undefined) headers["transfer-encoding"] = "chunked";
	const onward = requestOf({
		socketPath: backPath,
		agent,
		method: request.method,
		path: request.url,
		headers,
		// The host is the site's own, as vouched for on arrival.
		setHost: false,
	});
	onward.on("response", (answer) => {
		if (inOnePiece) {
			sendWhole(answer, response).catch(() => response.destroy());
			return;
		}
		response.writeHead(answer.statusCode ?? 502, answer.statusMessage, ofTheMessage(answer.rawHeaders));
		// A reader who has gone ends the answer, an answer that breaks off ends the reader's.
		pipeline(answer, response, () => undefined);
	});
	onward.on("error", () => {
		if (response.headersSent) response.destroy();
		else answerUnavailable(response);
	});
	response.on("close", () => {
		if (!response.writableFinished) onward.destroy();
	});
	request.pipe(onward);
}

async function sendWhole(answer: IncomingMessage, response: ServerResponse): Promise<void> {
	const bytes = await buffer(answer);
	const headers = ofTheMessage(answer.rawHeaders);
	if (answer.headers["content-length"] === undefined) headers.push("content-length", String(bytes.length));
	response.writeHead(answer.statusCode ?? 502, answer.statusMessage, headers);
	response.end(bytes);
}

function ofTheMessage(rawHeaders: readonly string[]): string[] {
	const kept: string[] = [];
	for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
		const [name, value] = [rawHeaders[at] as string, rawHeaders[at + 1] as string];
		if (!OF_THE_CONNECTION.has(name.toLowerCase())) kept.push(name, value);
	}
	return kept;
}
