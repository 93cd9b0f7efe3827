import {
	createCipheriv,
	createDecipheriv,
	createHmac,
	hkdfSync,
	randomBytes,
	timingSafeEqual,
} from "node:crypto";
import { environment } from "@/lib/env";

type Purpose = "totp secret" | "recovery code" | "session ticket";

/** Encrypts what the database must not tell, with a key made from AUTH_SECRET; `about` is bound to it, so that it cannot be moved to another row. */
export function encrypt(purpose: Purpose, text: string, about: string): string {
	const nonce = randomBytes(12);
	const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce).setAAD(Buffer.from(about));
	const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
	return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** What was encrypted; null when AUTH_SECRET is another one since, or the row is not the one it was written for. */
export function decrypt(purpose: Purpose, sealed: string, about: string): string | null {
	const bytes = Buffer.from(sealed, "base64url");
	if (bytes.length < 28) return null;
	const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), bytes.subarray(0, 12), {
		authTagLength: 16,
	})
		.setAAD(Buffer.from(about))
		.setAuthTag(bytes.subarray(12, 28));
	try {
		return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
	} catch (error) {
		// The only thing that `final` refuses is a tag that does not fit.
		if (error instanceof Error) return null;
		throw error;
	}
}

/** A digest that only this house can make. */
export function digestOf(purpose: Purpose, text: string): string {
	return createHmac("sha256", keyFor(purpose)).update(text).digest("base64url");
}

export function isSameText(given: string, right: string): boolean {
	const [a, b] = [Buffer.from(given), Buffer.from(right)];
	return a.length === b.length && timingSafeEqual(a, b);
}

function keyFor(purpose: Purpose): Buffer {
	return Buffer.from(hkdfSync("sha256", environment().authSecret, "", `newsroom ${purpose}`, 32));
}
