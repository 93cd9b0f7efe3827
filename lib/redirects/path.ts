/**
 * An address as the redirects table keeps it: decoded, lower-case, NFC, without a trailing slash. Null when it cannot be
 * decoded or is no path of ours.
 */
export function redirectPath(path: string): string | null {
	try {
		const decoded = decodeURIComponent(path).normalize("NFC").toLowerCase();
		if (
			!decoded.startsWith("/") ||
			!decoded.isWellFormed() ||
			decoded.includes("\0") ||
			decoded.length > 2000
		)
			return null;
		return decoded.replace(/\/+$/, "") || "/";
	} catch (error) {
		if (error instanceof URIError) return null;
		throw error;
	}
}
