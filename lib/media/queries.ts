import { eq } from "drizzle-orm";
import { reader } from "@/db/client";
import { media } from "@/db/schema/media";
import { publicMedia } from "@/db/views/public-pages";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";

/** A picture whose present file this actor may fetch: anybody for those that readers can see, staff for all. Null otherwise. */
export async function readMediaFile(
	actor: Actor,
	mediaId: string,
): Promise<{ edition: string; widths: number[]; isPublic: boolean } | null> {
	const [shown] = await reader()
		.select({ edition: publicMedia.edition, widths: publicMedia.widths })
		.from(publicMedia)
		.where(eq(publicMedia.id, mediaId));
	if (shown) return { ...shown, isPublic: true };
	if (!may(actor, "media.view", "house")) return null;
	const { edition, widths } = media;
	const [kept] = await reader().select({ edition, widths }).from(media).where(eq(media.id, mediaId));
	return kept ? { ...kept, isPublic: false } : null;
}
