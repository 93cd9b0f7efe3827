/**
 * Why a report of a read is not counted, or null. It must come from a page of ours in a browser that says so (Fetch Metadata,
 * which every browser sends since 2023 and simple robots do not), and by a script's `sendBeacon` or `fetch`.
 */
export function whyNotCounted(
	headers: Headers,
	siteUrl: string,
): "no-browser" | "foreign" | "prefetched" | null {
	const site = headers.get("sec-fetch-site");
	if (site === null || headers.get("sec-fetch-mode") === null || !headers.get("user-agent"))
		return "no-browser";
	const origin = headers.get("origin");
	if (site !== "same-origin" || (origin !== null && origin !== siteUrl)) return "foreign";
	if (headers.get("sec-purpose") || /bot|crawl|spider|headless/i.test(headers.get("user-agent") ?? ""))
		return "prefetched";
	return null;
}
