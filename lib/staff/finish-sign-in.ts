import { and, eq, gt } from "drizzle-orm";
import { z } from "zod";
import { secondSteps } from "@/db/schema/factors";
import { users } from "@/db/schema/users";
import { hashOfToken } from "@/lib/access/one-time-token";
import { proveFactor } from "@/lib/factors/prove-factor";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { askingDevice } from "./asking-device";
import { enter } from "./enter";
import { forgetSecondSteps, whyNotSecondStep } from "./sign-in-limits";

/**
 * The second step of a sign-in: a code of the authenticator app, a recovery code, or a passkey's answer in `passkey`. Opens the session.
 * Problems: step-over (begin anew), wrong-code, wrong-passkey, too-many-tries.
 */
export const finishSignIn = command({
	permission: "session.open",
	input: z.object({
		stepToken: z.string("invalid").max(100),
		code: z.string("invalid").max(100, "wrong-code").optional(),
		passkey: z.string("invalid").max(20_000, "wrong-passkey").optional(),
		challengeId: z.string("invalid").max(100).optional(),
		...askingDevice,
	}),
	find: findNothing,
	run: async ({ input: { stepToken, address, userAgent, device, ...shown }, ...writing }) => {
		const { tx, now } = writing;
		const [step] = await tx
			.select({ tokenHash: secondSteps.tokenHash, user: users })
			.from(secondSteps)
			.innerJoin(users, eq(users.id, secondSteps.userId))
			.where(and(eq(secondSteps.tokenHash, hashOfToken(stepToken)), gt(secondSteps.expiresAt, now)))
			.for("update");
		if (!step || step.user.suspendedAt !== null) return refuse({ code: "step-over" });
		const { user } = step;
		if (await whyNotSecondStep(user.id)) return refuse({ code: "too-many-tries", field: "code" });
		const by = await proveFactor(tx, { user, shown, now });
		if (!by) return refuse(shown.passkey ? { code: "wrong-passkey" } : { code: "wrong-code", field: "code" });
		await forgetSecondSteps(user.id);
		await tx.delete(secondSteps).where(eq(secondSteps.userId, user.id));
		return done(await enter(writing, { user, from: { address, userAgent, device }, by }));
	},
});
