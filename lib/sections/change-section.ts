import { and, eq, ne, or } from "drizzle-orm";
import { z } from "zod";
import { sections } from "@/db/schema/sections";
import { revisionToken } from "@/lib/articles/input";
import { storiesIn, touchStories } from "@/lib/articles/touch-stories";
import { listTag } from "@/lib/front/tags";
import { moveAddresses, pageAndFeeds } from "@/lib/redirects/move-address";
import { changesBetween } from "@/lib/write/changes";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { sectionFields } from "./input";
import { lockSection } from "./lock-section";

const input = sectionFields.extend({ sectionId: z.uuid("invalid"), revision: revisionToken });

/**
 * Changes a section, on every story at once. One that is closed keeps its page and its stories and takes no new ones. With another
 * slug the page and its feeds move, and the old addresses lead on.
 */
export const changeSection = command({
	permission: "section.change",
	input,
	find: lockSection,
	run: async ({ tx, input: { sectionId, revision, ...fields }, subject: before, record, changed, gone }) => {
		if (before.revision !== revision) return refuse({ code: "conflict" });
		const [taken] = await tx
			.select({ slug: sections.slug })
			.from(sections)
			.where(
				and(ne(sections.id, sectionId), or(eq(sections.slug, fields.slug), eq(sections.name, fields.name))),
			);
		if (taken) return refuse({ code: "taken", field: taken.slug === fields.slug ? "slug" : "name" });
		const changes = changesBetween(before, fields);
		if (Object.keys(changes).length === 0) return done({ id: sectionId, revision });
		await tx
			.update(sections)
			.set({ ...fields, revision: revision + 1 })
			.where(eq(sections.id, sectionId));
		if (fields.slug !== before.slug) {
			await moveAddresses(
				tx,
				pageAndFeeds(
					{ from: `/sections/${before.slug}`, to: `/sections/${fields.slug}` },
					{ from: { kind: "section", slug: before.slug }, to: { kind: "section", slug: fields.slug } },
				),
				changed,
			);
			gone("sections");
		}
		changed("sections", "front-page", listTag("section", sectionId));
		if (changes.name || changes.slug) await touchStories(tx, storiesIn("section", sectionId), changed);
		await record("section.changed", sectionId, { name: fields.name, changes });
		return done({ id: sectionId, revision: revision + 1 });
	},
});
