/**
 * Whether a report of a read counts. It must come from a page of ours in a browser that says so (Fetch Metadata, which every
 * browser sends since 2023 and simple robots do not), by a script's `sendBeacon` or `fetch`, and not of a page fetched ahead.
 */
export function countsAsRead(headers: Headers, siteUrl: string): boolean {
	const agent = headers.get("user-agent") ?? "";
	const origin = headers.get("origin");
	return (
		headers.get("sec-fetch-site") === "same-origin" &&
		headers.get("sec-fetch-mode") !== null &&
		headers.get("sec-purpose") === null &&
		(origin === null || origin === siteUrl) &&
		agent !== "" &&
		!/bot|crawl|spider|headless/i.test(agent)
	);
}
