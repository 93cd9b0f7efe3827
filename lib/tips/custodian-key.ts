import { Decrypter, Encrypter, generateHybridIdentity, identityToRecipient } from "age-encryption";

export const PASSPHRASE_MIN = 16;

/** A key that is made for a custodian, in the custodian's own browser: only `recipient` and `locked` leave it. */
export async function makeCustodianKey(
	passphrase: string,
): Promise<{ identity: string; recipient: string; locked: string }> {
	const identity = await generateHybridIdentity();
	const encrypter = new Encrypter();
	encrypter.setPassphrase(passphrase);
	return {
		identity,
		recipient: await identityToRecipient(identity),
		locked: toBase64(await encrypter.encrypt(identity)),
	};
}

/** The private half of a key; null when the passphrase is another one. */
export async function unlockCustodianKey(locked: string, passphrase: string): Promise<string | null> {
	const decrypter = new Decrypter();
	decrypter.addPassphrase(passphrase);
	try {
		return await decrypter.decrypt(fromBase64(locked), "text");
	} catch (error) {
		// The library throws the same for a wrong passphrase and for a file that is none.
		if (error instanceof Error) return null;
		throw error;
	}
}

/** What two people read to each other over the telephone: 16 groups of two digits of hexadecimal, of the SHA-256 of the public half. */
export async function fingerprintOf(recipient: string): Promise<string> {
	const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(recipient));
	const digits = [...new Uint8Array(digest).subarray(0, 16)].map((byte) =>
		byte.toString(16).padStart(2, "0"),
	);
	return Array.from({ length: 8 }, (_, at) => `${digits[at * 2]}${digits[at * 2 + 1]}`).join(" ");
}

function toBase64(bytes: Uint8Array): string {
	return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function fromBase64(text: string): Uint8Array {
	return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}
