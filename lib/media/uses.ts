import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { articleRevisions } from "@/db/schema/article-revisions";
import { articleMedia } from "@/db/schema/articles";
import { books } from "@/db/schema/books";
import { columns } from "@/db/schema/columns";
import { media } from "@/db/schema/media";
import { pendingUpdates } from "@/db/schema/pending-updates";
import { people } from "@/db/schema/people";
import { publicationMedia } from "@/db/schema/publications";

/** The identities of the stories that show a picture, in the working copy or before readers, for `in (…)` or counting. */
export function storiesShowing(mediaId: AnyColumn | string): SQL {
	return sql`select ${articleMedia.articleId} from ${articleMedia} where ${articleMedia.mediaId} = ${mediaId}
		union select ${publicationMedia.articleId} from ${publicationMedia} where ${publicationMedia.mediaId} = ${mediaId}`;
}

/** Of a row of `media`: how many stories show it. */
export const storyCount: SQL<number> = sql<number>`(select count(*)::int from (${storiesShowing(media.id)}) as shown)`;

const isPortrait = sql`exists (select 1 from ${people} where ${people.portraitId} = ${media.id})`;
const isColumns = sql`exists (select 1 from ${columns} where ${columns.pictureId} = ${media.id})`;
const isCover = sql`exists (select 1 from ${books} where ${books.coverId} = ${media.id})`;
const isPublished = sql`exists (select 1 from ${publicationMedia} where ${publicationMedia.mediaId} = ${media.id})`;

/** Of a row of `media`: whether readers see it, or will at an instant that is set. A portrait, a column's picture or a cover may come up anywhere. */
export const isBeforeReaders: SQL = sql`(${isPublished} or ${isPortrait} or ${isColumns} or ${isCover})`;

/** In a version that waits for its instant, though the working copy may have dropped it since. */
const isAwaited = sql`exists (select 1 from ${pendingUpdates}
	join ${articleRevisions} on ${articleRevisions.id} = ${pendingUpdates.revisionId}
	where ${pendingUpdates.failedAt} is null and position(${media.id}::text in ${articleRevisions.content}::text) > 0)`;

/** Of a row of `media`: whether nothing shows it or is about to, so that it may be deleted. */
export const isUnused: SQL = sql`(not ${isBeforeReaders} and not exists (select 1 from ${articleMedia} where ${articleMedia.mediaId} = ${media.id}) and not ${isAwaited})`;

/** Of a row of `media`: whether a story other than this one has it before readers, or will have. */
export function isShownBeside(articleId: string | null): SQL<boolean> {
	const other = articleId === null ? sql`` : sql` and ${publicationMedia.articleId} <> ${articleId}`;
	const shown = sql`select 1 from ${publicationMedia} where ${publicationMedia.mediaId} = ${media.id}${other}`;
	return sql<boolean>`exists (${shown})`;
}
