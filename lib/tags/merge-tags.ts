import { eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { type Tag, tags } from "@/db/schema/tags";
import { storiesOfTag, touchStories } from "@/lib/articles/touch-stories";
import { listTag } from "@/lib/front/tags";
import { isTypedName } from "@/lib/people/rules";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { moveTag } from "./change-tag";

const input = z.object({
	tagId: z.uuid("invalid"),
	intoId: z.uuid("invalid"),
	/** The name of the tag that goes, typed by hand. */
	typed: z.string("blank").max(500, "too-long"),
});

/**
 * Makes one tag another: every story that carried it carries the other, once, and its name, its spellings and its addresses lead there
 * from then on. It cannot be undone.
 */
export const mergeTags = command({
	permission: "tag.change",
	input,
	find: lockBoth,
	run: async ({ tx, input: { typed }, subject: { from, into }, record, changed, gone }) => {
		if (from.id === into.id) return refuse({ code: "merged-with-itself", field: "intoId" });
		if (!isTypedName(typed, from.name)) return refuse({ code: "name-not-typed", field: "typed" });
		const { rows } = await tx.execute<{ stories: number }>(
			sql`select count(*)::int as stories from ${storiesOfTag(from.id)} as carrying`,
		);
		await touchStories(tx, storiesOfTag(from.id), changed);
		for (const table of [sql`article_tags`, sql`publication_tags`]) {
			await tx.execute(sql`
				delete from ${table} o where o.tag_id = ${from.id} and exists (
					select 1 from ${table} b where b.tag_id = ${into.id} and b.article_id = o.article_id)`);
			await tx.execute(sql`update ${table} set tag_id = ${into.id} where tag_id = ${from.id}`);
		}
		await tx.update(tags).set({ mergedIntoId: into.id, kind: into.kind }).where(eq(tags.id, from.id));
		// A spelling leads on in one step.
		await tx
			.update(tags)
			.set({ mergedIntoId: into.id, kind: into.kind })
			.where(eq(tags.mergedIntoId, from.id));
		await moveTag(tx, { from: from.slug, to: into.slug }, changed);
		changed(listTag("tag", into.id));
		gone(listTag("tag", from.id));
		const stories = rows[0]?.stories ?? 0;
		await record("tag.merged", into.id, {
			from: { id: from.id, name: from.name, slug: from.slug },
			into: { id: into.id, name: into.name, slug: into.slug },
			stories,
		});
		return done({ id: into.id, stories });
	},
});

async function lockBoth(
	tx: Transaction,
	{ tagId, intoId }: z.output<typeof input>,
): Promise<{ id: string; from: Tag; into: Tag } | null> {
	// Stories first, as every save does, so that neither waits for the other.
	await tx
		.select({ id: articles.id })
		.from(articles)
		.where(inArray(articles.id, storiesOfTag(tagId)))
		.orderBy(articles.number)
		.for("update");
	const rows = await tx
		.select()
		.from(tags)
		.where(inArray(tags.id, [tagId, intoId]))
		.orderBy(tags.id)
		.for("update");
	const from = rows.find(({ id }) => id === tagId);
	const into = rows.find(({ id }) => id === intoId);
	if (!from || !into || from.mergedIntoId !== null || into.mergedIntoId !== null) return null;
	return { id: tagId, from, into };
}
