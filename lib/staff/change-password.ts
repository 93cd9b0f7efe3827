import { and, eq, isNull, ne } from "drizzle-orm";
import { z } from "zod";
import { sessions } from "@/db/schema/sessions";
import { users } from "@/db/schema/users";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { newPassword } from "./fields";
import { hashPassword, isPassword } from "./passwords";
import { whyNotSignIn } from "./sign-in-limits";

const input = z.object({ current: z.string("invalid").max(4000, "too-long"), password: newPassword });

/** Changes one's own password and ends every other session of the account. */
export const changePassword = command({
	permission: "account.change",
	input,
	find: async (tx, _input, actor) => {
		if (actor.kind !== "staff") return null;
		const [user] = await tx.select().from(users).where(eq(users.id, actor.userId)).for("update");
		return user ?? null;
	},
	run: async ({ tx, actor, input: { current, password }, subject: user, now, record }) => {
		if (await whyNotSignIn({ account: user.email }))
			return refuse({ code: "too-many-tries", field: "current" });
		if (!(await isPassword(current, user.passwordHash)))
			return refuse({ code: "wrong-password", field: "current" });
		await tx
			.update(users)
			.set({ passwordHash: await hashPassword(password), passwordChangedAt: now })
			.where(eq(users.id, user.id));
		const others = and(
			eq(sessions.userId, user.id),
			isNull(sessions.revokedAt),
			...(actor.kind === "staff" ? [ne(sessions.id, actor.sessionId)] : []),
		);
		await tx.update(sessions).set({ revokedAt: now }).where(others);
		await record("account.password-changed", user.id);
		return done({});
	},
});
