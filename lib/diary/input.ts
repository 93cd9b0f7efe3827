import { z } from "zod";
import { diaryStates } from "@/db/schema/diary";
import { email } from "@/lib/staff/fields";
import { line, optionalLine, optionalProse } from "@/lib/text/fields";
import { optionalInstant } from "@/lib/time/typed-instant";

export const TITLE_MAX = 120;
export const PLACE_MAX = 200;
export const FACTS_MAX = 5_000;
/** The most graphemes of what an organiser or an editor adds in words. */
export const WORDS_MAX = 500;
export const NAMES_MAX = 100;

export const eventId = z.uuid("invalid");

/** When something begins, which it must say. */
export const startsAt = optionalInstant.prefault(null).transform((at, context) => {
	if (at) return at;
	context.addIssue({ code: "custom", message: "blank" });
	return z.NEVER;
});
export const endsAt = optionalInstant.prefault(null);

/** What an event of the diary says, as its form sends it. */
export const eventFields = z
	.object({
		title: line({ max: TITLE_MAX }),
		organiser: line({ max: 80 }),
		place: optionalLine({ max: PLACE_MAX }).nullable().default(null),
		startsAt,
		endsAt,
		embargoUntil: optionalInstant.prefault(null),
		contactName: optionalLine({ max: 40 }).nullable().default(null),
		contactEmail: z.preprocess(
			(typed) => (typed === "" || typed === undefined ? null : typed),
			email.nullable(),
		),
		contactPhone: optionalLine({ max: 30 }).nullable().default(null),
		facts: optionalProse({ max: FACTS_MAX }).nullable().default(null),
		state: z.enum(diaryStates, "invalid").default("on"),
	})
	.refine(({ startsAt, endsAt }) => endsAt === null || startsAt < endsAt, {
		path: ["endsAt"],
		error: "ends-before",
	});
