import { z } from "zod";
import { handle, line, optionalProse, yesOrNo } from "@/lib/text/fields";

/** What is said of a section of the paper. */
export const sectionFields = z.object({
	slug: handle(),
	name: line({ max: 20 }),
	description: optionalProse({ max: 300 })
		.transform((text) => text ?? "")
		.default(""),
	/** Whether it takes new stories. */
	isOpen: yesOrNo.default(true),
});
