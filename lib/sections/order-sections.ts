import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { sections } from "@/db/schema/sections";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";

const input = z.object({
	/** All sections in their new order: a list of identities, or a text with commas. */
	order: z
		.union([z.array(z.string()), z.string().transform((text) => text.split(","))])
		.pipe(z.array(z.uuid("invalid")).max(200, "too-many")),
});

/** Sets the order of the navigation and of the front page's bands. A list that is not all the sections there are is refused with `conflict`. */
export const orderSections = command({
	permission: "section.order",
	input,
	find: findHouse,
	run: async ({ tx, input: { order }, record, changed }) => {
		const there = await tx
			.select({ id: sections.id, name: sections.name })
			.from(sections)
			.where(eq(sections.isActive, true))
			.orderBy(asc(sections.position), asc(sections.name))
			.for("update");
		const names = new Map(there.map(({ id, name }) => [id, name]));
		const isWhole =
			order.length === there.length &&
			new Set(order).size === order.length &&
			order.every((id) => names.has(id));
		if (!isWhole) return refuse({ code: "order-stale" });
		const before = there.map(({ name }) => name);
		const after = order.map((id) => names.get(id) ?? "");
		if (before.join("\n") === after.join("\n")) return done({ changed: 0 });
		for (const [at, id] of order.entries())
			await tx
				.update(sections)
				.set({ position: at + 1 })
				.where(eq(sections.id, id));
		changed("sections", "front-page");
		await record("section.ordered", null, { changes: { order: { before, after } } });
		return done({ changed: order.length });
	},
});
