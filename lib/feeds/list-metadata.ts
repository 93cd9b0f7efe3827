import type { Metadata } from "next";
import { environment } from "@/lib/env";
import { readSettings } from "@/lib/settings/public-queries";
import { addressesByLanguage } from "@/lib/variants/variant";
import { type FeedSubject, feedLinks } from "./address";

type Listing = {
	/** Null for the front page, which carries the publication's own title. */
	title: string | null;
	description: string;
	path: string;
	/** The feed of what the page lists, or of the whole site where that has none. */
	feed: FeedSubject;
};

/** The metadata of a page that lists stories: its canonical address, and its feeds where feed readers look for them. */
export async function listMetadata({ title, description, path, feed }: Listing): Promise<Metadata> {
	const { publication } = await readSettings();
	const feedTitle =
		title === null || feed.kind === "latest" ? publication.name : `${title} - ${publication.name}`;
	return {
		...(title === null ? {} : { title }),
		description: description || publication.tagline,
		alternates: {
			canonical: path,
			languages: addressesByLanguage(path),
			types: feedLinks(feed, { siteUrl: environment().siteUrl, title: feedTitle }),
		},
		openGraph: {
			type: "website",
			siteName: publication.name,
			locale: "zh_HK",
			url: path,
			title: title ?? `${publication.name}｜${publication.tagline}`,
			description: description || publication.tagline,
		},
	};
}
