import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type Media, media } from "@/db/schema/media";
import type { MediaSubject } from "@/lib/access/subjects";
import { isBeforeReaders } from "./uses";

export type LockedMedia = Media & MediaSubject;

/** The picture, locked until the transaction ends, as the policy wants to see it; null when there is none. */
export async function lockMedia(
	tx: Transaction,
	{ mediaId }: { mediaId: string },
): Promise<LockedMedia | null> {
	const [picture] = await tx.select().from(media).where(eq(media.id, mediaId)).for("update");
	if (!picture) return null;
	const [shown] = await tx
		.select({ isShown: sql<boolean>`${isBeforeReaders}` })
		.from(media)
		.where(eq(media.id, mediaId));
	return { ...picture, isShown: shown?.isShown ?? false };
}
