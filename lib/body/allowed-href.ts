const MAX_HREF_LENGTH = 2048;

/**
 * Whether a link may stand in a story: http, https, mailto, or a path of this site ("/articles/…").
 * Anything a browser would mend first (spaces, control characters, backslashes, a missing slash) is refused, because
 * mending is how "java\nscript:" becomes a script. Addresses that carry a name and password are refused too.
 */
export function isAllowedHref(href: unknown): href is string {
	if (typeof href !== "string" || href.length > MAX_HREF_LENGTH) return false;
	if (/[\s\p{Cc}\p{Cf}\p{Cs}\\"<>`]/u.test(href)) return false;
	if (href.startsWith("/")) return !href.startsWith("//");
	if (/^mailto:/i.test(href)) return /^mailto:[^@?]+@[^@?]+(\?.*)?$/i.test(href);
	if (!/^https?:\/\/[^/?#]/i.test(href) || !URL.canParse(href)) return false;
	const address = new URL(href);
	return address.username === "" && address.password === "";
}

/** What an editor typed or pasted as an address, completed ("www.example.hk" → https), or null when it cannot be one. */
export function hrefFromInput(input: string): string | null {
	const typed = input.trim();
	if (isAllowedHref(typed)) return typed;
	if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(typed)) return allowedOrNull(`mailto:${typed}`);
	if (/^[^\s@:/?#]+\.[^\s@:/?#]{2,}([/?#].*)?$/.test(typed))
		return allowedOrNull(`https://${encodeURI(decodable(typed))}`);
	return /^https?:\/\//i.test(typed) ? allowedOrNull(encodeURI(decodable(typed))) : null;
}

function allowedOrNull(href: string): string | null {
	return isAllowedHref(href) ? href : null;
}

// An address copied from the bar may be encoded already; encoding it again would break it.
function decodable(href: string): string {
	try {
		return decodeURI(href);
	} catch (error) {
		if (error instanceof URIError) return href;
		throw error;
	}
}
