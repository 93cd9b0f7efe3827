import { eq, inArray } from "drizzle-orm";
import { reader } from "@/db/client";
import { books } from "@/db/schema/books";
import { columns } from "@/db/schema/columns";
import { media } from "@/db/schema/media";
import { people } from "@/db/schema/people";
import { sections } from "@/db/schema/sections";
import type { Actor } from "@/lib/access/actor";
import { mediaIn, textOf } from "@/lib/body/body";
import { parseHeadline } from "@/lib/headlines/headline";
import { countWords, excerptOf } from "@/lib/text/measure";
import { slugOf } from "@/lib/text/slug";
import type { ArticleContent } from "./content";
import { readArticle } from "./desk-queries";
import type { PublishedStory } from "./public-queries";

/**
 * The working copy of a story in the shape of a published one, for showing it as its page would; null when it is not there
 * or not for this actor's eyes. A story without a time of its own stands at `now`.
 */
export async function readPreview(
	actor: Actor,
	articleId: string,
	now: Date,
): Promise<PublishedStory | null> {
	const article = await readArticle(actor, articleId);
	if (!article) return null;
	const { content, number, live, publishAt } = article;
	const { kicker, claim, subs } = parseHeadline(content.headline);
	const text = textOf(content.body);
	return {
		articleId,
		number,
		tail: "",
		publishAt: live?.publishAt ?? publishAt ?? now,
		updatedAt: live?.updatedAt ?? null,
		kicker,
		claim,
		subs,
		kind: content.kind,
		excerpt: content.excerpt || excerptOf(text),
		words: countWords(text),
		body: content.body,
		tags: content.tags.map((name) => ({ slug: slugOf(name), name })),
		...(await placesOf(content)),
		bylines: await bylinesOf(content.bylines),
		...(await picturesOf(content)),
		book: content.bookId ? await bookOf(content.bookId) : null,
		provenancePublication: content.provenance?.publication ?? null,
		provenancePage: content.provenance?.page ?? null,
		provenanceMode: content.provenance?.mode ?? null,
		provenancePrintedOn: content.provenance?.printedOn ?? null,
	};
}

async function placesOf({ sectionId, columnId }: ArticleContent) {
	const place = async (table: typeof sections | typeof columns, id: string | null) => {
		if (id === null) return null;
		const [row] = await reader()
			.select({ slug: table.slug, name: table.name })
			.from(table)
			.where(eq(table.id, id));
		return row ?? null;
	};
	return {
		sectionId,
		columnId,
		section: await place(sections, sectionId),
		column: await place(columns, columnId),
	};
}

async function bylinesOf(bylines: ArticleContent["bylines"]): Promise<PublishedStory["bylines"]> {
	if (bylines.length === 0) return [];
	const { id, handle, name, honorific, title, kind } = people;
	const rows = await reader()
		.select({ id, handle, name, honorific, title, kind })
		.from(people)
		.where(
			inArray(
				id,
				bylines.map(({ personId }) => personId),
			),
		);
	const known = new Map(rows.map(({ id: personId, ...person }) => [personId, person]));
	return bylines.flatMap(({ personId, role }) => {
		const person = known.get(personId);
		return person ? [{ ...person, role }] : [];
	});
}

async function picturesOf({ body, lead }: ArticleContent) {
	const ids = [...new Set([...mediaIn(body), ...(lead ? [lead.mediaId] : [])])];
	const { id, width, height, widths, focalX, focalY } = media;
	const rows =
		ids.length === 0
			? []
			: await reader()
					.select({ id, width, height, widths, focalX, focalY })
					.from(media)
					.where(inArray(id, ids));
	const file = lead && rows.find((row) => row.id === lead.mediaId);
	return {
		pictures: Object.fromEntries(
			rows.map((row) => [row.id, { width: row.width, height: row.height, widths: row.widths }]),
		),
		picture: lead && file ? { ...file, alt: lead.alt, caption: lead.caption, credit: lead.credit } : null,
	};
}

async function bookOf(bookId: string): Promise<PublishedStory["book"]> {
	const { title, author, blurb, link, disclosure } = books;
	const { id, width, height, widths } = media;
	const [row] = await reader()
		.select({ title, author, blurb, link, disclosure, cover: { id, width, height, widths } })
		.from(books)
		.leftJoin(media, eq(media.id, books.coverId))
		.where(eq(books.id, bookId));
	return row ?? null;
}
