/** How long one try may take before another worker may take the mail for abandoned. */
export const LEASE_SECONDS = 120;
/** How long after it was written a mail that is done with keeps its text and whom it went to. Its links have expired long before. */
export const KEPT_DAYS = 30;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
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

/** Before this instant, mails that are done with have had their time. */
export function keptSince(now: Date): Date {
	return new Date(now.getTime() - KEPT_DAYS * DAY);
}
