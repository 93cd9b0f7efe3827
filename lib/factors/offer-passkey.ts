import { generateRegistrationOptions } from "@simplewebauthn/server";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { passkeys } from "@/db/schema/factors";
import { settings } from "@/db/schema/settings";
import { settingsOf } from "@/lib/settings/settings";
import { ownAccount } from "@/lib/staff/own-account";
import { command } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { keepChallenge } from "./passkey-challenge";
import { relyingParty } from "./relying-party";

/** What the browser needs to make a passkey for one's own account, and the challenge to name with its answer. */
export const offerPasskey = command({
	permission: "account.secure",
	input: z.object({}),
	find: ownAccount,
	run: async ({ tx, subject: user, now }) => {
		const { publication } = settingsOf(await tx.select().from(settings));
		const held = await tx
			.select({ id: passkeys.credentialId })
			.from(passkeys)
			.where(eq(passkeys.userId, user.id));
		const options = await generateRegistrationOptions({
			rpName: publication.name,
			rpID: relyingParty().id,
			userID: new Uint8Array(Buffer.from(user.id)),
			userName: user.email,
			userDisplayName: user.name,
			attestationType: "none",
			excludeCredentials: held,
			authenticatorSelection: { residentKey: "required", userVerification: "required" },
		});
		const wanted = { purpose: "register", userId: user.id, challenge: options.challenge, now } as const;
		return done({ options, challengeId: await keepChallenge(tx, wanted) });
	},
});
