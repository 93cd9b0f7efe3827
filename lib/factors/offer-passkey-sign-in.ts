import { generateAuthenticationOptions } from "@simplewebauthn/server";
import { z } from "zod";
import { askingDevice } from "@/lib/staff/asking-device";
import { whyNotOffer } from "@/lib/staff/sign-in-limits";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { keepChallenge } from "./passkey-challenge";
import { relyingParty } from "./relying-party";

/** What the browser needs to ask for whatever passkey it has for us. No account is named, so that none can be probed. Problem: too-many-tries. */
export const offerPasskeySignIn = command({
	permission: "session.open",
	input: z.object({ address: askingDevice.address }),
	find: findNothing,
	run: async ({ tx, input: { address }, now }) => {
		if (await whyNotOffer(address)) return refuse({ code: "too-many-tries" });
		const options = await generateAuthenticationOptions({
			rpID: relyingParty().id,
			userVerification: "required",
		});
		const wanted = { purpose: "sign-in", userId: null, challenge: options.challenge, now } as const;
		return done({ options, challengeId: await keepChallenge(tx, wanted) });
	},
});
