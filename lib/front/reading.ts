import { AsyncLocalStorage } from "node:async_hooks";
import { ofProcess } from "@/lib/of-process";
import type { Answers } from "./asked-once";
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
	/** From then on something that the page shows, wherever, is taken away: it must not be sent at all. */
	goneAt: number;
	/** The status the page asks for, which the framework lets no page choose. */
	status?: 404 | 410;
	/** What has been asked already and need not be asked again. */
	answers: Answers;
};

/** A reading to be entered around the making of a page, which may use what others have asked. */
export function newReading(answers: Answers = new Map()): Reading {
	return {
		tags: new Set(),
		asides: new Set(),
		holdsUntil: Infinity,
		asidesHoldUntil: Infinity,
		goneAt: Infinity,
		answers,
	};
}

/** Makes a page and notes in `reading` what it reads. */
export function whileReading<Value>(reading: Reading, make: () => Value): Value {
	return storage.run({ reading, isAside: false }, make);
}

/** The making that is under way, or null outside of one. */
export function readingNow(): Reading | null {
	return storage.getStore()?.reading ?? null;
}

/** Declares all that another reading depends on. */
export function replay(other: Reading): void {
	dependsOn(...other.tags);
	if (Number.isFinite(other.holdsUntil)) holdsUntil(new Date(other.holdsUntil));
	if (Number.isFinite(other.goneAt)) goneFrom(new Date(other.goneAt));
	asAside(() => {
		dependsOn(...other.asides);
		if (Number.isFinite(other.asidesHoldUntil)) holdsUntil(new Date(other.asidesHoldUntil));
	});
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

/** Declares that something a query read is taken away from readers at an instant (null: it is not). No page may show it after. */
export function goneFrom(instant: Date | null): void {
	const now = storage.getStore();
	if (now && instant) now.reading.goneAt = Math.min(now.reading.goneAt, instant.getTime());
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

const storage = ofProcess("reading", () => new AsyncLocalStorage<{ reading: Reading; isAside: boolean }>());
