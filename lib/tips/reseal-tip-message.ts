import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { tipMessages } from "@/db/schema/tips";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { keyIds, sealedMessage, tipId } from "./input";
import { findTipDesk, lockTip } from "./lock-tip";
import { whyNotSealedNow } from "./why-not-sealed-now";

/**
 * Puts a message in the place of itself, sealed anew in a custodian's browser for the custodians of today: that is how a new one comes to
 * open what was sent before. An answer must still open with the receipt.
 */
export const resealTipMessage = command({
	permission: "tip.keep",
	input: z.object({ tipId, messageId: z.uuid("invalid"), sealed: sealedMessage, keyIds }),
	find: findTipDesk,
	run: async ({ tx, input: { tipId, messageId, sealed, keyIds }, record }) => {
		const tip = await lockTip(tx, tipId);
		const [message] = await tx
			.select({ sender: tipMessages.sender, position: tipMessages.position })
			.from(tipMessages)
			.where(and(eq(tipMessages.id, messageId), eq(tipMessages.tipId, tipId)));
		if (!tip || !message) return refuse({ code: "tip-gone" });
		const why = await whyNotSealedNow(tx, { sealed, keyIds, besides: message.sender === "desk" ? 1 : 0 });
		if (why) return refuse({ code: why });
		await tx.update(tipMessages).set({ sealed, sealedFor: keyIds }).where(eq(tipMessages.id, messageId));
		await record("tip.resealed", tipId, { message: message.position + 1 });
		return done({});
	},
});
