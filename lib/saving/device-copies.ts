import { createStore, del, entries, get, set, type UseStore } from "idb-keyval";
import { asCopy, dropCopy, keepCopy, type LocalCopy, readCopy } from "./local-copies";

/** A copy that nobody has asked for in so long is forgotten. */
const KEPT_DAYS = 60;

/**
 * Keeps a copy of a text on this device, in IndexedDB: it is on the disk when the browser dies the next moment, and has room for long
 * texts. Where a browser refuses that, in `localStorage`. False when neither has room; nothing is thrown, because the text is still on
 * the screen.
 */
export async function keepOnDevice(id: string, copy: LocalCopy): Promise<boolean> {
	try {
		await set(id, copy, copies());
		return true;
	} catch {
		return keepCopy(localStorage, id, copy);
	}
}

/** The same while the page goes away, when nothing that takes a moment may be finished: at once, in `localStorage`. */
export function keepAtOnce(id: string, copy: LocalCopy): boolean {
	return keepCopy(localStorage, id, copy);
}

/** The newest copy kept of a text, or null; one that cannot be read counts as none. Very old ones of other texts are forgotten. */
export async function readFromDevice(id: string, now: Date): Promise<LocalCopy | null> {
	const atOnce = readCopy(localStorage, id);
	try {
		const kept = asCopy(await get(id, copies()));
		void forgetOld(now, id).catch(() => undefined);
		return kept && (!atOnce || kept.keptAt > atOnce.keptAt) ? kept : atOnce;
	} catch {
		return atOnce;
	}
}

/** Forgets the copies of a text, once the server has everything in it or the writer does not want it. */
export function dropFromDevice(id: string): void {
	dropCopy(localStorage, id);
	void forget(id).catch(() => undefined);
}

async function forget(id: IDBValidKey): Promise<void> {
	await del(id, copies());
}

async function forgetOld(now: Date, own: string): Promise<void> {
	const oldest = now.getTime() - KEPT_DAYS * 86_400_000;
	for (const [id, value] of await entries(copies())) {
		const copy = asCopy(value);
		if (id !== own && (!copy || copy.keptAt.getTime() < oldest)) await forget(id);
	}
}

/** Opened when it is first wanted: there is none where pages are made. */
function copies(): UseStore {
	store ??= createStore("ejtech-copies", "texts");
	return store;
}

let store: UseStore | undefined;
