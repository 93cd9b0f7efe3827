/** The header in which our server hands the client's address to the application; what a client sends in it is thrown away. */
export const CLIENT_ADDRESS = "x-client-address";

/** The address of the client, or "" when it is not known. For limits and the list of sessions, never for permission. */
export function clientAddress(headers: Headers): string {
	return headers.get(CLIENT_ADDRESS) ?? "";
}

/**
 * The client's address: the socket's, or, with `trustedProxies` proxies in front, the entry of X-Forwarded-For that the
 * outermost of them wrote. Entries further left can be invented by anybody.
 */
export function addressOf(
	socketAddress: string | undefined,
	forwardedFor: string | undefined,
	trustedProxies: number,
): string {
	if (trustedProxies === 0 || !forwardedFor) return socketAddress ?? "";
	return forwardedFor.split(",").at(-trustedProxies)?.trim() ?? socketAddress ?? "";
}
