import { z } from "zod";
import { factorsOf, hasSecondFactor } from "@/lib/factors/factors-of";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { askingDevice } from "./asking-device";
import { checkPassword, credentials } from "./check-password";
import { enter } from "./enter";

/**
 * Signs in with e-mail and password alone: opens a new session and gives its id. Problems: wrong-credentials, too-many-tries, and
 * second-step for an account that has a second factor, whose way is `beginSignIn`.
 */
export const openSession = command({
	permission: "session.open",
	input: z.object({ ...credentials, ...askingDevice }),
	find: findNothing,
	run: async ({ input: { email, password, ...from }, ...writing }) => {
		const user = await checkPassword(writing.tx, { email, password, address: from.address });
		if (typeof user === "string") return refuse({ code: user });
		if (hasSecondFactor(await factorsOf(writing.tx, user.id))) return refuse({ code: "second-step" });
		return done(await enter(writing, { user, from, by: "password" }));
	},
});
