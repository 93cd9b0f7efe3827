import { z } from "zod";
import { countGraphemes } from "./graphemes";
import { tidied } from "./tidy";
import { isBlank, whyNotStorable } from "./well-formed";

/** The most bytes one grapheme may take on average, so that stacked combining marks cannot fill the disk. */
const BYTES_PER_GRAPHEME = 32;

type Limit = { max: number };

/**
 * A single-line field of at most `max` graphemes that must not be blank. Line breaks and runs of spaces become
 * one space; U+3000 is kept, since it separates the parts of a headline. Problems: blank, too-long, bad-characters.
 */
export function line(limit: Limit) {
	return z
		.string()
		.transform((text, context) => checked(text, { ...limit, shape: "line", needed: true }, context));
}

/** Like `line`, but a blank field becomes null. */
export function optionalLine(limit: Limit) {
	return z
		.string()
		.transform((text, context) => checked(text, { ...limit, shape: "line", needed: false }, context) || null);
}

/** A field of several lines, at most `max` graphemes, that must not be blank; line breaks inside it are kept. */
export function prose(limit: Limit) {
	return z
		.string()
		.transform((text, context) => checked(text, { ...limit, shape: "prose", needed: true }, context));
}

/** Like `prose`, but a blank field becomes null. */
export function optionalProse(limit: Limit) {
	return z
		.string()
		.transform(
			(text, context) => checked(text, { ...limit, shape: "prose", needed: false }, context) || null,
		);
}

/** Several lines, one a piece, as a list; blank ones are left out and none stands twice. Takes a list or a text of lines. */
export function lines({ max, count }: Limit & { count: number }) {
	return z
		.union([z.array(z.string()), z.string().transform((text) => text.split("\n"))])
		.transform((all) => all.filter((one) => !isBlank(one)))
		.pipe(z.array(line({ max })).max(count, "too-many"))
		.transform((all) => [...new Set(all)]);
}

/** Yes or no, as a form says it: of a box to tick, `true` with a hidden `false` before it. */
export const yesOrNo = z.union([
	z.boolean(),
	z.enum(["true", "false"], "invalid").transform((text) => text === "true"),
]);

/** The identity of something chosen from a list; empty is nothing. */
export const optionalChoice = z.preprocess(
	(choice) => (choice === "" || choice === undefined ? null : choice),
	z.uuid("invalid").nullable(),
);

/** The readable end of an address, in small Latin letters, digits and hyphens. */
export function handle() {
	return z
		.string("blank")
		.trim()
		.min(1, "blank")
		.max(60, "too-long")
		.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "not-a-handle");
}

type Check = Limit & { shape: "line" | "prose"; needed: boolean };

function checked(raw: string, { max, shape, needed }: Check, context: z.core.$RefinementCtx<string>): string {
	const fault = whyNotStorable(raw);
	if (fault) return refuse("bad-characters", { fault }, context);
	const text = tidied(raw, shape);
	if (text === "") return needed ? refuse("blank", {}, context) : "";
	// Counting graphemes is slow on a pasted megabyte, and bytes alone already tell that it is too long.
	if (new TextEncoder().encode(text).length > max * BYTES_PER_GRAPHEME)
		return refuse("too-long", { max }, context);
	const count = countGraphemes(text);
	if (count > max) return refuse("too-long", { max, count }, context);
	return text;
}

function refuse(
	message: string,
	params: Record<string, string | number>,
	context: z.core.$RefinementCtx<string>,
): never {
	context.issues.push({ code: "custom", message, params, input: context.value, continue: false });
	return z.NEVER;
}
