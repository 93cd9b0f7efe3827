/** A copy of a text kept on this device, with the revision it was built on. */
export type LocalCopy = { content: unknown; revision: number; keptAt: Date };

/** The part of `localStorage` that copies need. */
export type CopyStore = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const PREFIX = "ejtech.copy.";

/**
 * Keeps a copy of a text on this device, making room by dropping the oldest copies of other texts when the store is full.
 * False when even that does not help; nothing is thrown, because the text is still on the screen.
 */
export function keepCopy(store: CopyStore, id: string, copy: LocalCopy): boolean {
	const written = JSON.stringify({ ...copy, keptAt: copy.keptAt.toISOString() });
	const others = copiesIn(store).filter((other) => other.id !== id);
	for (;;) {
		try {
			store.setItem(PREFIX + id, written);
			return true;
		} catch (error) {
			if (!(error instanceof DOMException)) throw error;
			const oldest = others.shift();
			if (oldest === undefined) return false;
			store.removeItem(PREFIX + oldest.id);
		}
	}
}

/** The copy kept of a text, or null; a copy that cannot be read counts as none. */
export function readCopy(store: CopyStore, id: string): LocalCopy | null {
	const written = store.getItem(PREFIX + id);
	if (written === null) return null;
	try {
		return asCopy(JSON.parse(written));
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}

/** What a store gave back, as a copy; null when it is none. */
export function asCopy(value: unknown): LocalCopy | null {
	if (typeof value !== "object" || value === null || !("content" in value)) return null;
	const { revision, keptAt } = value as { revision?: unknown; keptAt?: unknown };
	const at = keptAt instanceof Date ? keptAt : new Date(String(keptAt));
	if (typeof revision !== "number" || Number.isNaN(at.getTime())) return null;
	return { content: value.content, revision, keptAt: at };
}

/** Forgets the copy, once the server has everything in it or the writer does not want it. */
export function dropCopy(store: CopyStore, id: string): void {
	store.removeItem(PREFIX + id);
}

/** All copies on this device, oldest first. */
function copiesIn(store: CopyStore): { id: string; keptAt: number }[] {
	const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? "");
	return keys
		.filter((key) => key.startsWith(PREFIX))
		.map((key) => key.slice(PREFIX.length))
		.map((id) => ({ id, keptAt: readCopy(store, id)?.keptAt.getTime() ?? 0 }))
		.sort((a, b) => a.keptAt - b.keptAt);
}
