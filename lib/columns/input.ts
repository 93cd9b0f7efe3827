import { z } from "zod";
import { columnStates } from "@/db/schema/columns";
import { handle, line, optionalChoice, optionalProse } from "@/lib/text/fields";

const weekday = z.preprocess(
	(day) => (day === "" || day === undefined ? null : day),
	z.coerce.number("invalid").int("invalid").min(0, "invalid").max(6, "invalid").nullable(),
);

/** What is said of a standing column. `weekday` is 0 for Sunday to 6, Hong Kong; columnists stand in their order. */
export const columnFields = z.object({
	slug: handle(),
	name: line({ max: 30 }),
	description: optionalProse({ max: 300 })
		.transform((text) => text ?? "")
		.default(""),
	weekday: z.union([z.null(), weekday]).default(null),
	state: z.enum(columnStates, "invalid").default("active"),
	position: z.coerce.number("invalid").int("invalid").default(0),
	pictureId: optionalChoice.default(null),
	/** A list of identities, or a text with commas. */
	columnistIds: z
		.union([z.array(z.string()), z.string().transform((text) => text.split(",").filter(Boolean))])
		.pipe(z.array(z.uuid("invalid")).max(10, "too-many"))
		.transform((ids) => [...new Set(ids)])
		.default([]),
});
