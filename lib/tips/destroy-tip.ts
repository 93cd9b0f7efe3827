import { eq } from "drizzle-orm";
import { z } from "zod";
import { tips } from "@/db/schema/tips";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { tipId } from "./input";
import { findTipDesk, lockTip } from "./lock-tip";

/** A custodian has a tip destroyed before its time: flooding, or a source who asked for it. */
export const destroyTip = command({
	permission: "tip.keep",
	input: z.object({ tipId }),
	find: findTipDesk,
	run: async ({ tx, input: { tipId }, record }) => {
		const tip = await lockTip(tx, tipId);
		if (!tip) return refuse({ code: "tip-gone" });
		await tx.delete(tips).where(eq(tips.id, tipId));
		await record("tip.destroyed", tipId);
		return done({ id: tipId });
	},
});
