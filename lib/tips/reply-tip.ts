import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { tipMessages, tips } from "@/db/schema/tips";
import { dayOf } from "@/lib/time/hong-kong";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { keyIds, sealedMessage, tipId } from "./input";
import { findTipDesk, lockTip, nextPosition } from "./lock-tip";
import { MESSAGES_MAX, SAID_BY_CUSTODIANS } from "./states";
import { whyNotSealedNow } from "./why-not-sealed-now";

/** As a save brings it: base64. */
const sealedText = z
	.base64("invalid")
	.transform((text): Uint8Array => new Uint8Array(Buffer.from(text, "base64")))
	.pipe(sealedMessage);

/** A custodian answers. The answer was sealed in the custodian's browser, for the receipt and for the custodians; nobody reads it on the way. */
export const replyTip = command({
	permission: "tip.keep",
	input: z.object({
		tipId,
		sealed: sealedText,
		keyIds,
		/** What the source reads of the state from now on. */
		state: z.enum(SAID_BY_CUSTODIANS, "invalid"),
	}),
	find: findTipDesk,
	run: async ({ tx, input: { tipId, sealed, keyIds, state }, now, record }) => {
		const tip = await lockTip(tx, tipId);
		if (!tip) return refuse({ code: "tip-gone" });
		const why = await whyNotSealedNow(tx, { sealed, keyIds, besides: 1 });
		if (why) return refuse({ code: why });
		const position = await nextPosition(tx, tipId);
		if (position >= MESSAGES_MAX) return refuse({ code: "too-many-tip-messages" });
		const today = dayOf(now);
		await tx.insert(tipMessages).values({
			id: randomUUID(),
			tipId,
			position,
			sender: "desk",
			sentOn: today,
			sealed,
			sealedFor: keyIds,
		});
		await tx.update(tips).set({ state, activeOn: today }).where(eq(tips.id, tipId));
		await record("tip.replied", tipId);
		return done({ id: tipId });
	},
});
