import { createHash, randomBytes } from "node:crypto";

/** A secret of 256 bits for a link or a cookie, and the hash by which we know it again: the secret itself is kept nowhere. */
export function oneTimeToken(): { token: string; tokenHash: string } {
	const token = randomBytes(32).toString("base64url");
	return { token, tokenHash: hashOfToken(token) };
}

export function hashOfToken(token: string): string {
	return createHash("sha256").update(token).digest("hex");
}
