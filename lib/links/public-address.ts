import { type LookupAddress, lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** Addresses that are nobody's public site (IANA's special-purpose registries, RFC 6890): our own machine and network among them. */
const SPECIAL = new BlockList();
for (const [net, prefix] of [
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["127.0.0.0", 8],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.0.0.0", 24],
	["192.0.2.0", 24],
	["192.168.0.0", 16],
	["198.18.0.0", 15],
	["198.51.100.0", 24],
	["203.0.113.0", 24],
	["224.0.0.0", 3],
] as const)
	SPECIAL.addSubnet(net, prefix, "ipv4");
/** All of IPv6 that is in use among the public: 2000::/3; NAT64 and 6to4 could lead back to an address above. */
const PUBLIC_V6 = new BlockList();
PUBLIC_V6.addSubnet("2000::", 3, "ipv6");
const HIDING_V4 = new BlockList();
HIDING_V4.addSubnet("2002::", 16, "ipv6");
HIDING_V4.addSubnet("2001::", 32, "ipv6");
HIDING_V4.addSubnet("2001:db8::", 32, "ipv6");

/** Whether an IP address is of the public internet. */
export function isPublicAddress(address: string): boolean {
	switch (isIP(address)) {
		case 4:
			return !SPECIAL.check(address, "ipv4");
		case 6:
			return PUBLIC_V6.check(address, "ipv6") && !HIDING_V4.check(address, "ipv6");
		default:
			return false;
	}
}

/**
 * Finds a host's address as Node does, and fails with `ENOTPUBLIC` when any is not public. The connection is made to the address that was
 * judged, so that a name that changes its mind in between leads nowhere else.
 */
export const lookupPublic: LookupFunction = (hostname, options, answer) => {
	lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
		if (error) return answer(error, "", 0);
		const [first] = addresses;
		if (!first || !addresses.every(({ address }) => isPublicAddress(address)))
			return answer(Object.assign(new Error(`${hostname} is not public`), { code: "ENOTPUBLIC" }), "", 0);
		return options.all ? answer(null, addresses) : answer(null, first.address, first.family);
	});
};
