import { listLatest } from "@/lib/articles/public-queries";
import { teaserOf } from "@/lib/articles/story";
import { asAside } from "@/lib/front/reading";
import { listSections } from "@/lib/sections/public-queries";
import { readSettings } from "@/lib/settings/public-queries";

/** What a page shows that has nothing of its own: the newest stories, the sections, whom to tell. */
export async function readWayOn() {
	const [{ publication }, latest, sections] = await Promise.all([
		readSettings(),
		asAside(() => listLatest({ limit: 5 })),
		listSections(),
	]);
	return {
		stories: latest.articles.map((article) => teaserOf(article, publication)),
		desks: sections.map(({ slug, name }) => ({ href: `/sections/${slug}`, name })),
		contact: publication.contactEmail,
	};
}
