import { randomUUID } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { tags } from "@/db/schema/tags";
import { may } from "@/lib/access/policy";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { lockTag } from "./lock-tag";

/** How many go at once. */
export const TAGS_AT_ONCE = 200;

const input = z.object({
	/** Identities: a list, or a text with commas. */
	tagIds: z
		.union([z.array(z.string()), z.string().transform((text) => text.split(",").filter(Boolean))])
		.pipe(z.array(z.uuid("invalid")).min(1, "none-chosen-here").max(TAGS_AT_ONCE, "too-many")),
});

/**
 * Removes tags that no story carries, with their other spellings. Each is asked for by itself: those that this person may not remove,
 * or that a story has come to carry meanwhile, stay and are counted as `left`. All events of one call bear the same `gesture`.
 */
export const removeTags = command({
	permission: "tag.change",
	input,
	find: async () => ({ id: "" }),
	run: async ({ tx, actor, input: { tagIds }, record }) => {
		const gesture = randomUUID();
		let removed = 0;
		for (const tagId of [...new Set(tagIds)].sort()) {
			const tag = await lockTag(tx, { tagId });
			if (!tag || !may(actor, "tag.remove", tag) || tag.isUsed) continue;
			const spellings = await tx
				.delete(tags)
				.where(eq(tags.mergedIntoId, tagId))
				.returning({ name: tags.name });
			await tx.delete(tags).where(inArray(tags.id, [tagId]));
			await record("tag.removed", tagId, {
				gesture,
				name: tag.name,
				aliases: spellings.map(({ name }) => name),
			});
			removed += 1;
		}
		if (removed === 0) return refuse({ code: "nothing-removed" });
		return done({ removed, left: tagIds.length - removed });
	},
});
