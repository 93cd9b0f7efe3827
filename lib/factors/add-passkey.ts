import { randomUUID } from "node:crypto";
import { type RegistrationResponseJSON, verifyRegistrationResponse } from "@simplewebauthn/server";
import { count, eq } from "drizzle-orm";
import { z } from "zod";
import { passkeys } from "@/db/schema/factors";
import { mailAccountChange } from "@/lib/staff/mails";
import { ownAccount } from "@/lib/staff/own-account";
import { line } from "@/lib/text/fields";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { codesIfNone } from "./codes-if-none";
import { takeChallenge } from "./passkey-challenge";
import { readAnswer } from "./read-answer";
import { relyingParty } from "./relying-party";

export const PASSKEY_NAME_MAX = 40;
const PASSKEYS_MAX = 20;

/**
 * Keeps a passkey that the browser has just made. Gives the recovery codes, this once, when it is the first factor; null when there are
 * some. Problems: wrong-passkey, too-many.
 */
export const addPasskey = command({
	permission: "account.secure",
	input: z.object({
		challengeId: z.string("invalid").max(100),
		passkey: z.string("invalid").max(20_000, "wrong-passkey"),
		name: line({ max: PASSKEY_NAME_MAX }),
	}),
	find: ownAccount,
	run: async ({ tx, input: { challengeId, passkey, name }, subject: user, now, record }) => {
		const [held] = await tx.select({ all: count() }).from(passkeys).where(eq(passkeys.userId, user.id));
		if ((held?.all ?? 0) >= PASSKEYS_MAX) return refuse({ code: "too-many", values: { max: PASSKEYS_MAX } });
		const challenge = await takeChallenge(tx, { id: challengeId, purpose: "register", userId: user.id, now });
		const made = challenge && (await verified(passkey, challenge));
		if (!made) return refuse({ code: "wrong-passkey" });
		const id = randomUUID();
		const row = { ...made, id, userId: user.id, name, createdAt: now };
		const kept = await tx.insert(passkeys).values(row).onConflictDoNothing().returning({ id: passkeys.id });
		if (kept.length === 0) return refuse({ code: "wrong-passkey" });
		await record("account.passkey-added", user.id, { passkeyId: id, name });
		await mailAccountChange(tx, { user, change: "passkey-added", now });
		return done({ id, codes: await codesIfNone(tx, user.id) });
	},
});

async function verified(answer: string, challenge: string) {
	const response = readAnswer<RegistrationResponseJSON>(answer);
	if (!response) return null;
	const { id, origin } = relyingParty();
	try {
		const { registrationInfo } = await verifyRegistrationResponse({
			response,
			expectedChallenge: challenge,
			expectedOrigin: origin,
			expectedRPID: id,
			requireUserVerification: true,
		});
		if (!registrationInfo) return null;
		const { credential, credentialBackedUp } = registrationInfo;
		return {
			credentialId: credential.id,
			publicKey: Buffer.from(credential.publicKey).toString("base64url"),
			counter: credential.counter,
			transports: credential.transports ?? [],
			isBackedUp: credentialBackedUp,
		};
	} catch (error) {
		// The library throws for every answer that does not fit.
		if (error instanceof Error) return null;
		throw error;
	}
}
