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
	if (page.status === 200 && request.method === "GET" && sendWhole(response, form)) return;
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
type Head = { _header?: string | null; _headerSent?: boolean; _keepAliveTimeout?: number };

/**
 * Sends an answer of 200 as one piece that was checked and joined when somebody first asked for it. Node checks and joins the headers
 * anew for every answer, and hands head and body to the kernel as two, which together is a third of what a kept page costs
 * (docs/performance.md). False, with nothing done, where the connection is not to be kept, another answer stands before this one, or
 * this Node holds its head elsewhere; `writeHead` and `end` then say the very same.
 */
function sendWhole(response: ServerResponse, form: Form): boolean {
	const head = response as unknown as Head;
	const { socket } = response;
	const seconds = Math.floor((head._keepAliveTimeout ?? 0) / 1000);
	if (!socket?.writable || !response.shouldKeepAlive || seconds < 1) return false;
	if (head._header !== null || head._headerSent !== false) return false;
	head._header = "in the message";
	head._headerSent = true;
	socket.write(messageOf(form, seconds));
	response.end();
	return true;
}

/** Head and body as they go over the wire, in the `second` (since 1970) that the date in them names. */
type Message = { bytes: Buffer; dateAt: number; bodyAt: number; second: number };

const messages = new WeakMap<Form, Message>();

/** For the first answer of each second the message is copied, not changed: a slow connection may still read from it. */
function messageOf(form: Form, keepAliveSeconds: number): Buffer {
	const date = dateNow();
	const known = messages.get(form);
	if (known?.second === second) return known.bytes;
	const message = known
		? { ...known, bytes: Buffer.from(known.bytes) }
		: joined(form, date, keepAliveSeconds);
	message.bytes.write(date, message.dateAt, "latin1");
	message.second = second;
	messages.set(form, message);
	// So that a page does not take its room twice.
	form.bytes = message.bytes.subarray(message.bodyAt);
	return message.bytes;
}

function joined(form: Form, date: string, keepAliveSeconds: number): Message {
	const before = `HTTP/1.1 200 OK\r\n${linesOf(form.headers)}Date: `;
	const after = `\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${keepAliveSeconds}\r\n\r\n`;
	const head = Buffer.from(`${before}${date}${after}`, "latin1");
	return { bytes: Buffer.concat([head, form.bytes]), dateAt: before.length, bodyAt: head.length, second };
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
