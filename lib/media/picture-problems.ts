import { inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { media } from "@/db/schema/media";
import { type ArticleContent, mediaOf } from "@/lib/articles/content";
import { dayOf, nearDateline } from "@/lib/time/hong-kong";
import type { Problem } from "@/lib/write/outcome";
import { embargoesOf } from "./release-embargo";
import { whyNotUsable } from "./rights";
import { isShownBeside } from "./uses";

/**
 * Which pictures of a story may not come before readers at `at`, each with its name: those whose rights have ended by then,
 * those not for reuse that another story shows, and those of a release that is under embargo until later. Any check of a story may ask; publishing, scheduling and updating do.
 */
export async function pictureProblems(
	tx: Transaction,
	{ articleId, content, at }: { articleId: string; content: Pick<ArticleContent, "body" | "lead">; at: Date },
): Promise<Problem[]> {
	const lead = content.lead?.mediaId;
	const ids = mediaOf(content);
	if (ids.length === 0) return [];
	const { id, fileName, rightsUntil, isReusable } = media;
	const pictures = await tx
		.select({ id, fileName, rightsUntil, isReusable, isShownElsewhere: isShownBeside(articleId) })
		.from(media)
		.where(inArray(id, ids));
	const embargoes = await embargoesOf(tx, ids);
	return pictures.flatMap((picture) => {
		const field = picture.id === lead ? "lead" : "body";
		const embargo = embargoes.get(picture.id);
		if (embargo && embargo > at) {
			const values = { name: picture.fileName, until: nearDateline(embargo, at) };
			return [{ code: "picture-embargoed", field, values }];
		}
		const code = whyNotUsable(picture, dayOf(at));
		if (code === null) return [];
		return [{ code, field, values: { name: picture.fileName, until: picture.rightsUntil ?? "" } }];
	});
}
