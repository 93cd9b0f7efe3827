import { randomInt } from "node:crypto";
import { keyUntil, readKeyUntil, readSealedId, readStamp, sealedId, stampedAt } from "@/lib/access/seal";
import type { SubmissionKind } from "@/lib/submissions/kinds";

/** Without 0 and O, 1, I and L, U: what is read aloud over the telephone. 30 signs, eight of them: 39 bits. */
const SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A new code, `EJT-XXXX-XXXX`. */
export function newCode(): string {
	const signs = Array.from({ length: 8 }, () => SIGNS[randomInt(SIGNS.length)]).join("");
	return `EJT-${signs.slice(0, 4)}-${signs.slice(4)}`;
}

/** A code as it is kept, from one as somebody types it; null when it cannot be one. */
export function readCode(typed: string): string | null {
	const signs = typed
		.normalize("NFKC")
		.toUpperCase()
		.replace(/[^0-9A-Z]/g, "");
	const own = signs.startsWith("EJT") ? signs.slice(3) : signs;
	return own.length === 8 && [...own].every((sign) => SIGNS.includes(sign))
		? `EJT-${own.slice(0, 4)}-${own.slice(4)}`
		: null;
}

export function formStamp(kind: SubmissionKind, now: Date): string {
	return stampedAt("submission form", kind, now);
}

export function readFormStamp(kind: SubmissionKind, stamp: string): Date | null {
	return readStamp("submission form", kind, stamp);
}

export function confirmToken(submissionId: string, expiresAt: Date): string {
	return keyUntil("submission confirm", submissionId, expiresAt);
}

export function readConfirmToken(token: string, now: Date) {
	return readKeyUntil("submission confirm", token, now);
}

/** The sender's key to the page of one submission. */
export function statusToken(submissionId: string): string {
	return sealedId("submission status", submissionId);
}

/**
 * The key that a code is changed for. A code is read aloud, and the desk sees it, so that it opens less than what came by mail: not a
 * proof, whose answer is the author's own, nor what puts the submission itself right.
 */
export function codeToken(submissionId: string): string {
	return sealedId("submission by code", submissionId);
}

export function readStatusToken(token: string): string | null {
	return readMailedToken(token) ?? readSealedId("submission by code", token);
}

/** The same for a key that came by mail alone. */
export function readMailedToken(token: string): string | null {
	return readSealedId("submission status", token);
}

export function statusPath(submissionId: string): string {
	return `/contribute/status/${statusToken(submissionId)}`;
}
