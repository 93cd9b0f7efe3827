import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { tipMessages, tips } from "@/db/schema/tips";
import { dayOf } from "@/lib/time/hong-kong";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { keyIds, receiptHash, sealedMessage } from "./input";
import { lockByReceipt, nextPosition } from "./lock-tip";
import { afterFollowUp, MESSAGES_MAX } from "./states";
import { whyNotSealedNow } from "./why-not-sealed-now";

/** The source writes again, by the receipt. As with the first message nothing finer than a day is written, and no event. */
export const followUpTip = command({
	permission: "tip.send",
	input: z.object({ hash: receiptHash, sealed: sealedMessage, keyIds }),
	find: findNothing,
	run: async ({ tx, input: { hash, sealed, keyIds }, now }) => {
		const tip = await lockByReceipt(tx, hash);
		if (!tip) return refuse({ code: "not-found" });
		const why = await whyNotSealedNow(tx, { sealed, keyIds, besides: 0 });
		if (why) return refuse({ code: why });
		const position = await nextPosition(tx, tip.id);
		if (position >= MESSAGES_MAX) return refuse({ code: "too-many-tip-messages" });
		const today = dayOf(now);
		await tx.insert(tipMessages).values({
			id: randomUUID(),
			tipId: tip.id,
			position,
			sender: "source",
			sentOn: today,
			sealed,
			sealedFor: keyIds,
		});
		await tx
			.update(tips)
			.set({ state: afterFollowUp(tip.state), activeOn: today, isUnread: true })
			.where(eq(tips.id, tip.id));
		return done({});
	},
});
