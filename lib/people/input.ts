import { z } from "zod";
import { personKinds } from "@/db/schema/people";
import { handle, line, lines, optionalChoice, optionalLine, optionalProse, yesOrNo } from "@/lib/text/fields";

/** What is said of somebody whose name stands in the paper; `handle` is the end of the address of their page. */
export const personFields = z.object({
	handle: handle(),
	name: line({ max: 60 }),
	honorific: optionalLine({ max: 20 }).nullable().default(null),
	englishName: optionalLine({ max: 80 }).nullable().default(null),
	/** Other names by which search and the importer know them. */
	aliases: lines({ max: 60, count: 20 }).default([]),
	title: optionalLine({ max: 60 }).nullable().default(null),
	kind: z.enum(personKinds, "invalid"),
	bio: optionalProse({ max: 1000 })
		.transform((text) => text ?? "")
		.default(""),
	portraitId: optionalChoice.default(null),
	position: z.coerce.number("invalid").int("invalid").min(0, "invalid").max(10_000, "invalid").default(0),
	isActive: yesOrNo.default(true),
	isListed: yesOrNo.default(true),
});
