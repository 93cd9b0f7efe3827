import { z } from "zod";
import { email } from "@/lib/staff/fields";
import { line, prose } from "@/lib/text/fields";
import { isUuid } from "@/lib/text/uuid";

const NAME_MAX = 40;
export const TEXT_MAX = 1000;
const CHOSEN_MAX = 100;

export const commentText = prose({ max: TEXT_MAX });
export const commentId = z.uuid("invalid");
const publicNumber = z.coerce.number("invalid").int("invalid").min(1, "invalid").max(999_999_999, "invalid");

/** What the comment form sends, and what the server knows of the request. */
export const submission = z.object({
	article: publicNumber,
	name: line({ max: NAME_MAX }),
	email,
	text: commentText,
	/** The public number of the comment that is answered; blank for none. */
	reply: z
		.literal("")
		.transform(() => null)
		.or(publicNumber)
		.nullable()
		.default(null)
		.catch(null),
	/** A field that people do not see. */
	website: z.string().max(500).catch("filled").default(""),
	stamp: z.string().max(200).catch("").default(""),
	address: z.string().default(""),
	/** The signed pass of this browser, from an earlier confirmation. */
	pass: z.string().max(200).catch("").default(""),
});

export const report = z.object({
	article: publicNumber,
	comment: publicNumber,
	reason: z.enum(["attack", "private", "advert", "false", "other"], "needs-reason"),
	address: z.string().default(""),
});

/** Fields named `comment:{id}`, as checkboxes and hidden fields of a form send them. */
export const chosenComments = z.record(z.string(), z.unknown()).transform((fields, context) => {
	const ids = [...new Set(Object.keys(fields).flatMap((name) => idIn(name) ?? []))].sort();
	if (ids.length > 0 && ids.length <= CHOSEN_MAX) return { ids };
	context.addIssue({
		code: "custom",
		message: ids.length === 0 ? "none-chosen" : "too-many",
		params: { max: CHOSEN_MAX },
	});
	return z.NEVER;
});

function idIn(name: string): string | null {
	const id = name.startsWith("comment:") ? name.slice("comment:".length) : "";
	return isUuid(id) ? id : null;
}
