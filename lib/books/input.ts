import { z } from "zod";
import { isAllowedHref } from "@/lib/body/allowed-href";
import { line, optionalChoice, optionalLine, optionalProse } from "@/lib/text/fields";

const emptyIsNull = (text: unknown) => (text === "" || text === undefined ? null : text);

/** What is said of a book. */
export const bookFields = z.object({
	title: line({ max: 200 }),
	author: optionalLine({ max: 200 })
		.transform((text) => text ?? "")
		.default(""),
	translator: optionalLine({ max: 100 }).nullable().default(null),
	publisher: optionalLine({ max: 100 }).nullable().default(null),
	isbn: z
		.preprocess(
			emptyIsNull,
			z
				.string()
				.transform((text) => text.replace(/[\s-]/g, ""))
				.pipe(z.string().regex(/^(97[89])?\d{9}[\dX]$/, "not-an-isbn"))
				.nullable(),
		)
		.default(null),
	blurb: optionalProse({ max: 600 })
		.transform((text) => text ?? "")
		.default(""),
	coverId: optionalChoice.default(null),
	link: z
		.preprocess(
			emptyIsNull,
			z
				.string()
				.refine((link) => /^https?:/i.test(link) && isAllowedHref(link), "not-a-link")
				.nullable(),
		)
		.default(null),
	disclosure: optionalLine({ max: 200 }).nullable().default(null),
});
