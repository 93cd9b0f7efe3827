import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { sessions } from "@/db/schema/sessions";
import { users } from "@/db/schema/users";
import { proveFactor } from "@/lib/factors/prove-factor";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { isPassword } from "./passwords";
import { forgetSecondSteps, forgetTries, whyNotSecondStep, whyNotSignIn } from "./sign-in-limits";

/**
 * Proves again in an open session who one is, by the password, a code, or a passkey: what is dangerous can be done for the next
 * minutes. Problems: blank, wrong-password, wrong-code, wrong-passkey, too-many-tries.
 */
export const proveAgain = command({
	permission: "session.prove",
	input: z.object({
		password: z.string("invalid").max(4000).optional(),
		code: z.string("invalid").max(100, "wrong-code").optional(),
		passkey: z.string("invalid").max(20_000, "wrong-passkey").optional(),
		challengeId: z.string("invalid").max(100).optional(),
	}),
	find: async (tx, _input, actor) => {
		if (actor.kind !== "staff") return null;
		const [session] = await tx
			.select({ id: sessions.id, userId: sessions.userId, user: users })
			.from(sessions)
			.innerJoin(users, eq(users.id, sessions.userId))
			.where(and(eq(sessions.id, actor.sessionId), eq(sessions.userId, actor.userId)));
		return session ?? null;
	},
	run: async ({ tx, input: { password, ...shown }, subject: { id, user }, now, record }) => {
		const isByFactor = Boolean(shown.passkey || shown.code);
		if (!isByFactor && !password) return refuse({ code: "blank", field: "password" });
		const field = shown.passkey ? undefined : isByFactor ? "code" : "password";
		const tooMany = isByFactor
			? await whyNotSecondStep(user.id)
			: await whyNotSignIn({ account: user.email });
		if (tooMany) return refuse({ code: tooMany, ...(field && { field }) });
		const by = isByFactor
			? await proveFactor(tx, { user, shown, now })
			: (await isPassword(password ?? "", user.passwordHash))
				? "password"
				: null;
		if (!by) {
			if (shown.passkey) return refuse({ code: "wrong-passkey" });
			return refuse(
				isByFactor ? { code: "wrong-code", field: "code" } : { code: "wrong-password", field: "password" },
			);
		}
		await tx.update(sessions).set({ provedAt: now }).where(eq(sessions.id, id));
		await record("session.proved", user.id, { sessionId: id, by });
		if (isByFactor) await forgetSecondSteps(user.id);
		else await forgetTries(user.email);
		return done({});
	},
});
