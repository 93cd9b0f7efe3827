import { createHmac, timingSafeEqual } from "node:crypto";
import { isIP } from "node:net";
import { environment } from "@/lib/env";
import { isUuid } from "@/lib/text/uuid";

type Purpose = "form" | "confirm" | "remove" | "commenter" | "network";

/** Goes into a comment form: proves that it is ours, for this story, and tells when it was made. */
export function formStamp(article: number, now: Date): string {
	return `${now.getTime()}.${seal("form", `${article} ${now.getTime()}`)}`;
}

/** When a form was made, or null when it is none of ours or another story's. */
export function readFormStamp(article: number, stamp: string): Date | null {
	const [at = "", given = ""] = stamp.split(".", 2);
	return /^\d{1,15}$/.test(at) && isSame(given, seal("form", `${article} ${at}`))
		? new Date(Number(at))
		: null;
}

/** The token of the link that confirms a comment until `expiresAt`. That it works once is the comment's own state. */
export function confirmToken(commentId: string, expiresAt: Date): string {
	const at = expiresAt.getTime();
	return `${commentId}.${at}.${seal("confirm", `${commentId} ${at}`)}`;
}

/** The comment that a token confirms, or why it does not. */
export function readConfirmToken(
	token: string,
	now: Date,
): { commentId: string } | "link-wrong" | "link-expired" {
	const [commentId = "", at = "", given = ""] = token.split(".", 3);
	if (!isUuid(commentId) || !/^\d{1,15}$/.test(at) || !isSame(given, seal("confirm", `${commentId} ${at}`)))
		return "link-wrong";
	return Number(at) < now.getTime() ? "link-expired" : { commentId };
}

/** The token of the link by which a reader takes a comment back, at any time. */
export function removeToken(commentId: string): string {
	return `${commentId}.${seal("remove", commentId)}`;
}

export function readRemoveToken(token: string): string | null {
	return readPair("remove", token);
}

/** What the browser keeps after a confirmation, so that its next comment needs none. */
export function commenterPass(commenterId: string): string {
	return `${commenterId}.${seal("commenter", commenterId)}`;
}

export function readCommenterPass(pass: string): string | null {
	return readPair("commenter", pass);
}

/** A digest of the network of an address (/24 of IPv4, /64 of IPv6) that only this house can make; null when it is unknown. */
export function networkDigest(address: string): string | null {
	const network = networkOf(address);
	return network && seal("network", network);
}

function networkOf(address: string): string | null {
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
		.slice(0, 4)
		.map((group) => Number.parseInt(group, 16).toString(16))
		.join(":")}::/64`;
}

function readPair(purpose: Purpose, token: string): string | null {
	const [id = "", given = ""] = token.split(".", 2);
	return isUuid(id) && isSame(given, seal(purpose, id)) ? id : null;
}

function seal(purpose: Purpose, text: string): string {
	return createHmac("sha256", environment().authSecret)
		.update(`comments ${purpose} ${text}`)
		.digest("base64url");
}

function isSame(given: string, right: string): boolean {
	const [a, b] = [Buffer.from(given), Buffer.from(right)];
	return a.length === b.length && timingSafeEqual(a, b);
}
