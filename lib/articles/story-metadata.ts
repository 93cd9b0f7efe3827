import type { Metadata } from "next";
import { environment } from "@/lib/env";
import { feedLinks } from "@/lib/feeds/address";
import { headlineOn } from "@/lib/headlines/surface-headlines";
import type { Publication } from "@/lib/settings/settings";
import { isoHongKong } from "@/lib/time/hong-kong";
import { addressesByLanguage } from "@/lib/variants/variant";
import { storyPath } from "./address";
import { authorsOf } from "./authors";
import type { PublishedStory } from "./public-queries";
import { titleOf } from "./title";

/** What a story tells search engines and those it is shared with; relative addresses are the site's. */
export function storyMetadata(story: PublishedStory, { name }: Publication): Metadata {
	const { siteUrl } = environment();
	const title = titleOf(headlineOn("searchHeadline", story));
	const shared = titleOf(headlineOn("shareHeadline", story));
	const path = storyPath(story);
	const authors = authorsOf(story.bylines).map(({ handle, name, honorific }) => ({
		name: `${name}${honorific ?? ""}`,
		url: `${siteUrl}/authors/${handle}`,
	}));
	return {
		title,
		description: story.excerpt,
		authors,
		alternates: {
			canonical: path,
			languages: addressesByLanguage(path),
			types: feedLinks({ kind: "latest" }, { siteUrl, title: name }),
		},
		openGraph: {
			type: "article",
			siteName: name,
			title: shared,
			description: story.excerpt,
			url: path,
			locale: "zh_HK",
			publishedTime: isoHongKong(story.publishAt),
			...(story.updatedAt ? { modifiedTime: isoHongKong(story.updatedAt) } : {}),
			authors: authors.map(({ url }) => url),
			...(story.section ? { section: story.section.name } : {}),
			tags: story.tags.map(({ name }) => name),
			images: [{ url: cardAddress(story), type: "image/png", width: 1200, height: 630, alt: shared }],
		},
		twitter: { card: "summary_large_image" },
	};
}

/** Other sites keep a card for weeks by its address, so that a changed story needs another one. */
function cardAddress({ number, publishAt, updatedAt }: PublishedStory): string {
	return `/articles/${number}/share-card.png?v=${(updatedAt ?? publishAt).getTime().toString(36)}`;
}
