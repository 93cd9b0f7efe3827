import {
	type IncomingMessage,
	type ServerResponse,
	validateHeaderName,
	validateHeaderValue,
} from "node:http";
import type { Form, KeptPage } from "./kept-page";

/** Sends a page in one of its forms, or 304 when that very form is at hand there. */
export function sendForm(
	request: IncomingMessage,
	response: ServerResponse,
	page: KeptPage,
	form: Form,
): void {
	const asked = headerOf(request, "if-none-match");
	if (asked !== undefined && page.status === 200 && holds(asked, form.etag)) {
		response.writeHead(304, withoutContent(form.headers));
		response.end();
		return;
	}
	if (page.status !== 200 || !beginWithKeptHead(response, form))
		response.writeHead(page.status, form.headers);
	if (request.method === "HEAD") response.end();
	else response.end(form.bytes);
}

/**
 * One header of a request as it came over the wire, repeated ones joined by commas; `name` in small letters. Node unpacks all
 * headers at the first look at one, which is a good part of what a kept page costs.
 */
export function headerOf({ rawHeaders }: IncomingMessage, name: string): string | undefined {
	let value: string | undefined;
	for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
		const given = rawHeaders[at] as string;
		if (given.length !== name.length || given.toLowerCase() !== name) continue;
		value = value === undefined ? rawHeaders[at + 1] : `${value}, ${rawHeaders[at + 1]}`;
	}
	return value;
}

/** What Node keeps of an answer's head. Other packages have relied on it for ten years, but it is not promised: see below. */
type Head = { _header?: string | null; _keepAliveTimeout?: number };

/**
 * Begins an answer of 200 with the headers that were checked and joined when the page was kept: Node does both anew for every
 * answer, which is a tenth of what a kept page costs (docs/performance.md). False, with nothing done, where the connection is not
 * to be kept or this Node holds its head elsewhere; `writeHead` then says the very same.
 */
function beginWithKeptHead(response: ServerResponse, form: Form): boolean {
	const head = response as unknown as Head;
	const seconds = Math.floor((head._keepAliveTimeout ?? 0) / 1000);
	if (!response.shouldKeepAlive || head._header !== null || seconds < 1) return false;
	form.lines ??= linesOf(form.headers);
	head._header = `HTTP/1.1 200 OK\r\n${form.lines}Date: ${dateNow()}\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${seconds}\r\n\r\n`;
	return true;
}

/** Throws a TypeError for a name or a value that may not stand in a header. */
function linesOf(headers: readonly string[]): string {
	let lines = "";
	for (let at = 0; at + 1 < headers.length; at += 2) {
		const [name = "", value = ""] = headers.slice(at, at + 2);
		validateHeaderName(name);
		validateHeaderValue(name, value);
		lines += `${name}: ${value}\r\n`;
	}
	return lines;
}

let second = 0;
let date = "";

function dateNow(): string {
	const now = Math.floor(Date.now() / 1000);
	if (now !== second) {
		second = now;
		date = new Date(now * 1000).toUTCString();
	}
	return date;
}

/** Weak comparison, as RFC 9110 §13.1.2 asks: a proxy may have weakened the tag on the way. */
function holds(header: string, etag: string): boolean {
	return header.split(",").some((one) => {
		const tag = one.trim().replace(/^W\//, "");
		return tag === etag || tag === "*";
	});
}

function withoutContent(headers: string[]): string[] {
	const kept: string[] = [];
	for (let at = 0; at + 1 < headers.length; at += 2) {
		const name = headers[at] as string;
		if (!/^content-(type|length|encoding)$/.test(name)) kept.push(name, headers[at + 1] as string);
	}
	return kept;
}
