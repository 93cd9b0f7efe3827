import { readStamp, stampedAt } from "@/lib/access/seal";

/** Minutes for which a mailed link opens a profile, once. */
export const LINK_MINUTES = 30;
/** Minutes for which the page that it opened can save and delete. */
const KEY_MINUTES = 120;
/** Days after its last use on which a profile is deleted. */
export const PROFILE_KEPT_DAYS = 365;

/** The key of the opened page to the profile of one address. */
export function profileKey(email: string, now: Date): string {
	return stampedAt("sender profile", email, now);
}

/** Whether a key opens the profile of that address now. */
export function opensProfile(email: string, key: string, now: Date): boolean {
	const given = readStamp("sender profile", email, key);
	return given !== null && now.getTime() - given.getTime() < KEY_MINUTES * 60_000;
}

/** What a profile fills into a form, as somebody would type it; what the organisation says of itself goes to the end of the text. */
export function typedFrom({
	boilerplate,
	...fields
}: Record<"email" | "organisation" | "senderName" | "role" | "phone" | "boilerplate", string>): Record<
	string,
	string
> {
	const typed = boilerplate ? { ...fields, body: `\n\n${boilerplate}` } : fields;
	return Object.fromEntries(Object.entries(typed).filter(([, text]) => text !== ""));
}
