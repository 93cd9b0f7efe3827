/** So many sends are dealt with at once; the others wait here, where they hold no connection that a reader or an editor needs. */
const AT_ONCE = 4;
/** From so many refusals within a minute on a network is answered without being asked for anything. */
const REFUSALS = 20;
const MINUTE = 60_000;

let running = 0;
const waiting: (() => void)[] = [];
const refusals = new Map<string, { since: number; many: number }>();

/** Does a piece of sending when its turn has come, in the order in which they came. */
export async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
	if (running < AT_ONCE) running += 1;
	else await new Promise<void>((go) => waiting.push(go));
	try {
		return await work();
	} finally {
		// Whoever is next takes this place over.
		const next = waiting.shift();
		if (next) next();
		else running -= 1;
	}
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
