import type {
	PublicKeyCredentialCreationOptionsJSON,
	PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";
import { startAuthentication, startRegistration, WebAuthnError } from "@simplewebauthn/browser";

export type SignInOffer = { options: PublicKeyCredentialRequestOptionsJSON; challengeId: string };
export type MakingOffer = { options: PublicKeyCredentialCreationOptionsJSON; challengeId: string };

/** The browser's answer as fields of a form; null when the person or the device said no. */
export async function askPasskey({
	options,
	challengeId,
}: SignInOffer): Promise<Record<string, string> | null> {
	return fieldsOf(challengeId, () => startAuthentication({ optionsJSON: options }));
}

/** A new passkey as fields of a form; null when the person or the device said no. */
export async function makePasskey({
	options,
	challengeId,
}: MakingOffer): Promise<Record<string, string> | null> {
	return fieldsOf(challengeId, () => startRegistration({ optionsJSON: options }));
}

async function fieldsOf(
	challengeId: string,
	ask: () => Promise<object>,
): Promise<Record<string, string> | null> {
	try {
		return { challengeId, passkey: JSON.stringify(await ask()) };
	} catch (error) {
		// The browser says no with a DOMException: given up, timed out, no such key, or no secure page.
		if (error instanceof WebAuthnError || error instanceof DOMException) return null;
		throw error;
	}
}
