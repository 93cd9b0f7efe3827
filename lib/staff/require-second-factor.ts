import { z } from "zod";
import { settings } from "@/db/schema/settings";
import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { SECOND_FACTOR_KEY, secondFactorRule } from "./second-factor-rule";

/** Sets whether those who publish must have a second factor. Whoever lacks one is led to enrol at the next request. */
export const requireSecondFactor = command({
	permission: "staff.secure",
	input: z.object({ rule: secondFactorRule }),
	find: findHouse,
	run: async ({ tx, input: { rule }, record }) => {
		await tx
			.insert(settings)
			.values({ key: SECOND_FACTOR_KEY, value: rule })
			.onConflictDoUpdate({ target: settings.key, set: { value: rule } });
		await record("staff.second-factor", null, { rule });
		return done({ rule });
	},
});
