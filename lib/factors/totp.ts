import { Secret, TOTP } from "otpauth";

/** Seconds for which an authenticator app shows one code. */
export const STEP_SECONDS = 30;

/** A clock may be this many steps off. */
const DRIFT_STEPS = 1;

/** A new secret of 160 bits, in the letters that people can also type by hand. */
export function newTotpSecret(): string {
	return new Secret({ size: 20 }).base32;
}

/** What an authenticator app reads from the QR code. */
export function totpAddress({
	secret,
	email,
	publication,
}: {
	secret: string;
	email: string;
	publication: string;
}): string {
	return totp(secret, { issuer: publication.replaceAll(":", " "), label: email }).toString();
}

/**
 * The step whose code this is, or null when it is none, or none after `lastStep`: a code that somebody saw being typed works
 * no second time. Spaces in the code and full-width digits are taken as people mean them.
 */
export function stepOfCode({
	secret,
	code,
	lastStep,
	now,
}: {
	secret: string;
	code: string;
	lastStep: number;
	now: Date;
}): number | null {
	const digits = code.normalize("NFKC").replace(/\s/g, "");
	if (!/^\d{6}$/.test(digits)) return null;
	const off = totp(secret).validate({ token: digits, timestamp: now.getTime(), window: DRIFT_STEPS });
	if (off === null) return null;
	const step = Math.floor(now.getTime() / 1000 / STEP_SECONDS) + off;
	return step > lastStep ? step : null;
}

/** The code of an instant; for tests and nothing else that is served. */
export function codeAt(secret: string, at: Date): string {
	return totp(secret).generate({ timestamp: at.getTime() });
}

function totp(secret: string, names: { issuer?: string; label?: string } = {}): TOTP {
	return new TOTP({
		secret: Secret.fromBase32(secret),
		digits: 6,
		period: STEP_SECONDS,
		algorithm: "SHA1",
		...names,
	});
}
