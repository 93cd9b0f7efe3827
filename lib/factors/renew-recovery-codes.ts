import { z } from "zod";
import { ownAccount } from "@/lib/staff/own-account";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { factorsOf, hasSecondFactor } from "./factors-of";
import { renewCodes } from "./recovery-codes";

/** Makes ten new recovery codes and tells them this once; the old ones work no longer. */
export const renewRecoveryCodes = command({
	permission: "account.secure",
	input: z.object({}),
	find: ownAccount,
	run: async ({ tx, subject: user, record }) => {
		if (!hasSecondFactor(await factorsOf(tx, user.id))) return refuse({ code: "no-factor" });
		const codes = await renewCodes(tx, user.id);
		await record("account.codes-renewed", user.id);
		return done({ codes });
	},
});
