import { eq } from "drizzle-orm";
import { z } from "zod";
import { passkeys, recoveryCodes, totpSecrets } from "@/db/schema/factors";
import { users } from "@/db/schema/users";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { endSessions } from "./end-sessions";
import { mailAccountChange } from "./mails";

/**
 * Takes away all second factors of somebody who has lost them, passkeys too, and ends their sessions: the password alone opens the
 * account until they enrol anew. Whoever has no password sets one by mail. Problem: own-factors.
 */
export const resetFactors = command({
	permission: "staff.change",
	input: z.object({ userId: z.uuid("invalid") }),
	find: async (tx, { userId }) => {
		const [user] = await tx.select().from(users).where(eq(users.id, userId)).for("update");
		return user ?? null;
	},
	run: async ({ tx, actor, subject: user, now, record }) => {
		// One's own are taken away one by one, in one's account.
		if (actor.kind === "staff" && actor.userId === user.id) return refuse({ code: "own-factors" });
		await tx.delete(totpSecrets).where(eq(totpSecrets.userId, user.id));
		await tx.delete(passkeys).where(eq(passkeys.userId, user.id));
		await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, user.id));
		await endSessions(tx, { userId: user.id, now });
		await record("staff.factors-reset", user.id, { email: user.email });
		await mailAccountChange(tx, { user, change: "factors-reset", now });
		return done({ id: user.id });
	},
});
