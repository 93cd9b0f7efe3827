import { createHmac, randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { CLIENT_ADDRESS } from "@/lib/access/client-address";
import { networkOf } from "@/lib/access/seal";

/** All that the application is told of a request about tips. Cookies, browser, languages, referrer and whatever else came stay here. */
const KEPT = new Set([
	"host",
	"x-forwarded-proto",
	"connection",
	"expect",
	"transfer-encoding",
	"content-type",
	"content-length",
	"origin",
	"sec-fetch-site",
]);

/** Made anew with each start and written nowhere: after it the digests mean nothing to anybody. */
const key = randomBytes(32);

/** Whether a request is about confidential tips. */
export function isAboutTips({ url = "/" }: Pick<IncomingMessage, "url">): boolean {
	return /^\/contribute\/(tip|confidential)(?=[/?]|$)/.test(url);
}

/**
 * Takes from a request who sent it, before anything else of the application sees it. In the place of the address stands a digest for
 * counting, which only this process can make and only while it runs.
 */
export function forgetSender(request: IncomingMessage): void {
	const address = String(request.headers[CLIENT_ADDRESS] ?? "");
	for (const name of Object.keys(request.headers)) if (!KEPT.has(name)) delete request.headers[name];
	request.headers[CLIENT_ADDRESS] = createHmac("sha256", key)
		.update(networkOf(address, 48) ?? "")
		.digest("base64url");
}
