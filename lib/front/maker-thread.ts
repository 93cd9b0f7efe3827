import { parentPort, workerData } from "node:worker_threads";
import { closeDatabase } from "@/db/client";
import { documentRenderer } from "@/lib/documents/render-document";
import { environment, setDatabaseUrl } from "@/lib/env";
import { noteMissesHeard } from "@/lib/search/note-miss";
import { answerAsked } from "./answer-asked";
import { pageMaker } from "./make-page";
import { makeVariant } from "./make-variant";
import type { MakerThreadData, ToMaker } from "./thread-messages";

if (!parentPort) throw new Error("a maker is a thread of the server: see open-front.ts");

/** Makes reader pages and their variants, beside the application, so that neither the desk nor another maker waits. */
const { databaseUrl, port } = workerData as MakerThreadData;
setDatabaseUrl(databaseUrl);
const { distDir } = environment();
const makePage = pageMaker(documentRenderer(distDir));

port.on("message", (message: ToMaker) => {
	void answerAsked(
		message,
		(asked) => (asked.original ? makeVariant(asked.address, asked.original) : makePage(asked)),
		(answer) => port.postMessage(answer),
	);
});
noteMissesHeard();
parentPort.once("message", async () => {
	await closeDatabase();
	process.exit(0);
});
