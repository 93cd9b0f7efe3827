/** How long one try may take before another worker may take the mail for abandoned. */
export const LEASE_SECONDS = 120;
const MINUTE = 60_000;
/** Pauses after each failed try; when they are used up, the mail is parked. */
const PAUSES = [1, 5, 15, 60, 240, 720].map((minutes) => minutes * MINUTE);

/** When a mail is tried again after so many failed attempts, or null: it is given up. */
export function nextTry(attempts: number, now: Date): Date | null {
	const pause = PAUSES[attempts - 1];
	return pause === undefined ? null : new Date(now.getTime() + pause);
}

/** Whether the receiving server said that this mail will never be taken (RFC 5321 §4.2.1: 5yz to the recipient or the text). */
export function isRefusedForGood(error: object): boolean {
	const code = "responseCode" in error ? Number(error.responseCode) : 0;
	const command = "command" in error ? error.command : "";
	return code >= 500 && code < 600 && (command === "RCPT TO" || command === "DATA");
}
