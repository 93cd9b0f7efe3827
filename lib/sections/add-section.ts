import { randomUUID } from "node:crypto";
import { eq, or, sql } from "drizzle-orm";
import { z } from "zod";
import { sections } from "@/db/schema/sections";
import { freeAddresses } from "@/lib/redirects/move-address";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { sectionFields } from "./input";

const input = sectionFields.extend({
	/** Where it stands in the navigation; after all others when left out. */
	position: z.coerce.number("invalid").int("invalid").optional(),
});

/** Adds a section of the paper; `position` orders the navigation. */
export const addSection = command({
	permission: "section.add",
	input,
	find: findNothing,
	run: async ({ tx, input: { position, ...section }, record, changed }) => {
		const [taken] = await tx
			.select({ slug: sections.slug })
			.from(sections)
			.where(or(eq(sections.slug, section.slug), eq(sections.name, section.name)));
		if (taken) return refuse({ code: "taken", field: taken.slug === section.slug ? "slug" : "name" });
		const id = randomUUID();
		const last = sql`(select coalesce(max(position), 0) + 1 from ${sections})`;
		await tx.insert(sections).values({ id, ...section, position: position ?? last });
		await freeAddresses(tx, [`/sections/${section.slug}`], changed);
		changed("sections", "front-page");
		await record("section.added", id, { slug: section.slug, name: section.name });
		return done({ id });
	},
});
