import { randomUUID } from "node:crypto";
import { z } from "zod";
import { tipMessages, tips } from "@/db/schema/tips";
import { dayOf } from "@/lib/time/hong-kong";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { keyIds, receiptHash, recipient, sealedMessage } from "./input";
import { whyNotSealedNow } from "./why-not-sealed-now";

/**
 * Takes a tip that has been sealed already. What is written tells no hour, no address and no device, and no event is noted: an event has
 * an instant. Problems: tips-closed, tip-keys-changed when it was sealed for others than the custodians of this moment.
 */
export const sendTip = command({
	permission: "tip.send",
	input: z.object({ hash: receiptHash, replyTo: recipient, sealed: sealedMessage, keyIds }),
	find: findNothing,
	run: async ({ tx, input: { hash, replyTo, sealed, keyIds }, now }) => {
		const why = await whyNotSealedNow(tx, { sealed, keyIds, besides: 0 });
		if (why) return refuse({ code: why });
		const today = dayOf(now);
		const id = randomUUID();
		await tx.insert(tips).values({
			id,
			receipt: hash,
			replyTo,
			state: "received",
			receivedOn: today,
			activeOn: today,
			isUnread: true,
		});
		await tx.insert(tipMessages).values({
			id: randomUUID(),
			tipId: id,
			position: 0,
			sender: "source",
			sentOn: today,
			sealed,
			sealedFor: keyIds,
		});
		return done({});
	},
});
