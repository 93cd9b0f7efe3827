import { archivePath } from "@/lib/archive/calendar";
import { listMonths } from "@/lib/archive/public-queries";
import { storyPath } from "@/lib/articles/address";
import { listColumns } from "@/lib/columns/public-queries";
import { companyPath } from "@/lib/companies/address";
import { listCompanies } from "@/lib/companies/public-queries";
import { environment } from "@/lib/env";
import { plainHeadline } from "@/lib/headlines/plain-headline";
import { listPages } from "@/lib/pages/public-queries";
import { listPeople } from "@/lib/people/public-queries";
import { listSections } from "@/lib/sections/public-queries";
import { readSettings } from "@/lib/settings/public-queries";
import { listArticleParts, listArticlesOfPart, listNews, newestByPlace } from "./public-queries";
import { newsSitemap, type SitemapPage, sitemap, sitemapIndex } from "./sitemap";

/** The index of all sitemaps as a document. */
export async function readSitemapIndex(): Promise<string> {
	const parts = (await listArticleParts()).map(({ part, changedAt }) => ({
		path: `/sitemaps/articles-${part}.xml`,
		changedAt,
	}));
	return sitemapIndex(
		[{ path: "/sitemaps/pages.xml" }, { path: "/sitemaps/news.xml" }, ...parts],
		environment().siteUrl,
	);
}

/** One sitemap by its file name as a document, or null when there is none of that name. */
export async function readSitemap(file: string): Promise<string | null> {
	const { siteUrl } = environment();
	if (file === "pages.xml") return sitemap(await listPlaces(), siteUrl);
	if (file === "news.xml") {
		const [stories, { publication }] = await Promise.all([listNews(), readSettings()]);
		const pages = stories.map((story) => ({
			path: storyPath(story),
			title: plainHeadline(story),
			publishedAt: story.publishAt,
		}));
		return newsSitemap(pages, { siteUrl, publicationName: publication.name });
	}
	const part = /^articles-(0|[1-9]\d{0,5})\.xml$/.exec(file)?.[1];
	if (part === undefined) return null;
	const articles = await listArticlesOfPart(Number(part));
	return articles.length === 0
		? null
		: sitemap(
				articles.map(({ changedAt, ...story }) => ({ path: storyPath(story), changedAt })),
				siteUrl,
			);
}

async function listPlaces(): Promise<SitemapPage[]> {
	const [sections, columns, people, companies, months, pages, newest] = await Promise.all([
		listSections(),
		listColumns(),
		listPeople(),
		listCompanies(),
		listMonths(),
		listPages(),
		newestByPlace(),
	]);
	return [
		{ path: "/", changedAt: newest.get("") },
		{ path: "/latest", changedAt: newest.get("") },
		...sections.map(({ id, slug }) => ({ path: `/sections/${slug}`, changedAt: newest.get(id) })),
		{ path: "/columns" },
		...columns.map(({ id, slug }) => ({ path: `/columns/${slug}`, changedAt: newest.get(id) })),
		...pages.map(({ slug, publishedAt }) => ({ path: `/${slug}`, changedAt: publishedAt })),
		...companies.map((company) => ({ path: companyPath(company) })),
		{ path: "/companies" },
		{ path: "/corrections" },
		{ path: "/archive" },
		...months.map(({ month }) => ({ path: archivePath(month) })),
		...people.filter(({ isListed }) => isListed).map(({ handle }) => ({ path: `/authors/${handle}` })),
	];
}
