import { system } from "@/lib/access/actor";
import { environment } from "@/lib/env";
import { notePinged } from "./note-pinged";
import { FEEDS_A_REQUEST, PATIENCE_SECONDS } from "./rules";
import { takeDuePings } from "./take-due-pings";

const herald = system("herald");

/**
 * Tells the WebSub hub at WEBSUB_HUB which feeds show something else now. Any number of workers may do so at the same time; a hub
 * that is slow or away holds up nothing but its own news. Gives how many feeds it was told of.
 */
export async function sendDuePings({
	hub = environment().websubHub,
	siteUrl = environment().siteUrl,
	patienceSeconds = PATIENCE_SECONDS,
}: {
	hub?: string | undefined;
	siteUrl?: string;
	patienceSeconds?: number;
} = {}): Promise<{ feeds: number }> {
	if (!hub) return { feeds: 0 };
	const taken = await takeDuePings(herald, {});
	if (!taken.ok || taken.value === null) return { feeds: 0 };
	const { ids, paths } = taken.value;
	const addresses = paths.map((path) => siteUrl + path);
	const problem = await tryTelling(hub, addresses, AbortSignal.timeout(patienceSeconds * 1000));
	const noted = await notePinged(herald, { ids, isTaken: problem === null });
	if (problem === null) return { feeds: paths.length };
	const givenUp = noted.ok ? noted.value.givenUp : 0;
	const ending = givenUp > 0 ? `; ${givenUp} changes are given up, a day after the first try` : "";
	console.error(`the WebSub hub was not told of ${paths.length} feeds: ${problem}${ending}`);
	return { feeds: 0 };
}

/** What went wrong, or null. */
async function tryTelling(
	hub: string,
	addresses: readonly string[],
	signal: AbortSignal,
): Promise<string | null> {
	try {
		for (let at = 0; at < addresses.length; at += FEEDS_A_REQUEST) {
			const body = new URLSearchParams([["hub.mode", "publish"]]);
			for (const address of addresses.slice(at, at + FEEDS_A_REQUEST)) body.append("hub.url", address);
			const answer = await fetch(hub, { method: "POST", body, redirect: "error", signal });
			await answer.body?.cancel();
			if (!answer.ok) return `it answered ${answer.status}`;
		}
		return null;
	} catch (error) {
		// Whatever goes wrong on the way, it is told again.
		return reasonOf(error);
	}
}

/** A failed fetch says no more than that; what failed stands in its cause. */
function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const { cause } = error;
	const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
	return (cause instanceof Error && (cause.message || code)) || error.message;
}
