import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { SiteName } from "./arrival";
import { newReading, type Reading, whileReading } from "./reading";

/** What the framework answered to a request that carried nothing but its address. Header names are in lower case. */
export type Rendered = {
	status: number;
	headers: ReadonlyMap<string, string>;
	body: Buffer;
	reading: Reading;
};
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/**
 * Asks the framework for `path` as nobody in particular: the host is the site's, no other header of any reader comes along, so
 * none can change what the next reader gets.
 */
export async function render(handle: Handler, path: string, site: SiteName): Promise<Rendered> {
	const request = new IncomingMessage(new Socket());
	request.method = "GET";
	request.url = path;
	request.headers = { host: site.host, "x-forwarded-proto": site.protocol.slice(0, -1) };
	request.push(null);
	const response = new CollectedResponse(request);
	const reading = newReading();
	await whileReading(reading, () => handle(request, response));
	await response.collected;
	const headers = new Map(
		Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]),
	);
	return {
		status: reading.status ?? response.statusCode,
		headers,
		body: Buffer.concat(response.chunks),
		reading,
	};
}

/** A response that goes nowhere and is collected whole. */
class CollectedResponse extends ServerResponse {
	readonly chunks: Buffer[] = [];
	readonly collected: Promise<void>;
	#settle: () => void = () => undefined;
	#isDone = false;

	constructor(request: IncomingMessage) {
		super(request);
		this.collected = new Promise((settle) => {
			this.#settle = settle;
		});
		Object.defineProperty(this, "headersSent", { get: () => this.chunks.length > 0 || this.#isDone });
		Object.defineProperty(this, "writableEnded", { get: () => this.#isDone });
		Object.defineProperty(this, "writableFinished", { get: () => this.#isDone });
	}

	override writeHead(status: number, ...rest: unknown[]): this {
		this.statusCode = status;
		const headers = rest.find((one) => typeof one === "object" && one !== null);
		if (Array.isArray(headers)) {
			for (let at = 0; at + 1 < headers.length; at += 2)
				this.setHeader(String(headers[at]), String(headers[at + 1]));
		} else if (headers) {
			for (const [name, value] of Object.entries(headers)) this.setHeader(name, value as string | string[]);
		}
		return this;
	}

	override flushHeaders(): void {
		// Headers are read when the response is whole.
	}

	override write(chunk: unknown, ...rest: unknown[]): boolean {
		this.#take(chunk, rest);
		return true;
	}

	override end(...given: unknown[]): this {
		if (this.#isDone) return this;
		const [chunk, ...rest] = given;
		if (typeof chunk === "function") chunk();
		else this.#take(chunk, rest);
		this.#isDone = true;
		this.emit("finish");
		this.emit("close");
		this.#settle();
		return this;
	}

	#take(chunk: unknown, rest: unknown[]): void {
		if (typeof chunk === "string")
			this.chunks.push(Buffer.from(chunk, rest[0] as BufferEncoding | undefined));
		else if (chunk instanceof Uint8Array) this.chunks.push(Buffer.from(chunk));
		const callback = rest.find((one) => typeof one === "function");
		if (callback) (callback as () => void)();
	}
}
