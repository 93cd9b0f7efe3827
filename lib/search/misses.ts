import { ofProcess } from "@/lib/of-process";

const misses = ofProcess<{ hear?: (text: string) => void }>("search-misses", () => ({}));

/**
 * Says that a search found nothing. The reader's pages may not write, so the server, which hears this, does: after the page
 * and beside it. In a process without a server (a script, a test) nobody listens.
 */
export function tellMiss(text: string): void {
	misses.hear?.(text);
}

/** The server of this process hears misses from here. */
export function hearMisses(listener: (text: string) => void): void {
	misses.hear = listener;
}
