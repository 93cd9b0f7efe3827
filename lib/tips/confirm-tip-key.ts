import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { tipDesk, tipKeys } from "@/db/schema/tips";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { toldOnOpening } from "./hour-of-mail";
import { findTipDesk } from "./lock-tip";
import { lockTipKey } from "./lock-tip-key";

/**
 * The second of two people takes a key in: from now on tips are sealed for it. Problems: own-tip-key, tip-key-not-appointed,
 * tip-key-appointed when it is in office already, needs-second-person for whoever was the first.
 */
export const confirmTipKey = command({
	permission: "tip.confirm",
	input: z.object({ keyId: z.uuid("invalid") }),
	find: findTipDesk,
	run: async ({ tx, actor, input: { keyId }, now, record, changed }) => {
		const key = await lockTipKey(tx, keyId);
		if (!key || actor.kind !== "staff") return refuse({ code: "not-found" });
		if (key.userId === actor.userId) return refuse({ code: "own-tip-key" });
		if (key.confirmedBy) return refuse({ code: "tip-key-appointed" });
		if (!key.appointedBy) return refuse({ code: "tip-key-not-appointed" });
		if (key.appointedBy === actor.userId) return refuse({ code: "needs-other-person" });
		await tx
			.update(tipKeys)
			.set({ confirmedBy: actor.userId, confirmedAt: now })
			.where(eq(tipKeys.id, keyId));
		await tx
			.insert(tipDesk)
			.values({ id: 1, salt: randomBytes(16).toString("hex"), toldOn: toldOnOpening(now) })
			.onConflictDoNothing();
		changed("settings");
		await record("tip-key.confirmed", keyId);
		return done({ id: keyId });
	},
});
