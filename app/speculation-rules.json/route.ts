const PERSONAL = [
	"/desk/*",
	"/sign-in*",
	"/sign-out*",
	"/contribute/*",
	"/feeds/*",
	"/articles/*/comments/*",
];

/** Pages a reader is about to open are fetched while the finger is still coming down. Named by the Speculation-Rules header. */
export function GET(): Response {
	const where = {
		and: [{ href_matches: "/*" }, ...PERSONAL.map((path) => ({ not: { href_matches: path } }))],
	};
	const rules = { prefetch: [{ source: "document", where, eagerness: "moderate" }] };
	return new Response(JSON.stringify(rules), {
		headers: { "content-type": "application/speculationrules+json" },
	});
}
