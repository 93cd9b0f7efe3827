import { and, asc, eq, ne, or } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { type Column, columnColumnists, columns } from "@/db/schema/columns";
import { revisionToken } from "@/lib/articles/input";
import { storiesIn, touchStories } from "@/lib/articles/touch-stories";
import { listTag } from "@/lib/front/tags";
import { whyNotAtHead } from "@/lib/media/why-not-at-head";
import { moveAddresses, pageAndFeeds } from "@/lib/redirects/move-address";
import { changesBetween } from "@/lib/write/changes";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { columnFields } from "./input";
import { saveColumnists } from "./save-columnists";

const input = columnFields.extend({ columnId: z.uuid("invalid"), revision: revisionToken });

/** Changes a column, on every story at once. With another slug its page and feeds move, and the old addresses lead on. */
export const changeColumn = command({
	permission: "column.change",
	input,
	find: lockColumn,
	run: async ({ tx, input, subject: before, now, record, changed, gone }) => {
		const { columnId, revision, columnistIds, ...fields } = input;
		if (before.revision !== revision) return refuse({ code: "conflict" });
		const [taken] = await tx
			.select({ slug: columns.slug })
			.from(columns)
			.where(and(ne(columns.id, columnId), or(eq(columns.slug, fields.slug), eq(columns.name, fields.name))));
		if (taken) return refuse({ code: "taken", field: taken.slug === fields.slug ? "slug" : "name" });
		if (fields.pictureId !== before.pictureId) {
			const unusable = await whyNotAtHead(tx, fields.pictureId, now);
			if (unusable) return refuse({ code: unusable, field: "pictureId" });
		}
		const changes = changesBetween(before, { ...fields, columnistIds });
		if (Object.keys(changes).length === 0) return done({ id: columnId, revision });
		if (changes.columnistIds && !(await saveColumnists(tx, columnId, columnistIds)))
			return refuse({ code: "gone", field: "columnistIds" });
		await tx
			.update(columns)
			.set({ ...fields, revision: revision + 1 })
			.where(eq(columns.id, columnId));
		if (fields.slug !== before.slug) {
			await moveAddresses(
				tx,
				pageAndFeeds(
					{ from: `/columns/${before.slug}`, to: `/columns/${fields.slug}` },
					{ from: { kind: "column", slug: before.slug }, to: { kind: "column", slug: fields.slug } },
				),
				changed,
			);
			gone("columns");
		}
		changed("columns", "front-page", listTag("column", columnId));
		if (changes.name || changes.slug) await touchStories(tx, storiesIn("column", columnId), changed);
		await record("column.changed", columnId, { name: fields.name, changes });
		return done({ id: columnId, revision: revision + 1 });
	},
});

async function lockColumn(
	tx: Transaction,
	{ columnId }: { columnId: string },
): Promise<(Column & { columnistIds: string[] }) | null> {
	const [column] = await tx.select().from(columns).where(eq(columns.id, columnId)).for("update");
	if (!column) return null;
	const columnists = await tx
		.select({ id: columnColumnists.personId })
		.from(columnColumnists)
		.where(eq(columnColumnists.columnId, columnId))
		.orderBy(asc(columnColumnists.position));
	return { ...column, columnistIds: columnists.map(({ id }) => id) };
}
