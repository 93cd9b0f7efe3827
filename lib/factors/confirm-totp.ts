import { eq } from "drizzle-orm";
import { z } from "zod";
import { totpSecrets } from "@/db/schema/factors";
import { decrypt } from "@/lib/access/sealed";
import { mailAccountChange } from "@/lib/staff/mails";
import { ownAccount } from "@/lib/staff/own-account";
import { whyNotSignIn } from "@/lib/staff/sign-in-limits";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { codesIfNone } from "./codes-if-none";
import { stepOfCode } from "./totp";

/**
 * Puts the authenticator app to use, once it has shown a code. Gives the recovery codes, this once, when these are the first factor's;
 * null when there are some already. Problems: wrong-code, gone, already-on, too-many-tries.
 */
export const confirmTotp = command({
	permission: "account.secure",
	input: z.object({ code: z.string("invalid").max(100, "wrong-code") }),
	find: ownAccount,
	run: async ({ tx, input: { code }, subject: user, now, record }) => {
		const [row] = await tx.select().from(totpSecrets).where(eq(totpSecrets.userId, user.id)).for("update");
		const secret = row && decrypt("totp secret", row.sealedSecret, user.id);
		if (!row || !secret) return refuse({ code: "gone" });
		if (row.confirmedAt) return refuse({ code: "already-on" });
		if (await whyNotSignIn({ account: user.email })) return refuse({ code: "too-many-tries", field: "code" });
		const step = stepOfCode({ secret, code, lastStep: 0, now });
		if (step === null) return refuse({ code: "wrong-code", field: "code" });
		await tx
			.update(totpSecrets)
			.set({ confirmedAt: now, lastStep: step })
			.where(eq(totpSecrets.userId, user.id));
		await record("account.totp-added", user.id);
		await mailAccountChange(tx, { user, change: "totp-added", now });
		return done({ codes: await codesIfNone(tx, user.id) });
	},
});
