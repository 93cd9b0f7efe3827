import { permanentRedirect, redirect } from "next/navigation";
import { readTag } from "@/lib/articles/public-queries";
import { type FeedSubject, feedPath } from "@/lib/feeds/address";
import { readPerson } from "@/lib/people/public-queries";
import { type OldPlace, oldPlace } from "@/lib/redirects/old-shape";
import { readRedirect } from "@/lib/redirects/public-queries";
import { readSection } from "@/lib/sections/public-queries";

/** Leads an old address to the page it became (308, or 307 where the table says for a while); else does nothing. */
export async function leadOn(path: string): Promise<void> {
	const known = await readRedirect(path);
	if (known) {
		if (!known.toPath) return;
		if (known.status === 302 || known.status === 307) redirect(known.toPath);
		permanentRedirect(known.toPath);
	}
	const place = oldPlace(path);
	const found = place && (await whatItBecame(place));
	if (place && found) permanentRedirect(place.isFeed ? feedPath(found.feed, "rss") : found.path);
}

async function whatItBecame({ kind, slug }: OldPlace): Promise<{ path: string; feed: FeedSubject } | null> {
	switch (kind) {
		case "section":
			return (await readSection(slug)) && { path: `/sections/${slug}`, feed: { kind, slug } };
		case "author":
			return (await readPerson(slug)) && { path: `/authors/${slug}`, feed: { kind, handle: slug } };
		case "tag":
			return (
				(await readTag(slug, { limit: 1 })) && {
					path: `/tags/${encodeURIComponent(slug)}`,
					feed: { kind, slug },
				}
			);
		default:
			return kind satisfies never;
	}
}
