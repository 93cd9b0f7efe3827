import type { FrontChange } from "./change";
import { bytesOf, type KeptPage } from "./kept-page";
import type { Tag } from "./tags";

/**
 * How far a kept page may be trusted. `fresh`: send it. `aging`: send it and make it anew behind the reader's back. `outdated`:
 * make it anew, and send the old one only when that cannot be done.
 */
export type Trust = "fresh" | "aging" | "outdated";
type Entry = { page: KeptPage; trust: Trust; bytes: number; hits: number; place: number };

/** However exact the changes are, no page is trusted for longer than this without a look at the database. */
const LONGEST_TRUST = 10 * 60_000;
const CHANGES_REMEMBERED = 2_000;

/** Finished pages by their address, the least recently read leaving first when `maxBytes` are full. */
export class Store {
	readonly #entries = new Map<string, Entry>();
	readonly #byTag = new Map<Tag, Set<Entry>>();
	readonly #changes: FrontChange[] = [];
	readonly #maxBytes: number;
	/** How often an entry has been put at the end; the least recently read stand first. */
	#places = 0;
	#bytes = 0;
	#changeCount = 0;

	constructor(maxBytes: number) {
		this.#maxBytes = maxBytes;
	}

	/** How many changes have been heard: given to the making of a page, so that one heard meanwhile is not lost. */
	get changeCount(): number {
		return this.#changeCount;
	}

	get size(): { pages: number; bytes: number } {
		return { pages: this.#entries.size, bytes: this.#bytes };
	}

	read(key: string, now: number): { page: KeptPage; trust: Trust; hits: number } | null {
		const entry = this.#entries.get(key);
		if (!entry) return null;
		if (now >= entry.page.goneAt) {
			this.#forget(key);
			return null;
		}
		// To move an entry costs more than to send it, and one that is among the newest eighth need not be moved.
		if (this.#places - entry.place > this.#entries.size / 8) {
			this.#entries.delete(key);
			this.#entries.set(key, entry);
			entry.place = this.#nextPlace();
		}
		entry.hits += 1;
		const { page } = entry;
		if (entry.trust !== "outdated" && now >= page.holdsUntil) entry.trust = "outdated";
		else if (entry.trust === "fresh" && (now >= page.asidesHoldUntil || now - page.madeAt > LONGEST_TRUST))
			entry.trust = "aging";
		return entry;
	}

	/** A kept page without counting it as read. */
	peek(key: string): { page: KeptPage; trust: Trust } | null {
		return this.#entries.get(key) ?? null;
	}

	/**
	 * Keeps a page whose making began at `since` (a `changeCount`). What changed in between counts: gives how far the page may be
	 * trusted, or null when it must not be shown to anybody.
	 */
	keep(page: KeptPage, since: number): Trust | null {
		let trust: Trust = "fresh";
		const missed = this.#changeCount - since;
		if (missed > this.#changes.length) trust = "outdated";
		for (const change of missed > 0 ? this.#changes.slice(-missed) : []) {
			const effect = effectOf(change, page);
			if (effect === "gone") return null;
			if (effect === "outdated" || (effect === "aging" && trust === "fresh")) trust = effect;
		}
		this.#forget(page.key);
		const entry: Entry = { page, trust, bytes: bytesOf(page), hits: 1, place: this.#nextPlace() };
		this.#entries.set(page.key, entry);
		this.#bytes += entry.bytes;
		for (const tag of [...page.tags, ...page.asides]) {
			const tagged = this.#byTag.get(tag);
			if (tagged) tagged.add(entry);
			else this.#byTag.set(tag, new Set([entry]));
		}
		this.#makeRoom();
		return trust;
	}

	/** What has been taken away since then (a `changeCount`), as far as it is remembered. */
	goneSince(since: number): Tag[] {
		const missed = this.#changeCount - since;
		const changes = missed > 0 ? this.#changes.slice(-missed) : [];
		return changes.flatMap(({ tags, isGone }) => (isGone ? tags : []));
	}

	/** Puts a better form of the very same page in its place; nothing when another has been kept meanwhile. */
	replace(page: KeptPage, better: KeptPage): void {
		const entry = this.#entries.get(page.key);
		if (entry?.page !== page) return;
		entry.page = better;
		this.#bytes += bytesOf(better) - entry.bytes;
		entry.bytes = bytesOf(better);
	}

	/** Applies a change; gives the addresses of the pages that now want to be made anew, the most read first. */
	hear(change: FrontChange): string[] {
		this.#changeCount += 1;
		this.#changes.push(change);
		if (this.#changes.length > CHANGES_REMEMBERED) this.#changes.shift();
		const affected = new Set<Entry>();
		for (const tag of change.tags) for (const entry of this.#byTag.get(tag) ?? []) affected.add(entry);
		for (const entry of affected) {
			const effect = effectOf(change, entry.page);
			if (effect === "gone") this.#forget(entry.page.key);
			else if (effect === "outdated" || (effect === "aging" && entry.trust === "fresh")) entry.trust = effect;
		}
		return [...affected].sort((a, b) => b.hits - a.hits).map(({ page }) => page.key);
	}

	/** Trusts nothing any more: changes may have been missed. What is kept is for when nothing can be made. */
	doubtAll(): void {
		for (const entry of this.#entries.values()) entry.trust = "outdated";
	}

	#nextPlace(): number {
		this.#places += 1;
		return this.#places;
	}

	#forget(key: string): void {
		const entry = this.#entries.get(key);
		if (!entry) return;
		this.#entries.delete(key);
		this.#bytes -= entry.bytes;
		for (const tag of [...entry.page.tags, ...entry.page.asides]) {
			const tagged = this.#byTag.get(tag);
			tagged?.delete(entry);
			if (tagged?.size === 0) this.#byTag.delete(tag);
		}
	}

	#makeRoom(): void {
		for (const key of this.#entries.keys()) {
			if (this.#bytes <= this.#maxBytes) return;
			this.#forget(key);
		}
	}
}

function effectOf({ tags, isGone }: FrontChange, page: KeptPage): "gone" | "outdated" | "aging" | null {
	const isSubject = tags.some((tag) => page.tags.includes(tag));
	const isAside = !isSubject && tags.some((tag) => page.asides.includes(tag));
	if (!isSubject && !isAside) return null;
	if (isGone) return "gone";
	return isSubject ? "outdated" : "aging";
}
