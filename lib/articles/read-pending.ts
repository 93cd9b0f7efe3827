import { eq, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import { articleRevisions } from "@/db/schema/article-revisions";
import { pendingUpdates } from "@/db/schema/pending-updates";
import type { Problem } from "@/lib/write/outcome";
import { type Standing, whyUpdateStale } from "./update-rules";

/** The update that waits for its instant, with the reason why it will not come out as things stand; null when none does. */
export async function readPending(articleId: string, standing: Omit<Standing, "correctedAt">) {
	const { updateAt, onRevisionId, onPublishAt, setAt, setByName, failedAt, problems } = pendingUpdates;
	const [pending] = await reader()
		.select({
			revision: articleRevisions.revision,
			correctedAt:
				sql<Date | null>`(select max(c.published_at) from corrections c where c.article_id = ${pendingUpdates.articleId})`.mapWith(
					pendingUpdates.setAt,
				),
			...{ updateAt, onRevisionId, onPublishAt, setAt, setByName, failedAt, problems },
		})
		.from(pendingUpdates)
		.innerJoin(articleRevisions, eq(articleRevisions.id, pendingUpdates.revisionId))
		.where(eq(pendingUpdates.articleId, articleId));
	if (!pending) return null;
	const stale = whyUpdateStale(pending, { ...standing, correctedAt: pending.correctedAt });
	return {
		revision: pending.revision,
		updateAt: pending.updateAt,
		setByName: pending.setByName,
		hasFailed: pending.failedAt !== null,
		problems: pending.problems ?? (stale ? [{ code: stale } satisfies Problem] : []),
	};
}
