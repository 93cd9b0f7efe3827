import http from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress, lookupPublic } from "./public-address";

/** The status that answered in the end, or null when nothing did. */
export type LinkAnswer = { href: string; status: number | null };

type Rules = { lookup: LookupFunction; isAllowed: (url: URL) => boolean; timeoutMs: number };

/** An address from a story may lead anywhere but into our own house: public hosts, the web's two ports, no password. */
const PUBLIC: Rules = {
	lookup: lookupPublic,
	isAllowed: (url) => {
		const host = url.hostname.replace(/^\[|\]$/g, "");
		return url.port === "" && (isIP(host) === 0 || isPublicAddress(host));
	},
	timeoutMs: 8_000,
};
const REDIRECTS = 5;
/** How a site says that it will not be asked in this way, or by this program; people may well see the page. */
const ASK_WITH_GET = new Set([403, 404, 405, 406, 429, 500, 501, 503]);

/**
 * Asks an address whether it is there: HEAD, then GET where a site dislikes that, through up to five redirects, within eight seconds
 * each. No body is read. What may not be asked, and what does not answer, has the status null. `rules` are another's in tests alone.
 */
export async function askLink(href: string, rules: Rules = PUBLIC): Promise<LinkAnswer> {
	try {
		const head = await followed("HEAD", href, rules);
		const status = ASK_WITH_GET.has(head) ? await followed("GET", href, rules) : head;
		return { href, status };
	} catch {
		return { href, status: null };
	}
}

/** Whether an answer says that readers would find nothing: no answer, 404 or 410. Other refusals are often meant for programs alone. */
export function isDead({ status }: { status: number | null }): boolean {
	return status === null || status === 404 || status === 410;
}

async function followed(method: "HEAD" | "GET", href: string, rules: Rules): Promise<number> {
	let url = new URL(href);
	for (let step = 0; step <= REDIRECTS; step += 1) {
		const { status, location } = await answered(method, url, rules);
		if (status < 300 || status >= 400 || location === undefined) return status;
		url = new URL(location, url);
	}
	throw new Error("redirected too often");
}

function answered(
	method: string,
	url: URL,
	{ lookup, isAllowed, timeoutMs }: Rules,
): Promise<{ status: number; location: string | undefined }> {
	const web = url.protocol === "https:" ? https : url.protocol === "http:" ? http : null;
	if (!web || url.username !== "" || url.password !== "" || !isAllowed(url))
		return Promise.reject(new Error("not an address to ask"));
	return new Promise((settle, fail) => {
		const request = web.request(url, {
			method,
			lookup,
			agent: false,
			signal: AbortSignal.timeout(timeoutMs),
			headers: { "user-agent": "EJ-Tech-link-check", accept: "*/*" },
		});
		request.on("response", (response) => {
			settle({ status: response.statusCode ?? 0, location: response.headers.location });
			response.destroy();
		});
		request.on("error", fail);
		request.end();
	});
}
