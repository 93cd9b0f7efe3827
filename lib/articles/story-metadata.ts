import type { Metadata } from "next";
import { isoHongKong } from "@/lib/time/hong-kong";
import { storyPath } from "./address";
import type { PublishedStory } from "./public-queries";
import { creditsOf } from "./story";
import { titleOf } from "./title";

/** What a story tells search engines and those it is shared with; addresses are relative to the site's. */
export function storyMetadata(story: PublishedStory): Metadata {
	const title = titleOf(story);
	const path = storyPath(story);
	return {
		title,
		description: story.excerpt,
		authors: creditsOf(story).flatMap(({ people }) => people.map(({ name, href }) => ({ name, url: href }))),
		alternates: { canonical: path },
		openGraph: {
			type: "article",
			title,
			description: story.excerpt,
			url: path,
			locale: "zh_HK",
			publishedTime: isoHongKong(story.publishAt),
			...(story.updatedAt ? { modifiedTime: isoHongKong(story.updatedAt) } : {}),
			...(story.section ? { section: story.section.name } : {}),
			tags: story.tags.map(({ name }) => name),
			images: [{ url: `/articles/${story.number}/share-card.png`, width: 1200, height: 630, alt: title }],
		},
		twitter: { card: "summary_large_image" },
	};
}
