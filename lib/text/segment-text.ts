/** A segment of an address as text, in NFC; null when it is no text at all (bad escapes, NUL, broken surrogates). */
export function segmentText(segment: string): string | null {
	try {
		const text = decodeURIComponent(segment).normalize("NFC");
		return text.includes("\0") || /\p{Cs}/u.test(text) ? null : text;
	} catch (error) {
		if (error instanceof URIError) return null;
		throw error;
	}
}
