import { storyPath } from "@/lib/articles/address";
import type { PublishedArticle, PublishedStory } from "@/lib/articles/public-queries";
import { titleOf } from "@/lib/articles/title";
import type { Correction } from "@/lib/corrections/correction";
import { environment } from "@/lib/env";
import type { PublicPerson } from "@/lib/people/public-queries";
import type { Publication } from "@/lib/settings/settings";
import { breadcrumbs } from "./breadcrumbs";
import { collectionPage } from "./collection-page";
import { housePage } from "./house-page";
import type { Thing } from "./json-ld";
import { newsArticle } from "./news-article";
import { profilePage } from "./person";
import { webSite } from "./publisher";

type Place = { name: string; path: string };
type Listing = Place & { description: string };

/** What each kind of reader page tells search engines about itself. */
export function frontFacts(publication: Publication): Thing[] {
	return [webSite(houseOf(publication))];
}

export function storyFacts(
	story: PublishedStory,
	publication: Publication,
	corrections: readonly Correction[] = [],
): Thing[] {
	const { section, column } = story;
	const place = section
		? { name: section.name, path: `/sections/${section.slug}` }
		: column && { name: column.name, path: `/columns/${column.slug}` };
	return [
		newsArticle(story, houseOf(publication), corrections),
		wayTo([...(place ? [place] : []), { name: titleOf(story), path: storyPath(story) }], publication),
	];
}

/** `path` of the list's first page, which stands for the older pages too; `above` as for `placesFacts`. */
export function listFacts(
	{ stories, ...listing }: Listing & { stories: readonly PublishedArticle[]; above?: readonly Place[] },
	publication: Publication,
): Thing[] {
	const items = stories.map((story) => ({ name: titleOf(story), path: storyPath(story) }));
	return placesFacts({ ...listing, items }, publication);
}

/** A page that lists other pages of the site; `above` are those on the way to it, the outermost first. */
export function placesFacts(
	{ above = [], ...listing }: Listing & { items: readonly Place[]; above?: readonly Place[] },
	publication: Publication,
): Thing[] {
	return [collectionPage(listing, houseOf(publication)), wayTo([...above, listing], publication)];
}

export function personFacts(person: PublicPerson, publication: Publication): Thing[] {
	return [
		profilePage(person, houseOf(publication)),
		wayTo([{ name: person.name, path: `/authors/${person.handle}` }], publication),
	];
}

export function housePageFacts(
	{ slug, title, publishedAt }: { slug: string; title: string; publishedAt: Date },
	publication: Publication,
): Thing[] {
	const path = `/${slug}`;
	return [
		housePage({ slug, title, publishedAt }, houseOf(publication)),
		wayTo([{ name: title, path }], publication),
	];
}

function wayTo(places: readonly { name: string; path: string }[], { name }: Publication): Thing {
	return breadcrumbs([{ name, path: "/" }, ...places], environment().siteUrl);
}

function houseOf(publication: Publication) {
	return { publication, siteUrl: environment().siteUrl };
}
