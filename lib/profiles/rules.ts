/** Minutes for which a mailed link opens a profile, once. */
export const LINK_MINUTES = 30;
/** Days after its last use on which a profile is deleted. */
export const PROFILE_KEPT_DAYS = 365;

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
