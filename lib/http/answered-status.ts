import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";
import { ofProcess } from "@/lib/of-process";

/**
 * Answers a request with whatever status the page asks for by `answerWithStatus`. The framework lets no page choose: what it
 * throws for "not found" comes without a text, and is drawn by script alone.
 */
export function withStatusOfPage(response: ServerResponse, answer: () => void): void {
	const asked: Asked = {};
	const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
	response.writeHead = ((status: number, ...rest: unknown[]) =>
		writeHead(asked.status ?? status, ...rest)) as typeof response.writeHead;
	storage.run(asked, answer);
}

/** The page being made says with which status it is answered. */
export function answerWithStatus(status: 404): void {
	const asked = storage.getStore();
	if (asked) asked.status = status;
}

type Asked = { status?: 404 };

const storage = ofProcess("answered-status", () => new AsyncLocalStorage<Asked>());
