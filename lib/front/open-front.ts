import { Worker } from "node:worker_threads";
import { environment } from "@/lib/env";
import { hearChanges } from "./change";
import { revived } from "./kept-page";
import { pageMaker, type Renderers } from "./make-page";
import { makeVariant } from "./make-variant";
import type { FromFront, FrontThreadData, ToFront } from "./thread-messages";

/**
 * Opens the front in a thread of its own, listening on PORT: it answers with finished pages, has the missing ones made here, and
 * passes the rest on to the application at `backPath`. Throws a sentence when the port is taken. `close` lets requests under way
 * finish first.
 */
export async function openFront(
	renderers: Renderers,
	data: FrontThreadData,
): Promise<{ close: () => Promise<void> }> {
	const { port, siteUrl, surrogateSeconds } = environment();
	const makePage = pageMaker(renderers, { site: new URL(siteUrl), surrogateSeconds });
	const thread = new Worker(new URL("./front.worker.mjs", import.meta.url), { workerData: data });
	const say = (message: ToFront) => thread.postMessage(message);

	async function make({
		id,
		address,
		change,
		heard,
		original,
	}: Extract<FromFront, { kind: "make" }>): Promise<void> {
		try {
			const made =
				address.variant === null || original === null
					? await makePage(address, change, heard)
					: await makeVariant({ ...address, variant: address.variant }, revived(original));
			say({ kind: "made", id, made });
		} catch (error) {
			say({ kind: "failed", id, problem: error instanceof Error ? error.message : String(error) });
		}
	}

	let isOpen = false;
	let closed: () => void = () => undefined;
	const whenClosed = new Promise<void>((settle) => {
		closed = settle;
	});
	await new Promise<void>((settle, fail) => {
		thread.on("message", (message: FromFront) => {
			if (message.kind === "make") void make(message);
			else if (message.kind === "listening") settle();
			else if (message.kind === "closed") closed();
			else if (message.code === "EADDRINUSE") fail(new Error(portIsTaken(port)));
			else fail(new Error(message.problem));
		});
		thread.on("error", (error) => {
			if (isOpen) console.error("The front has failed:", error);
			else fail(error);
		});
		thread.on("exit", () => {
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
			isOpen = false;
			say({ kind: "close" });
			await whenClosed;
			await thread.terminate();
		},
	};
}

/** The sentence for an operator whose port somebody else has. */
export function portIsTaken(port: number): string {
	return `PORT: ${port} is taken by another program. Set PORT to another number.`;
}
