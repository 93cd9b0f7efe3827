import { setTimeout as sleep } from "node:timers/promises";
import { handOver } from "@/lib/http/hand-over";
import { ownPage } from "@/lib/http/own-page";
import type { TipAnswer } from "@/lib/tips/answer-source";

/** Every page is filled up to a multiple of this, so that its length does not tell which it is. Bytes. */
const PAGE_BYTES = 65_536;
/** Answers to forms leave at whole beats after the form began, whatever was done in between. Milliseconds. */
const BEAT_MS = 1_500;

/** The page, for this answer alone, as long as any other. */
export async function showTip({ view, status }: TipAnswer): Promise<Response> {
	const page = await ownPage(`/contribute/confidential?key=${handOver(view)}`, status);
	const body = Buffer.from(await page.arrayBuffer());
	const headers = new Headers(page.headers);
	// A proxy that compresses would bring the lengths out again.
	headers.set("cache-control", "no-store, no-transform");
	return new Response(filledUp(body), { status, headers });
}

/** Answers at the next beat after `beganAt` (of `performance.now()`). */
export async function onTheBeat(beganAt: number, answer: () => Promise<Response>): Promise<Response> {
	const response = await answer();
	const late = (performance.now() - beganAt) % BEAT_MS;
	await sleep(BEAT_MS - late);
	return response;
}

const [OPEN, CLOSE] = ["<!--", "-->"];

function filledUp(body: Buffer): Uint8Array<ArrayBuffer> {
	const needed = body.length + OPEN.length + CLOSE.length;
	const size = Math.ceil(needed / PAGE_BYTES) * PAGE_BYTES;
	const page = new Uint8Array(size).fill(" ".charCodeAt(0));
	page.set(body);
	page.set(Buffer.from(OPEN), body.length);
	page.set(Buffer.from(CLOSE), size - CLOSE.length);
	return page;
}
