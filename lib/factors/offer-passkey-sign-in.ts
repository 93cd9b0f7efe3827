import { generateAuthenticationOptions } from "@simplewebauthn/server";
import { z } from "zod";
import { command, findNothing } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { keepChallenge } from "./passkey-challenge";
import { relyingParty } from "./relying-party";

/** What the browser needs to ask for whatever passkey it has for us. No account is named, so that none can be probed. */
export const offerPasskeySignIn = command({
	permission: "session.open",
	input: z.object({}),
	find: findNothing,
	run: async ({ tx, now }) => {
		const options = await generateAuthenticationOptions({
			rpID: relyingParty().id,
			userVerification: "required",
		});
		const wanted = { purpose: "sign-in", userId: null, challenge: options.challenge, now } as const;
		return done({ options, challengeId: await keepChallenge(tx, wanted) });
	},
});
