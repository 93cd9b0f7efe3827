import { eq } from "drizzle-orm";
import { z } from "zod";
import { tips } from "@/db/schema/tips";
import { dayOf } from "@/lib/time/hong-kong";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { tipId } from "./input";
import { findTipDesk, lockTip } from "./lock-tip";
import { SAID_BY_CUSTODIANS } from "./states";

/** Says how a tip stands: the word that its source reads, and all that it reads of the matter. It counts as activity. */
export const moveTip = command({
	permission: "tip.keep",
	input: z.object({ tipId, state: z.enum(SAID_BY_CUSTODIANS, "invalid") }),
	find: findTipDesk,
	run: async ({ tx, input: { tipId, state }, now, record }) => {
		const tip = await lockTip(tx, tipId);
		if (!tip) return refuse({ code: "tip-gone" });
		await tx
			.update(tips)
			.set({ state, activeOn: dayOf(now) })
			.where(eq(tips.id, tipId));
		await record("tip.moved", tipId, { state });
		return done({ id: tipId });
	},
});
