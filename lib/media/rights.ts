import { addDays } from "@/lib/time/hong-kong";

/** Days before the end of a right from which the desk is told. */
export const RIGHTS_NOTICE_DAYS = 30;

/** What must be known of a picture's rights; `rightsUntil` is the last day of use (`2026-03-12`, Hong Kong), null without an end. */
export type Rights = { rightsUntil: string | null; isReusable: boolean };

/** How the right to a picture stands on a day of Hong Kong: the last day itself is still good. */
export function rightsOn(day: string, { rightsUntil }: Pick<Rights, "rightsUntil">): RightsState {
	if (rightsUntil === null) return "open";
	if (rightsUntil < day) return "expired";
	return rightsUntil <= addDays(day, RIGHTS_NOTICE_DAYS) ? "ending" : "running";
}

export type RightsState = "open" | "running" | "ending" | "expired";

/**
 * Why a story may not show a picture to readers on a day of Hong Kong, or null. `isShownElsewhere`: another story has it
 * before readers, or will have.
 */
export function whyNotUsable(
	picture: Rights & { isShownElsewhere: boolean },
	day: string,
): "rights-expired" | "not-for-reuse" | null {
	if (rightsOn(day, picture) === "expired") return "rights-expired";
	return !picture.isReusable && picture.isShownElsewhere ? "not-for-reuse" : null;
}
