import { asc, eq } from "drizzle-orm";
import { reader } from "@/db/client";
import { publishedPages } from "@/db/views/published-pages";
import { askedOnce } from "@/lib/front/asked-once";
import { dependsOn } from "@/lib/front/reading";
import { pagesTag, pageTag } from "@/lib/front/tags";
import { whyNotStorable } from "@/lib/text/well-formed";

export type PublishedPage = typeof publishedPages.$inferSelect;

/** A page of the newsroom's own, by its slug. */
export const readPage = askedOnce(async (slug: string): Promise<PublishedPage | null> => {
	if (whyNotStorable(slug) !== null || slug.length > 60) return null;
	dependsOn(pageTag(slug));
	const [page] = await reader().select().from(publishedPages).where(eq(publishedPages.slug, slug));
	return page ?? null;
});

/** Where the newsroom's own pages stand, for the foot of every page and the sitemap. */
export const listPages = askedOnce(
	async (): Promise<Pick<PublishedPage, "slug" | "title" | "publishedAt">[]> => {
		dependsOn(pagesTag());
		const { slug, title, publishedAt, position } = publishedPages;
		return reader()
			.select({ slug, title, publishedAt })
			.from(publishedPages)
			.orderBy(asc(position), asc(slug));
	},
);
