import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { tipMessages, tips } from "@/db/schema/tips";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { tipId } from "./input";
import { findTipDesk, lockTip } from "./lock-tip";

/** Hands a sealed message to a custodian, whose browser opens it. Each handing over is in the log: who, which and when, never what. */
export const openTipMessage = command({
	permission: "tip.keep",
	input: z.object({ tipId, messageId: z.uuid("invalid") }),
	find: findTipDesk,
	run: async ({ tx, input: { tipId, messageId }, record }) => {
		const tip = await lockTip(tx, tipId);
		const [message] = await tx
			.select({ sealed: tipMessages.sealed, position: tipMessages.position })
			.from(tipMessages)
			.where(and(eq(tipMessages.id, messageId), eq(tipMessages.tipId, tipId)));
		if (!tip || !message) return refuse({ code: "tip-gone" });
		if (tip.isUnread) await tx.update(tips).set({ isUnread: false }).where(eq(tips.id, tipId));
		await record("tip.opened", tipId, { message: message.position + 1 });
		return done({ sealed: message.sealed });
	},
});
