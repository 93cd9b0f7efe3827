import { z } from "zod";
import { correctionKinds } from "@/db/schema/corrections";
import { optionalProse, prose } from "@/lib/text/fields";

const TEXT_MAX = 500;

/** What readers are told of something that was not right. */
export const correctionFields = z
	.object({
		kind: z.enum(correctionKinds, "invalid"),
		whatWas: optionalProse({ max: TEXT_MAX })
			.transform((text) => text ?? "")
			.default(""),
		whatIs: prose({ max: TEXT_MAX }),
		note: optionalProse({ max: TEXT_MAX })
			.transform((text) => text ?? "")
			.default(""),
	})
	// A correction without what was wrong would tell those who read it nothing; a clarification or an update may stand alone.
	.refine(({ kind, whatWas }) => kind !== "correction" || whatWas !== "", {
		path: ["whatWas"],
		error: "blank",
	});
