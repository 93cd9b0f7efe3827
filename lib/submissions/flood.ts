import { fairTurns } from "@/lib/access/fair-turns";

/** The few sends that are dealt with at once; the others wait here, where they hold no connection that a reader or an editor needs. */
const turns = fairTurns({ places: 4, most: { ofAll: 2000, ofOne: 200 } });
/** From so many refusals within a minute on a network is answered without being asked for anything. */
const REFUSALS = 5;
const MINUTE = 60_000;

const refusals = new Map<string, { since: number; many: number }>();

/** Does a piece of sending when its turn among the networks has come, or says FULL. What is of no known network (null) waits as one. */
export function inTurn<Value>(network: string | null, work: () => Promise<Value>) {
	return turns(network ?? "", work);
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
