import { createHmac, timingSafeEqual } from "node:crypto";
import { isIP } from "node:net";
import { environment } from "@/lib/env";
import { isUuid } from "@/lib/text/uuid";

/** What only this house can write under `text`; `purpose` keeps one kind of seal from passing for another. */
export function seal(purpose: string, text: string): string {
	return createHmac("sha256", environment().authSecret).update(`${purpose} ${text}`).digest("base64url");
}

/** Whether a seal is the right one, in a time that tells nothing. */
export function isSeal(given: string, right: string): boolean {
	const [a, b] = [Buffer.from(given), Buffer.from(right)];
	return a.length === b.length && timingSafeEqual(a, b);
}

/** `id.seal`: a key to one thing. */
export function sealedId(purpose: string, id: string): string {
	return `${id}.${seal(purpose, id)}`;
}

/** The id that a key opens, or null when it is none of ours. */
export function readSealedId(purpose: string, token: string): string | null {
	const [id = "", given = ""] = token.split(".", 2);
	return isUuid(id) && isSeal(given, seal(purpose, id)) ? id : null;
}

/** A digest of the network of an address (/24 of IPv4, /64 of IPv6) that only this house can make; null when it is unknown. */
export function networkDigest(address: string): string | null {
	const network = networkOf(address);
	return network && seal("comments network", network);
}

/**
 * A home or an office, as far as an address tells: /24 of IPv4, /64 of IPv6; null for what is no address. By 48 bits of IPv6 it is all
 * that one customer of a provider may be given, who could pass for 65,536 homes.
 */
export function networkOf(address: string, bits: 48 | 64 = 64): string | null {
	const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
	if (isIP(plain) === 4) return `${plain.split(".").slice(0, 3).join(".")}.0/24`;
	if (isIP(plain) !== 6) return null;
	const [head = "", tail] = plain.split("::", 2);
	const groups = head === "" ? [] : head.split(":");
	const rest = tail ? tail.split(":") : [];
	const all =
		tail === undefined
			? groups
			: [...groups, ...Array(Math.max(0, 8 - groups.length - rest.length)).fill("0"), ...rest];
	return `${all
		.slice(0, bits / 16)
		.map((group) => Number.parseInt(group, 16).toString(16))
		.join(":")}::/${bits}`;
}

/** `instant.seal`: tells, of something that is `about` one thing, when this house gave it out. */
export function stampedAt(purpose: string, about: string | number, now: Date): string {
	return `${now.getTime()}.${seal(purpose, `${about} ${now.getTime()}`)}`;
}

/** When a stamp was given, or null when it is none of ours or about something else. */
export function readStamp(purpose: string, about: string | number, stamp: string): Date | null {
	const [at = "", given = ""] = stamp.split(".", 2);
	return /^\d{1,15}$/.test(at) && isSeal(given, seal(purpose, `${about} ${at}`))
		? new Date(Number(at))
		: null;
}

/** `id.instant.seal`: a key to one thing until an instant. That it works once is the thing's own state. */
export function keyUntil(purpose: string, id: string, expiresAt: Date): string {
	const at = expiresAt.getTime();
	return `${id}.${at}.${seal(purpose, `${id} ${at}`)}`;
}

/** What a key opens, or why it does not. */
export function readKeyUntil(
	purpose: string,
	token: string,
	now: Date,
): { id: string } | "link-wrong" | "link-expired" {
	const [id = "", at = "", given = ""] = token.split(".", 3);
	if (!isUuid(id) || !/^\d{1,15}$/.test(at) || !isSeal(given, seal(purpose, `${id} ${at}`)))
		return "link-wrong";
	return Number(at) < now.getTime() ? "link-expired" : { id };
}
