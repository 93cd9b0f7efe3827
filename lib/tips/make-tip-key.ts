import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { tipKeys } from "@/db/schema/tips";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { recipient } from "./input";

/**
 * Keeps a key that a custodian has made: the public half, and the private half locked with a passphrase. It is of use once two others have
 * taken it in. Problem: tip-key-there.
 */
export const makeTipKey = command({
	permission: "tip.make-key",
	input: z.object({
		keyId: z.uuid("invalid"),
		recipient,
		locked: z.base64("invalid").max(4_000, "invalid"),
	}),
	find: findNothing,
	run: async ({ tx, actor, input: { keyId, ...key }, now, record }) => {
		if (actor.kind !== "staff") return refuse({ code: "forbidden" });
		const [there] = await tx
			.select({ id: tipKeys.id })
			.from(tipKeys)
			.where(and(eq(tipKeys.userId, actor.userId), isNull(tipKeys.removedAt)));
		if (there?.id === keyId) return done({ id: keyId });
		if (there) return refuse({ code: "tip-key-there" });
		await tx.insert(tipKeys).values({ id: keyId, userId: actor.userId, ...key, madeAt: now });
		await record("tip-key.made", keyId);
		return done({ id: keyId });
	},
});
