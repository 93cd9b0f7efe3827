import { z } from "zod";
import { boxKinds } from "@/db/schema/boxes";
import { isAllowedHref } from "@/lib/body/allowed-href";
import { optionalLine, prose, yesOrNo } from "@/lib/text/fields";
import { optionalInstant } from "@/lib/time/typed-instant";

/** What stands in a house box under stories, and from when to when. In its text `[words](address)` is a link. */
export const boxFields = z
	.object({
		kind: z.enum(boxKinds, "invalid"),
		title: optionalLine({ max: 60 })
			.transform((text) => text ?? "")
			.default(""),
		text: prose({ max: 600 }),
		linkLabel: optionalLine({ max: 40 }).nullable().default(null),
		linkHref: z
			.preprocess(
				(text) => (text === "" || text === undefined ? null : text),
				z.string().refine(isAllowedHref, "not-a-link").nullable(),
			)
			.default(null),
		position: z.coerce.number("invalid").int("invalid").default(0),
		startsAt: optionalInstant.prefault(null),
		endsAt: optionalInstant.prefault(null),
		isActive: yesOrNo.default(true),
	})
	.refine(({ startsAt, endsAt }) => startsAt === null || endsAt === null || startsAt < endsAt, {
		path: ["endsAt"],
		error: "ends-before",
	});
