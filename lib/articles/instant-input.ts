import { z } from "zod";
import { fromHongKong } from "@/lib/time/hong-kong";

/** `on` (YYYY-MM-DD) and `at` (HH:MM) of a form, Hong Kong time, as the instant `when`. Problem: not-a-time, at `at`. */
export const hongKongInstant = z
	.object({ on: z.string("invalid"), at: z.string("invalid") })
	.transform(({ on, at }, context) => {
		const when = fromHongKong(on, at);
		if (when) return { when };
		context.addIssue({ code: "custom", message: "not-a-time", path: ["at"] });
		return z.NEVER;
	});
