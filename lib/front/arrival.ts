import type { IncomingMessage, ServerResponse } from "node:http";
import { addressOf, CLIENT_ADDRESS } from "@/lib/access/client-address";
import { frontAddress } from "./address";
import { headerOf } from "./send-page";

/** Connections that may wait to be accepted: a flood of some seconds, while the one thread is at work on something else. The system may allow fewer. */
export const BACKLOG = 4096;

/** What is asked of the site's address for every request; a URL puts each of them together anew. */
export type SiteName = Pick<URL, "host" | "hostname" | "origin" | "protocol">;

export function siteName({ host, hostname, origin, protocol }: URL): SiteName {
	return { host, hostname, origin, protocol };
}

/** Answers, before anything else sees it, what came to another name of this machine or asks for what is no address. */
export function turnsAway(request: IncomingMessage, response: ServerResponse, site: SiteName): boolean {
	const elsewhere = loopbackAlias(request, site);
	if (elsewhere) {
		response.writeHead(307, { location: elsewhere }).end();
		return true;
	}
	if (isAddress(request)) return false;
	response.writeHead(400, { "content-type": "text/plain; charset=utf-8" }).end("網址有誤，請檢查後再試。\n");
	return true;
}

/** Cookies belong to one host name: whoever came to 127.0.0.1 is sent to the localhost that SITE_URL names. */
function loopbackAlias(request: IncomingMessage, site: SiteName): string | null {
	const { method, url } = request;
	const host = headerOf(request, "host");
	if (host === site.host || method !== "GET" || site.hostname !== "localhost") return null;
	const isAlias = /^(127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host ?? "");
	return isAlias && url?.startsWith("/") && !url.startsWith("//") ? `${site.origin}${url}` : null;
}

/** The framework throws at an address like /%ff before any page of ours can answer. Those known to the front are in order. */
function isAddress({ url = "/" }: IncomingMessage): boolean {
	try {
		frontAddress(url);
		return true;
	} catch (error) {
		if (error instanceof URIError) return false;
		throw error;
	}
}

/**
 * Replaces what a client may claim by what we know: the host and scheme are those of SITE_URL, so that no header can change
 * a link, a cookie or the origin check; the address is the socket's or the trusted proxy's word.
 */
export function vouchFor(request: IncomingMessage, site: SiteName, trustedProxies: number): void {
	const forwardedFor = request.headers["x-forwarded-for"];
	request.headers[CLIENT_ADDRESS] = addressOf(
		request.socket.remoteAddress,
		Array.isArray(forwardedFor) ? forwardedFor.join(",") : forwardedFor,
		trustedProxies,
	);
	for (const name of ["x-forwarded-host", "x-forwarded-port", "forwarded", "x-real-ip"])
		delete request.headers[name];
	request.headers.host = site.host;
	request.headers["x-forwarded-proto"] = site.protocol.slice(0, -1);
}
