import { createServer, type Server } from "node:http";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { environment } from "@/lib/env";
import { BACKLOG, siteName, turnsAway, vouchFor } from "./arrival";
import { Maker } from "./ask-maker";
import { openDiskCopy } from "./disk-copy";
import { forgetSender, isAboutTips } from "./forget-sender";
import { Front, type Made } from "./front";
import { listenForChanges } from "./listen";
import { NOT_FOUND } from "./make-page";
import { passOn } from "./pass-on";
import type { Asked, FromFront, FromMaker, FrontThreadData, ToFront } from "./thread-messages";

/** How long requests under way may take to finish before their connections are closed all the same. */
const GRACE_SECONDS = 8;
/** Longer than the minute that browsers and proxies keep an idle connection, so that none sends a request into one just closed. */
const KEEP_ALIVE_SECONDS = 65;

if (!parentPort) throw new Error("the front is a thread of the server: see server.ts");
await openThread(parentPort, workerData as FrontThreadData);

/** The public server: a thread that holds the finished pages and does nothing else, so that no making of a page delays one. */
async function openThread(port: MessagePort, { databaseUrl, backPath }: FrontThreadData): Promise<void> {
	const { port: publicPort, siteUrl, trustedProxies, frontBytes, frontOnDisk } = environment();
	const site = siteName(new URL(siteUrl));
	const say = (message: FromFront) => port.postMessage(message);
	const framework = new Maker(say);
	const makers: Maker[] = [];
	const front: Front = new Front(
		async (address, change, heard) =>
			makeByOneOf(makers, framework, {
				address,
				change,
				heard,
				original:
					address.variant === null
						? null
						: await front.pageAt({ ...address, key: address.path, variant: null }),
			}),
		{ maxBytes: frontBytes },
	);
	const ears = await listenForChanges(front, databaseUrl);
	const disk = frontOnDisk ? await openDiskCopy(front, { databaseUrl, maxBytes: frontBytes }) : null;
	const server = createServer((request, response) => {
		if (turnsAway(request, response, site) || front.answer(request, response)) return;
		vouchFor(request, site, trustedProxies);
		const isOfTips = isAboutTips(request);
		if (isOfTips) forgetSender(request);
		passOn(request, response, backPath, { inOnePiece: isOfTips });
	});
	server.keepAliveTimeout = KEEP_ALIVE_SECONDS * 1000;
	server.headersTimeout = (KEEP_ALIVE_SECONDS + 1) * 1000;
	port.on("message", async (message: ToFront) => {
		if (message.kind === "changed") front.hearFirst(message.change);
		else if (message.kind === "maker") takeOn(makers, message);
		else if (message.kind !== "close") framework.hear(message);
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
	server.listen({ port: publicPort, backlog: BACKLOG }, () => say({ kind: "listening" }));
}

/** A new maker takes the place of the one before it. */
function takeOn(makers: Maker[], { at, port }: Extract<ToFront, { kind: "maker" }>): void {
	makers[at]?.end();
	const maker = new Maker((message) => port.postMessage(message));
	port.on("message", (answer: FromMaker) => maker.hear(answer));
	makers[at] = maker;
}

/** A page is made by the least busy maker; what no maker knows by the framework, and what nobody knows is excused by a maker. */
async function makeByOneOf(makers: readonly Maker[], framework: Maker, asked: Asked): Promise<Made> {
	const idlest = [...makers].sort((a, b) => a.load - b.load)[0] ?? framework;
	const made = (await idlest.ask(asked)) ?? (await framework.ask(asked));
	const excused = made ?? (await idlest.ask({ ...asked, instead: NOT_FOUND }));
	if (!excused) throw new Error("nobody knows how to make it");
	return excused;
}

async function close(server: Server): Promise<void> {
	const timer = setTimeout(() => server.closeAllConnections(), GRACE_SECONDS * 1000);
	await new Promise((settle) => {
		server.close(settle);
		server.closeIdleConnections();
	});
	clearTimeout(timer);
}
