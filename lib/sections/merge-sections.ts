import { eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { publications } from "@/db/schema/publications";
import { publicationSearch } from "@/db/schema/search";
import { type Section, sections } from "@/db/schema/sections";
import { storiesIn, touchStories } from "@/lib/articles/touch-stories";
import { listTag } from "@/lib/front/tags";
import { isTypedName } from "@/lib/people/rules";
import { moveAddresses, pageAndFeeds } from "@/lib/redirects/move-address";
import { notePing } from "@/lib/websub/note-ping";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";

const input = z.object({
	sectionId: z.uuid("invalid"),
	intoId: z.uuid("invalid"),
	/** The name of the section that goes, typed by hand. */
	typed: z.string("blank").max(500, "too-long"),
});

/**
 * Makes one section part of another: its stories, in working copies and before readers, stand in the other at once, its page and
 * feeds lead there, and it leaves the navigation and the front page. It cannot be undone. Versions of stories keep the old identity,
 * which points on for ever.
 */
export const mergeSections = command({
	permission: "section.merge",
	input,
	find: lockBoth,
	run: async ({ tx, input: { typed }, subject: { from, into }, now, record, changed, gone }) => {
		if (from.id === into.id) return refuse({ code: "merged-with-itself", field: "intoId" });
		if (!isTypedName(typed, from.name)) return refuse({ code: "name-not-typed", field: "typed" });
		await touchStories(tx, storiesIn("section", from.id), changed);
		const set = { sectionId: into.id };
		const moved = await tx
			.update(articles)
			.set(set)
			.where(eq(articles.sectionId, from.id))
			.returning({ id: articles.id });
		await tx.update(publications).set(set).where(eq(publications.sectionId, from.id));
		await tx.update(publicationSearch).set(set).where(eq(publicationSearch.sectionId, from.id));
		await tx
			.update(sections)
			.set({ mergedIntoId: into.id, isActive: false, isOpen: false, revision: from.revision + 1 })
			.where(eq(sections.id, from.id));
		await tx.update(sections).set({ mergedIntoId: into.id }).where(eq(sections.mergedIntoId, from.id));
		await tx
			.update(sections)
			.set({
				legacySlugs: sql`${sections.legacySlugs} || ${JSON.stringify([from.slug, ...from.legacySlugs])}::jsonb`,
				revision: into.revision + 1,
			})
			.where(eq(sections.id, into.id));
		await moveAddresses(
			tx,
			pageAndFeeds(
				{ from: `/sections/${from.slug}`, to: `/sections/${into.slug}` },
				{ from: { kind: "section", slug: from.slug }, to: { kind: "section", slug: into.slug } },
			),
			changed,
		);
		const lists = [listTag("section", into.id)];
		changed("sections", "front-page", ...lists);
		gone(listTag("section", from.id));
		await notePing(tx, lists, now);
		await record("section.merged", into.id, {
			from: { id: from.id, name: from.name, slug: from.slug },
			into: { id: into.id, name: into.name, slug: into.slug },
			stories: moved.length,
		});
		return done({ id: into.id, stories: moved.length });
	},
});

async function lockBoth(
	tx: Transaction,
	{ sectionId, intoId }: z.output<typeof input>,
): Promise<{ id: string; from: Section; into: Section } | null> {
	// Stories first, as every save does, so that neither waits for the other.
	await tx
		.select({ id: articles.id })
		.from(articles)
		.where(inArray(articles.id, storiesIn("section", sectionId)))
		.orderBy(articles.number)
		.for("update");
	const rows = await tx
		.select()
		.from(sections)
		.where(inArray(sections.id, [sectionId, intoId]))
		.orderBy(sections.id)
		.for("update");
	const from = rows.find(({ id }) => id === sectionId);
	const into = rows.find(({ id }) => id === intoId);
	return from?.isActive && into?.isActive ? { id: sectionId, from, into } : null;
}
