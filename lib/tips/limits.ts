import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { ofProcess } from "@/lib/of-process";

const HOUR = 3_600;
export const SENDS_OF_NETWORK = 10;
export const GUESSES_OF_NETWORK = 10;
export const GUESSES_OF_ALL = 600;
/** Bodies of up to 22 MB that are held in memory together, with what is made of each. */
const RECEIVED_AT_ONCE = 4;
/** A form without files, or with a small one, weighs no more. Bytes. */
const LIGHT_BYTES = 300_000;

/**
 * Counts another message of this network and of all in this hour; which of the two had too many, or null. `network` is a digest that only
 * this process can make. Counted in memory, since a count on the disk would tell who was here.
 */
export async function countSend(network: string, atMost: number): Promise<"network" | "all" | null> {
	if (!(await isWithin(counters.sendsOfNetwork, network))) return "network";
	// How many may come in an hour is a setting, so that it is compared here.
	const { consumedPoints } = await counters.sendsOfAll.penalty("all");
	return consumedPoints > atMost ? "all" : null;
}

/** Counts a try of a receipt; false when there were too many, whatever the receipt is. One that was right is not held against anybody. */
export async function countGuess(network: string): Promise<boolean> {
	if (!(await isWithin(counters.guessesOfNetwork, network))) return false;
	return isWithin(counters.guessesOfAll, "all");
}

export async function forgiveGuess(network: string): Promise<void> {
	await Promise.all([counters.guessesOfNetwork.reward(network), counters.guessesOfAll.reward("all")]);
}

/**
 * Does the work unless too many heavy ones are at it, or one of this network; null then. A light request needs no turn, so that whoever holds all the turns with
 * bodies that come drop by drop keeps nobody from writing, reading an answer or having all destroyed. `length` is its Content-Length, which
 * the server holds it to; null for one that does not say. `network` is the digest that `forgetSender` leaves.
 */
export async function inTurn<Value>(
	{ length, network }: { length: string | null; network: string },
	work: () => Promise<Value>,
): Promise<Value | null> {
	if (length !== null && Number(length) <= LIGHT_BYTES) return work();
	if (counters.busy.size >= RECEIVED_AT_ONCE || counters.busy.has(network)) return null;
	counters.busy.add(network);
	try {
		return await work();
	} finally {
		counters.busy.delete(network);
	}
}

async function isWithin(counter: RateLimiterMemory, key: string): Promise<boolean> {
	try {
		await counter.consume(key);
		return true;
	} catch (error) {
		if (error instanceof RateLimiterRes) return false;
		throw error;
	}
}

const counters = ofProcess("tip-limits", newCounters);

function newCounters() {
	const counter = (points: number) => new RateLimiterMemory({ points, duration: HOUR });
	return {
		sendsOfNetwork: counter(SENDS_OF_NETWORK),
		sendsOfAll: counter(Number.MAX_SAFE_INTEGER),
		guessesOfNetwork: counter(GUESSES_OF_NETWORK),
		guessesOfAll: counter(GUESSES_OF_ALL),
		/** Networks whose heavy body is being received. */
		busy: new Set<string>(),
	};
}
