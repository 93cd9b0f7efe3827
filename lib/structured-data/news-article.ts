import { storyPath } from "@/lib/articles/address";
import { authorsOf, contributorsOf } from "@/lib/articles/authors";
import type { PublishedStory } from "@/lib/articles/public-queries";
import { titleOf } from "@/lib/articles/title";
import { companyPath } from "@/lib/companies/address";
import { type Correction, correctionWords } from "@/lib/corrections/correction";
import { withoutBreakMarks } from "@/lib/headlines/phrases";
import { plainHeadline } from "@/lib/headlines/plain-headline";
import { isoHongKong } from "@/lib/time/hong-kong";
import { imageObject } from "./image-object";
import type { Thing } from "./json-ld";
import { type House, publisher } from "./publisher";

/** A published story for search engines: the facts of the page, none that the page does not show. */
export function newsArticle(
	story: PublishedStory,
	house: House,
	corrections: readonly Correction[] = [],
): Thing {
	const url = house.siteUrl + storyPath(story);
	const authors = authorsOf(story.bylines);
	const subs = story.subs.map(withoutBreakMarks);
	return {
		"@type": story.kind === "column" ? ["NewsArticle", "OpinionNewsArticle"] : "NewsArticle",
		"@id": `${url}#story`,
		url,
		mainEntityOfPage: url,
		headline: titleOf(story),
		alternativeHeadline: subs.length > 0 ? plainHeadline(story) : undefined,
		description: story.excerpt,
		datePublished: isoHongKong(story.publishAt),
		dateModified: isoHongKong(lastChange(story, corrections)),
		correction: corrections.map((one) => ({
			"@type": "CorrectionComment",
			text: correctionWords(one),
			datePublished: isoHongKong(one.publishedAt),
			dateModified: one.rewordedAt ? isoHongKong(one.rewordedAt) : undefined,
		})),
		mentions: story.companies.map((company) => organisation(company, house.siteUrl)),
		author: authors.length > 0 ? authors.map((byline) => writer(byline, house.siteUrl)) : publisher(house),
		contributor: contributorsOf(story.bylines).map((byline) => writer(byline, house.siteUrl)),
		publisher: publisher(house),
		image: imagesOf(story, house.siteUrl),
		articleSection: story.section?.name ?? story.column?.name,
		keywords: story.tags.map(({ name }) => name),
		wordCount: story.words,
		commentCount: story.comments,
		inLanguage: "zh-Hant-HK",
		isAccessibleForFree: true,
		isPartOf: story.column
			? {
					"@type": "CreativeWorkSeries",
					name: story.column.name,
					url: `${house.siteUrl}/columns/${story.column.slug}`,
				}
			: undefined,
		isBasedOn: printOf(story),
	};
}

function lastChange({ updatedAt, publishAt }: PublishedStory, corrections: readonly Correction[]): Date {
	const changes = [updatedAt ?? publishAt, ...corrections.map((one) => one.rewordedAt ?? one.publishedAt)];
	return new Date(Math.max(...changes.map((at) => at.getTime())));
}

function organisation(company: PublishedStory["companies"][number], siteUrl: string): Thing {
	const { name, code, exchange } = company;
	return {
		"@type": code ? "Corporation" : "Organization",
		name,
		tickerSymbol: code && exchange ? `${exchange} ${code}` : undefined,
		url: siteUrl + companyPath(company),
	};
}

function writer(
	{ handle, name, honorific, title, kind }: PublishedStory["bylines"][number],
	siteUrl: string,
): Thing {
	return {
		"@type": kind === "organisation" ? "Organization" : "Person",
		name,
		honorificSuffix: honorific ?? undefined,
		jobTitle: kind === "organisation" ? undefined : (title ?? undefined),
		url: `${siteUrl}/authors/${handle}`,
	};
}

/** The lead picture and those of the text, widest rendition each. The share card is left out: it is a picture of words. */
function imagesOf({ picture, pictures }: PublishedStory, siteUrl: string): Thing[] {
	const inside = Object.entries(pictures).filter(([id]) => id !== picture?.id);
	const all = [
		...(picture ? [{ ...picture, caption: picture.caption, credit: picture.credit }] : []),
		...inside.map(([id, sizes]) => ({ id, ...sizes, caption: "", credit: "" })),
	];
	return all.map((picture) => imageObject(picture, siteUrl));
}

/** Where a story was first printed; an excerpt or a rewriting is based on what stood in print just as a reprint is. */
function printOf({
	provenancePublication,
	provenancePage,
	provenancePrintedOn,
}: PublishedStory): Thing | undefined {
	if (provenancePublication === null) return undefined;
	return {
		"@type": "NewsArticle",
		printSection: provenancePage ?? undefined,
		datePublished: provenancePrintedOn ?? undefined,
		isPartOf: { "@type": "Periodical", name: provenancePublication.replace(/^《(.*)》$/u, "$1") },
	};
}
