import { z } from "zod";
import { licences } from "@/db/schema/media";
import { line, optionalLine } from "@/lib/text/fields";
import { dayInWords } from "@/lib/time/hong-kong";

const empty = (max: number) =>
	optionalLine({ max })
		.transform((text) => text ?? "")
		.default("");

/** A box of a form: there when it is ticked. */
const ticked = z
	.union([z.boolean(), z.literal(["on", "true"]).transform(() => true)], "invalid")
	.default(false);

/** The last day of a right, such as `2026-03-12`; nothing means that it has no end. */
const lastDay = z
	.string("not-a-day")
	.nullable()
	.default(null)
	.transform((day, context) => {
		if (day === null || day === "") return null;
		if (dayInWords(day) !== null) return day;
		context.addIssue({ code: "custom", message: "not-a-day" });
		return z.NEVER;
	});

/** What is said about a picture, whichever story shows it; absent fields mean empty. */
export const aboutPicture = {
	alt: empty(300),
	caption: empty(300),
	credit: empty(100),
	licence: z.enum(licences, "invalid").default("unknown"),
	rightsSource: empty(100),
	rightsUntil: lastDay,
	isNotForReuse: ticked,
	isAiMade: ticked,
};

/** The facts of a prepared file, whose bytes are in the store already. */
export const aboutFile = {
	fileName: line({ max: 200 }),
	mimeType: z.string().regex(/^image\/[a-z0-9.+-]+$/, "invalid"),
	bytes: z.number().int().positive(),
	width: z.number().int().positive(),
	height: z.number().int().positive(),
	widths: z.array(z.number().int().positive()).min(1),
	tone: z
		.string()
		.regex(/^#[0-9a-f]{6}$/, "invalid")
		.nullable()
		.default(null),
	sha256: z.string().regex(/^[0-9a-f]{64}$/, "invalid"),
};

export const mediaId = z.uuid("invalid");
export const edition = z.string().regex(/^([0-9a-f]{8})?$/, "invalid");
