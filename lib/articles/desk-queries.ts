import { and, asc, count, desc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { reader } from "@/db/client";
import { articleRevisions } from "@/db/schema/article-revisions";
import { type ArticleState, articleBylines, articles, articleTags } from "@/db/schema/articles";
import { books } from "@/db/schema/books";
import { columns as columnsTable } from "@/db/schema/columns";
import { pendingUpdates } from "@/db/schema/pending-updates";
import { people } from "@/db/schema/people";
import { publications } from "@/db/schema/publications";
import { articleSearch } from "@/db/schema/search";
import { sections } from "@/db/schema/sections";
import { tags } from "@/db/schema/tags";
import { users } from "@/db/schema/users";
import type { Actor } from "@/lib/access/actor";
import { worksOn } from "@/lib/access/policy";
import { knownCompanies } from "@/lib/companies/known-companies";
import { looseQuery, soughtIn } from "@/lib/search/query";
import { isUuid } from "@/lib/text/uuid";
import { onTheWay } from "@/lib/workflow/list-conditions";
import { contentOf } from "./content-of";
import type { ListFilter } from "./list-filter";
import { readPending } from "./read-pending";
import { visibleTo } from "./scope";
import { inState, stateNow } from "./state-now";

export const DESK_PAGE_SIZE = 50;

const assignees = alias(users, "assignees");

const state = stateNow;

/**
 * The stories the actor may see, last saved first. `search` looks in headline, excerpt, body,
 * bylines and tags, in whatever spelling; a number finds the story of that number. `page` counts from 1.
 */
export async function listArticles(actor: Actor, filter: Partial<ListFilter>, now = new Date()) {
	const { state: wanted, search = "", page = 1 } = filter;
	// The page is chosen from an index alone before anything is read of its stories: an offset reads what it skips.
	const chosen = reader()
		.select({ number: articles.number })
		.from(articles)
		.where(
			and(
				visibleTo(actor),
				wanted ? inState(wanted) : undefined,
				onTheWay(actor, filter, now),
				matching(search),
			),
		)
		.orderBy(desc(articles.savedAt), desc(articles.number))
		.limit(DESK_PAGE_SIZE + 1)
		.offset((page - 1) * DESK_PAGE_SIZE)
		.as("chosen");
	const rows = await reader()
		.select({
			id: articles.id,
			number: articles.number,
			state,
			stage: articles.stage,
			assignee: assignees.name,
			dueAt: articles.dueAt,
			embargoUntil: articles.embargoUntil,
			/** When readers get another version of it, or that they were to and did not. */
			updateAt:
				sql<Date | null>`case when ${pendingUpdates.failedAt} is null then ${pendingUpdates.updateAt} end`.mapWith(
					pendingUpdates.updateAt,
				),
			updateFailed: sql<boolean>`${pendingUpdates.failedAt} is not null`,
			expiresAt: articles.expiresAt,
			owesReview: sql<boolean>`${articles.bypassedAt} is not null`,
			kind: articles.kind,
			headline: articles.headline,
			kicker: articles.kicker,
			claim: articles.claim,
			subs: articles.subs,
			section: sections.name,
			hasPicture: sql<boolean>`${articles.leadMediaId} is not null`,
			publishAt: articles.publishAt,
			savedAt: articles.savedAt,
			savedBy: users.name,
			hasUnpublishedChanges: sql<boolean>`coalesce((select r.revision < ${articles.revision} from ${publications} p join ${articleRevisions} r on r.id = p.revision_id where p.article_id = ${articles.id}), false)`,
			bylines: sql<
				string[]
			>`coalesce((select jsonb_agg(e.name order by b.position) from ${articleBylines} b join ${people} e on e.id = b.person_id where b.article_id = ${articles.id}), '[]'::jsonb)`,
		})
		.from(chosen)
		.innerJoin(articles, eq(articles.number, chosen.number))
		.leftJoin(sections, eq(sections.id, articles.sectionId))
		.leftJoin(users, eq(users.id, articles.savedBy))
		.leftJoin(assignees, eq(assignees.id, articles.assignedTo))
		.leftJoin(pendingUpdates, eq(pendingUpdates.articleId, articles.id))
		.orderBy(desc(articles.savedAt), desc(articles.number));
	return { articles: rows.slice(0, DESK_PAGE_SIZE), hasMore: rows.length > DESK_PAGE_SIZE };
}

/**
 * Stories by their numbers, or by words or a number in `search`, as a list names them: at most `limit`, last saved first. Nothing of
 * what the actor may not see.
 */
export async function listStoryNames(
	actor: Actor,
	asked: readonly number[] | { search: string; isShown?: boolean; limit?: number },
) {
	const byNumber = "length" in asked;
	if (byNumber && asked.length === 0) return [];
	return reader()
		.select({
			id: articles.id,
			number: articles.number,
			headline: articles.headline,
			state,
			/** Whether readers can see it now. */
			isShown: sql<boolean>`${state} = 'published'`,
		})
		.from(articles)
		.where(
			and(
				visibleTo(actor),
				byNumber ? inArray(articles.number, [...asked]) : matching(asked.search),
				!byNumber && asked.isShown ? inState("published") : undefined,
			),
		)
		.orderBy(desc(articles.savedAt), desc(articles.number))
		.limit(byNumber ? asked.length : (asked.limit ?? 10));
}

/** How many stories the actor may see in each state, for the same search. */
export async function countByState(
	actor: Actor,
	filter: Partial<ListFilter>,
	now = new Date(),
): Promise<Record<ArticleState, number>> {
	const rows = await reader()
		.select({ state, stories: count() })
		.from(articles)
		.where(and(visibleTo(actor), onTheWay(actor, filter, now), matching(filter.search ?? "")))
		.groupBy(state);
	return {
		draft: 0,
		scheduled: 0,
		published: 0,
		withdrawn: 0,
		...Object.fromEntries(rows.map((row) => [row.state, row.stories])),
	};
}

export type DeskArticle = NonNullable<Awaited<ReturnType<typeof readArticle>>>;

/** One story as the editor needs it, or null when it is not there or not for this actor's eyes. */
export async function readArticle(actor: Actor, articleId: string) {
	if (!isUuid(articleId)) return null;
	const [article] = await reader()
		.select({ article: articles, state, savedBy: users.name })
		.from(articles)
		.leftJoin(users, eq(users.id, articles.savedBy))
		.where(and(eq(articles.id, articleId), visibleTo(actor)));
	if (!article) return null;
	const bylines = await reader()
		.select({ personId: articleBylines.personId, role: articleBylines.role })
		.from(articleBylines)
		.where(eq(articleBylines.articleId, articleId))
		.orderBy(asc(articleBylines.position));
	const tagNames = await reader()
		.select({ name: tags.name })
		.from(articleTags)
		.innerJoin(tags, eq(tags.id, articleTags.tagId))
		.where(eq(articleTags.articleId, articleId))
		.orderBy(asc(articleTags.position));
	const [live] = await reader()
		.select({
			publishAt: publications.publishAt,
			updatedAt: publications.updatedAt,
			tail: publications.tail,
			revision: articleRevisions.revision,
			revisionId: publications.revisionId,
		})
		.from(publications)
		.innerJoin(articleRevisions, eq(articleRevisions.id, publications.revisionId))
		.where(eq(publications.articleId, articleId));
	const row = article.article;
	const authorIds = bylines.map((byline) => byline.personId);
	const isTold = worksOn(actor, { ...row, state: article.state, authorIds });
	const standing =
		live && !isTold
			? await asReadersHaveIt(live.revisionId)
			: {
					revision: row.revision,
					savedAt: row.savedAt,
					savedBy: article.savedBy,
					savedById: row.savedBy,
					content: contentOf(
						row,
						bylines,
						tagNames.map((tag) => tag.name),
					),
				};
	const pending = isTold ? await readPending(articleId, { state: article.state, live: live ?? null }) : null;
	return {
		id: row.id,
		number: row.number,
		state: article.state,
		...standing,
		createdBy: row.createdBy,
		stage: row.stage,
		assignedTo: row.assignedTo,
		authorIds,
		publishAt: row.publishAt,
		firstPublishedAt: row.firstPublishedAt,
		withdrawnAt: row.withdrawnAt,
		withdrawnReason: row.withdrawnReason,
		/** Until when readers have it; of one that they have no longer, that its time was over. */
		expiresAt: row.expiresAt,
		/** A version that they are to have at an instant. */
		pending,
		/** What readers have or will have: the pinned revision, and when. */
		live: live ?? null,
	};
}

/** A story as whoever only reads it has it: what has been written since, and by whom, is for those who work on it. */
async function asReadersHaveIt(revisionId: string) {
	const [version] = await reader()
		.select({
			revision: articleRevisions.revision,
			content: articleRevisions.content,
			savedAt: articleRevisions.savedAt,
			savedBy: articleRevisions.savedByName,
			savedById: articleRevisions.savedBy,
		})
		.from(articleRevisions)
		.where(eq(articleRevisions.id, revisionId));
	if (!version) throw new Error(`the version ${revisionId} that readers have is not kept`);
	return version;
}

/** What the editor offers to choose from; the section of the story stays among them when it takes no new ones. */
export async function listChoices({ sectionId = null }: { sectionId?: string | null } = {}) {
	const [sectionChoices, columnChoices, personChoices, bookChoices, companyChoices] = await Promise.all([
		reader()
			.select({ id: sections.id, name: sections.name, slug: sections.slug })
			.from(sections)
			.where(
				and(
					eq(sections.isActive, true),
					or(eq(sections.isOpen, true), sectionId ? eq(sections.id, sectionId) : undefined),
				),
			)
			.orderBy(asc(sections.position)),
		reader()
			.select({ id: columnsTable.id, name: columnsTable.name, slug: columnsTable.slug })
			.from(columnsTable)
			.orderBy(asc(columnsTable.position)),
		reader()
			.select({
				id: people.id,
				name: people.name,
				title: people.title,
				handle: people.handle,
				honorific: people.honorific,
				kind: people.kind,
			})
			.from(people)
			.where(eq(people.isActive, true))
			.orderBy(asc(people.position), asc(people.name)),
		reader().select({ id: books.id, name: books.title }).from(books).orderBy(asc(books.title)),
		knownCompanies(reader()),
	]);
	return {
		sections: sectionChoices,
		columns: columnChoices,
		people: personChoices,
		books: bookChoices,
		companies: companyChoices,
	};
}

/**
 * Stories with all the words of a search, which the index answers alone: the order of the characters in a long word is not
 * asked. A number also finds the story of that number.
 */
function matching(search: string): SQL | undefined {
	const text = search.trim();
	if (text === "") return undefined;
	const sought = soughtIn(text);
	if (sought.phrases.length === 0) return sql`false`;
	const found = reader()
		.select({ id: articleSearch.articleId })
		.from(articleSearch)
		.where(sql`${articleSearch.words} @@ ${looseQuery(sought)}::tsquery`);
	return or(
		inArray(articles.id, found),
		/^\d{1,9}$/.test(text) ? eq(articles.number, Number(text)) : undefined,
	);
}
