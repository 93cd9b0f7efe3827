import { availableParallelism } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { MessageChannel, Worker } from "node:worker_threads";
import { environment } from "@/lib/env";
import { answerAsked } from "./answer-asked";
import { hearChanges } from "./change";
import { NOT_FOUND, pageMaker } from "./make-page";
import { type Handler, type Rendered, render } from "./render";
import type { FromFront, FrontThreadData, ToFront } from "./thread-messages";

/** Threads that make pages. One core is left to the front, the database and the desk; more than three help no newsroom's site. */
const MAKERS = Math.max(1, Math.min(3, availableParallelism() - 1));

/**
 * Opens the front in a thread of its own, listening on PORT: it answers with finished pages, has the missing ones made by its makers,
 * or here by the framework's `handle`, and passes the rest on to the application at `backPath`. Throws a sentence when the port is
 * taken. `close` lets requests under way finish first.
 */
export async function openFront(
	handle: Handler,
	data: FrontThreadData,
): Promise<{ close: () => Promise<void> }> {
	const { port, siteUrl } = environment();
	const site = new URL(siteUrl);
	const makePage = pageMaker((path) => renderFile(handle, path, site));
	const front = new Worker(new URL("./front.worker.mjs", import.meta.url), { workerData: data });
	const say = (message: ToFront) => front.postMessage(message);
	const makers = Array.from({ length: MAKERS }, (_, at) => startMaker(at));
	let isOpen = false;
	let isClosing = false;

	function startMaker(at: number): Worker {
		const { port1, port2 } = new MessageChannel();
		const maker = new Worker(new URL("./maker.worker.mjs", import.meta.url), {
			workerData: { databaseUrl: data.databaseUrl, port: port1 },
			transferList: [port1],
		});
		front.postMessage({ kind: "maker", at, port: port2 } satisfies ToFront, [port2]);
		maker.on("error", (error) => console.error("A thread that makes pages has failed:", error));
		maker.on("exit", async () => {
			await sleep(1_000);
			if (!isClosing) makers[at] = startMaker(at);
		});
		return maker;
	}

	let closed: () => void = () => undefined;
	const whenClosed = new Promise<void>((settle) => {
		closed = settle;
	});
	await new Promise<void>((settle, fail) => {
		front.on("message", (message: FromFront) => {
			if (message.kind === "make") void answerAsked(message, makePage, say);
			else if (message.kind === "listening") settle();
			else if (message.kind === "closed") closed();
			else if (message.code === "EADDRINUSE") fail(new Error(portIsTaken(port)));
			else fail(new Error(message.problem));
		});
		front.on("error", (error) => {
			if (isOpen) console.error("The front has failed:", error);
			else fail(error);
		});
		front.on("exit", () => {
			closed();
			if (!isOpen) return;
			// Without it nothing is served: whoever watches over the process starts both anew.
			console.error("The front has ended unexpectedly.");
			process.exit(1);
		});
	});
	isOpen = true;
	hearChanges((change) => say({ kind: "changed", change }));
	return {
		close: async () => {
			[isOpen, isClosing] = [false, true];
			say({ kind: "close" });
			await whenClosed;
			await front.terminate();
			await Promise.all(makers.map(endMaker));
		},
	};
}

/** What the framework answers of its own: files, feeds, redirects. Its pages carry its runtime, and are for the desk alone. */
async function renderFile(handle: Handler, path: string, site: URL): Promise<Rendered | null> {
	if (path === NOT_FOUND) return null;
	const rendered = await render(handle, path, site);
	const isPage = rendered.status === 200 && rendered.headers.get("content-type")?.startsWith("text/html");
	if (isPage) throw new Error("the framework has a page here that no maker knows");
	return rendered;
}

/** A maker ends by itself once its connections are closed. */
async function endMaker(maker: Worker): Promise<void> {
	const whenEnded = new Promise((settle) => maker.once("exit", settle));
	maker.postMessage("close");
	await Promise.race([whenEnded, sleep(2_000)]);
	await maker.terminate();
}

/** The sentence for an operator whose port somebody else has. */
export function portIsTaken(port: number): string {
	return `PORT: ${port} is taken by another program. Set PORT to another number.`;
}
