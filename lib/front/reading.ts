import { AsyncLocalStorage } from "node:async_hooks";
import type { Tag } from "./tags";

/**
 * What the making of one page has read so far. `tags` must be right on the page that readers get; `asides` stand beside its
 * subject (the latest list next to a story) and may lag by one reader. Instants are milliseconds since 1970, UTC.
 */
export type Reading = {
	tags: Set<Tag>;
	asides: Set<Tag>;
	holdsUntil: number;
	asidesHoldUntil: number;
	/** The status the page asks for, which the framework lets no page choose. */
	status?: 404 | 410;
};

/** A reading to be entered around the making of a page. */
export function newReading(): Reading {
	return { tags: new Set(), asides: new Set(), holdsUntil: Infinity, asidesHoldUntil: Infinity };
}

/** Makes a page and notes in `reading` what it reads. */
export function whileReading<Value>(reading: Reading, make: () => Value): Value {
	return storage.run({ reading, isAside: false }, make);
}

/** Declares what a query read. Outside of the making of a page (the desk, a script, a test) it does nothing. */
export function dependsOn(...tags: Tag[]): void {
	const now = storage.getStore();
	if (!now) return;
	const known = now.isAside ? now.reading.asides : now.reading.tags;
	for (const tag of tags) known.add(tag);
}

/** Declares the instant at which what a query read will have changed by itself. */
export function holdsUntil(instant: Date): void {
	const now = storage.getStore();
	if (!now) return;
	const { reading } = now;
	const at = instant.getTime();
	if (now.isAside) reading.asidesHoldUntil = Math.min(reading.asidesHoldUntil, at);
	else reading.holdsUntil = Math.min(reading.holdsUntil, at);
}

/** The page being made says that what was asked for is not there (404) or has been taken away (410). */
export function answersWith(status: 404 | 410): void {
	const now = storage.getStore();
	if (now) now.reading.status = status;
}

/** What is read inside stands beside the page's subject: when it changes, the page is made anew behind one reader's back. */
export function asAside<Value>(read: () => Value): Value {
	const now = storage.getStore();
	return now ? storage.run({ ...now, isAside: true }, read) : read();
}

// On globalThis, because the server and each bundle of the framework have their own copy of this module.
const key = Symbol.for("newsroom.reading");
const home = globalThis as { [key]?: AsyncLocalStorage<{ reading: Reading; isAside: boolean }> };
home[key] ??= new AsyncLocalStorage();
const storage = home[key];
