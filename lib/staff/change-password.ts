import { eq } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/schema/users";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { endSessions } from "./end-sessions";
import { newPassword } from "./fields";
import { mailAccountChange } from "./mails";
import { ownAccount } from "./own-account";
import { hashPassword, isPassword } from "./passwords";
import { whyNotSignIn } from "./sign-in-limits";

const input = z.object({ current: z.string("invalid").max(4000, "too-long"), password: newPassword });

/** Changes one's own password and ends every other session of the account. */
export const changePassword = command({
	permission: "account.change",
	input,
	find: ownAccount,
	run: async ({ tx, actor, input: { current, password }, subject: user, now, record }) => {
		if (await whyNotSignIn({ account: user.email }))
			return refuse({ code: "too-many-tries", field: "current" });
		if (!(await isPassword(current, user.passwordHash)))
			return refuse({ code: "wrong-password", field: "current" });
		await tx
			.update(users)
			.set({ passwordHash: await hashPassword(password), passwordChangedAt: now })
			.where(eq(users.id, user.id));
		await endSessions(tx, {
			userId: user.id,
			now,
			...(actor.kind === "staff" && { except: actor.sessionId }),
		});
		await record("account.password-changed", user.id);
		await mailAccountChange(tx, { user, change: "password-changed", now });
		return done({});
	},
});
