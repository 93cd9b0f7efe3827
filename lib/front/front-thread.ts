import { createServer, type Server } from "node:http";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { environment } from "@/lib/env";
import { turnsAway, vouchFor } from "./arrival";
import { openDiskCopy } from "./disk-copy";
import { Front, type Made, type MakePage } from "./front";
import { revived } from "./kept-page";
import { listenForChanges } from "./listen";
import { passOn } from "./pass-on";
import type { FromFront, FrontThreadData, ToFront } from "./thread-messages";

/** How long requests under way may take to finish before their connections are closed all the same. */
const GRACE_SECONDS = 8;
/** Longer than the minute that browsers and proxies keep an idle connection, so that none sends a request into one just closed. */
const KEEP_ALIVE_SECONDS = 65;

if (!parentPort) throw new Error("the front is a thread of the server: see server.ts");
await openThread(parentPort, workerData as FrontThreadData);

/** The public server: a thread that holds the finished pages and does nothing else, so that no making of a page delays one. */
async function openThread(port: MessagePort, { databaseUrl, backPath }: FrontThreadData): Promise<void> {
	const { port: publicPort, siteUrl, trustedProxies, frontBytes, frontOnDisk } = environment();
	const site = new URL(siteUrl);
	const say = (message: FromFront) => port.postMessage(message);
	const { make, settle } = makerBeyond(say);
	const front: Front = new Front(
		async (address, change, heard) =>
			make(
				address,
				change,
				heard,
				address.variant === null
					? null
					: await front.pageAt({ ...address, key: address.path, variant: null }),
			),
		{ maxBytes: frontBytes },
	);
	const ears = await listenForChanges(front, databaseUrl);
	const disk = frontOnDisk ? await openDiskCopy(front, { databaseUrl, maxBytes: frontBytes }) : null;
	const server = createServer((request, response) => {
		if (turnsAway(request, response, site) || front.answer(request, response)) return;
		vouchFor(request, site, trustedProxies);
		passOn(request, response, backPath);
	});
	server.keepAliveTimeout = KEEP_ALIVE_SECONDS * 1000;
	server.headersTimeout = (KEEP_ALIVE_SECONDS + 1) * 1000;
	port.on("message", async (message: ToFront) => {
		if (message.kind === "changed") front.hearFirst(message.change);
		else if (message.kind !== "close") settle(message);
		else {
			await close(server);
			await ears.stop();
			await disk?.close();
			say({ kind: "closed" });
		}
	});
	server.once("error", (error: NodeJS.ErrnoException) => {
		say({ kind: "stuck", code: error.code, problem: error.message });
	});
	server.listen(publicPort, () => say({ kind: "listening" }));
}

type Make = (...given: [...Parameters<MakePage>, original: Made["page"] | null]) => Promise<Made>;

/** Pages are made by the application, on the other side of the port. */
function makerBeyond(say: (message: FromFront) => void): {
	make: Make;
	settle: (answer: Extract<ToFront, { id: number }>) => void;
} {
	const waiting = new Map<number, { settle: (made: Made) => void; fail: (error: Error) => void }>();
	let last = 0;
	return {
		make: (address, change, heard, original) =>
			new Promise((settle, fail) => {
				last += 1;
				waiting.set(last, { settle, fail });
				say({ kind: "make", id: last, address, change, heard, original });
			}),
		settle: (answer) => {
			const asked = waiting.get(answer.id);
			waiting.delete(answer.id);
			if (answer.kind === "failed") asked?.fail(new Error(answer.problem));
			else asked?.settle({ ...answer.made, page: revived(answer.made.page) });
		},
	};
}

async function close(server: Server): Promise<void> {
	const timer = setTimeout(() => server.closeAllConnections(), GRACE_SECONDS * 1000);
	await new Promise((settle) => {
		server.close(settle);
		server.closeIdleConnections();
	});
	clearTimeout(timer);
}
