import type { IncomingMessage, ServerResponse } from "node:http";
import { acceptedCoding } from "./accepted-coding";
import { type FrontAddress, frontAddress, isAbout } from "./address";
import type { FrontChange } from "./change";
import { bodyIn, compressedBest, forOnce, type KeptPage } from "./kept-page";
import { reportOnce } from "./report-once";
import { headerOf, sendForm } from "./send-page";
import { Store } from "./store";
import { answerUnavailable } from "./unavailable";

/** What a making of a page came to: the page, and whether others may get it too. */
export type Made = { page: KeptPage; isKept: boolean };
/** Makes a page; `change` is the number of the last change heard, `heard` how many have been. */
export type MakePage = (address: FrontAddress, change: number, heard: number) => Promise<Made>;

/** How long a reader waits for a page to be made while an older one is at hand, and while none is. Milliseconds. */
const PATIENCE_WITH_OLD = 2_500;
const PATIENCE_WITH_NONE = 10_000;
/** How long after a failure the older page is sent without another try. */
const FAILURE_PAUSE = 1_000;
const MAKING_AT_ONCE = 8;
const WAITING_AT_MOST = 2_000;
const WARMED_AFTER_CHANGE = 60;
const WARMING_AT_ONCE = 2;
/** From so many readers on, a page is worth the time of the best compression. */
const READ_OFTEN = 10;
/** A change heard while a page is made makes it again, but not for ever. */
const ATTEMPTS = 3;

/**
 * The shared cache before the framework (RFC 9111) for public GET and HEAD: each page is made once, kept compressed, and sent
 * to everybody until something that it shows has changed. When it cannot be made anew, the last good one is sent.
 */
export class Front {
	readonly #make: MakePage;
	readonly #pages: Store;
	/** Answers that there is nothing: kept apart, so that a flood of wrong addresses drives out no page. */
	readonly #absences: Store;
	readonly #making = new Map<string, Promise<KeptPage>>();
	readonly #failures = new Map<string, number>();
	readonly #queue: (() => void)[] = [];
	readonly #heardFirst = new Set<number>();
	#compressing: Promise<void> = Promise.resolve();
	#busy = 0;
	#lastChange = 0;
	#onKept: (page: KeptPage) => void = () => undefined;
	#onGone: (keys: string[]) => void = () => undefined;

	constructor(make: MakePage, { maxBytes }: { maxBytes: number }) {
		this.#make = make;
		this.#pages = new Store(maxBytes);
		this.#absences = new Store(Math.min(4_000_000, maxBytes / 16));
	}

	/** Answers a public request; false when it is not the front's to answer. */
	answer(request: IncomingMessage, response: ServerResponse): boolean {
		const { method, url = "/" } = request;
		if (method !== "GET" && method !== "HEAD") return false;
		const address = frontAddress(url);
		if (!address) return false;
		const now = Date.now();
		const kept = this.#pages.read(address.key, now) ?? this.#absences.read(address.key, now);
		if (kept?.trust === "fresh") {
			this.#send(request, response, kept.page);
			if (kept.hits === READ_OFTEN) this.#compressBest(kept.page);
			return true;
		}
		void this.#answerSlowly(request, response, address, kept);
		return true;
	}

	/** A change of this process, at once. The table's own word of it comes later and is then no news. */
	hearFirst(change: FrontChange): void {
		this.#heardFirst.add(change.id);
		this.#apply(change);
	}

	/** A change as the table tells it, in the order of the commits. */
	hear(change: FrontChange): void {
		this.#lastChange = Math.max(this.#lastChange, change.id);
		if (!this.#heardFirst.delete(change.id)) this.#apply(change);
	}

	/** Drops what shows a change, and makes the most read of those pages anew before the next reader asks. */
	#apply(change: FrontChange): void {
		this.#absences.hear(change);
		const stale = this.#pages.hear(change);
		if (change.isGone) this.#onGone(stale);
		this.#failures.clear();
		const wanted = stale.slice(0, WARMED_AFTER_CHANGE);
		setImmediate(() => {
			for (let worker = 0; worker < WARMING_AT_ONCE; worker += 1) void this.#warm(wanted);
		});
	}

	/** Changes may have been missed: nothing kept is sent any more unless it cannot be made anew. */
	doubtAll(): void {
		this.#pages.doubtAll();
		this.#absences.doubtAll();
	}

	/** The number of the last change heard. */
	get lastChange(): number {
		return this.#lastChange;
	}

	/** From which change on this front hears; what came before is in no kept page. */
	beginAt(change: number): void {
		this.#lastChange = Math.max(this.#lastChange, change);
	}

	/** Puts back a page kept elsewhere; `isTrusted` when nothing it shows has changed since. */
	restore(page: KeptPage, isTrusted: boolean): void {
		if (this.#pages.read(page.key, 0)) return;
		this.#pages.keep(isTrusted ? page : { ...page, holdsUntil: 0 }, this.#pages.changeCount);
	}

	/** Somebody keeps a second copy: told of each page kept, and of each that was taken away. */
	copyTo(copy: { keep: (page: KeptPage) => void; forget: (keys: string[]) => void }): void {
		this.#onKept = copy.keep;
		this.#onGone = copy.forget;
	}

	size(): { pages: number; bytes: number } {
		return this.#pages.size;
	}

	/** The page at an address, kept or made now: what its variants are made of. */
	async pageAt(address: FrontAddress): Promise<KeptPage> {
		const kept = this.#pages.read(address.key, Date.now());
		return kept?.trust === "fresh" ? kept.page : this.#makeOnce(address);
	}

	async #answerSlowly(
		request: IncomingMessage,
		response: ServerResponse,
		address: FrontAddress,
		kept: ReturnType<Store["read"]>,
	): Promise<void> {
		try {
			if (kept?.trust === "aging") {
				this.#send(request, response, kept.page);
				if (!this.#hasJustFailed(address.key)) await this.#makeOnce(address);
				return;
			}
			if (kept && this.#hasJustFailed(address.key)) {
				this.#send(request, response, kept.page);
				return;
			}
			const patience = kept ? PATIENCE_WITH_OLD : PATIENCE_WITH_NONE;
			this.#send(request, response, await within(patience, this.#makeOnce(address)));
		} catch (error) {
			if (response.headersSent) return;
			if (kept) this.#send(request, response, kept.page);
			else answerUnavailable(response);
			if (!(error instanceof Impatience)) reportOnce(address.key, error);
		}
	}

	/** Sends a page in the form this reader accepts, or 304 when that very form is at hand there. */
	#send(request: IncomingMessage, response: ServerResponse, page: KeptPage): void {
		const coding = acceptedCoding(headerOf(request, "accept-encoding"));
		const form = page.bodies[coding];
		if (form) sendForm(request, response, page, form);
		else
			void bodyIn(page, coding).then(
				(made) => {
					// The plain form is for the few, and would take four times the room.
					if (coding === "gzip" && made.etag !== page.bodies.identity?.etag)
						this.#pages.replace(page, { ...page, bodies: { ...page.bodies, gzip: made } });
					sendForm(request, response, page, made);
				},
				() => answerUnavailable(response),
			);
	}

	/** One after the other, behind everybody's back. */
	#compressBest(page: KeptPage): void {
		this.#compressing = this.#compressing.then(async () => {
			try {
				const best = await compressedBest(page);
				if (best) this.#pages.replace(page, best);
			} catch (error) {
				reportOnce(page.key, error);
			}
		});
	}

	/** Two readers of one page wait for one making. */
	#makeOnce(address: FrontAddress): Promise<KeptPage> {
		const running = this.#making.get(address.key);
		if (running) return running;
		const making = this.#makeAndKeep(address)
			.catch((error: unknown) => {
				this.#failures.set(address.key, Date.now());
				if (this.#failures.size > 5_000) this.#failures.clear();
				throw error;
			})
			.finally(() => this.#making.delete(address.key));
		// Whoever asked may have gone; a failure is theirs to hear and nobody else's to die of.
		making.catch(() => undefined);
		this.#making.set(address.key, making);
		return making;
	}

	async #makeAndKeep(address: FrontAddress): Promise<KeptPage> {
		// A variant is made out of another page, which takes a turn of its own: waiting for it must not hold one.
		const takesTurn = address.variant === null;
		if (takesTurn) await this.#turn();
		try {
			for (let attempt = 1; ; attempt += 1) {
				const since = this.#pages.changeCount;
				const absentSince = this.#absences.changeCount;
				const { page, isKept } = await this.#make(address, this.#lastChange, since);
				if (!isKept) return page;
				const store = page.status === 404 ? this.#absences : this.#pages;
				const trust = store.keep(page, page.status === 404 ? absentSince : since);
				if (trust === "fresh" || trust === "aging" || (trust === "outdated" && attempt >= ATTEMPTS)) {
					this.#failures.delete(address.key);
					if (page.status !== 404) this.#onKept(page);
					return page;
				}
				if (attempt >= ATTEMPTS) {
					if (isAbout(address, this.#pages.goneSince(since))) throw new Error("taken away while it was made");
					// Something on it is taken away each time that it is made: whoever waits is no worse off than a moment ago.
					return forOnce(page);
				}
			}
		} finally {
			if (takesTurn) this.#endTurn();
		}
	}

	async #turn(): Promise<void> {
		if (this.#busy >= MAKING_AT_ONCE) {
			if (this.#queue.length >= WAITING_AT_MOST) throw new Error("too many pages wait to be made");
			await new Promise<void>((settle) => this.#queue.push(settle));
		}
		this.#busy += 1;
	}

	#endTurn(): void {
		this.#busy -= 1;
		this.#queue.shift()?.();
	}

	async #warm(keys: string[]): Promise<void> {
		for (let key = keys.shift(); key !== undefined; key = keys.shift()) {
			const kept = this.#pages.peek(key);
			if (!kept || kept.trust === "fresh") continue;
			try {
				await this.#makeOnce(kept.page.address);
			} catch (error) {
				reportOnce(key, error);
			}
		}
	}

	#hasJustFailed(key: string): boolean {
		const failedAt = this.#failures.get(key);
		return failedAt !== undefined && Date.now() - failedAt < FAILURE_PAUSE;
	}
}

class Impatience extends Error {}

function within<Value>(milliseconds: number, work: Promise<Value>): Promise<Value> {
	return new Promise((settle, fail) => {
		const timer = setTimeout(() => fail(new Impatience()), milliseconds);
		work.then(settle, fail).finally(() => clearTimeout(timer));
	});
}
