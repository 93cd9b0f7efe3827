import { and, desc, eq, inArray, lte, or, type SQL, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import { articleMedia, articles } from "@/db/schema/articles";
import { books } from "@/db/schema/books";
import { media, mediaEditions } from "@/db/schema/media";
import { people } from "@/db/schema/people";
import { publicationMedia } from "@/db/schema/publications";
import { submissionFiles } from "@/db/schema/submission-files";
import { submissions } from "@/db/schema/submissions";
import { users } from "@/db/schema/users";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { visibleTo } from "@/lib/articles/scope";
import { isUuid } from "@/lib/text/uuid";
import { addDays, dayOf } from "@/lib/time/hong-kong";
import { FLAWS, type Flaw, type LibraryFilter, type MediaCursor, searchWords } from "./library-filter";
import { embargoesOf } from "./release-embargo";
import { RIGHTS_NOTICE_DAYS } from "./rights";
import { isBeforeReaders, isShownBeside, isUnused, storiesShowing, storyCount } from "./uses";

/** Pictures on one page of the library. */
export const LIBRARY_PAGE = 40;

type Asked = Partial<Pick<LibraryFilter, "flaw" | "search" | "before">> & { limit?: number; now?: Date };

/**
 * The pictures of the library, newest first, found by words of their alternative text, caption, credit or file name. `next` is
 * the cursor of the page after this one, null on the last.
 */
export async function listMedia(
	actor: Actor,
	{ flaw = null, search = "", before = null, limit = LIBRARY_PAGE, now = new Date() }: Asked = {},
): Promise<{ pictures: ListedPicture[]; next: MediaCursor | null }> {
	if (!may(actor, "media.view", "house")) return { pictures: [], next: null };
	const rows = await reader()
		.select({ ...listed, stories: storyCount, isShown: isShownBeside(null) })
		.from(media)
		.where(
			and(
				...searchWords(search).map(hasWord),
				flaw ? FLAW[flaw](dayOf(now)) : undefined,
				before ? olderThan(before) : undefined,
			),
		)
		.orderBy(desc(media.uploadedAt), desc(media.id))
		.limit(limit + 1);
	const pictures = rows.slice(0, limit);
	const last = pictures.at(-1);
	return { pictures, next: rows.length > limit && last ? last : null };
}

/** How many pictures there are, and how many of them each filter shows. */
export async function countMedia(actor: Actor, now: Date): Promise<Record<Flaw | "all", number>> {
	const none = { all: 0, "no-alt": 0, "no-credit": 0, rights: 0, unused: 0, "ai-made": 0 };
	if (!may(actor, "media.view", "house")) return none;
	const count = (where?: SQL) =>
		where ? sql<number>`count(*) filter (where ${where})::int` : sql<number>`count(*)::int`;
	const day = dayOf(now);
	const [counts] = await reader()
		.select({
			all: count(),
			...Object.fromEntries(FLAWS.map((flaw) => [flaw, count(FLAW[flaw](day))])),
		})
		.from(media);
	return { ...none, ...counts };
}

/** One picture with all that is known of it, or null when there is none or it is not for this actor. */
export async function readPicture(actor: Actor, mediaId: string) {
	if (!isUuid(mediaId) || !may(actor, "media.view", "house")) return null;
	const [found] = await reader()
		.select({ picture: media, uploader: users.name, isShown: sql<boolean>`(${isBeforeReaders})` })
		.from(media)
		.leftJoin(users, eq(users.id, media.uploadedBy))
		.where(eq(media.id, mediaId));
	if (!found) return null;
	const editions = await reader()
		.select()
		.from(mediaEditions)
		.where(eq(mediaEditions.mediaId, mediaId))
		.orderBy(desc(mediaEditions.replacedAt));
	const { picture, ...rest } = found;
	return { ...picture, ...rest, editions };
}

/**
 * Where a picture is shown: stories this actor may see, the newest first, the number of those they may not see, the people and books it
 * belongs to; and the submission that it came with, for whoever handles submissions.
 */
export async function listUses(actor: Actor, mediaId: string) {
	const nothing = { stories: [], hidden: 0, people: [], books: [], submission: null };
	if (!isUuid(mediaId) || !may(actor, "media.view", "house")) return nothing;
	const { id, number, state, kicker, claim, publishAt } = articles;
	const isIn = (table: typeof articleMedia | typeof publicationMedia) =>
		sql<boolean>`exists (${sql`select 1 from ${table} where ${table.articleId} = ${articles.id} and ${table.mediaId} = ${mediaId}`})`;
	const [stories, [all], portraits, covers, submission] = await Promise.all([
		reader()
			.select({
				...{ id, number, state, kicker, claim, publishAt },
				isInCopy: isIn(articleMedia),
				isBeforeReaders: isIn(publicationMedia),
			})
			.from(articles)
			.where(and(sql`${articles.id} in (${storiesShowing(mediaId)})`, visibleTo(actor)))
			.orderBy(desc(articles.savedAt), desc(articles.number)),
		reader()
			.select({ count: sql<number>`count(*)::int` })
			.from(articles)
			.where(sql`${articles.id} in (${storiesShowing(mediaId)})`),
		reader().select({ name: people.name }).from(people).where(eq(people.portraitId, mediaId)),
		reader().select({ title: books.title }).from(books).where(eq(books.coverId, mediaId)),
		may(actor, "submission.handle", "house") ? submissionOf(mediaId) : null,
	]);
	return {
		stories,
		hidden: (all?.count ?? 0) - stories.length,
		people: portraits.map(({ name }) => name),
		books: covers.map(({ title }) => title),
		submission,
	};
}

/** The submission that a picture came with, and the embargo that binds it. */
async function submissionOf(mediaId: string) {
	const [row] = await reader()
		.select({ id: submissions.id, code: submissions.code })
		.from(submissionFiles)
		.innerJoin(submissions, eq(submissions.id, submissionFiles.submissionId))
		.where(eq(submissionFiles.mediaId, mediaId));
	return row ? { ...row, until: (await embargoesOf(reader(), [mediaId])).get(mediaId) ?? null } : null;
}

/** What the screen of a story must know of its pictures: proportions and sizes, label and rights. */
export async function listMediaByIds(actor: Actor, ids: string[], { articleId }: { articleId: string }) {
	if (ids.length === 0 || !may(actor, "media.view", "house")) return [];
	return reader()
		.select({ ...shape, ...rights, isShownElsewhere: isShownBeside(articleId) })
		.from(media)
		.where(inArray(media.id, ids));
}

/** The original of a picture's present file, or of a former one; null when it is not there or not for this actor. */
export async function readOriginal(
	actor: Actor,
	{ mediaId, edition }: { mediaId: string; edition: string | null },
): Promise<{ edition: string; fileName: string; mimeType: string } | null> {
	const picture = await readPicture(actor, mediaId);
	if (!picture) return null;
	if (edition === null) return picture;
	return [picture, ...picture.editions].find((one) => one.edition === edition) ?? null;
}

const { id, width, height, widths, tone, edition, focalX, focalY, isAiMade } = media;
const shape = { id, width, height, widths, tone, edition, focalX, focalY, isAiMade };
const { rightsUntil, isReusable } = media;
const rights = { rightsUntil, isReusable };
const { alt, caption, credit, fileName, bytes, uploadedAt } = media;
const listed = { ...shape, ...rights, alt, caption, credit, fileName, bytes, uploadedAt };

export type ListedPicture = Pick<typeof media.$inferSelect, keyof typeof listed> & {
	/** How many stories show it. */
	stories: number;
	/** Whether one of them is before readers, or will be. */
	isShown: boolean;
};

const FLAW: Record<Flaw, (day: string) => SQL | undefined> = {
	"no-alt": () => eq(media.alt, ""),
	"no-credit": () => eq(media.credit, ""),
	rights: (day) => lte(media.rightsUntil, addDays(day, RIGHTS_NOTICE_DAYS)),
	unused: () => isUnused,
	"ai-made": () => eq(media.isAiMade, true),
};

function hasWord(word: string): SQL | undefined {
	const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
	return or(...[alt, caption, credit, fileName].map((column) => sql`${column} ilike ${pattern}`));
}

function olderThan({ uploadedAt: at, id: picture }: MediaCursor): SQL {
	return sql`(${media.uploadedAt}, ${media.id}) < (${at.toISOString()}::timestamptz, ${picture}::uuid)`;
}
