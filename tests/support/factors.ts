import type { Staff } from "@/lib/access/actor";
import { environment } from "@/lib/env";
import { addPasskey } from "@/lib/factors/add-passkey";
import { beginTotp } from "@/lib/factors/begin-totp";
import { confirmTotp } from "@/lib/factors/confirm-totp";
import { offerPasskey } from "@/lib/factors/offer-passkey";
import { codeAt } from "@/lib/factors/totp";
import { value } from "./given";
import { softwarePasskey } from "./software-passkey";

/** Gives somebody an authenticator app in use; `codeOf` shows its code so many steps from now. */
export async function withTotp(actor: Staff) {
	const secret = value(await beginTotp(actor, {})).secret.replaceAll(" ", "");
	const codeOf = (steps = 0) => codeAt(secret, new Date(Date.now() + steps * 30_000));
	// An earlier step's code, so that the present one is still unused.
	const { codes } = value(await confirmTotp(actor, { code: codeOf(-1) }));
	return { secret, codeOf, codes };
}

/** Gives somebody a passkey in software. */
export async function withPasskey(actor: Staff, name = "手機") {
	const passkey = softwarePasskey(environment().siteUrl);
	const { options, challengeId } = value(await offerPasskey(actor, {}));
	const made = await addPasskey(actor, { challengeId, name, passkey: passkey.make(options.challenge) });
	return { passkey, ...value(made) };
}
