import { readStamp, stampedAt } from "@/lib/access/seal";

/** Minutes for which the page that it opened can save and delete. */
const KEY_MINUTES = 120;

/** The key of the opened page to the profile of one address. */
export function profileKey(email: string, now: Date): string {
	return stampedAt("sender profile", email, now);
}

/** Whether a key opens the profile of that address now. */
export function opensProfile(email: string, key: string, now: Date): boolean {
	const given = readStamp("sender profile", email, key);
	return given !== null && now.getTime() - given.getTime() < KEY_MINUTES * 60_000;
}
