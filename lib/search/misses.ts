/**
 * Says that a search found nothing. The reader's pages may not write, so the server, which hears this, does: after the page
 * and beside it. In a process without a server (a script, a test) nobody listens.
 */
export function tellMiss(text: string): void {
	home[key]?.(text);
}

/** The server of this process hears misses from here. */
export function hearMisses(listener: (text: string) => void): void {
	home[key] = listener;
}

// On globalThis, because the server and each bundle of the framework have their own copy of this module.
const key = Symbol.for("newsroom.search-misses");
const home = globalThis as { [key]?: (text: string) => void };
