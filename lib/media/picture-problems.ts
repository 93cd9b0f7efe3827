import { inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { media } from "@/db/schema/media";
import type { ArticleContent } from "@/lib/articles/content";
import { mediaIn } from "@/lib/body/body";
import { dayOf } from "@/lib/time/hong-kong";
import type { Problem } from "@/lib/write/outcome";
import { whyNotUsable } from "./rights";
import { isShownBeside } from "./uses";

/**
 * Which pictures of a story may not come before readers at `at`, each with its name: those whose rights have ended by then, and
 * those not for reuse that another story shows. Any check of a story may ask; publishing, scheduling and updating do.
 */
export async function pictureProblems(
	tx: Transaction,
	{ articleId, content, at }: { articleId: string; content: Pick<ArticleContent, "body" | "lead">; at: Date },
): Promise<Problem[]> {
	const lead = content.lead?.mediaId;
	const ids = [...new Set([...(lead ? [lead] : []), ...mediaIn(content.body)])];
	if (ids.length === 0) return [];
	const { id, fileName, rightsUntil, isReusable } = media;
	const pictures = await tx
		.select({ id, fileName, rightsUntil, isReusable, isShownElsewhere: isShownBeside(articleId) })
		.from(media)
		.where(inArray(id, ids));
	return pictures.flatMap((picture) => {
		const code = whyNotUsable(picture, dayOf(at));
		if (code === null) return [];
		const field = picture.id === lead ? "lead" : "body";
		return [{ code, field, values: { name: picture.fileName, until: picture.rightsUntil ?? "" } }];
	});
}
