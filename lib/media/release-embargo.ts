import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Reader, Transaction } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { submissionFiles } from "@/db/schema/submission-files";
import { submissions } from "@/db/schema/submissions";

/**
 * Until when the pictures that came with releases are under their embargo. Once a draft was begun from the release it is the draft's,
 * which two people may lift. Says the same as the view `public_media`.
 */
export async function embargoesOf(
	db: Pick<Reader | Transaction, "select">,
	mediaIds: readonly string[],
): Promise<Map<string, Date>> {
	if (mediaIds.length === 0) return new Map();
	const until = sql<Date | null>`case when ${articles.id} is null then ${submissions.embargoUntil} else ${articles.embargoUntil} end`;
	const rows = await db
		.select({ mediaId: submissionFiles.mediaId, until: until.mapWith(submissions.embargoUntil) })
		.from(submissionFiles)
		.innerJoin(submissions, eq(submissions.id, submissionFiles.submissionId))
		.leftJoin(articles, eq(articles.id, submissions.articleId))
		.where(and(inArray(submissionFiles.mediaId, [...mediaIds]), isNotNull(submissionFiles.mediaId)));
	const embargoes = new Map<string, Date>();
	for (const { mediaId, until: instant } of rows) {
		if (mediaId === null || instant === null) continue;
		const before = embargoes.get(mediaId);
		if (!before || before < instant) embargoes.set(mediaId, instant);
	}
	return embargoes;
}
