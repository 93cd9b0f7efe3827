import { eq } from "drizzle-orm";
import { z } from "zod";
import { tipKeys } from "@/db/schema/tips";
import { command } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { lockTipKey } from "./lock-tip-key";

/**
 * Takes a key out of office, at once: nothing more is sealed for it and its holder opens nothing more here. The locked half is forgotten.
 * What was sealed for it stays so, for whoever has kept a copy of both.
 */
export const removeTipKey = command({
	permission: "tip.remove-key",
	input: z.object({ keyId: z.uuid("invalid") }),
	find: async (tx, { keyId }) => {
		const key = await lockTipKey(tx, keyId);
		return key && { id: key.userId, keyId };
	},
	run: async ({ tx, subject, now, record, changed }) => {
		const { keyId } = subject;
		await tx.update(tipKeys).set({ removedAt: now, locked: "" }).where(eq(tipKeys.id, keyId));
		changed("settings");
		await record("tip-key.removed", keyId);
		return done({ id: keyId });
	},
});
