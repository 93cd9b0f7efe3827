import type { Staff } from "@/lib/access/actor";
import { pictureSource } from "@/lib/media/addresses";
import { listMediaByIds } from "@/lib/media/desk-queries";
import { readVersions } from "@/lib/versions/desk-queries";
import { type ArticleContent, mediaOf } from "./content";
import { readArticle } from "./desk-queries";

/**
 * The working copy as it stands now with the pictures it shows, for a screen that has an older one, and on request the version
 * of revision `base` that both come from (null when it is not kept); null as `readArticle`.
 */
export async function readNewest(
	actor: Staff,
	{ articleId, base = null }: { articleId: string; base?: number | null },
) {
	const article = await readArticle(actor, articleId);
	if (!article) return null;
	const { revision, savedAt, savedBy, savedById, content } = article;
	const isOwn = savedById === actor.userId;
	const kept = base === null ? undefined : (await readVersions(actor, articleId, [base])).get(base);
	const pictures = await listPicturesOf(actor, articleId, content);
	return { revision, savedAt, savedBy, isOwn, content, pictures, base: kept?.content ?? null };
}

/** The pictures a story shows, by identity, as the editor draws them. */
export async function listPicturesOf(actor: Staff, articleId: string, content: ArticleContent) {
	const media = await listMediaByIds(actor, mediaOf(content), { articleId });
	return Object.fromEntries(
		media.map(({ rightsUntil, isReusable, isShownElsewhere, ...picture }) => [
			picture.id,
			{ ...pictureSource(picture), rightsUntil, isReusable, isShownElsewhere },
		]),
	);
}
