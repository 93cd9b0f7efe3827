import { desc, eq, ilike, inArray, or } from "drizzle-orm";
import { reader } from "@/db/client";
import { media } from "@/db/schema/media";
import { publicMedia } from "@/db/views/public-pages";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";

/** A picture whose file this actor may fetch: anybody for those that readers can see, staff for all. Null otherwise. */
export async function readMediaFile(
	actor: Actor,
	mediaId: string,
): Promise<{ widths: number[]; isPublic: boolean } | null> {
	const [shown] = await reader()
		.select({ widths: publicMedia.widths })
		.from(publicMedia)
		.where(eq(publicMedia.id, mediaId));
	if (shown) return { widths: shown.widths, isPublic: true };
	if (!may(actor, "media.view", "house")) return null;
	const [kept] = await reader().select({ widths: media.widths }).from(media).where(eq(media.id, mediaId));
	return kept ? { widths: kept.widths, isPublic: false } : null;
}

/** The newest pictures of the library, found by words of their alternative text, caption, credit or file name. */
export async function listMedia(
	actor: Actor,
	{ search = "", limit = 40 }: { search?: string; limit?: number } = {},
) {
	if (!may(actor, "media.view", "house")) return [];
	const pattern = `%${search
		.toWellFormed()
		.replaceAll("\0", "")
		.replace(/[\\%_]/g, "\\$&")}%`;
	const where = search
		? or(
				ilike(media.alt, pattern),
				ilike(media.caption, pattern),
				ilike(media.credit, pattern),
				ilike(media.fileName, pattern),
			)
		: undefined;
	const { id, width, height, widths, alt, caption, credit, fileName, uploadedAt } = media;
	return reader()
		.select({ id, width, height, widths, alt, caption, credit, fileName, uploadedAt })
		.from(media)
		.where(where)
		.orderBy(desc(uploadedAt))
		.limit(limit);
}

/** The proportions and widths of some pictures, for showing them in the editor and in a preview. */
export async function listMediaByIds(actor: Actor, ids: string[]) {
	if (ids.length === 0 || !may(actor, "media.view", "house")) return [];
	const { id, width, height, widths, tone } = media;
	return reader().select({ id, width, height, widths, tone }).from(media).where(inArray(id, ids));
}
