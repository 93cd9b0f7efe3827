import { z } from "zod";
import { boxKinds } from "@/db/schema/boxes";
import { isAllowedHref } from "@/lib/body/allowed-href";
import { optionalLine, prose, yesOrNo } from "@/lib/text/fields";
import { fromHongKong } from "@/lib/time/hong-kong";

/** An instant, or as a form has it, 2026-03-12T14:30 in Hong Kong; empty is none. */
const instant = z.unknown().transform((typed, context): Date | null => {
	if (typed instanceof Date) return typed;
	if (typed === null || typed === undefined || typed === "") return null;
	const text = typeof typed === "string" ? typed.trim() : "";
	const [, day = "", time = ""] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)$/.exec(text) ?? [];
	const at = fromHongKong(day, time);
	if (at) return at;
	context.addIssue({ code: "custom", message: "not-a-time" });
	return z.NEVER;
});

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
		startsAt: instant.prefault(null),
		endsAt: instant.prefault(null),
		isActive: yesOrNo.default(true),
	})
	.refine(({ startsAt, endsAt }) => startsAt === null || endsAt === null || startsAt < endsAt, {
		path: ["endsAt"],
		error: "ends-before",
	});
