import { eq } from "drizzle-orm";
import { z } from "zod";
import { totpSecrets } from "@/db/schema/factors";
import { mailAccountChange } from "@/lib/staff/mails";
import { ownAccount } from "@/lib/staff/own-account";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { whyNotLeft } from "./why-not-left";

/** Asks no longer for codes of the authenticator app. Problems: gone, last-factor. */
export const removeTotp = command({
	permission: "account.secure",
	input: z.object({}),
	find: ownAccount,
	run: async ({ tx, subject: user, now, record }) => {
		const removed = await tx.delete(totpSecrets).where(eq(totpSecrets.userId, user.id)).returning();
		if (removed.length === 0) return refuse({ code: "gone" });
		const reason = await whyNotLeft(tx, user);
		if (reason) return refuse({ code: reason });
		await record("account.totp-removed", user.id);
		await mailAccountChange(tx, { user, change: "totp-removed", now });
		return done({});
	},
});
