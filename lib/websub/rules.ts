/** How long one telling may take before another worker may take it for abandoned. */
export const LEASE_SECONDS = 60;
/** How long one telling may take in all, however many requests it needs: well within the lease. */
export const PATIENCE_SECONDS = 20;
/** Feeds named in one request; hubs take several (W3C WebSub leaves to the two of them how a publisher tells its hub). */
export const FEEDS_A_REQUEST = 100;

const MINUTE = 60_000;
/** Pauses after each try that failed, a day in all: whoever asks for the feed later than that has it anyway. */
const PAUSES = [0.5, 2, 10, 30, 120, 480, 800].map((minutes) => minutes * MINUTE);

/** When the hub is told again after so many failed tries, or null: it is given up. */
export function nextPing(attempts: number, now: Date): Date | null {
	const pause = PAUSES[attempts - 1];
	return pause === undefined ? null : new Date(now.getTime() + pause);
}
