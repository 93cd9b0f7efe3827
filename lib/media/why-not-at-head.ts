import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { media } from "@/db/schema/media";
import { dayOf } from "@/lib/time/hong-kong";
import { whyNotUsable } from "./rights";
import { isShownBeside } from "./uses";

/** Why a picture cannot stand at the head of a page, as a portrait does, or null; held until the transaction ends, so that it stays. */
export async function whyNotAtHead(
	tx: Transaction,
	mediaId: string | null,
	now: Date,
): Promise<"gone" | "needs-alt" | "rights-expired" | "not-for-reuse" | null> {
	if (mediaId === null) return null;
	const [picture] = await tx
		.select({
			alt: media.alt,
			rightsUntil: media.rightsUntil,
			isReusable: media.isReusable,
			isShownElsewhere: sql<boolean>`${isShownBeside(null)}`,
		})
		.from(media)
		.where(eq(media.id, mediaId))
		.for("key share");
	if (!picture) return "gone";
	if (picture.alt === "") return "needs-alt";
	return whyNotUsable(picture, dayOf(now));
}
