/**
 * The text as it may stand in what other programs read (feeds, sitemaps, structured data): only characters of XML 1.0,
 * without non-characters, and without bidirectional overrides and isolates, which would turn the reader's own words round.
 * Joiners and variation selectors stay, because emoji and names are made of them.
 */
export function machineText(text: string): string {
	return text.replace(FORBIDDEN, "");
}

const FORBIDDEN =
	/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|[\u007F-\u009F\u202A-\u202E\u2066-\u2069]|\p{Noncharacter_Code_Point}/gu;
