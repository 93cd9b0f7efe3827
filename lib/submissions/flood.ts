/** So many sends are dealt with at once; the others wait here, where they hold no connection that a reader or an editor needs. */
const AT_ONCE = 4;
/** From so many refusals within a minute on a network is answered without being asked for anything. */
const REFUSALS = 5;
const MINUTE = 60_000;

let running = 0;
/** What waits, by network; the networks stand in the order in which they come to their next turn. */
const waiting = new Map<string, (() => void)[]>();
const refusals = new Map<string, { since: number; many: number }>();

/**
 * Does a piece of sending when its turn has come. Networks take turns, so that one that floods waits for itself; the sends of each come
 * in their order. What is of no known network (null) waits as one.
 */
export async function inTurn<Value>(network: string | null, work: () => Promise<Value>): Promise<Value> {
	if (running < AT_ONCE) running += 1;
	else await turnOf(network ?? "");
	try {
		return await work();
	} finally {
		goOn();
	}
}

function turnOf(network: string): Promise<void> {
	return new Promise((go) => {
		const queue = waiting.get(network);
		if (queue) queue.push(go);
		else waiting.set(network, [go]);
	});
}

/** Gives the place that has become free to the next network, which then stands last. */
function goOn(): void {
	const [[network, queue] = ["", []]] = waiting;
	const next = queue.shift();
	waiting.delete(network);
	if (queue.length > 0) waiting.set(network, queue);
	if (next) next();
	else running -= 1;
}

/** Notes that a network was refused because it had sent too much. */
export function noteRefusal(network: string | null, now: Date): void {
	if (network === null) return;
	const at = now.getTime();
	if (refusals.size > 10_000) refusals.clear();
	const noted = refusals.get(network);
	if (noted && at - noted.since < MINUTE) noted.many += 1;
	else refusals.set(network, { since: at, many: 1 });
}

/** Whether a network goes on sending though it has been refused again and again within this minute. */
export function isFlooding(network: string | null, now: Date): boolean {
	const noted = network === null ? undefined : refusals.get(network);
	return noted !== undefined && noted.many >= REFUSALS && now.getTime() - noted.since < MINUTE;
}
