import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { articleMedia } from "@/db/schema/articles";
import { books } from "@/db/schema/books";
import { columns } from "@/db/schema/columns";
import { media } from "@/db/schema/media";
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

/** Of a row of `media`: whether nothing shows it, so that it may be deleted. */
export const isUnused: SQL = sql`(not ${isBeforeReaders} and not exists (select 1 from ${articleMedia} where ${articleMedia.mediaId} = ${media.id}))`;

/** Of a row of `media`: whether a story other than this one has it before readers, or will have. */
export function isShownBeside(articleId: string | null): SQL<boolean> {
	const other = articleId === null ? sql`` : sql` and ${publicationMedia.articleId} <> ${articleId}`;
	const shown = sql`select 1 from ${publicationMedia} where ${publicationMedia.mediaId} = ${media.id}${other}`;
	return sql<boolean>`exists (${shown})`;
}
