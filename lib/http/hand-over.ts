import { randomUUID } from "node:crypto";
import { ofProcess } from "@/lib/of-process";

const AT_MOST = 200;

/**
 * Hands something to the page of ours that shows it, within this process and for one showing; the key that comes back opens it there.
 * Nothing is stored. For what belongs to one reader alone: a form that comes back, a sender's own page.
 */
export function handOver(what: unknown): string {
	const key = randomUUID();
	handed.set(key, what);
	const [oldest] = handed.keys();
	if (handed.size > AT_MOST && oldest) handed.delete(oldest);
	return key;
}

/** What was handed over under the key, once; null afterwards, and for a key that nobody was given. */
export function takeOver<What>(key: unknown): What | null {
	const what = typeof key === "string" ? handed.get(key) : undefined;
	if (what === undefined) return null;
	handed.delete(String(key));
	return what as What;
}

const handed = ofProcess("handed-over", () => new Map<string, unknown>());
