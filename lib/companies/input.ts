import { z } from "zod";
import { companyKinds } from "@/db/schema/companies";
import { line, lines, optionalLine } from "@/lib/text/fields";

const emptyIsNull = (text: unknown) => (text === "" || text === undefined ? null : text);

/** What is said of a company. A code goes with an exchange; in Hong Kong it has five digits. */
export const companyFields = z
	.object({
		exchange: z
			.preprocess(
				emptyIsNull,
				z
					.string()
					.regex(/^[A-Z]{2,10}$/, "invalid")
					.nullable(),
			)
			.default(null),
		code: z
			.preprocess(
				emptyIsNull,
				z
					.string()
					.regex(/^[0-9A-Z]{1,10}$/, "not-a-code")
					.nullable(),
			)
			.default(null),
		name: line({ max: 60 }),
		englishName: optionalLine({ max: 100 }).nullable().default(null),
		aliases: lines({ max: 60, count: 20 }).default([]),
		kind: z.enum(companyKinds, "invalid"),
		/** The day of the list from which this comes. */
		asOf: z.iso.date("not-a-day"),
	})
	.refine(({ exchange, code }) => (exchange === null) === (code === null), {
		path: ["code"],
		error: "not-a-code",
	})
	.refine(({ exchange, code }) => exchange !== "HKEX" || /^\d{5}$/.test(code ?? ""), {
		path: ["code"],
		error: "not-a-code",
	});
