import { eq } from "drizzle-orm";
import { z } from "zod";
import { passkeys } from "@/db/schema/factors";
import { mailAccountChange } from "@/lib/staff/mails";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { factorsOf } from "./factors-of";
import { ownPasskey, passkeyId } from "./own-passkey";
import { whyNotLeft } from "./why-not-left";

/** Takes a passkey away; it opens nothing any more. The last one of an account without a password stays (problem: last-way-in), and so does the last factor of a role that must have one (last-factor). */
export const removePasskey = command({
	permission: "account.secure",
	input: z.object({ passkeyId }),
	find: ownPasskey,
	run: async ({ tx, input, subject: user, now, record }) => {
		const { passkeys: held } = await factorsOf(tx, user.id);
		if (user.passwordHash === null && held === 1) return refuse({ code: "last-way-in" });
		await tx.delete(passkeys).where(eq(passkeys.id, input.passkeyId));
		const reason = await whyNotLeft(tx, user);
		if (reason) return refuse({ code: reason });
		await record("account.passkey-removed", user.id, { passkeyId: input.passkeyId, name: user.passkeyName });
		await mailAccountChange(tx, { user, change: "passkey-removed", now });
		return done({});
	},
});
