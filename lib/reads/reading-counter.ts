import { createHmac, randomBytes } from "node:crypto";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MINUTE = 60_000;
/** Reads that one address may report in a minute: a hand turning pages fast, behind which a family may sit. */
const REPORTS_A_MINUTE = 40;
const REMEMBERED_AT_MOST = 300_000;
const STORIES_AT_MOST = 20_000;

/**
 * Counts reads in memory. An address counts once an hour for a story: it is remembered for that hour alone, as a hash whose
 * key is drawn at random for this process and this day and never leaves it.
 */
export class ReadingCounter {
	#key = randomBytes(32);
	#day = 0;
	#hour = 0;
	#minute = 0;
	readonly #seen = new Set<string>();
	readonly #reports = new Map<string, number>();
	#counts = new Map<number, number>();

	/** Whether this read counted. `now` in milliseconds since 1970, UTC. */
	add({ number, address }: { number: number; address: string }, now: number): boolean {
		this.#turn(now);
		const reader = this.#hashOf(placeOf(address));
		const reports = (this.#reports.get(reader) ?? 0) + 1;
		this.#reports.set(reader, reports);
		if (reports > REPORTS_A_MINUTE) return false;
		const read = this.#hashOf(`${reader} ${number}`);
		if (this.#seen.has(read) || this.#seen.size >= REMEMBERED_AT_MOST) return false;
		if (!this.#counts.has(number) && this.#counts.size >= STORIES_AT_MOST) return false;
		this.#seen.add(read);
		this.#counts.set(number, (this.#counts.get(number) ?? 0) + 1);
		return true;
	}

	/** What was counted since the last call. */
	take(): { number: number; reads: number }[] {
		const counts = [...this.#counts].map(([number, reads]) => ({ number, reads }));
		this.#counts = new Map();
		return counts;
	}

	/** Puts back what could not be kept, to be tried again. */
	putBack(counts: readonly { number: number; reads: number }[]): void {
		for (const { number, reads } of counts) this.#counts.set(number, (this.#counts.get(number) ?? 0) + reads);
	}

	#turn(now: number): void {
		const [day, hour, minute] = [DAY, HOUR, MINUTE].map((unit) => Math.floor(now / unit)) as [
			number,
			number,
			number,
		];
		if (day !== this.#day) this.#key = randomBytes(32);
		if (hour !== this.#hour) this.#seen.clear();
		if (minute !== this.#minute) this.#reports.clear();
		[this.#day, this.#hour, this.#minute] = [day, hour, minute];
	}

	#hashOf(text: string): string {
		return createHmac("sha256", this.#key).update(text).digest("base64url").slice(0, 22);
	}
}

/** A household has a whole /64 of IPv6 addresses and may change within it at will. */
function placeOf(address: string): string {
	return address.includes(":") && !address.includes(".") ? address.split(":").slice(0, 4).join(":") : address;
}
