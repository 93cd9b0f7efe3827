/**
 * An address as HTML wants it written, leading where it led: what editors paste from other sites holds brackets, bars and
 * percent signs that browsers forgive and readers of feeds may not.
 */
export function conformingAddress(address: string): string {
	const [, origin = "", rest = ""] = /^(https?:\/\/[^/?#]*)?(.*)$/is.exec(address) ?? [];
	return origin + rest.replace(/%(?![\da-f]{2})|[[\]{}|^\\`"<> ]|(?<=#.*)#/gis, encodeURIComponent);
}
