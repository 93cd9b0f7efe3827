import { eq } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/schema/users";
import { takePasskey } from "@/lib/factors/take-passkey";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { askingDevice } from "./asking-device";
import { enter } from "./enter";

/**
 * Signs in with a passkey alone: the device has it and has asked its owner for a finger, a face or a PIN, which makes two factors.
 * Problem: wrong-passkey, also for a suspended account.
 */
export const openSessionByPasskey = command({
	permission: "session.open",
	input: z.object({
		challengeId: z.string("invalid").max(100),
		passkey: z.string("invalid").max(20_000, "wrong-passkey"),
		...askingDevice,
	}),
	find: findNothing,
	run: async ({ input: { challengeId, passkey, ...from }, ...writing }) => {
		const { tx, now } = writing;
		const userId = await takePasskey(tx, { answer: passkey, challengeId, now });
		const [user] = userId ? await tx.select().from(users).where(eq(users.id, userId)) : [];
		if (!user || user.suspendedAt !== null) return refuse({ code: "wrong-passkey" });
		return done(await enter(writing, { user, from, by: "passkey" }));
	},
});
