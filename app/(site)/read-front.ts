import {
	listInColumn,
	listInSection,
	listLatest,
	type PublishedArticle,
} from "@/lib/articles/public-queries";
import { teaserOf } from "@/lib/articles/story";
import { listColumns } from "@/lib/columns/public-queries";
import { arrangeFront, type Front } from "@/lib/front-page/arrange-front";
import { listMostRead } from "@/lib/reads/public-queries";
import { listSections } from "@/lib/sections/public-queries";
import { readSettings } from "@/lib/settings/public-queries";

/** Everything the front page shows, arranged by the rule. */
export async function readFront(): Promise<Front> {
	const [{ publication }, latest, sections, columns, read] = await Promise.all([
		readSettings(),
		listLatest({ limit: 40 }),
		listSections(),
		listColumns(),
		listMostRead(),
	]);
	const teasers = (articles: readonly PublishedArticle[]) =>
		articles.map((article) => teaserOf(article, publication));
	return arrangeFront({
		latest: teasers(latest.articles),
		mostRead: teasers(read),
		sections: await Promise.all(
			sections.map(async ({ id, slug, name }) => ({
				name,
				href: `/sections/${slug}`,
				stories: teasers((await listInSection(id, { limit: 12 })).articles),
			})),
		),
		columnists: (
			await Promise.all(
				columns.map(async ({ id, slug, name }) => {
					const [story] = teasers((await listInColumn(id, { limit: 1 })).articles);
					return story
						? [{ name: story.writers[0]?.name ?? name, column: { href: `/columns/${slug}`, name }, story }]
						: [];
				}),
			)
		).flat(),
	});
}
