import { permanentRedirect } from "next/navigation";
import { FrontPage } from "@/components/front-page/front-page";
import { EmptyList } from "@/components/site/empty-list";
import { JsonLd } from "@/components/site/json-ld";
import { listInColumn, listInSection, listLatest } from "@/lib/articles/public-queries";
import { teaserOf } from "@/lib/articles/story";
import { listColumns } from "@/lib/columns/public-queries";
import { listMetadata } from "@/lib/feeds/list-metadata";
import { arrangeFront } from "@/lib/front-page/arrange-front";
import { songOfFront } from "@/lib/front-page/song-of-front";
import { readRedirect } from "@/lib/redirects/public-queries";
import { listSections } from "@/lib/sections/public-queries";
import { readSettings } from "@/lib/settings/public-queries";
import { frontFacts } from "@/lib/structured-data/facts";
import { SitePage } from "./site-page";

export function generateMetadata() {
	return listMetadata({ title: null, description: "", path: "/", feed: { kind: "latest" } });
}

export default async function HomePage({
	searchParams,
}: {
	searchParams: Promise<{ p?: string | string[] }>;
}) {
	await leadOldAddressOn((await searchParams).p);
	const now = new Date();
	const [{ publication }, front] = await Promise.all([readSettings(), readFront()]);
	return (
		<SitePage front now={now} song={songOfFront(front)}>
			<JsonLd things={frontFacts(publication)} />
			{front.lead ? (
				<FrontPage front={front} now={now} />
			) : (
				<EmptyList title="未有報道" text="第一篇報道發布後，會在這裏出現。" />
			)}
		</SitePage>
	);
}

async function readFront() {
	const [{ publication }, latest, sections, columns] = await Promise.all([
		readSettings(),
		listLatest({ limit: 40 }),
		listSections(),
		listColumns(),
	]);
	const teasers = (articles: Parameters<typeof teaserOf>[0][]) =>
		articles.map((article) => teaserOf(article, publication));
	return arrangeFront({
		latest: teasers(latest.articles),
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

// Stories of the first site were known as /?p=12345; links in old mails and books still come that way.
async function leadOldAddressOn(p: string | string[] | undefined) {
	if (typeof p !== "string" || !/^\d{1,9}$/.test(p)) return;
	const redirect = await readRedirect(`/?p=${p}`);
	if (redirect?.toPath) permanentRedirect(redirect.toPath);
}
