import { z } from "zod";
import { fromHongKong } from "@/lib/time/hong-kong";

/** `on` (YYYY-MM-DD) and `at` (HH:MM), Hong Kong time, as the instant `expiresAt`; both empty: null, for good. */
export const endOfTime = z
	.object({ on: z.string("invalid"), at: z.string("invalid") })
	.transform(({ on, at }, context) => {
		if (on === "" && at === "") return { expiresAt: null };
		const expiresAt = fromHongKong(on, at);
		if (expiresAt) return { expiresAt };
		context.addIssue({ code: "custom", message: "not-a-time", path: ["at"] });
		return z.NEVER;
	});
