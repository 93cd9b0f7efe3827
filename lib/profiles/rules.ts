/** Minutes for which a mailed link opens a profile, once. */
export const LINK_MINUTES = 30;
/** Days after its last use on which a profile is deleted. */
export const PROFILE_KEPT_DAYS = 365;

/** What a profile fills into a form, as somebody would type it: each fact into the field of its name. */
export function typedFrom(
	fields: Record<"email" | "organisation" | "senderName" | "role" | "phone" | "boilerplate", string>,
): Record<string, string> {
	return Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ""));
}
