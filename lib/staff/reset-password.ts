import { and, eq, gt, isNull } from "drizzle-orm";
import { z } from "zod";
import { passwordResets } from "@/db/schema/mailed-links";
import { users } from "@/db/schema/users";
import { hashOfToken } from "@/lib/access/one-time-token";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { endSessions } from "./end-sessions";
import { newPassword } from "./fields";
import { mailAccountChange } from "./mails";
import { hashPassword } from "./passwords";
import { forgetTries } from "./sign-in-limits";

/**
 * Sets a forgotten password by the link of a mail, which works once, and ends every session of the account. It opens none: a second
 * factor is asked for as ever. Problem: reset-gone.
 */
export const resetPassword = command({
	permission: "password.reset",
	input: z.object({ token: z.string("invalid").max(100), password: newPassword }),
	find: findNothing,
	run: async ({ tx, input: { token, password }, now, record }) => {
		const [reset] = await tx
			.select({ user: users })
			.from(passwordResets)
			.innerJoin(users, eq(users.id, passwordResets.userId))
			.where(
				and(
					eq(passwordResets.tokenHash, hashOfToken(token)),
					isNull(passwordResets.usedAt),
					gt(passwordResets.expiresAt, now),
					isNull(users.suspendedAt),
				),
			)
			.for("update");
		if (!reset) return refuse({ code: "reset-gone" });
		const { user } = reset;
		await tx
			.update(users)
			.set({ passwordHash: await hashPassword(password), passwordChangedAt: now })
			.where(eq(users.id, user.id));
		await tx
			.update(passwordResets)
			.set({ usedAt: now })
			.where(and(eq(passwordResets.userId, user.id), isNull(passwordResets.usedAt)));
		await endSessions(tx, { userId: user.id, now });
		await record("account.password-reset", user.id);
		await mailAccountChange(tx, { user, change: "password-reset", now });
		await forgetTries(user.email);
		return done({});
	},
});
