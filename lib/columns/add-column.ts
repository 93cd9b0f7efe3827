import { randomUUID } from "node:crypto";
import { eq, or } from "drizzle-orm";
import { z } from "zod";
import { columnColumnists, columnStates, columns } from "@/db/schema/columns";
import { line, optionalProse } from "@/lib/text/fields";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";

const input = z.object({
	slug: z
		.string()
		.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "not-a-handle")
		.max(60, "too-long"),
	name: line({ max: 30 }),
	description: optionalProse({ max: 300 })
		.transform((text) => text ?? "")
		.default(""),
	weekday: z.number().int().min(0).max(6).nullable().default(null),
	state: z.enum(columnStates, "invalid").default("active"),
	position: z.coerce.number().int().default(0),
	columnistIds: z.array(z.uuid("invalid")).max(10, "too-many").default([]),
});

/** Adds a standing column (專欄) and its columnists, in order. `weekday` is 0 for Sunday to 6, Hong Kong. */
export const addColumn = command({
	permission: "column.add",
	input,
	find: findNothing,
	run: async ({ tx, input: { columnistIds, ...column }, record, changed }) => {
		const [taken] = await tx
			.select({ slug: columns.slug })
			.from(columns)
			.where(or(eq(columns.slug, column.slug), eq(columns.name, column.name)));
		if (taken) return refuse({ code: "taken", field: taken.slug === column.slug ? "slug" : "name" });
		const id = randomUUID();
		await tx.insert(columns).values({ id, ...column });
		if (columnistIds.length > 0) {
			await tx
				.insert(columnColumnists)
				.values(columnistIds.map((personId, position) => ({ columnId: id, personId, position })));
		}
		changed("columns");
		await record("column.added", id, { slug: column.slug });
		return done({ id });
	},
});
