import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type Tag, tags } from "@/db/schema/tags";
import type { TagSubject } from "@/lib/access/subjects";
import { storiesOfTag } from "@/lib/articles/touch-stories";

export type LockedTag = Tag & TagSubject;

/** The tag, locked until the transaction ends, as the policy wants to see it; null when there is none, or when it is but a spelling. */
export async function lockTag(tx: Transaction, { tagId }: { tagId: string }): Promise<LockedTag | null> {
	const [tag] = await tx.select().from(tags).where(eq(tags.id, tagId)).for("update");
	if (!tag || tag.mergedIntoId !== null) return null;
	const [use] = await tx
		.select({
			isUsed: sql<boolean>`exists ${storiesOfTag(tagId)}`,
			aliases: sql<number>`(select count(*)::int from tags o where o.merged_into_id = ${tagId})`,
		})
		.from(sql`(select 1) as one`);
	return { ...tag, isUsed: use?.isUsed ?? true, aliases: use?.aliases ?? 0 };
}
