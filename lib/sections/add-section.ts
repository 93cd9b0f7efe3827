import { randomUUID } from "node:crypto";
import { eq, or } from "drizzle-orm";
import { z } from "zod";
import { sections } from "@/db/schema/sections";
import { line, optionalProse } from "@/lib/text/fields";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";

const input = z.object({
	slug: z
		.string()
		.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "not-a-handle")
		.max(60, "too-long"),
	name: line({ max: 20 }),
	description: optionalProse({ max: 300 })
		.transform((text) => text ?? "")
		.default(""),
	position: z.coerce.number().int().default(0),
});

/** Adds a section of the paper; `position` orders the navigation. */
export const addSection = command({
	permission: "section.add",
	input,
	find: findNothing,
	run: async ({ tx, input: section, record, changed }) => {
		const [taken] = await tx
			.select({ slug: sections.slug })
			.from(sections)
			.where(or(eq(sections.slug, section.slug), eq(sections.name, section.name)));
		if (taken) return refuse({ code: "taken", field: taken.slug === section.slug ? "slug" : "name" });
		const id = randomUUID();
		await tx.insert(sections).values({ id, ...section });
		changed("sections");
		await record("section.added", id, { slug: section.slug });
		return done({ id });
	},
});
