import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from "@simplewebauthn/server";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { passkeys } from "@/db/schema/factors";
import { takeChallenge } from "./passkey-challenge";
import { readAnswer } from "./read-answer";
import { relyingParty } from "./relying-party";

type Answered = { answer: string; challengeId: string; now: Date };

/** The id of the account whose passkey has answered the challenge, which is used up; null when the answer is wrong in any way. */
export async function takePasskey(
	tx: Transaction,
	{ answer, challengeId, now }: Answered,
): Promise<string | null> {
	const response = readAnswer<AuthenticationResponseJSON>(answer);
	const challenge = await takeChallenge(tx, { id: challengeId, purpose: "sign-in", userId: null, now });
	if (!response || !challenge) return null;
	const [key] = await tx.select().from(passkeys).where(eq(passkeys.credentialId, response.id)).for("update");
	if (!key) return null;
	const { id, origin } = relyingParty();
	try {
		const { verified, authenticationInfo } = await verifyAuthenticationResponse({
			response,
			expectedChallenge: challenge,
			expectedOrigin: origin,
			expectedRPID: id,
			requireUserVerification: true,
			credential: {
				id: key.credentialId,
				publicKey: new Uint8Array(Buffer.from(key.publicKey, "base64url")),
				counter: key.counter,
			},
		});
		if (!verified) return null;
		const { newCounter, credentialBackedUp } = authenticationInfo;
		await tx
			.update(passkeys)
			.set({ counter: newCounter, isBackedUp: credentialBackedUp, lastUsedAt: now })
			.where(eq(passkeys.id, key.id));
		return key.userId;
	} catch (error) {
		// The library throws for every answer that does not fit: another origin, a wrong signature, a counter that ran backwards.
		if (error instanceof Error) return null;
		throw error;
	}
}
