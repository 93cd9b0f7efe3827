import { Decrypter, Encrypter } from "age-encryption";
import { type Parcel, packParcel, unpackParcel } from "./parcel";

/** Seals a parcel so that each holder of one of these keys can open it, and nobody else. The bytes in clear are wiped behind it. */
export async function sealParcel(parcel: Parcel, recipients: readonly string[]): Promise<Uint8Array> {
	const packed = packParcel(parcel);
	const encrypter = new Encrypter();
	for (const recipient of recipients) encrypter.addRecipient(recipient);
	const sealed = await encrypter.encrypt(packed);
	packed.fill(0);
	return sealed;
}

/** What was sealed; null when it was not sealed for this identity, or is no parcel. */
export async function openParcel(sealed: Uint8Array, identity: string): Promise<Parcel | null> {
	const decrypter = new Decrypter();
	decrypter.addIdentity(identity);
	let packed: Uint8Array;
	try {
		packed = await decrypter.decrypt(sealed);
	} catch (error) {
		// The library tells neither apart: another key, or bytes that somebody has changed.
		if (error instanceof Error) return null;
		throw error;
	}
	return unpackParcel(packed);
}

const BEGINNING = "age-encryption.org/v1\n";
const LARGEST_HEADER = 40_000;

/** How many keys an age file was sealed for; null when it is none of ours. Nothing is opened for it. */
export function countSeals(sealed: Uint8Array): number | null {
	const header = new TextDecoder("latin1").decode(sealed.subarray(0, LARGEST_HEADER));
	const end = header.indexOf("\n--- ");
	if (!header.startsWith(BEGINNING) || end < 0) return null;
	const stanzas = header.slice(0, end).split("\n-> ").slice(1);
	return stanzas.every((stanza) => stanza.startsWith("mlkem768x25519 ")) ? stanzas.length : null;
}
