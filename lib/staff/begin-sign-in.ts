import { lt } from "drizzle-orm";
import { z } from "zod";
import { secondSteps } from "@/db/schema/factors";
import { oneTimeToken } from "@/lib/access/one-time-token";
import { factorsOf, hasSecondFactor } from "@/lib/factors/factors-of";
import { command, findNothing } from "@/lib/write/command";
import { done, type Outcome, refuse } from "@/lib/write/outcome";
import { askingDevice } from "./asking-device";
import { checkPassword, credentials } from "./check-password";
import { enter } from "./enter";

/** Minutes for which a right password waits for the second step. */
export const SECOND_STEP_MINUTES = 10;

/** A session, or what goes on to one. */
export type SignInBegun =
	| { opened: { sessionId: string; userId: string }; stepToken: null }
	| { opened: null; stepToken: string };

/**
 * The first step of a sign-in. Opens a session when the account has no second factor, else gives the token by which the second
 * step goes on. Problems: wrong-credentials, too-many-tries.
 */
export const beginSignIn = command({
	permission: "session.open",
	input: z.object({ ...credentials, ...askingDevice }),
	find: findNothing,
	run: async ({ input: { email, password, ...from }, ...writing }): Promise<Outcome<SignInBegun>> => {
		const { tx, now } = writing;
		const user = await checkPassword(tx, { email, password, address: from.address });
		if (typeof user === "string") return refuse({ code: user });
		if (!hasSecondFactor(await factorsOf(tx, user.id)))
			return done({ opened: await enter(writing, { user, from, by: "password" }), stepToken: null });
		const { token, tokenHash } = oneTimeToken();
		const expiresAt = new Date(now.getTime() + SECOND_STEP_MINUTES * 60_000);
		await tx.delete(secondSteps).where(lt(secondSteps.expiresAt, now));
		await tx.insert(secondSteps).values({ tokenHash, userId: user.id, expiresAt });
		return done({ opened: null, stepToken: token });
	},
});
