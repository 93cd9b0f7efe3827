import { eq } from "drizzle-orm";
import { z } from "zod";
import { tips } from "@/db/schema/tips";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { receiptHash } from "./input";
import { lockByReceipt } from "./lock-tip";

/** The source has the tip destroyed, with all messages and files. Nothing stays that says it was here. */
export const withdrawTip = command({
	permission: "tip.send",
	input: z.object({ hash: receiptHash }),
	find: findNothing,
	run: async ({ tx, input: { hash } }) => {
		const tip = await lockByReceipt(tx, hash);
		if (!tip) return refuse({ code: "not-found" });
		await tx.delete(tips).where(eq(tips.id, tip.id));
		return done({});
	},
});
