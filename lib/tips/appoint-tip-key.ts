import { eq } from "drizzle-orm";
import { z } from "zod";
import { tipKeys } from "@/db/schema/tips";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { lockTipKey } from "./lock-tip-key";

/** The first of two people takes a custodian's key in, having heard its fingerprint from the holder. Problems: own-tip-key, tip-key-appointed. */
export const appointTipKey = command({
	permission: "tip.appoint",
	input: z.object({ keyId: z.uuid("invalid") }),
	find: findHouse,
	run: async ({ tx, actor, input: { keyId }, record }) => {
		const key = await lockTipKey(tx, keyId);
		if (!key || actor.kind !== "staff") return refuse({ code: "not-found" });
		if (key.userId === actor.userId) return refuse({ code: "own-tip-key" });
		if (key.appointedBy) return refuse({ code: "tip-key-appointed" });
		await tx.update(tipKeys).set({ appointedBy: actor.userId }).where(eq(tipKeys.id, keyId));
		await record("tip-key.appointed", keyId);
		return done({ id: keyId });
	},
});
