import type { PublishedArticle } from "@/lib/articles/public-queries";
import { teaserOf } from "@/lib/articles/story";
import { arrangeFront, type Front } from "./arrange-front";
import { bandKey, type ContainerKey } from "./containers";
import { type Overrides, shownTeaser } from "./shown-teaser";

type Place = { id: string; slug: string; name: string };

/** A story that an editor has put on the front page, with what its card shows otherwise. */
export type PlacedArticle = {
	container: ContainerKey;
	article: PublishedArticle;
	overrides: Overrides;
	isOver: boolean;
};

/** All that the front page is made of, at whatever instant and from whatever side it was read; the newest first in each list. */
export type FrontMaterial = {
	latest: readonly PublishedArticle[];
	sections: readonly (Place & { stories: readonly PublishedArticle[] })[];
	columns: readonly (Place & { stories: readonly PublishedArticle[] })[];
	mostRead: readonly PublishedArticle[];
	placed: readonly PlacedArticle[];
};

/** Makes the front page of what was read for it. */
export function assembleFront(
	{ latest, sections, columns, mostRead, placed }: FrontMaterial,
	publication: { staffByline: string },
): Front {
	const teasers = (articles: readonly PublishedArticle[]) =>
		articles.map((article) => teaserOf(article, publication));
	return arrangeFront({
		latest: teasers(latest),
		mostRead: teasers(mostRead),
		sections: sections.map(({ id, slug, name, stories }) => ({
			key: bandKey(id),
			name,
			href: `/sections/${slug}`,
			stories: teasers(stories),
		})),
		columnists: columns.flatMap(({ slug, name, stories }) => {
			const [story] = teasers(stories);
			const column = { href: `/columns/${slug}`, name };
			return story ? [{ name: story.writers[0]?.name ?? name, column, story }] : [];
		}),
		placed: placed.map(({ container, article, overrides, isOver }) => ({
			isOver,
			container,
			story: shownTeaser(teaserOf(article, publication), overrides),
			column: article.column && { href: `/columns/${article.column.slug}`, name: article.column.name },
		})),
	});
}
