import { keyUntil, readKeyUntil, readSealedId, readStamp, sealedId, stampedAt } from "@/lib/access/seal";

/** Goes into a comment form: proves that it is ours, for this story, and tells when it was made. */
export function formStamp(article: number, now: Date): string {
	return stampedAt("comments form", article, now);
}

/** When a form was made, or null when it is none of ours or another story's. */
export function readFormStamp(article: number, stamp: string): Date | null {
	return readStamp("comments form", article, stamp);
}

/** The token of the link that confirms a comment until `expiresAt`. That it works once is the comment's own state. */
export function confirmToken(commentId: string, expiresAt: Date): string {
	return keyUntil("comments confirm", commentId, expiresAt);
}

/** The comment that a token confirms, or why it does not. */
export function readConfirmToken(
	token: string,
	now: Date,
): { commentId: string } | "link-wrong" | "link-expired" {
	const read = readKeyUntil("comments confirm", token, now);
	return typeof read === "string" ? read : { commentId: read.id };
}

/** The token of the link by which a reader takes a comment back, at any time. */
export function removeToken(commentId: string): string {
	return sealedId("comments remove", commentId);
}

export function readRemoveToken(token: string): string | null {
	return readSealedId("comments remove", token);
}

/** What the browser keeps after a confirmation, so that its next comment needs none. */
export function commenterPass(commenterId: string): string {
	return sealedId("comments commenter", commenterId);
}

export function readCommenterPass(pass: string): string | null {
	return readSealedId("comments commenter", pass);
}
