import { eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { articleBylines, articles, articleTags } from "@/db/schema/articles";
import { columns } from "@/db/schema/columns";
import { companies } from "@/db/schema/companies";
import { people } from "@/db/schema/people";
import {
	publicationBylines,
	publicationCompanies,
	publications,
	publicationTags,
} from "@/db/schema/publications";
import { articleSearch, publicationSearch } from "@/db/schema/search";
import { sections } from "@/db/schema/sections";
import { tags } from "@/db/schema/tags";
import { textOf } from "@/lib/body/body";
import { withoutBreakMarks } from "@/lib/headlines/phrases";
import { searchVector, wordVector } from "./vector";

/** Goes up whenever the rules in this folder make other words of the same text; older rows are then made again. */
export const SEARCH_RULES = 2;

/** Writes by what readers find these publications, from what has just been put before them. */
export async function indexPublications(tx: Transaction, articleIds: readonly string[]): Promise<void> {
	const { articleId, number, publishAt, kind, sectionId, columnId } = publications;
	const rows = await tx
		.select({
			...{ articleId, number, publishAt, kind, sectionId, columnId },
			kicker: publications.kicker,
			claim: publications.claim,
			subs: publications.subs,
			excerpt: publications.excerpt,
			body: publications.body,
			section: sections.name,
			column: columns.name,
			people: sql<Named[]>`coalesce((
				select jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name, 'englishName', e.english_name, 'aliases', e.aliases) order by b.position)
				from ${publicationBylines} b join ${people} e on e.id = b.person_id where b.article_id = ${articleId}), '[]'::jsonb)`,
			tags: sql<string[]>`coalesce((
				select jsonb_agg(t.name order by l.position)
				from ${publicationTags} l join ${tags} t on t.id = l.tag_id where l.article_id = ${articleId}), '[]'::jsonb)`,
			companies: sql<Listed[]>`coalesce((
				select jsonb_agg(jsonb_build_object('name', c.name, 'englishName', c.english_name, 'aliases', c.aliases, 'code', c.code) order by l.position)
				from ${publicationCompanies} l join ${companies} c on c.id = l.company_id where l.article_id = ${articleId}), '[]'::jsonb)`,
		})
		.from(publications)
		.leftJoin(sections, eq(sections.id, sectionId))
		.leftJoin(columns, eq(columns.id, columnId))
		.where(inArray(articleId, [...articleIds]));
	if (rows.length === 0) return;
	const values = rows.map(
		({ kicker, claim, subs, excerpt, body, section, column, people, tags, companies, ...row }) => {
			const head = [kicker, claim, ...subs].filter((part) => part !== null).map(withoutBreakMarks);
			const text = textOf(body);
			const codes = companies.flatMap(({ code }) => code ?? []);
			const names = [
				...[...people, ...companies].flatMap(namesOf),
				...codes,
				...tags,
				section ?? "",
				column ?? "",
			];
			return {
				...row,
				personIds: [...new Set(people.map(({ id }) => id))],
				rules: SEARCH_RULES,
				head: searchVector([{ text: head.join("\n"), weight: "A" }]),
				whole: searchVector([
					{ text: head.join("\n"), weight: "A" },
					{ text: excerpt, weight: "B" },
					{ text, weight: "C" },
					{ text: names.join("\n"), weight: "C" },
				]),
				plain: [...head, excerpt, text].join("\n"),
			};
		},
	);
	await tx.delete(publicationSearch).where(
		inArray(
			publicationSearch.articleId,
			rows.map((row) => row.articleId),
		),
	);
	await tx.insert(publicationSearch).values(values);
}

/** Writes by what the desk finds these stories, from their working copies. */
export async function indexArticles(tx: Transaction, articleIds: readonly string[]): Promise<void> {
	const rows = await tx
		.select({
			articleId: articles.id,
			headline: articles.headline,
			excerpt: articles.excerpt,
			body: articles.body,
			section: sections.name,
			column: columns.name,
			people: sql<Named[]>`coalesce((
				select jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name, 'englishName', e.english_name, 'aliases', e.aliases))
				from ${articleBylines} b join ${people} e on e.id = b.person_id where b.article_id = ${articles.id}), '[]'::jsonb)`,
			tags: sql<string[]>`coalesce((
				select jsonb_agg(t.name)
				from ${articleTags} l join ${tags} t on t.id = l.tag_id where l.article_id = ${articles.id}), '[]'::jsonb)`,
		})
		.from(articles)
		.leftJoin(sections, eq(sections.id, articles.sectionId))
		.leftJoin(columns, eq(columns.id, articles.columnId))
		.where(inArray(articles.id, [...articleIds]));
	if (rows.length === 0) return;
	const values = rows.map(({ articleId, headline, excerpt, body, section, column, people, tags }) => ({
		articleId,
		rules: SEARCH_RULES,
		words: wordVector([
			withoutBreakMarks(headline),
			excerpt,
			textOf(body),
			...people.flatMap(namesOf),
			...tags,
			section ?? "",
			column ?? "",
		]),
	}));
	await tx
		.insert(articleSearch)
		.values(values)
		.onConflictDoUpdate({
			target: articleSearch.articleId,
			set: { rules: SEARCH_RULES, words: sql`excluded.words` },
		});
}

type Listed = Omit<Named, "id"> & { code: string | null };
type Named = { id: string; name: string; englishName: string | null; aliases: string[] };

function namesOf({ name, englishName, aliases }: Omit<Named, "id">): string[] {
	return [name, ...(englishName ? [englishName] : []), ...aliases];
}
